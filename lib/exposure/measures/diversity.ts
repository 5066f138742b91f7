/**
 * Diversity as an effective number: how many equally frequent kinds would be as diverse as what was seen.
 */

/**
 * Hill number of order 1, the exponential of Shannon's entropy (Hill 1973). 0 when there is nothing.
 * @param weights amounts per kind, in any unit; those that are not above 0 are left out
 */
export function effectiveNumber(weights: Iterable<number>): number {
  const positive = [...weights].filter((weight) => weight > 0 && Number.isFinite(weight));
  if (positive.length === 0) return 0;
  const largest = Math.max(...positive);
  // Divided by the largest first, so that a sum of huge weights stays finite.
  const scaled = positive.map((weight) => weight / largest);
  const total = scaled.reduce((sum, weight) => sum + weight, 0);
  const entropy = scaled.reduce((sum, weight) => {
    const share = weight / total;
    return share > 0 ? sum - share * Math.log(share) : sum;
  }, 0);
  return Math.exp(entropy);
}
