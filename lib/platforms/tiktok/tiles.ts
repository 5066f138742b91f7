/**
 * TikTok's grids: Explore, tag, music and place pages, search (Top and Videos), profiles. A tile is a picture with a link;
 * its caption is the picture's `alt`, in search also a block beneath it.
 */
import type { PageContext, Placement } from '../adapter';
import { fromLinks, isHidden, onlyOne, outermost, pathOf } from '../dom';
import type { CaptionValue, FieldRules } from '../rules';
import { withState } from '../state';
import { hashtagsOf, textOf, tidyText } from '../text';
import { withoutCredit } from './fields';
import { TIKTOK_STATE_ROWS } from './state';
import { postLinkParts } from './surfaces';

// The items by name: Explore 2026-08, profile 2026-05, search and tag 2026-01, music 2025. Wrappers numbered by place:
// `grid-item-container-N` since 2025-11, the other name before.
const ITEMS = [
  '[data-e2e="explore-item"]',
  '[data-e2e="challenge-item"]',
  '[data-e2e="user-post-item"]',
  '[data-e2e="user-repost-item"]',
  '[data-e2e="user-liked-item"]',
  '[data-e2e="favorites-item"]',
  '[data-e2e="collection-item"]',
  '[data-e2e="music-item"]',
  '[data-e2e="search_top-item"]',
  '[data-e2e="search_video-item"]',
].join(', ');
const WRAPPERS = '[id^="grid-item-container-"], [id^="column-item-video-container-"]';
const POST_LINKS = 'a[href*="/video/"], a[href*="/photo/"]';
// What a search puts beneath its item, and the older grids beside it.
const BESIDE_ITEM = '[data-e2e^="search-card-"], [data-e2e$="-item-desc"], [data-e2e^="explore-card-"]';
// Cards of the column, the comment panel and the list of recommendations beside a video hold post links too.
const NO_GRID = 'article, [class*="DivVideoListTabBarWrapper"], [class*="DivCommentMain"], nav, header';

/** The tiles of the page's grids. Under an opened player the grid stays mounted and is listed, as covered. */
export function tilesOn(page: PageContext): Element[] {
  const { document, url } = page;
  const named = [...document.querySelectorAll(ITEMS)].map(withCaptionBlock);
  const wrapped = [...document.querySelectorAll(WRAPPERS)];
  const linked = [...document.querySelectorAll(POST_LINKS)].filter(
    (link) => postLinkParts(link, url) !== null && link.querySelector('img') !== null,
  );
  return outermost([...named, ...wrapped, ...linked]).filter(
    (tile) => !isHidden(tile) && !tile.closest(NO_GRID),
  );
}

/** In a search the caption stands beside the item, in a box that holds both and no other item (2026-01). */
function withCaptionBlock(item: Element): Element {
  const box = item.parentElement;
  if (!box || item.querySelector(BESIDE_ITEM)) return item;
  const beside = [...box.children].some(
    (child) => child !== item && (child.matches(BESIDE_ITEM) || child.querySelector(BESIDE_ITEM) !== null),
  );
  return beside && box.querySelectorAll(ITEMS).length === 1 ? box : item;
}

/** A playlist, a live room or a person: no link to a post. A tile that is still loading has no link at all. */
export function isNoPostTile(tile: Element, page: PageContext): boolean {
  return partOfLink(tile, page, 'id') === null && tile.querySelector('a[href]') !== null;
}

/** What the links to posts say, if they all say the same. */
function partOfLink(tile: Element, page: PageContext, part: 'handle' | 'kind' | 'id'): string | null {
  const own = tile.matches(POST_LINKS) ? [tile] : [];
  const values = [...own, ...tile.querySelectorAll(POST_LINKS)]
    .map((link) => postLinkParts(link, page.url)?.[part])
    .filter((value) => value !== undefined);
  return onlyOne([...new Set(values)]);
}

function captionFrom(selector: string): (tile: Element) => CaptionValue | null {
  return (tile) => {
    const element = tile.querySelector(selector);
    const text = element ? textOf(element, { lineBreaks: 'characters' }) : '';
    return text === '' ? null : { text, role: 'caption', isPartial: false };
  };
}

/** The picture of the post; avatars stand in links to a person or in boxes of their own. */
function poster(tile: Element): Element | null {
  return (
    tile.querySelector('picture img[alt]') ??
    [...tile.querySelectorAll('img[alt]')].find(
      (image) => !image.closest('[class*="Avatar"], [data-e2e*="avatar"], [data-e2e*="user"]'),
    ) ??
    null
  );
}

/** The element that shows the caption, if any does; `alt` shows nowhere. */
export function tileCaption(tile: Element): Element | null {
  return tile.querySelector('[data-e2e="search-card-video-caption"], [data-e2e$="-item-desc"]');
}

const rules: FieldRules = {
  id: [
    {
      name: 'post-link',
      seen: '2026-08',
      evidence: 'capture',
      read: (tile, page) => partOfLink(tile, page, 'id'),
    },
  ],
  author: [
    {
      name: 'post-link',
      seen: '2026-08',
      evidence: 'capture',
      // Links to posts may leave the handle out ("/@/video/…", "/@_/video/…").
      read: (tile, page) => {
        const handle = partOfLink(tile, page, 'handle');
        return handle === '_' ? null : handle;
      },
    },
    {
      name: 'unique-id',
      seen: '2026-08',
      evidence: 'capture',
      read: (tile) => {
        const name = tile.querySelector(
          '[data-e2e="search-card-user-unique-id"], [data-e2e="explore-card-user-unique-id"]',
        );
        return (name?.textContent ?? '').trim().replace(/^@/, '') || null;
      },
    },
    {
      name: 'user-link',
      seen: '2026-01',
      evidence: 'code',
      read: (tile, page) =>
        onlyOne(fromLinks(tile, 'a[data-e2e*="user-link"][href*="/@"]', /^\/@([\w.-]{1,64})\/?$/, page.url)),
    },
  ],
  caption: [
    {
      name: 'search-caption',
      seen: '2026-01',
      evidence: 'code',
      read: captionFrom('[data-e2e="search-card-video-caption"]'),
    },
    // `challenge-item-desc` 2025; on profiles it was gone in 2026.
    { name: 'item-desc', seen: '2025-07', evidence: 'code', read: captionFrom('[data-e2e$="-item-desc"]') },
    {
      name: 'poster-alt',
      seen: '2026-08',
      evidence: 'capture',
      read: (tile) => {
        const text = tidyText(withoutCredit(poster(tile)?.getAttribute('alt') ?? ''));
        return text === '' ? null : { text, role: 'caption', isPartial: false };
      },
    },
  ],
  hashtags: [
    {
      name: 'tag-links',
      seen: '2026-01',
      evidence: 'code',
      read: (tile, page) => {
        const links = [...(tileCaption(tile)?.querySelectorAll('a[href*="/tag/"]') ?? [])];
        return hashtagsOf(links.filter((link) => /^\/tag\/./.test(pathOf(link, page.url) ?? '')));
      },
    },
  ],
  sponsored: [
    {
      name: 'ad-tag',
      seen: '2026-08',
      evidence: 'code',
      read: (tile) => tile.querySelector('[data-e2e="ad-tag"], [data-e2e*="ad-label"]') !== null || null,
    },
  ],
  mediaKind: [
    {
      name: 'post-link',
      seen: '2026-08',
      evidence: 'capture',
      read: (tile, page) => {
        const kind = partOfLink(tile, page, 'kind');
        return kind === 'photo' || kind === 'video' ? kind : null;
      },
    },
  ],
};

/** How a tile is read. */
export const TILE_FIELDS: FieldRules = withState(rules, TIKTOK_STATE_ROWS);

/**
 * Over the picture's corner. A box that keeps its height with `padding-top: NN%` must place its child absolutely, else the
 * child would hang below it (2026-05), so that child is a positioned box of the picture's size. Where the padding is gone
 * (2025 and older grids) the item itself is taken: its own overlays (views, badges) lie absolutely in it. A bare link is
 * no box.
 */
export function tilePlacement(tile: Element): Placement | null {
  const keeper = [...tile.querySelectorAll('div[style*="padding-top"]')].find(
    (box) => box.querySelector('img, video') !== null,
  );
  const item = tile.matches(ITEMS) ? tile : tile.querySelector(ITEMS);
  const mount = keeper?.firstElementChild ?? item ?? (tile.matches('a') ? null : tile);
  return mount && { mount, kind: 'corner', isOverMedia: true, caption: tileCaption(tile) };
}
