/**
 * How much of a post is on the screen, from what an IntersectionObserver reports.
 */
import { WHOLLY_VISIBLE_RATIO } from '../limits';

/**
 * Shares of a post at which the observer reports. The low steps are for posts larger than the screen, of which never
 * more than a part can be seen.
 */
export const THRESHOLDS: number[] = [
  0,
  0.05,
  0.1,
  0.15,
  0.2,
  0.25,
  0.3,
  0.35,
  0.4,
  0.5,
  0.6,
  0.7,
  0.8,
  0.9,
  WHOLLY_VISIBLE_RATIO,
  1,
];

export interface Exposure {
  /** Of the post. */
  visibleRatio: number;
  /** Of the screen. */
  viewportShare: number;
  /** Of the most that could be on the screen: the post or, in each direction where it is larger, the screen. */
  levelRatio: number;
}

/** `null` when nothing of it is on the screen, or it has no area. */
export function exposureOf(entry: IntersectionObserverEntry): Exposure | null {
  const { boundingClientRect: post, intersectionRect: seen, rootBounds } = entry;
  const screen = rootBounds ?? screenOf(entry.target);
  const seenArea = seen.width * seen.height;
  const possibleArea = Math.min(post.width, screen.width) * Math.min(post.height, screen.height);
  if (!entry.isIntersecting || !(seenArea > 0) || !(possibleArea > 0)) return null;
  return {
    visibleRatio: Math.min(entry.intersectionRatio, 1),
    viewportShare: Math.min(seenArea / (screen.width * screen.height), 1),
    levelRatio: Math.min(seenArea / possibleArea, 1),
  };
}

/** `rootBounds` is withheld in frames of another origin. */
function screenOf(target: Element): { width: number; height: number } {
  const window = target.ownerDocument.defaultView;
  return { width: window?.innerWidth ?? 0, height: window?.innerHeight ?? 0 };
}
