/**
 * How a TikTok card is read. `data-e2e` is the contract of the page; classes carry build hashes, only their last,
 * readable part (`DivX`) is used, and only where there is nothing else.
 */
import type { FieldRule, PageContext } from '../adapter';
import { fromLinks, isHidden, onlyOne, outermost, pathOf } from '../dom';
import { foldForFingerprint } from '../fingerprint';
import type { CaptionValue, FieldRules } from '../rules';
import { withState } from '../state';
import { hashtagsOf, textOf, tidyText } from '../text';
import { TIKTOK_STATE_ROWS } from './state';
import { POST_PATH, pathIn } from './surfaces';

// `video-desc`: seen live 2026-08, in both caption variants of 2025-11 (`new-desc-span` and `desc-span-0_N`).
const CAPTION = '[data-e2e="video-desc"]';
const HANDLE_PATH = /^\/@([\w.-]{1,64})\/?$/;
// Longer captions are cut with CSS only, so a short one is no proof; this much makes a chance agreement unlikely.
const AGREEING_CHARS = 12;

/** The caption's element. Doubled nodes occur while the column re-renders: the first one counts. */
export function captionElement(card: Element): Element | null {
  return card.querySelector(CAPTION) ?? card.querySelector('[data-e2e$="video-desc"]');
}

function captionText(element: Element): string {
  return textOf(element, { lineBreaks: 'characters' }); // `white-space: pre-wrap`, 2025-11
}

function captionOf(element: Element | null): CaptionValue | null {
  const text = element ? captionText(element) : '';
  return text === '' ? null : { text, role: 'caption', isPartial: false }; // "more" is CSS: all of it is in the DOM
}

/**
 * Tiles of 2025 and 2026 add " created by X with Y's sound" to the poster's alt; cards do not. It is the last of its kind
 * in the text that goes: an author may write the same words.
 */
export function withoutCredit(alt: string): string {
  const credit = Array.from(alt.matchAll(/(?:^|\s)created by (?=\S.{0,200} with .{1,300}$)/gsu)).at(-1);
  return credit ? alt.slice(0, credit.index) : alt;
}

const id: readonly FieldRule<string>[] = [
  {
    // The player's host carries the id while the player is mounted; the digit before it varies (0 card, 1 tile).
    name: 'xgwrapper',
    seen: '2026-08',
    evidence: 'capture',
    read: (card) =>
      onlyOne([
        ...new Set(
          Array.from(
            card.querySelectorAll('[id^="xgwrapper-"]'),
            (player) => /^xgwrapper-\d+-(\d{15,25})$/.exec(player.id)?.[1] ?? '',
          ).filter((value) => value !== ''),
        ),
      ]),
  },
  {
    name: 'post-link',
    seen: '2026-05',
    evidence: 'capture', // tiles and search cards; For You cards have none
    read: (card, page) =>
      onlyOne(
        fromLinks(
          card,
          'a[href*="/video/"], a[href*="/photo/"]',
          /^\/@[^/]*\/(?:video|photo)\/(\d{15,25})\/?$/,
          page.url,
        ),
      ),
  },
  {
    // On a page opened directly the address may name the card. The column scrolls on, and the address changes before
    // the old card does, so the card must agree with the page's own description of the addressed post.
    name: 'address',
    seen: '2026-07',
    evidence: 'reasoning',
    from: 'url',
    read: addressedId,
  },
];

function addressedId(card: Element, page: PageContext): string | null {
  const [, handle, , addressed] = POST_PATH.exec(pathIn(page.url)) ?? [];
  const caption = captionElement(card);
  const author = authorByLink(card, page);
  if (!addressed || !caption || card.querySelector('[id^="xgwrapper-"]') || author !== handle) return null;
  const about = (selector: string, attribute: string) =>
    page.document.querySelector(selector)?.getAttribute(attribute) ?? '';
  const canonical = about('link[rel="canonical"]', 'href') || about('meta[property="og:url"]', 'content');
  if (!canonical.includes(addressed)) return null;
  const description = foldForFingerprint(about('meta[property="og:description"]', 'content'));
  const written = foldForFingerprint(captionText(caption)).slice(0, 60);
  return written.length >= AGREEING_CHARS && description.includes(written) ? addressed : null;
}

function authorByLink(card: Element, page: PageContext): string | null {
  return (
    HANDLE_PATH.exec(pathOf(card.querySelector('a[data-e2e="video-author-avatar"]'), page.url) ?? '')?.[1] ??
    null
  );
}

const author: readonly FieldRule<string>[] = [
  { name: 'avatar-link', seen: '2026-08', evidence: 'capture', read: authorByLink },
  {
    name: 'unique-id',
    seen: '2025-11',
    evidence: 'capture',
    read: (card) => card.querySelector('[data-e2e="video-author-uniqueid"]')?.textContent?.trim() || null,
  },
  {
    name: 'first-user-link',
    seen: '2025-11',
    evidence: 'capture',
    read: (card, page) => {
      const links = [...card.querySelectorAll('a[href*="/@"]')].filter((link) => !link.closest(CAPTION));
      for (const link of links) {
        const handle = HANDLE_PATH.exec(pathOf(link, page.url) ?? '')?.[1];
        if (handle) return handle;
      }
      return null;
    },
  },
];

const caption: readonly FieldRule<CaptionValue>[] = [
  {
    name: 'video-desc',
    seen: '2026-08',
    evidence: 'capture',
    read: (card) => captionOf(card.querySelector(CAPTION)),
  },
  // `browse-video-desc` of the older layout, and whatever the attribute may be renamed to next.
  {
    name: 'any-video-desc',
    seen: '2026-01',
    evidence: 'code',
    read: (card) => captionOf(captionElement(card)),
  },
  {
    name: 'poster-alt',
    seen: '2026-08',
    evidence: 'capture', // equal to the caption in all captures, without its line breaks
    read: (card) => {
      const alt = card
        .querySelector('picture img[alt], [data-e2e="feed-video"] > img[alt]')
        ?.getAttribute('alt');
      const text = tidyText(withoutCredit(alt ?? ''));
      return text === '' ? null : { text, role: 'caption', isPartial: false };
    },
  },
];

const hashtags: readonly FieldRule<string[]>[] = [
  {
    name: 'tag-links',
    seen: '2026-08',
    evidence: 'capture',
    read: (card, page) => {
      const links = captionElement(card)?.querySelectorAll('a[href*="/tag/"]') ?? [];
      return hashtagsOf([...links].filter((link) => /^\/tag\/./.test(pathOf(link, page.url) ?? '')));
    },
  },
];

const sponsored: readonly FieldRule<boolean>[] = [
  {
    // Not `[data-e2e*="ad"]`: that is also avatar, upload and download.
    name: 'ad-tag',
    seen: '2026-08',
    evidence: 'code',
    read: (card) => card.querySelector('[data-e2e="ad-tag"], [data-e2e*="ad-label"]') !== null || null,
  },
  {
    name: 'ad-badge',
    seen: '2026-03',
    evidence: 'code',
    read: (card) => card.querySelector('[class*="DivAdBadge"]') !== null || null,
  },
];

// Captions of the sound as they are spoken: one line, replaced while playing; the class has kept its readable end from
// 2025 to 2026. Off for most people.
const subtitles: readonly FieldRule<string[]>[] = [
  {
    name: 'closed-caption',
    seen: '2026-07',
    evidence: 'code',
    read: (card) => {
      const boxes = card.querySelectorAll('[class*="DivVideoClosedCaption"]');
      const lines = outermost(boxes).filter((box) => !isHidden(box));
      return lines.map((line) => textOf(line, { lineBreaks: 'elements' })).filter((text) => text !== '');
    },
  },
];

const rules: FieldRules = {
  id,
  author,
  caption,
  hashtags,
  sponsored,
  mediaKind: [
    {
      name: 'photo-slides',
      seen: '2026-01',
      evidence: 'code',
      read: (card) => {
        const slides = card.querySelectorAll(
          '.swiper-slide:not(.swiper-slide-duplicate) img[class*="PhotoSlide"]',
        );
        return slides.length === 0 ? null : slides.length > 1 ? 'carousel' : 'photo';
      },
    },
    {
      name: 'player',
      seen: '2026-08',
      evidence: 'capture',
      read: (card) => (card.querySelector('[id^="xgwrapper-"], video') ? 'video' : null),
    },
  ],
  isAiMade: [
    {
      name: 'aigc-tag',
      seen: '2026-01',
      evidence: 'code', // one source
      read: (card) => card.querySelector('[data-e2e="aigc-tag"]') !== null || null,
    },
  ],
  subtitles,
};

/** The fields of a card of the column. */
export const CARD_FIELDS: FieldRules = withState(rules, TIKTOK_STATE_ROWS);

/** True for a live room in the column: it has a player and a title, but is no post. */
export function isLiveCard(card: Element, page: PageContext): boolean {
  if (card.querySelector('[class*="LiveTag"]')) return true;
  const livePaths = fromLinks(card, 'a[href*="/live"]', /^(\/(?:@[^/]+\/)?live)\/?$/, page.url);
  if (livePaths.length > 0) return true;
  // Every post plays some sound and links to it; a card without one that wears a badge is a room (2026-08, one capture).
  const hasMusic = card.querySelector('[data-e2e="video-music"], a[href*="/music/"]') !== null;
  const isAd = sponsored.some((rule) => rule.read(card, page, null) === true);
  return !hasMusic && !isAd && card.querySelector('[class~="Badge"], [class*="LiveBadge"]') !== null;
}
