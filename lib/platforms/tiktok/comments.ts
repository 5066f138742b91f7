/** TikTok's comments and replies: in a panel beside the column, without any id. */
import type { PageContext, Placement, PostElement } from '../adapter';
import { fromLinks, isHidden, pathOf } from '../dom';
import type { FieldRules } from '../rules';
import { hashtagsOf, textOf } from '../text';
import { postLinkParts } from './surfaces';

// Text: 2025-11 (div) and 2026-07 (span). The number says how deep the reply lies; there is one level.
const TEXT = '[data-e2e^="comment-level-"]';
const USER = '[data-e2e^="comment-username-"]';
const ITEM = '[class*="DivCommentItemWrapper"]';

/** A comment is the box around its text that also names its writer, and holds no other comment's text. */
export function commentsOn(page: PageContext): Element[] {
  const roots = [...page.document.querySelectorAll(TEXT)].map((text) => {
    const item = text.closest(ITEM);
    if (item?.querySelectorAll(TEXT).length === 1) return item;
    let root: Element | null = null;
    for (let box = text.parentElement; box; box = box.parentElement) {
      if (box.querySelectorAll(TEXT).length > 1) break;
      root = box;
      if (box.querySelector(USER)) break;
    }
    return root;
  });
  return [...new Set(roots)].filter((root) => root !== null).filter((root) => !isHidden(root));
}

/** The post a comment stands under: the card around it, else the one its panel speaks of. */
export function parentOf(
  comment: Element,
  page: PageContext,
  posts: readonly PostElement[],
): PostElement | null {
  const around = posts.findLast(({ root }) => root.contains(comment));
  if (around) return around;
  const known = panelsPosts.get(posts);
  if (known !== undefined) return known;
  const post = postOfPanel(page, posts);
  panelsPosts.set(posts, post);
  return post;
}

/** Asked once for all comments of a look at the page. */
const panelsPosts = new WeakMap<readonly PostElement[], PostElement | null>();

/**
 * The panel stands beside the column and speaks of the card in view: the one the address names, else the one that plays,
 * else the only one with anything in it. Several candidates: better no parent than a wrong one.
 */
function postOfPanel(page: PageContext, posts: readonly PostElement[]): PostElement | null {
  const cards = posts.filter(
    ({ form, isCovered, root }) => form !== 'tile' && !isCovered && root.firstChild !== null,
  );
  const addressed = /\/(?:video|photo)\/(\d{15,25})/.exec(page.url.pathname)?.[1];
  const named = cards.filter(
    ({ root }) => addressed && root.querySelector(`[id^="xgwrapper-"][id$="-${addressed}"]`),
  );
  const playing = cards.filter(({ root }) =>
    [...root.querySelectorAll('video')].some((video) => video.paused === false),
  );
  return [named, playing, cards].find((list) => list.length === 1)?.[0] ?? null;
}

/** How a comment is read. The visible name is the display name; the handle is in the link only. */
export const COMMENT_FIELDS: FieldRules = {
  author: [
    {
      name: 'username-link',
      seen: '2026-07',
      evidence: 'capture',
      read: (comment, page) =>
        fromLinks(comment, `${USER} a[href*="/@"]`, /^\/@([\w.-]{1,64})\/?$/, page.url)[0] ?? null,
    },
    {
      name: 'first-user-link',
      seen: '2026-07',
      evidence: 'capture',
      read: (comment, page) =>
        [...comment.querySelectorAll('a[href*="/@"]')]
          .filter((link) => !link.closest(TEXT) && postLinkParts(link, page.url) === null)
          .map((link) => /^\/@([\w.-]{1,64})\/?$/.exec(pathOf(link, page.url) ?? '')?.[1])
          .find((handle) => handle !== undefined) ?? null,
    },
  ],
  caption: [
    {
      name: 'comment-level',
      seen: '2026-07',
      evidence: 'capture',
      read: (comment) => {
        const element = comment.querySelector(TEXT);
        const text = element ? textOf(element, { lineBreaks: 'characters' }) : '';
        return text === '' ? null : { text, role: 'comment', isPartial: false };
      },
    },
  ],
  hashtags: [
    {
      name: 'tag-links',
      seen: '2026-07',
      evidence: 'reasoning',
      read: (comment) => hashtagsOf(comment.querySelectorAll(`${TEXT} a[href*="/tag/"]`)),
    },
  ],
};

/** At the end of the text itself: the next thing in its parent is the row with date and buttons. */
export function commentPlacement(comment: Element): Placement | null {
  const text = comment.querySelector(TEXT);
  return text ? { mount: text, kind: 'mark', caption: text } : null;
}
