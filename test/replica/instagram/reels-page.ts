/** What stands around the slots of the reels viewer, after a cut-down copy of 2026-10. */
import { type Element, h } from '../markup';
import { cls } from './names';

/** What `main` holds; the script puts slots into the element with `data-virtualized`. */
export function reelsPage(isMobile: boolean): Element {
  const style = 'overflow-y: auto; scroll-snap-type: y mandatory;';
  const label = (to: string) => `Navigate to ${to} Reel`;
  const arrow = (to: string) => h('button', { 'aria-label': label(to), type: 'button' }, to);
  return h(
    'div',
    cls(isMobile ? 'mobile' : 'desktop'),
    h('div', { style, ...cls('viewer') }, h('div', { 'data-virtualized': 'false' })),
    !isMobile && h('div', cls('arrow'), arrow('previous'), arrow('next')),
  );
}
