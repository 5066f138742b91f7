/**
 * TikTok's web page: a column of cards (For You, Following, a video or photo page opened directly), one at rest; grids of
 * tiles, with a player that opens over them.
 * By hand: https://www.tiktok.com/foryou · https://www.tiktok.com/following · any /@user/video/ID opened in a new tab ·
 * https://www.tiktok.com/explore · /tag/food · /search?q=bread and its Videos · a profile, and a video clicked there.
 * Structure last checked against captures of 2025-11 to 2026-08 (November 2026).
 */
import type { PageContext, Placement } from './adapter';
import { outermost, playingVideo } from './dom';
import type { Layout } from './site';
import { siteAdapter } from './site-adapter';
import { COMMENT_FIELDS, commentPlacement, commentsOn, parentOf } from './tiktok/comments';
import { CARD_FIELDS, captionElement, isLiveCard } from './tiktok/fields';
import { surfaceBeneath, surfaceOf } from './tiktok/surfaces';
import { isNoPostTile, TILE_FIELDS, tilePlacement, tilesOn } from './tiktok/tiles';

// Newest first; all are tried, since two layouts are live at once. The slot number in the id is not the post's id.
const CARDS = [
  'article[data-e2e="recommend-list-item-container"]', // 2026-08
  'article[data-scroll-index]', // 2026-08
  'article[id^="one-column-item-"]', // 2026-07
  '[data-e2e="feed-item"]', // 2026, one source
].join(', ');
// The player over a grid shows such a card, too; in one layout of 2026 its slides hold the parts without a card.
const CINEMA_SLIDES = '[class*="DivCinemaModeContent"] .swiper-slide:not(.swiper-slide-duplicate)';

// What lies under the player opened from a grid, or under a dialog (log-in, captcha), is not being seen.
const OVERLAYS = [
  '[class*="DivCinemaModeContent"]', // 2026-09
  '.TUXModal', // 2026
  '[role="dialog"][aria-modal="true"]',
  '[id^="captcha-verify-container"]', // 2026
].join(', ');

function cardsOn(page: PageContext, isPostPage: boolean): Element[] {
  if ((page.surface === 'post') !== isPostPage) return [];
  const slides = [...page.document.querySelectorAll(CINEMA_SLIDES)].filter(
    (slide) => !slide.closest(CARDS) && slide.querySelector('[id^="xgwrapper-"], [data-e2e$="video-desc"]'),
  );
  return outermost([...page.document.querySelectorAll(CARDS), ...slides]);
}

/**
 * The caption lies in two boxes that clip it to one line (`max-height: 18px`, `overflow-y: hidden`, 2025-11), and the
 * "more" button beside it in the outer one. The first box outside both (`DivDescriptionWrapper`) ends where the caption
 * ends, opened or closed, so a host of no height at its end stands on the caption's lower edge and moves with it.
 */
function placementOf(card: Element): Placement | null {
  const caption = captionElement(card);
  if (!caption || caption === card) return null;
  let outside = caption.parentElement;
  let box: Element | null = outside;
  for (let level = 0; box && box !== card && level < 4; level++, box = box.parentElement) {
    if (isClipping(box)) outside = box.parentElement;
  }
  return outside ? { mount: outside, kind: 'line', isOverMedia: true, caption } : null;
}

function isClipping(box: Element): boolean {
  const style = box.getAttribute('style') ?? '';
  return (
    /overflow[^:]*:\s*(?:hidden|clip)|max-height:\s*\d/i.test(style) || /DivMultilineText/.test(box.className)
  );
}

const CARD: Omit<Layout, 'name' | 'form' | 'roots'> = {
  fields: CARD_FIELDS,
  isNoPost: isLiveCard,
  placement: placementOf,
  media: '[id^="xgwrapper-"] video, video',
};

/** The TikTok adapter. */
export const tiktok = siteAdapter({
  platform: 'tiktok',
  hosts: ['www.tiktok.com'],
  surfaceOf,
  layouts: [
    { name: 'card', form: 'feed', roots: (page) => cardsOn(page, false), ...CARD },
    { name: 'page-card', form: 'full', roots: (page) => cardsOn(page, true), ...CARD },
    {
      name: 'tile',
      form: 'tile',
      roots: tilesOn,
      surfaceOf: (tile, page) => (page.surface === 'post' ? surfaceBeneath(tile) : page.surface),
      isNoPost: isNoPostTile,
      fields: TILE_FIELDS,
      placement: tilePlacement,
      media: 'video',
    },
    {
      name: 'comment',
      form: 'comment',
      roots: commentsOn,
      parentOf,
      fields: COMMENT_FIELDS,
      placement: commentPlacement,
      media: '',
    },
  ],
  overlays: OVERLAYS,
  addressOf: (id, { author, kind }) =>
    `https://www.tiktok.com/@${author ?? ''}/${kind === 'photo' || kind === 'carousel' ? 'photo' : 'video'}/${id}`,
  timeOf: timeOfSnowflake,
  isDark: isDarkTikTok,
  pickMedia: playingVideo,
});

/** The upper 32 bits of an id are the second it was made; `null` for ids that would be from before 2014 or after 2100. */
export function timeOfSnowflake(id: string): number | null {
  const seconds = Number(BigInt(id) >> 32n);
  return seconds > 1_388_534_400 && seconds < 4_102_444_800 ? seconds * 1000 : null;
}

function isDarkTikTok(document: Document): boolean | null {
  const root = document.documentElement;
  const theme = root.getAttribute('data-theme') ?? root.getAttribute('data-tux-color-scheme');
  return theme === 'dark' ? true : theme === 'light' ? false : null;
}
