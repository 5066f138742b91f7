/** An opened note, built after a captured note page (2026-06): as its own page, or as an overlay over the feed. */
import { type Element, h } from '../markup';
import { engageBar } from './engage-bar';
import { icon, spinner } from './icon';
import { dots, player, slideCount, slider } from './note-media';
import { type Note, tokenOf } from './notes';
import { noteText } from './text';
import type { Words } from './words';

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
              src: `/avatar/${note.author.handle}.png`,
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
function noteContainer(note: Note, words: Words): Element {
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
