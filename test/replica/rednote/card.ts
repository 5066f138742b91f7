/** A card of the feed, built after the captured one (2024-11; a profile's cards of 2026-01 are the same). */
import { type Element, h } from '../markup';
import { icon } from './icon';
import { coverSize, type FeedItem, type Note, tokenOf } from './notes';
import { titleText } from './text';
import { countText, type Words } from './words';

/** Where a card stands in the masonry; `null` before the page's script has worked it out. */
export interface Place {
  width: number;
  x: number;
  y: number;
}

/** Width the server assumes before the page's script knows the window. */
const ASSUMED_WIDTH = 216;

/** Height of a cover at a card width. */
export function coverHeight(note: Note, width: number): number {
  const size = coverSize(note);
  return Math.round((width * size.height) / size.width);
}

function sectionStyle(place: Place | null): string {
  const moved = place ? `transform:translate(${place.x}px,${place.y}px);` : '';
  // The names of these variables are hashes of the site's build.
  return `--6631f1e9:${place?.width ?? ASSUMED_WIDTH}px;--3ff8955c:16px;--2dba32bf:blur(42.5px);${moved}`;
}

function authorLine(note: Note, words: Words): Element {
  const query =
    'channel_type=explore_feed&parent_page_channel_type=web_profile_board&xsec_token=&xsec_source=pc_feed';
  return h(
    'div',
    { class: 'author-wrapper' },
    h(
      'a',
      { href: `/user/profile/${note.author.handle}?${query}`, class: 'author', target: '_blank' },
      h('img', {
        src: `/avatar/${note.author.handle}.svg`,
        fetchpriority: 'auto',
        width: '20',
        height: '20',
        crossorigin: 'anonymous',
        loading: 'lazy',
        decoding: 'async',
        'data-xhs-img': '',
        class: 'author-avatar',
      }),
      h('span', { class: 'name' }, note.author.name),
    ),
    h(
      'span',
      // `like-active` is always there and says nothing about the reader.
      { class: 'like-wrapper like-active' },
      h('span', { class: 'like-lottie', style: '' }),
      icon('like', 16, 'like-icon'),
      h('span', { class: 'count', 'selected-disabled-search': '' }, countText(note.likes, words.like, words)),
    ),
  );
}

function coverImage(note: Note): Element {
  const { width, height } = coverSize(note);
  return h('img', {
    src: `/picture/${note.id.slice(0, 8)}.svg?w=${width / 2}&h=${height / 2}`,
    fetchpriority: 'auto',
    loading: 'lazy',
    decoding: 'async',
    'data-xhs-img': '',
    elementtiming: 'card-exposed',
    style: 'width:100%;height:100%;object-fit:cover;',
  });
}

function noteBody(note: Note, width: number, words: Words): Element {
  const query = `xsec_token=${encodeURIComponent(tokenOf(note.id))}&xsec_source=pc_feed`;
  return h(
    'div',
    {},
    h('a', { style: 'display:none;', href: `/explore/${note.id}` }),
    h(
      'a',
      {
        class: 'cover ld mask',
        target: '_self',
        style: `height:${coverHeight(note, width)}px;`,
        href: `/explore/${note.id}?${query}`,
      },
      coverImage(note),
      note.kind === 'video' && h('span', { class: 'play-icon' }, icon('play', 11)),
    ),
    h(
      'div',
      { class: 'footer' },
      note.title !== null &&
        h('a', { target: '_self', class: 'title' }, h('span', {}, titleText(note.title))),
      authorLine(note, words),
    ),
  );
}

/** A running broadcast: it looks like a card but leads to no note (known from tools, no capture). */
function liveBody(note: Note, width: number, words: Words): Element {
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'cover ld mask', style: `height:${coverHeight(note, width)}px;` },
      coverImage(note),
      h('span', { class: 'xhs-live-note-item-badge' }, words.liveNow),
    ),
    h(
      'div',
      { class: 'footer' },
      h('a', { target: '_self', class: 'title' }, h('span', {}, note.title ?? '')),
      authorLine(note, words),
    ),
  );
}

/** One card of the feed. `index` is its place in the feed, which the site writes on the card. */
export function card(item: FeedItem, index: number, place: Place | null, words: Words): Element {
  const style = sectionStyle(place);
  if (item.kind === 'query') {
    return h(
      'section',
      { class: 'note-item query-note-item', style, 'data-index': String(index) },
      h(
        'div',
        { class: 'query-note-wrapper' },
        h('div', { class: 'title' }, words.othersSearch),
        item.words.map((word) => h('div', { class: 'query-item' }, word)),
      ),
    );
  }
  const { width, height } = coverSize(item.note);
  const build = item.kind === 'live' ? liveBody : noteBody;
  return h(
    'section',
    {
      class: 'note-item',
      style,
      'data-width': String(width),
      'data-height': String(height),
      'data-index': String(index),
    },
    build(item.note, place?.width ?? ASSUMED_WIDTH, words),
  );
}
