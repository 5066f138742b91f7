/** The search page: frame and tabs after a capture of 2026-06; results by what tools know of them. */
import { type Element, h } from '../markup';
import type { Words } from './words';

const TABS = ['all', 'image', 'video', 'user'];

/** What `.main-content` holds. Signed out there are no results, only a line that says why. */
export function searchPage(isLoggedIn: boolean, words: Words): Element {
  const tab = (id: string, index: number) =>
    h('div', { class: index === 0 ? 'active channel' : 'channel', id }, words.searchTabs[index] ?? '');
  return h(
    'div',
    { class: 'feeds-page' },
    h(
      'div',
      { class: 'search-layout' },
      h(
        'div',
        { class: 'search-layout__top' },
        h(
          'div',
          { class: 'scroll-container channel-scroll-container', id: 'channel-container' },
          h('div', { class: 'content-container' }, TABS.map(tab)),
        ),
      ),
      h('div', { class: 'search-layout__middle' }, h('div', { class: 'divider' })),
      h(
        'div',
        { class: 'search-layout__main' },
        isLoggedIn && h('div', { class: 'feeds-container', style: 'width:auto;height:auto;' }),
        !isLoggedIn && h('div', { class: 'search-login' }, words.loginToSearch),
      ),
    ),
  );
}
