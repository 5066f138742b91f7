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

/** Candidates by falling evidence; equal evidence by tag, so that the order never depends on how they came in. */
export function rank(evidence: ReadonlyMap<string, number>): Ranked[] {
  const ranked: Ranked[] = [];
  for (const [tag, value] of evidence) ranked.push({ tag, evidence: value, share: 0 });
  ranked.sort((a, b) => b.evidence - a.evidence || (a.tag < b.tag ? -1 : 1));
  const best = ranked[0]?.evidence ?? 0;
  let sum = 0;
  for (const one of ranked) {
    one.share = decay(best - one.evidence);
    sum += one.share;
  }
  for (const one of ranked) one.share /= sum;
  return ranked;
}

/** A gap in evidence small enough for the platform's own language field to decide (about 3 to 1). */
const CLOSE_CALL = 1.1;

/** The winner, or the hinted language where it comes close behind. */
export function choose(
  ranked: readonly Ranked[],
  hint: string | null,
): { best: Ranked; byHint: boolean } | null {
  const best = ranked[0];
  if (!best) return null;
  const hinted = hint === null ? undefined : ranked.find((one) => one.tag === hint);
  if (!hinted || hinted === best || best.evidence - hinted.evidence > CLOSE_CALL)
    return { best, byHint: false };
  return { best: hinted, byHint: true };
}

/** Two decimals: what a confidence can mean, and the same in every engine. */
export function toConfidence(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
