/** A card of the feed, built after the captured one (2024-11; a profile's cards of 2026-01 are the same). */
import { type Element, h } from '../markup';
import { icon } from './icon';
import { coverSize, type FeedItem, type Note, tokenOf } from './notes';
import { titleText } from './text';
import { countText, type Words } from './words';

/** Where cards stand: they lead to their note in different ways. `poor` is a profile seen signed out. */
export type CardKind = 'feed' | 'search' | 'bare' | 'profile' | 'collected' | 'poor';

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

function authorLine(note: Note, words: Words, kind: CardKind): Element {
  const isOwn = kind === 'profile' || kind === 'poor';
  const query = isOwn
    ? 'channel_type=web_user_page&parent_page_channel_type=web_user_board&xsec_token=&xsec_source=pc_note'
    : 'channel_type=explore_feed&parent_page_channel_type=web_profile_board&xsec_token=&xsec_source=pc_feed';
  return h(
    'div',
    { class: 'author-wrapper' },
    h(
      'a',
      {
        'aria-current': isOwn ? 'page' : null,
        href: `/user/profile/${note.author.handle}?${query}`,
        class: isOwn ? 'active router-link-exact-active author' : 'author',
        target: '_blank',
      },
      h('img', {
        src: `/avatar/${note.author.handle}.png`,
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
    src: `/picture/${note.id.slice(0, 8)}.png?w=${width / 2}&h=${height / 2}`,
    fetchpriority: 'auto',
    loading: 'lazy',
    decoding: 'async',
    'data-xhs-img': '',
    elementtiming: 'card-exposed',
    style: 'width:100%;height:100%;object-fit:cover;',
  });
}

/** The address of a card's note. Signed out, a profile's cards have none. */
function addressOf(note: Note, kind: CardKind, words: Words): string {
  const token = encodeURIComponent(tokenOf(note.id));
  const owner = note.author.handle;
  switch (kind) {
    case 'search':
    case 'bare':
      // Links of the English site carried no token in 2026-09.
      return `/search_result/${note.id}${words.lang === 'en' ? '' : `?xsec_token=${token}&xsec_source=`}`;
    case 'profile':
      return `/user/profile/${owner}/${note.id}?xsec_token=${token}&xsec_source=pc_user`;
    case 'poor':
      return `/user/profile/${owner}/?xsec_token=${token}&xsec_source=pc_user`;
    case 'collected':
      return `/explore/${note.id}?xsec_token=${token}&xsec_source=pc_collect`;
    default:
      return `/explore/${note.id}?xsec_token=${token}&xsec_source=pc_feed`;
  }
}

function daysAgo(note: Note, words: Words): string {
  const days = 1 + (Number.parseInt(note.id.slice(-2), 16) % 6);
  return words.lang === 'en' ? `${days}d ago` : `${days}天前`;
}

/** The lower line of a search result (known from tools, no capture). */
function searchLine(note: Note, words: Words): Element {
  return h(
    'div',
    { class: 'card-bottom-wrapper' },
    h(
      'a',
      { class: 'author', href: `/user/profile/${note.author.handle}`, target: '_blank' },
      h('img', { class: 'author-avatar', src: `/avatar/${note.author.handle}.png` }),
      h(
        'div',
        { class: 'name-time-wrapper' },
        h('div', { class: 'name' }, note.author.name),
        h('div', { class: 'time' }, daysAgo(note, words)),
      ),
    ),
    h(
      'span',
      { class: 'like-wrapper like-active' },
      h('span', { class: 'count' }, countText(note.likes, words.like, words)),
    ),
  );
}

function noteBody(note: Note, width: number, words: Words, kind: CardKind, isPinned: boolean): Element {
  return h(
    'div',
    {},
    h('a', { style: 'display:none;', href: `/explore/${kind === 'poor' ? '' : note.id}` }),
    h(
      'a',
      {
        // The order of the names changed between two captures.
        class: kind === 'feed' ? 'cover ld mask' : 'cover mask ld',
        target: '_self',
        style: `height:${coverHeight(note, width)}px;`,
        href: addressOf(note, kind, words),
      },
      coverImage(note),
      note.kind === 'video' && h('span', { class: 'play-icon' }, icon('play', 11)),
      isPinned && h('div', { class: 'top-tag-area' }, h('div', { class: 'top-wrapper' }, words.pinned)),
    ),
    h(
      'div',
      { class: 'footer' },
      note.title !== null &&
        h('a', { target: '_self', class: 'title' }, h('span', {}, titleText(note.title))),
      kind === 'search' ? searchLine(note, words) : authorLine(note, words, kind),
    ),
  );
}

/** A card of some sessions of 2026-05, without any class: its title is the first span of the link. */
function bareCard(note: Note, index: number, place: Place | null, words: Words): Element {
  const style = `${sectionStyle(place)}position:absolute;left:0;top:0;width:${place?.width ?? ASSUMED_WIDTH}px;`;
  const height = `height:${coverHeight(note, place?.width ?? ASSUMED_WIDTH)}px;overflow:hidden;`;
  return h(
    'section',
    { style, 'data-index': String(index) },
    h(
      'a',
      { href: addressOf(note, 'bare', words) },
      h('div', { style: height }, coverImage(note)),
      note.title !== null && h('span', {}, titleText(note.title)),
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
      authorLine(note, words, 'feed'),
    ),
  );
}

/** One card of the feed. `index` is its place in the feed, which the site writes on the card. */
export function card(
  item: FeedItem,
  index: number,
  place: Place | null,
  words: Words,
  kind: CardKind = 'feed',
): Element {
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
  if (kind === 'bare') return bareCard(item.note, index, place, words);
  const { width, height } = coverSize(item.note);
  const shown = place?.width ?? ASSUMED_WIDTH;
  const isPinned = index === 0 && (kind === 'profile' || kind === 'poor');
  return h(
    'section',
    {
      class: 'note-item',
      style,
      'data-width': String(width),
      'data-height': String(height),
      'data-index': String(index),
    },
    item.kind === 'live'
      ? liveBody(item.note, shown, words)
      : noteBody(item.note, shown, words, kind, isPinned),
  );
}
