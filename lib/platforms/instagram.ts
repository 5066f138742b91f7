/**
 * Instagram: the home feed, a post on its own page, a post in a modal over a grid, the reels viewer, grids.
 * By hand: https://www.instagram.com/ · a post clicked in the feed · a post clicked on a profile · /reel/CODE/ in a new tab ·
 * https://www.instagram.com/reels/ on a computer and a phone · /explore/ · /explore/search/keyword/?q=%23tea · a profile.
 * Structure last checked against captures of 2025-05 to 2026-10 (November 2026).
 */
import type { PageContext, Placement } from './adapter';
import { isHidden, outermost, playingVideo } from './dom';
import {
  COMMENT_FIELDS,
  commentAddress,
  commentPlacement,
  commentsOn,
  parentKeyOf,
} from './instagram/comments';
import { FEED_FIELDS, FULL_FIELDS, feedCaption, fullCaption, permalink } from './instagram/fields';
import { REEL_FIELDS, reelPlacement, slotsOn } from './instagram/reels';
import { timeOfShortcode } from './instagram/shortcode';
import { surfaceOf } from './instagram/surfaces';
import { surfaceBeneath, TILE_FIELDS, tilePlacement, tilesOn } from './instagram/tiles';
import { siteAdapter } from './site-adapter';

// Only what is surely modal: a dialog that holds an article, or says it is modal. A floating message window that stays
// open must not put the whole feed out of sight.
const OVERLAYS = '[role="dialog"]:has(article), [role="dialog"][aria-modal="true"]';
const MESSAGES = '[data-pagelet^="IGD"]';

function articlesIn(page: PageContext, selector: string): Element[] {
  const articles = outermost(page.document.querySelectorAll(selector));
  return articles.filter((article) => !article.closest(MESSAGES));
}

/** Cards of the feed; on a post's page, those left standing under its modal. */
function feedArticles(page: PageContext): Element[] {
  if (page.surface === 'post' && modalArticles(page).length === 0) return [];
  if (page.surface !== 'home' && page.surface !== 'post') return [];
  return articlesIn(page, 'main article, [role="main"] article').filter(
    (article) => !article.closest('[role="dialog"]'),
  );
}

function modalArticles(page: PageContext): Element[] {
  return articlesIn(page, '[role="dialog"] article');
}

function fullPosts(page: PageContext): Element[] {
  const modals = modalArticles(page);
  if (modals.length > 0 || page.surface !== 'post') return modals;
  const articles = articlesIn(page, 'main article, [role="main"] article'); // pages until 2024-01
  if (articles.length > 0) return articles;
  const mains = page.document.querySelectorAll('main, [role="main"]');
  return [...mains].map((main) => postOfPage(main, page)).filter((post) => post !== null);
}

/**
 * The post of a page without article (2025-08): from the post's time or caption upwards, but not so far that the second
 * rule (`hr`) and the tiles under it ("more posts from …") are inside.
 */
function postOfPage(main: Element, page: PageContext): Element | null {
  const mark =
    permalink(main, page)?.time ??
    [...main.querySelectorAll('time[datetime]')].find((time) => !time.closest('a')) ??
    main.querySelector('a[href*="/liked_by"]');
  if (!mark) return null;
  let post = mark;
  for (let box = mark.parentElement; box && box !== main; box = box.parentElement) {
    if ([...box.children].some((child) => child.tagName === 'HR' && isAfter(child, post))) break;
    post = box;
  }
  return post;
}

function isAfter(later: Element, earlier: Element): boolean {
  return (earlier.compareDocumentPosition(later) & 4) !== 0; // 4: DOCUMENT_POSITION_FOLLOWING
}

/**
 * The block that ends with the caption: author and caption stand in it, "see translation" and the comments come after it
 * (feed 2026-04 and 2026-07; modal 2026-07; page 2025-08). A host of no height at its end stands on the caption's lower edge.
 */
function rowUnder(caption: Element | null, root: Element): Placement | null {
  const mount = blockOf(caption);
  return caption && mount && root.contains(mount) && mount !== root ? { mount, kind: 'row', caption } : null;
}

/**
 * A post on its own page or over a grid: caption and comments stand in one column, often with a scroller of its own and
 * without room between them (2025-08). There the row takes a line, so that it covers no comment and scrolls with them.
 */
function lineUnder(caption: Element | null, root: Element): Placement | null {
  const placement = rowUnder(caption, root);
  return placement && { ...placement, kind: 'line' };
}

/** The nearest box that is no inline span: a row needs a block to stand in. */
function blockOf(caption: Element | null): Element | null {
  let box = caption?.parentElement ?? null;
  while (box && (box.tagName === 'SPAN' || /display:\s*inline/.test(box.getAttribute('style') ?? ''))) {
    box = box.parentElement;
  }
  return box;
}

function isDarkInstagram(document: Document): boolean | null {
  const root = document.documentElement;
  const scheme = /color-scheme:\s*([a-z ]+)/i.exec(root.getAttribute('style') ?? '')?.[1]?.trim();
  if (scheme === 'dark' || root.classList.contains('__fb-dark-mode')) return true;
  if (scheme === 'light' || root.classList.contains('__fb-light-mode')) return false;
  return null;
}

/** The Instagram adapter. */
export const instagram = siteAdapter({
  platform: 'instagram',
  hosts: ['www.instagram.com'],
  surfaceOf,
  layouts: [
    {
      name: 'post',
      form: 'full',
      roots: fullPosts,
      surfaceOf: () => 'post',
      fields: FULL_FIELDS,
      placement: (root) => lineUnder(fullCaption(root), root),
      media: 'video',
    },
    {
      name: 'feed-card',
      form: 'feed',
      roots: (page) => feedArticles(page).filter((article) => !isHidden(article)),
      surfaceOf: () => 'home',
      fields: FEED_FIELDS,
      placement: (root, page) => rowUnder(feedCaption(root, page), root),
      media: 'video',
    },
    {
      name: 'reel',
      form: 'feed',
      roots: slotsOn,
      fields: REEL_FIELDS,
      placement: reelPlacement,
      media: 'video',
    },
    {
      name: 'tile',
      form: 'tile',
      roots: tilesOn,
      surfaceOf: (tile, page) => (page.surface === 'post' ? surfaceBeneath(tile) : page.surface),
      fields: TILE_FIELDS,
      placement: tilePlacement,
      media: 'video',
    },
    {
      name: 'comment',
      form: 'comment',
      roots: commentsOn,
      parentKeyOf,
      addressOf: commentAddress,
      fields: COMMENT_FIELDS,
      placement: commentPlacement,
      media: '',
    },
  ],
  overlays: OVERLAYS,
  addressOf: (id) => `https://www.instagram.com/p/${id}/`,
  timeOf: timeOfShortcode,
  isDark: isDarkInstagram,
  pickMedia: playingVideo,
});
