/**
 * How RedNote's cards and notes are read. Class names without hashes and ids are the contract here (the same on both
 * hosts, 2024 to 2026); `data-v-*` attributes and CSS variables change with every build.
 */
import type { FieldRule } from '../adapter';
import { firstOutside, fromLinks, onlyOne, pathOf } from '../dom';
import type { CaptionValue, FieldRules } from '../rules';
import { withState } from '../state';
import { hashtagsOf, textOf } from '../text';
import { placeOfDateLabel } from './place';
import { REDNOTE_STATE_ROWS } from './state';
import { NOTE_PATH } from './surfaces';

const NOTE_LINKS =
  'a[href*="/explore/"], a[href*="/search_result/"], a[href*="/discovery/item/"], a[href*="/user/profile/"]';
const COMMENTS = '.comments-el, .comments-container, .comment-item';
const PROFILE_PATH = /^\/user\/profile\/([^/]+)\/?$/;

/** Titles and names stand on one line; saved pages may be pretty-printed. */
function lineOf(element: Element | null): string | null {
  return element ? textOf(element, { lineBreaks: 'elements', marksPictures: true }) || null : null;
}

/** The title of a card; may be missing. */
export function cardTitle(card: Element): Element | null {
  return card.querySelector('.footer a.title span') ?? card.querySelector('.footer .title');
}

const cardId: readonly FieldRule<string>[] = [
  {
    name: 'cover-link',
    seen: '2026-01',
    evidence: 'capture',
    read: (card, page) => NOTE_PATH.exec(pathOf(card.querySelector('a.cover'), page.url) ?? '')?.[1] ?? null,
  },
  {
    // The hidden first link for crawlers, and the only link of the class-less cards of 2026-05.
    name: 'note-link',
    seen: '2026-05',
    evidence: 'code',
    read: (card, page) => onlyOne(fromLinks(card, NOTE_LINKS, NOTE_PATH, page.url)),
  },
];

const cardRules: FieldRules = {
  id: cardId,
  author: [
    {
      name: 'author-name',
      seen: '2026-01',
      evidence: 'capture',
      read: (card) => lineOf(card.querySelector('.author .name, .card-bottom-wrapper .name')),
    },
    {
      name: 'author-id',
      seen: '2026-01',
      evidence: 'capture',
      read: (card, page) => fromLinks(card, 'a[href*="/user/profile/"]', PROFILE_PATH, page.url)[0] ?? null,
    },
  ],
  title: [
    { name: 'footer-title', seen: '2026-01', evidence: 'capture', read: (card) => lineOf(cardTitle(card)) },
    {
      name: 'link-span',
      seen: '2026-05',
      evidence: 'code',
      read: (card) => (card.querySelector('.footer') ? null : lineOf(card.querySelector('a[href] > span'))),
    },
  ],
  mediaKind: [
    {
      name: 'play-icon',
      seen: '2026-01',
      evidence: 'capture',
      read: (card) => (card.querySelector('.cover .play-icon') ? 'video' : null),
    },
  ],
};

/** A card of the feed, a channel, a search or a profile: a cover, a title, an author; no text, no linked hashtags. */
export const CARD_FIELDS: FieldRules = withState(cardRules, REDNOTE_STATE_ROWS);

/** The text of an opened note. */
export function noteText(note: Element): Element | null {
  return note.querySelector('#detail-desc .note-text') ?? note.querySelector('#detail-desc');
}

function noteCaption(note: Element): CaptionValue | null {
  const element = noteText(note);
  // Line breaks are characters (`white-space: pre`); U+FEFF and NBSP around tags are taken away by `textOf`.
  const text = element ? textOf(element, { lineBreaks: 'characters', marksPictures: true }) : '';
  return text === '' ? null : { text, role: 'caption', isPartial: false };
}

const noteRegion: readonly FieldRule<string>[] = [
  {
    name: 'location',
    seen: '2026-09',
    evidence: 'code',
    read: (note) => lineOf(firstOutside(note, '.date .location', COMMENTS)),
  },
  {
    name: 'date-label',
    seen: '2026-06',
    evidence: 'capture',
    read: (note) => {
      const date = firstOutside(note, '.bottom-container .date, .note-content .date', COMMENTS);
      return date ? placeOfDateLabel(date.textContent ?? '') : null;
    },
  },
];

const noteRules: FieldRules = {
  id: [
    {
      name: 'mask-note-id',
      seen: '2026-08',
      evidence: 'code',
      read: (note) =>
        /^[0-9a-f]{24}$/.exec(note.closest('.note-detail-mask')?.getAttribute('note-id') ?? '')?.[0] ?? null,
    },
    {
      name: 'address',
      seen: '2026-06',
      evidence: 'capture',
      from: 'url',
      read: (_note, page) => NOTE_PATH.exec(page.url.pathname)?.[1] ?? null,
    },
  ],
  author: [
    // Occurs twice (2026-06), once above the picture for narrow windows.
    {
      name: 'username',
      seen: '2026-06',
      evidence: 'capture',
      read: (note) => lineOf(firstOutside(note, '.author-wrapper .username', COMMENTS)),
    },
    {
      name: 'author-name',
      seen: '2026-06',
      evidence: 'capture',
      read: (note) => lineOf(firstOutside(note, '.author-wrapper a.name', COMMENTS)),
    },
  ],
  // Absent where the note has no title. Never `.title`: about fifty of those stand in the feed behind.
  title: [
    {
      name: 'detail-title',
      seen: '2026-06',
      evidence: 'capture',
      read: (note) => lineOf(note.querySelector('#detail-title')),
    },
  ],
  caption: [{ name: 'detail-desc', seen: '2026-06', evidence: 'capture', read: noteCaption }],
  hashtags: [
    // Scoped to the text: `.author .tag` is the author's badge in comments.
    {
      name: 'tag-links',
      seen: '2026-06',
      evidence: 'capture',
      read: (note) => hashtagsOf(note.querySelectorAll('#detail-desc a.tag, #detail-desc a#hash-tag')),
    },
  ],
  region: noteRegion,
  mediaKind: [
    { name: 'slides', seen: '2026-06', evidence: 'capture', read: slidesKind },
    {
      name: 'player',
      seen: '2026-08',
      evidence: 'code',
      read: (note) => (note.querySelector('.player-container, .media-container video') ? 'video' : null),
    },
  ],
};

/** A note, over the feed or on its own page. Comments use the same class names: everything is scoped away from them. */
export const NOTE_FIELDS: FieldRules = withState(noteRules, REDNOTE_STATE_ROWS);

function slidesKind(note: Element): 'photo' | 'carousel' | null {
  const slides = note.querySelectorAll('.media-container .swiper-slide:not(.swiper-slide-duplicate)').length;
  return slides === 0 ? null : slides > 1 ? 'carousel' : 'photo';
}
