/** Which post the person is looking at, as far as the layout tells. */
import type { PaintedPost } from './annotator';

/** The annotated post that stands nearest to the middle of the screen; comments and what is covered do not count. */
export function postInView(posts: readonly PaintedPost[], document: Document): PaintedPost | null {
  const { clientWidth, clientHeight } = document.documentElement;
  let best: { post: PaintedPost; distance: number } | null = null;
  for (const post of posts) {
    const { root, form, isCovered } = post.post.element;
    if (form === 'comment' || isCovered) continue;
    const { left, right, top, bottom, width, height } = root.getBoundingClientRect();
    if (
      width === 0 ||
      height === 0 ||
      bottom <= 0 ||
      right <= 0 ||
      top >= clientHeight ||
      left >= clientWidth
    )
      continue;
    const distance = Math.hypot(beyond(clientWidth / 2, left, right), beyond(clientHeight / 2, top, bottom));
    if (!best || distance < best.distance) best = { post, distance };
  }
  return best?.post ?? null;
}

/** How far a point lies outside a stretch; 0 within it. */
function beyond(point: number, from: number, to: number): number {
  return Math.max(0, from - point, point - to);
}
