/**
 * RedNote (Xiaohongshu): a masonry of cards; a note opens over it or on its own page.
 * By hand: https://www.xiaohongshu.com/explore · https://www.rednote.com/explore · a note from the feed, then reloaded.
 * Structure last checked against captures of 2024-11, 2026-01 and 2026-06 (November 2026).
 */
import type { PageContext, Placement } from './adapter';
import { isDarkThemeColor, isHidden, outermost, pathOf, playingVideo } from './dom';
import { COMMENT_FIELDS, commentPlacement, commentsOn, parentKeyOf } from './rednote/comments';
import { CARD_FIELDS, cardTitle, NOTE_FIELDS, noteText } from './rednote/fields';
import { NOTE_PATH, surfaceBeneath, surfaceOf } from './rednote/surfaces';
import { siteAdapter } from './site-adapter';

// A note over the feed lies in a mask; log-in and other modals (2026-06) lie over everything.
const OVERLAYS = '.note-detail-mask, .reds-modal.reds-modal-open';

/** Cards by class (2024-11 to 2026-08), and sections holding a note link where the class is dropped (2026-05). */
function cardsOn(page: PageContext): Element[] {
  const sections = [...page.document.querySelectorAll('section')].filter(
    (section) => section.matches('.note-item') || holdsNoteLink(section, page.url),
  );
  return outermost(sections).filter(
    (section) => !isHidden(section) && !section.closest('#noteContainer') && !liesInHiddenTab(section),
  );
}

/** Profiles keep the panes of their other tabs in the page (2026-01). */
function liesInHiddenTab(section: Element): boolean {
  const pane = section.closest('.tab-content-item, .feeds-container');
  return [pane, pane?.parentElement].some((box) => box && isHidden(box));
}

function holdsNoteLink(section: Element, base: URL): boolean {
  const links = section.querySelectorAll('a[href*="/explore/"], a[href*="/search_result/"]');
  return [...links].some((link) => NOTE_PATH.test(pathOf(link, base) ?? ''));
}

/** Suggested searches and live rooms stand among the cards; a room has no cover that leads to a note. */
function isNoNote(card: Element, page: PageContext): boolean {
  return (
    card.matches('.query-note-item') ||
    card.querySelector('.query-note-wrapper, .xhs-live-note-item-badge') !== null ||
    (card.querySelector('a.cover[href]') === null && !holdsNoteLink(card, page.url))
  );
}

/** Opened notes. A mask that is kept after closing is hidden by its own style. */
function notesOn(page: PageContext): Element[] {
  const notes = outermost(
    page.document.querySelectorAll('#noteContainer, .note-detail-mask .note-container'),
  );
  return notes.filter((note) => {
    const mask = note.closest('.note-detail-mask');
    return !mask || !isHidden(mask);
  });
}

/**
 * Cards have a fixed place and height, so only a badge fits. `a.cover` is a positioned box with rounded, clipped corners
 * (`position: relative; overflow: hidden`, 2024-11 and 2026-01); it draws a veil over its content in `::before`
 * (z-index 1) and `::after`, and pinned cards have a label of their own in the same corner (12 px, z-index 4).
 */
function cardPlacement(card: Element): Placement | null {
  const cover = card.querySelector('a.cover');
  return cover ? { mount: cover, kind: 'corner', caption: cardTitle(card) } : null;
}

/** At the end of the note's content: after text, date and place, before the comments; never inside Vue's text nodes. */
function notePlacement(note: Element): Placement | null {
  const caption = noteText(note) ?? note.querySelector('#detail-title');
  const mount =
    note.querySelector('.note-content') ?? note.querySelector('#detail-desc')?.parentElement ?? null;
  return mount ? { mount, kind: 'line', caption } : null;
}

function isDarkRedNote(document: Document): boolean | null {
  const root = document.documentElement;
  if (root.hasAttribute('dark') || root.classList.contains('dark-mode')) return true; // set only when dark, 2026-01
  return isDarkThemeColor(document);
}

/** Ids begin with the second they were made, in hexadecimal; `null` before 2013 or after 2100. */
export function timeOfNoteId(id: string): number | null {
  const seconds = Number.parseInt(id.slice(0, 8), 16);
  return seconds > 1_356_998_400 && seconds < 4_102_444_800 ? seconds * 1000 : null;
}

/** The RedNote adapter, for both hosts. */
export const rednote = siteAdapter({
  platform: 'rednote',
  hosts: ['www.xiaohongshu.com', 'www.rednote.com'],
  surfaceOf,
  layouts: [
    {
      name: 'note',
      form: 'full',
      roots: notesOn,
      surfaceOf: () => 'post',
      fields: NOTE_FIELDS,
      placement: notePlacement,
      media: '.player-container video, .media-container video',
    },
    {
      name: 'card',
      form: 'tile',
      roots: cardsOn,
      surfaceOf: (card, page) => (page.surface === 'post' ? surfaceBeneath(card) : page.surface),
      isNoPost: isNoNote,
      fields: CARD_FIELDS,
      placement: cardPlacement,
      media: 'video',
    },
    {
      name: 'comment',
      form: 'comment',
      roots: commentsOn,
      parentKeyOf,
      addressOf: () => null,
      fields: COMMENT_FIELDS,
      placement: commentPlacement,
      media: '',
    },
  ],
  overlays: OVERLAYS,
  addressOf: (id, { page }) => `${page.url.origin}/explore/${id}`,
  timeOf: timeOfNoteId,
  isDark: isDarkRedNote,
  // Live photos are small videos inside the slides: not what is being watched.
  pickMedia: (videos) => playingVideo([...videos].filter((video) => !video.closest('.swiper-slide'))),
});
