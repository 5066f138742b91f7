/** What is needed to say how sure a share is, and how well confidences keep their word. */

/** The standard normal's two-sided 95 % point. */
const Z95 = 1.959964;
const PERCENT = 100;
/** Confidences are compared in this many bins of equal width: 0 to 0.1, 0.1 to 0.2 … */
export const CALIBRATION_BINS = 10;

/** A share of posts in percent, with its 95 % bounds, and how many posts it is of. */
export interface Share {
  value: number;
  low: number;
  high: number;
  of: number;
}

/** Wilson's score interval (1927): honest also near 0 and 100 %. `null` where there is nothing to count. */
export function wilson(hits: number, of: number): Share | null {
  if (of === 0) return null;
  const share = hits / of;
  const z2 = Z95 ** 2 / of;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z95 / (1 + z2)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of));
  return {
    value: share * PERCENT,
    low: Math.max(0, middle - half) * PERCENT,
    high: Math.min(1, middle + half) * PERCENT,
    of,
  };
}

/** The share of items that pass. */
export function shareOf<T>(items: readonly T[], passes: (item: T) => boolean): Share | null {
  return wilson(items.filter(passes).length, items.length);
}

/**
 * How many points more often `ours` is right than `theirs` on the same items, in order, with the 95 % interval of a
 * paired difference: what both get right or both get wrong says nothing. `null` where there is nothing to compare.
 */
export function pairedDifference(ours: readonly boolean[], theirs: readonly boolean[]): Share | null {
  const of = ours.length;
  if (of !== theirs.length) throw new Error(`${of} answers cannot be paired with ${theirs.length}`);
  if (of === 0) return null;
  const onlyOurs = ours.filter((right, i) => right && !theirs[i]).length / of;
  const onlyTheirs = theirs.filter((right, i) => right && !ours[i]).length / of;
  const value = onlyOurs - onlyTheirs;
  const half = Z95 * Math.sqrt(Math.max(0, onlyOurs + onlyTheirs - value ** 2) / of);
  return { value: value * PERCENT, low: (value - half) * PERCENT, high: (value + half) * PERCENT, of };
}

/** A claim made with a confidence from 0 to 1, and whether it was right. */
export interface Claim {
  confidence: number;
  isRight: boolean;
}

/** A bin of claims of similar confidence: how sure they are on average, how often right; both in percent. */
export interface Bin {
  from: number;
  to: number;
  of: number;
  confidence: number;
  right: number;
}

/** Claims in bins of equal width, empty ones left out. */
export function calibrationBins(claims: readonly Claim[]): Bin[] {
  const bins: Bin[] = [];
  for (let i = 0; i < CALIBRATION_BINS; i++) {
    const inside = claims.filter(
      ({ confidence }) => Math.min(CALIBRATION_BINS - 1, Math.floor(confidence * CALIBRATION_BINS)) === i,
    );
    if (inside.length === 0) continue;
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    bins.push({
      from: i / CALIBRATION_BINS,
      to: (i + 1) / CALIBRATION_BINS,
      of: inside.length,
      confidence: (sum / inside.length) * PERCENT,
      right: (inside.filter(({ isRight }) => isRight).length / inside.length) * PERCENT,
    });
  }
  return bins;
}

/**
 * Expected calibration error (Naeini et al. 2015) in points: by how much confidence and share of right answers differ,
 * bin by bin, weighed by the claims in each.
 */
export function calibrationError(bins: readonly Bin[]): number | null {
  const of = bins.reduce((total, bin) => total + bin.of, 0);
  if (of === 0) return null;
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right) * bin.of, 0) / of;
}

/** The value below which `share` (0 to 1) of the values lie. `null` of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? null;
}
