/**
 * A mark stands after a comment's last word and takes no room. Where that word ends at the edge of what clips it, the mark
 * would hang outside, half of it unseen: there it becomes a dot that fits between word and edge.
 */

const CLIPS = /hidden|clip|auto|scroll/;

/** Measures after the next frame, when the page has its shape; marks are few, so that this costs little. */
export function fitMark(button: HTMLElement, mount: Element): void {
  requestAnimationFrame(() => {
    const holder = button.parentElement;
    if (!holder || !button.isConnected) return;
    holder.classList.remove('tight');
    const { left, right } = button.getBoundingClientRect();
    const edges = edgesAround(mount);
    holder.classList.toggle('tight', right > edges.right || left < edges.left);
  });
}

/** What clips the mark from the sides, in CSS px of the window. */
function edgesAround(mount: Element): { left: number; right: number } {
  const { documentElement, body } = mount.ownerDocument;
  const edges = { left: 0, right: documentElement.clientWidth };
  for (let box: Element | null = mount; box && box !== body; box = box.parentElement) {
    if (!CLIPS.test(getComputedStyle(box).overflowX)) continue;
    const { left, right } = box.getBoundingClientRect();
    edges.left = Math.max(edges.left, left);
    edges.right = Math.min(edges.right, right);
  }
  return edges;
}
