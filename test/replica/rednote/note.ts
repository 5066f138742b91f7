/** An opened note, built after a captured note page (2026-06): as its own page, or as an overlay over the feed. */
import { type Element, h } from '../markup';
import { icon, spinner } from './icon';
import { coverSize, type Note, tokenOf } from './notes';
import { noteText } from './text';
import { countText, type Words } from './words';

function button(className: string, label: string): Element {
  return h(
    'button',
    { class: `reds-button-new ${className} large primary ${className}`, style: '' },
    h('span', { class: 'reds-button-new-box' }, h('span', { class: 'reds-button-new-text' }, label)),
  );
}

/** The author line stands twice in a note, once for narrow windows, so `.username` occurs twice. */
function authorWrapper(note: Note, words: Words): Element {
  const address = `/user/profile/${note.author.handle}`;
  const token = encodeURIComponent(tokenOf(note.author.handle));
  const from = 'channel_type=web_note_detail_r10';
  return h(
    'div',
    { class: 'author-wrapper' },
    h(
      'div',
      { class: 'info' },
      h(
        'div',
        { class: 'avatar-click' },
        h(
          'div',
          { class: 'avatar-container' },
          h(
            'a',
            {
              class: '',
              href: `${address}?${from}&xsec_token=${token}&xsec_source=pc_note`,
              target: '_blank',
            },
            h('img', {
              class: 'avatar-item',
              crossorigin: 'anonymous',
              src: `/avatar/${note.author.handle}.svg`,
              style: 'width: 40px; height: 40px;',
            }),
          ),
        ),
      ),
      h(
        'a',
        {
          class: 'name',
          href: `${address}?${from}&parent_page_channel_type=web_profile_board&xsec_token=${token}&xsec_source=pc_note`,
          target: '_blank',
        },
        h('span', { class: 'username' }, note.author.name),
      ),
    ),
    h('div', { class: 'note-detail-follow-btn' }, button('follow-button', words.follow)),
  );
}

const slideCount = (note: Note) => 2 + (Number.parseInt(note.id.slice(-1), 16) % 3);

/** The slider repeats its last and first picture at the ends, as the captured one does. */
function slide(note: Note, index: number, state: string): Element {
  const { width, height } = coverSize(note);
  return h(
    'div',
    {
      class: `swiper-slide ${state}`.trim(),
      'data-index': String(index),
      'data-swiper-slide-index': String(index),
    },
    h(
      'div',
      { class: 'img-container' },
      h(
        'div',
        {
          class: 'note-slider-img xhs-webplayer xhsplayer xhsplayer-pc',
          style: 'position: relative; max-width: 100%; width: 100%; height: 100%;',
        },
        h('img', {
          crossorigin: 'anonymous',
          decoding: index === 0 ? 'sync' : 'async',
          fetchpriority: 'auto',
          loading: index === 0 ? 'eager' : 'lazy',
          src: `/picture/${note.id.slice(0, 8)}${index || ''}.svg?w=${width / 2}&h=${height / 2}`,
          style: 'position: absolute; width: 100%; height: 100%; object-fit: contain;',
        }),
      ),
    ),
  );
}

function dots(count: number, className: string): Element {
  const item = (index: number) =>
    h('div', { class: 'pagination-item' }, h('div', { class: index === 0 ? 'active dot' : 'dot' }));
  return h(
    'div',
    { class: `slider-pagination-container ${className}` },
    h(
      'div',
      { class: 'pagination-list', id: '' },
      Array.from({ length: count }, (_, index) => item(index)),
    ),
  );
}

function slider(note: Note): Element {
  const count = slideCount(note);
  const arrow = (side: 'left' | 'right', forbidden: string) =>
    h(
      'div',
      { class: `arrow-controller ${side}${forbidden}` },
      h('div', { class: 'btn-wrapper' }, icon(side, 16)),
    );
  return h(
    'div',
    { class: 'xhs-slider-container' },
    h(
      'div',
      {
        class: 'xhs-slider-container slider-zoom-in cover ld no-before',
        elementtiming: 'note-cover',
        style: '',
      },
      h('div', { id: 'copy-img-guide' }),
      h(
        'div',
        {
          class:
            'swiper swiper-initialized swiper-horizontal swiper-pointer-events swiper-watch-progress note-slider swiper-backface-hidden',
        },
        h(
          'div',
          {
            class: 'swiper-wrapper',
            style: 'transition-duration: 0ms; transform: translate3d(-100%, 0px, 0px);',
          },
          slide(note, count - 1, 'swiper-slide-duplicate swiper-slide-prev'),
          Array.from({ length: count }, (_, index) =>
            slide(
              note,
              index,
              index === 0
                ? 'swiper-slide-visible swiper-slide-active'
                : index === 1
                  ? 'swiper-slide-next'
                  : '',
            ),
          ),
          slide(note, 0, 'swiper-slide-duplicate swiper-slide-duplicate-active'),
        ),
      ),
      h('div', { class: 'fraction' }, `1/${count}`),
      arrow('left', ' forbidden'),
      arrow('right', ''),
      dots(count, 'pagination-media-container'),
    ),
  );
}

/** Known from tools only: no captured page shows an opened video note. */
function player(note: Note): Element {
  return h(
    'div',
    { class: 'player-container' },
    h(
      'div',
      { class: 'player-el xhs-webplayer xhsplayer xhsplayer-pc' },
      h('img', { class: 'xgplayer-poster', src: `/picture/${note.id.slice(0, 8)}.svg?w=540&h=720` }),
      h('video', { playsinline: '', preload: 'none', src: `/media/${note.id}.mp4` }),
    ),
  );
}

function dateText(note: Note, words: Words): string {
  const day = note.postedAt.slice(5, 10);
  const isEdited = Number.parseInt(note.id.slice(-1), 16) % 5 === 0;
  return [isEdited ? words.edited : '', day, note.region ?? ''].filter(Boolean).join(' ');
}

function body(note: Note, words: Words): Element {
  return h(
    'div',
    { class: 'note-content' },
    note.title !== null && h('div', { class: 'title', id: 'detail-title' }, note.title),
    h('div', { class: 'desc', id: 'detail-desc' }, h('span', { class: 'note-text' }, noteText(note.caption))),
    h(
      'div',
      { class: 'bottom-container' },
      h('span', { class: 'date', 'selected-disabled-search': '' }, dateText(note, words)),
      h(
        'span',
        {},
        h(
          'div',
          { class: 'notedetail-menu', size: '16', style: 'z-index:9999;' },
          h('div', { class: 'note-detail-dropdown' }, icon('dots', 16, 'more')),
        ),
      ),
    ),
  );
}

function engageBar(note: Note, words: Words): Element {
  const count = (value: number, zero: string, attributes: Record<string, string> = {}) =>
    h('span', { class: 'count', ...attributes }, countText(value, zero, words));
  return h(
    'div',
    { class: 'interactions engage-bar' },
    h(
      'div',
      { class: 'engage-bar-container' },
      h(
        'div',
        { class: 'engage-bar' },
        h(
          'div',
          { class: 'input-box' },
          h(
            'div',
            { class: 'content-edit' },
            h('p', {
              class: 'content-input',
              contenteditable: 'true',
              'data-tribute': 'true',
              id: 'content-textarea',
            }),
            h(
              'div',
              { class: 'not-active inner-when-not-active' },
              h('div', { class: 'inner' }, icon('chat', 24, 'icon'), words.sayFirst),
            ),
          ),
          h(
            'div',
            { class: 'interact-container' },
            h(
              'div',
              { class: 'buttons engage-bar-style' },
              h(
                'div',
                { class: 'left' },
                h(
                  'span',
                  // The site prints two of its objects into attributes; so does the captured page.
                  {
                    class: 'like-wrapper like-active',
                    points: '[object Object]',
                    'track-data': '[object Object]',
                  },
                  h('span', { class: 'like-lottie', style: 'width: 24px; height: 24px;' }),
                  icon('like', 24, 'like-icon'),
                  count(note.likes, words.like, { 'selected-disabled-search': '' }),
                ),
                h(
                  'span',
                  { class: 'collect-wrapper', id: 'note-page-collect-board-guide' },
                  icon('star', 24, 'collect-icon'),
                  count(Math.floor(note.likes / 7), words.collect),
                ),
                h(
                  'span',
                  { class: 'chat-wrapper' },
                  icon('chat', 24),
                  count(note.commentCount, words.comment),
                ),
              ),
              h(
                'div',
                { class: 'share-wrapper' },
                h(
                  'div',
                  { class: 'share-icon-container hovered', style: 'width: 24px; height: 24px;' },
                  icon('share', 24, 'share-icon'),
                ),
              ),
            ),
          ),
        ),
        h(
          'div',
          { class: 'bottom' },
          h(
            'div',
            { class: 'bottom-inner' },
            h(
              'div',
              { class: 'left-icon-area' },
              h('div', { class: 'icon' }, icon('at', 24, '', 'showMentionEl')),
              h('div', { class: 'icon' }, icon('smile', 24, 'icon', 'showEmojiEl')),
            ),
            h(
              'div',
              { class: 'right-btn-area' },
              h('button', { class: 'btn submit gray', disabled: '' }, words.send),
              h('button', { class: 'btn cancel' }, words.cancel),
            ),
          ),
        ),
      ),
    ),
  );
}

/** What `.comments-el` holds until the comments have come: `.comments-container` does not exist before. */
export function commentsLoading(words: Words): Element {
  return h(
    'div',
    { class: 'loading' },
    h('div', { class: 'animate', style: 'width:20px;height:20px;' }, spinner()),
    words.loading,
  );
}

/** `#noteContainer`, the same in a page of its own and in the overlay. */
export function noteContainer(note: Note, words: Words): Element {
  return h(
    'div',
    {
      class: 'note-container',
      'data-css-flag': '0',
      'data-render-status': '6',
      'data-type': note.kind === 'video' ? 'video' : 'normal',
      'data-video-style': 'default',
      id: 'noteContainer',
      style: '',
    },
    h('div', { class: 'author' }, authorWrapper(note, words)),
    h('div', { class: 'media-container' }, note.kind === 'video' ? player(note) : slider(note)),
    h(
      'div',
      { class: '', id: 'pagination-teleport-container' },
      dots(slideCount(note), 'pagination-teleport-container'),
    ),
    h(
      'div',
      { class: 'interaction-container' },
      h('div', { class: 'author-container' }, authorWrapper(note, words)),
      h(
        'div',
        { class: 'note-scroller' },
        body(note, words),
        h('div', { class: 'divider interaction-divider', style: '' }),
        h('div', { class: 'comments-el', style: '' }, commentsLoading(words)),
        h(
          'div',
          { class: 'tips-el', style: 'display: none;' },
          h(
            'div',
            { class: 'tips' },
            icon('left', 24, 'icon'),
            h('span', { class: 'text' }, words.home),
            icon('right', 24, 'icon'),
          ),
        ),
      ),
      engageBar(note, words),
    ),
  );
}

const closers = () => [
  h('div', { class: 'close-circle' }, h('div', { class: 'close close-mask-dark' }, icon('close', 20))),
  h('div', { class: 'close-box' }, icon('close', 18)),
];

/** A note opened by its address. */
export function notePage(note: Note, words: Words): Element {
  return h(
    'div',
    { class: 'outer-link-container' },
    noteContainer(note, words),
    ...closers(),
    h('span', {
      'data-origin': 'outlinkNotePage',
      'data-undertake-flag': 'rightRecommenddefault',
      id: 'note-detail-origin',
    }),
  );
}

/** A note opened from the feed, lying over it. */
export function noteOverlay(note: Note, words: Words): Element {
  return h(
    'div',
    { class: 'note-detail-mask', 'note-id': note.id },
    noteContainer(note, words),
    ...closers(),
  );
}
