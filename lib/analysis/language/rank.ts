/**
 * From evidence to odds. Evidence is in natural logarithms, so it adds up; the shares it gives are what we call
 * confidence. `Math.exp` may differ in its last bit between engines, so the exponential here is made of
 * multiplications only, which IEEE 754 fixes.
 */

/** A candidate language with its evidence. */
export interface Ranked {
  tag: string;
  evidence: number;
  /** Its share among all candidates, 0 to 1. */
  share: number;
}

/** (1 + x/64)^−64: close to e^−x for the gaps that matter. */
function decay(gap: number): number {
  const root = 1 / (1 + gap / 64);
  let power = root;
  for (let doubling = 0; doubling < 6; doubling++) power *= power;
  return power;
}

/** A gap in evidence small enough for the platform's own language field to decide (about 3 to 1). */
const CLOSE_CALL = 1.1;

/** The tag with the most evidence; of equals the first by name, so that it never depends on how they came in. */
function strongest(evidence: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [tag, value] of evidence) {
    if (best !== null && (value < most || (value === most && tag > best))) continue;
    best = tag;
    most = value;
  }
  return best;
}

/** The winner, or the hinted language where it comes close behind; `null` without candidates. */
export function choose(
  evidence: ReadonlyMap<string, number>,
  hint: string | null,
): { best: Ranked; byHint: boolean } | null {
  const winner = strongest(evidence);
  if (winner === null) return null;
  const most = evidence.get(winner) ?? 0;
  let sum = 0;
  for (const value of evidence.values()) sum += decay(most - value);
  const hinted = hint === null ? undefined : evidence.get(hint);
  const byHint = hint !== null && hint !== winner && hinted !== undefined && most - hinted <= CLOSE_CALL;
  const value = byHint ? hinted : most;
  return { best: { tag: byHint ? hint : winner, evidence: value, share: decay(most - value) / sum }, byHint };
}

/** Two decimals: what a confidence can mean, and the same in every engine. */
export function toConfidence(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

/** The same for evidence that stands by place: the winner's place in `tags`. Of equals the first wins. */
export function chooseAmong(
  tags: readonly string[],
  evidence: Float64Array,
  hint: string | null,
): { place: number; share: number; byHint: boolean } {
  let winner = 0;
  for (let place = 1; place < evidence.length; place++)
    if ((evidence[place] ?? 0) > (evidence[winner] ?? 0)) winner = place;
  const most = evidence[winner] ?? 0;
  let sum = 0;
  for (let place = 0; place < evidence.length; place++) sum += decay(most - (evidence[place] ?? 0));
  const hinted = hint === null ? -1 : tags.indexOf(hint);
  const byHint = hinted >= 0 && hinted !== winner && most - (evidence[hinted] ?? 0) <= CLOSE_CALL;
  const place = byHint ? hinted : winner;
  return { place, share: decay(most - (evidence[place] ?? 0)) / sum, byHint };
}
