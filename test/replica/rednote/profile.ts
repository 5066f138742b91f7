/** A profile, after a capture of 2026-01: head, tabs, and two containers for cards of which one is empty. */
import { type Element, h } from '../markup';
import { icon } from './icon';
import type { Words } from './words';

/** Whose profile it is. */
export interface Owner {
  handle: string;
  name: string;
  /** Notes of their own; without any, the container says so. */
  hasNotes: boolean;
}

function avatar(handle: string): Element {
  return h(
    'div',
    { class: 'avatar' },
    h(
      'div',
      { class: 'avatar-wrapper' },
      h('img', {
        src: `/avatar/${handle}.png`,
        fetchpriority: 'high',
        decoding: 'async',
        crossorigin: 'anonymous',
        'data-xhs-img': '',
        class: 'user-image',
      }),
    ),
  );
}

function interactions(words: Words): Element {
  const counts = ['10+', '1千+', '1万+'];
  return h(
    'div',
    { class: 'data-info' },
    h(
      'div',
      { class: 'user-interactions' },
      words.interactions.map((label, index) =>
        h(
          'div',
          {},
          h('span', { class: 'count' }, counts[index] ?? ''),
          h('span', { class: 'shows' }, label),
        ),
      ),
    ),
  );
}

function head(owner: Owner, words: Words): Element {
  const follow = h(
    'button',
    { class: 'reds-button-new follow-button large primary follow-button', style: '' },
    h('span', { class: 'reds-button-new-box' }, h('span', { class: 'reds-button-new-text' }, words.follow)),
  );
  const names = h(
    'div',
    { class: 'user-basic' },
    h('div', { class: 'user-nickname' }, h('div', { class: 'user-name' }, owner.name)),
    h(
      'div',
      { class: 'user-content' },
      h('span', { class: 'user-redId' }, `${words.redId}100000001`),
      h('span', { class: 'user-IP' }, `${words.ipPlace}上海`),
    ),
  );
  const info = h(
    'div',
    { class: 'info' },
    h('div', { class: 'basic-info' }, avatar(owner.handle), names),
    h('div', { class: 'user-desc' }, '为测试而写的笔记'),
    interactions(words),
  );
  const more = h(
    'div',
    { class: 'info-right-area-more-container', style: 'z-index:5;--0a52af4c:40px;' },
    h('div', { class: 'report-entrance-wrapper' }, icon('dots', 20)),
  );
  return h(
    'div',
    { class: 'user' },
    h(
      'div',
      { class: 'user-info' },
      avatar(owner.handle),
      h(
        'div',
        { class: 'info-part' },
        info,
        h('div', { class: 'info-right-area' }, h('div', {}, h('div', {}, follow)), more),
      ),
    ),
  );
}

function tabs(words: Words): Element {
  const style = 'padding:0px 16px;margin-right:0px;font-size:16px;';
  const locked = h(
    'div',
    { class: 'reds-tab-item__left' },
    h('span', { class: 'lock-icon' }, icon('at', 16, 'collection-icon')),
  );
  return h(
    'div',
    { class: 'reds-sticky-box user-page-sticky', style: '--dcfdd246:none;' },
    h(
      'div',
      { class: 'reds-sticky', style: '' },
      h(
        'div',
        { class: 'tertiary center reds-tabs-list reds-tabs-list', style: 'padding:0px 0px;' },
        h('div', { class: 'reds-tab-item active sub-tab-list', style }, h('span', {}, words.tabNotes)),
        h('div', { class: 'reds-tab-item sub-tab-list', style }, locked, h('span', {}, words.tabCollected)),
        h('div', { class: 'active-tag', style: 'width:0px;left:0px;' }),
      ),
    ),
  );
}

function loading(words: Words): Element {
  return h(
    'div',
    { class: 'loading' },
    h(
      'div',
      { class: 'feeds-loading' },
      h('div', { class: 'animate', style: 'width:20px;height:20px;' }),
      h('span', {}, words.loading),
    ),
  );
}

/** What a container says that holds no cards. */
export function emptyContainer(words: Words): Element {
  return h(
    'div',
    { class: 'empty-container', 'hide-collect': 'true' },
    h(
      'div',
      { class: 'empty' },
      icon('star', 96, 'empty-icon'),
      h('span', { class: 'empty-text' }, words.nothingHere),
    ),
  );
}

/** What `.main-content` holds; `cards` are those the server draws itself. */
export function profilePage(owner: Owner, cards: readonly Element[], words: Words): Element {
  const style = 'width:auto;height:auto;';
  const notes = owner.hasNotes ? cards : [emptyContainer(words)];
  const hidden = cards.length > 0 ? `${style}visibility:hidden;` : style;
  return h(
    'div',
    { id: 'userPageContainer', 'data-csr-exp': 'false', class: 'user-page' },
    head(owner, words),
    tabs(words),
    h(
      'div',
      { class: 'feeds-tab-container', style: '--dcfdd246:none;' },
      h(
        'div',
        { class: 'transform-container', style: 'transform:translate(-0px, 0px);' },
        h(
          'div',
          { class: 'tab-content-item' },
          h('div', { id: 'userPostedFeeds', class: 'feeds-container', style: hidden }, notes),
          loading(words),
        ),
        h(
          'div',
          { class: 'tab-content-item' },
          h('div', { class: 'sub-tab-list' }),
          h('div', { class: 'feeds-container', style }, emptyContainer(words)),
          loading(words),
        ),
      ),
    ),
  );
}
