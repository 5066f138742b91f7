/**
 * From evidence to odds. Evidence is in natural logarithms, so it adds up; the shares it gives are what we call
 * confidence. `Math.exp` may differ in its last bit between engines, so the exponential here is made of
 * multiplications only, which IEEE 754 fixes.
 */

/** (1 + x/64)^−64: close to e^−x for the gaps that matter. */
function decay(gap: number): number {
  const root = 1 / (1 + gap / 64);
  let power = root;
  for (let doubling = 0; doubling < 6; doubling++) power *= power;
  return power;
}

/** Reason that a hint tipped a close call; `detect` says whose it was. */
export const BY_HINT = 'hint';

/** A gap in evidence small enough for a hint to decide (about 3 to 1). */
const CLOSE_CALL = 1.1;

/** Two decimals: what a confidence can mean, and the same in every engine. */
export function toConfidence(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

/** Where no language of the script is hinted at, its form in these letters may be. */
function placeOfHint(tags: readonly string[], hint: string): number {
  const place = tags.indexOf(hint);
  return place >= 0 ? place : tags.indexOf(`${hint}-Latn`);
}

/**
 * The place in `tags` of the language with the most evidence, of equals the first, or of the hinted language where it
 * comes close behind; and its share among all.
 */
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
  const hinted = hint === null ? -1 : placeOfHint(tags, hint);
  const byHint = hinted >= 0 && hinted !== winner && most - (evidence[hinted] ?? 0) <= CLOSE_CALL;
  const place = byHint ? hinted : winner;
  return { place, share: decay(most - (evidence[place] ?? 0)) / sum, byHint };
}
