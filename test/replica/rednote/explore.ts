/** The home feed's own part of the page. */
import { type Element, h } from '../markup';
import { channels } from './frame';
import type { Words } from './words';

/** What `.main-content` holds; `cards` are those the server draws itself. */
export function explorePart(cards: readonly Element[], words: Words): Element {
  const bar = () =>
    h(
      'div',
      { class: 'wrapper skeleton-item' },
      h('div', { class: 'cover' }),
      h('div', { class: 'interact' }),
    );
  return h(
    'div',
    { id: 'mfContainer', class: 'feeds-page', 'data-render-status': '5' },
    channels(words),
    h('div', { id: 'ssr-skeleton', class: 'skeleton-container' }, Array.from({ length: 10 }, bar)),
    h(
      'div',
      { id: 'exploreFeeds', class: 'feeds-container', style: 'width:auto;height:auto;visibility:hidden;' },
      cards,
    ),
  );
}
