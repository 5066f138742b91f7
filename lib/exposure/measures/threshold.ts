/**
 * When an appearance counts as having been seen. Thresholds are applied to raw times when summing up, so any published
 * one can be used on old rows.
 */
import type { ImpressionRow } from '../records';

export interface SeenThreshold {
  /** Percent of the post that must be on the screen. */
  visiblePercent: 50 | 70;
  /** Without a break. */
  minRunMs: number;
  /** For videos, where it differs. */
  minVideoRunMs?: number;
}

/** MRC Viewable Impression Guidelines: half of the pixels for one unbroken second. */
export const MRC_DISPLAY: SeenThreshold = { visiblePercent: 50, minRunMs: 1_000 };

/** The same with MRC's rule for video, two seconds. */
export const MRC_WITH_VIDEO: SeenThreshold = { visiblePercent: 50, minRunMs: 1_000, minVideoRunMs: 2_000 };

/** WebScience (`linkExposure`): 70 % for three seconds. */
export const WEBSCIENCE: SeenThreshold = { visiblePercent: 70, minRunMs: 3_000 };

/** True where this one appearance meets the threshold. */
export function isSeen(impression: ImpressionRow, threshold: SeenThreshold, isVideo: boolean): boolean {
  const run = threshold.visiblePercent === 50 ? impression.longestRun50Ms : impression.longestRun70Ms;
  return run >= ((isVideo ? threshold.minVideoRunMs : undefined) ?? threshold.minRunMs);
}
