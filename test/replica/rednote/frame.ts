/** What stands around every page of the site: header, side bar, channel list. Built after captured pages. */
import { type Element, h, type Markup } from '../markup';
import { icon } from './icon';
import type { Words } from './words';

/** The channels' own ids, which are the ids of their elements. */
const CHANNELS = [
  'homefeed_recommend',
  ...'fashion food cosmetics movie_and_tv career love household_product gaming travel fitness'
    .split(' ')
    .map((name) => `homefeed.${name}_v3`),
];

function button(className: string, ...children: Markup[]): Element {
  return h(
    'button',
    { class: `reds-button-new ${className}`, style: '' },
    h('span', { class: 'reds-button-new-box' }, children),
  );
}

function header(words: Words): Element {
  const text = (label: string) =>
    h(
      'div',
      {},
      button('channel-btn large text channel-btn', h('span', { class: 'reds-button-new-text' }, label)),
    );
  return h(
    'div',
    { class: 'header-container' },
    h(
      'header',
      { class: 'mask-paper' },
      h(
        'a',
        {
          href: '/explore',
          class: 'active router-link-exact-active',
          id: 'link-guide',
          style: 'display:flex;',
        },
        h('span', { class: 'header-logo' }, words.site),
      ),
      h(
        'div',
        { class: 'input-box' },
        h('input', {
          id: 'search-input',
          value: '',
          type: 'text',
          spellcheck: 'false',
          class: 'search-input',
          placeholder: words.search,
          autocomplete: 'off',
        }),
        h('div', { class: 'input-button' }, h('div', { class: 'search-icon' }, icon('search', 20))),
      ),
      h(
        'div',
        { class: 'right' },
        h(
          'div',
          { class: 'menu' },
          h('div', { class: 'dropdown-nav' }, text(words.creators), text(words.business)),
          h('div', { id: 'small-more-info', class: 'menu-icon-dropdown-nav' }),
        ),
      ),
    ),
  );
}

function ownPage(words: Words): Element {
  return h(
    'li',
    { class: 'user side-bar-component' },
    h(
      'div',
      { class: 'link-wrapper' },
      h(
        'a',
        { href: '/user/profile/5c0000000000000000000001', class: 'link-wrapper' },
        icon('person', 24),
        h('span', { class: 'channel' }, words.me),
      ),
    ),
  );
}

/** In place of the reader's own page, when signed out. */
function loginButton(words: Words): Element {
  const label = h('span', { class: 'reds-button-new-text' }, h('span', { class: 'login-btn' }, words.login));
  return h(
    'div',
    { class: 'side-bar-component login-btn' },
    h(
      'button',
      { class: 'reds-button-new login-btn large primary login-btn', id: 'login-btn', style: '' },
      h('span', { class: 'reds-button-new-box' }, label),
    ),
  );
}

function sideBar(words: Words, isLoggedIn: boolean): Element {
  const entry = (
    id: string,
    href: string,
    shape: Parameters<typeof icon>[0],
    label: string,
    target = '_self',
  ) =>
    h(
      'li',
      { id, class: '' },
      h(
        'a',
        { href, class: 'link-wrapper', target },
        icon(shape, 24, 'icon-wrapper'),
        h('span', { class: 'channel' }, label),
      ),
    );
  return h(
    'div',
    { class: 'side-bar' },
    h(
      'ul',
      { class: 'channel-list' },
      h(
        'div',
        { class: 'channel-list-content' },
        entry('explore-guide-refresh', '/explore?channel_id=homefeed_recommend', 'home', words.explore),
        entry('', '/livelist?channel_id=0&channel_type=web_live_list', 'play', words.live),
        entry('', '/publish', 'plus', words.publish),
        h(
          'li',
          { class: 'link-wrapper bottom-channel' },
          h(
            'a',
            { href: '/notification', class: 'link-wrapper bottom-channel', title: words.notifications },
            h('div', { class: 'badge-container' }, icon('bell', 24, 'text-active')),
            h('span', { class: 'text channel' }, words.notifications),
          ),
        ),
        isLoggedIn ? ownPage(words) : loginButton(words),
      ),
    ),
    h(
      'div',
      { id: 'explore-guide-menu', class: 'information-container' },
      h('div', { class: 'information-wrapper' }, icon('menu', 24, 'information-icon'), words.more),
    ),
  );
}

/** The row of channels above the feed. */
export function channels(words: Words): Element {
  return h(
    'div',
    { class: 'channel-container' },
    h(
      'div',
      { class: 'scroll-container channel-scroll-container', id: 'channel-container' },
      h(
        'div',
        { class: 'content-container' },
        CHANNELS.map((id, index) =>
          h('div', { id, class: index === 0 ? 'channel active' : 'channel' }, words.channels[index] ?? ''),
        ),
      ),
    ),
  );
}

/** `#app` with a page's own part in it. */
export function frame(
  content: readonly Markup[],
  isLoggedIn: boolean,
  words: Words,
  modal: Element | null = null,
): Element {
  return h(
    'div',
    { id: 'app' },
    modal,
    h(
      'div',
      {
        id: 'global',
        'data-logged': isLoggedIn ? '1' : '0',
        class: 'layout limit',
        style: '--e7f4e0f4:1728px;',
      },
      header(words),
      h(
        'div',
        { class: 'main-container' },
        sideBar(words, isLoggedIn),
        h('div', { class: 'with-side-bar main-content' }, content),
      ),
    ),
  );
}
