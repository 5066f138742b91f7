/** How Instagram's posts are read: feed cards (`article`), and posts in full (modal over a grid, or a page of its own). */
import type { MediaKind } from '../../post';
import type { FieldRule, PageContext } from '../adapter';
import { fromLinks, isWithin, onlyOne, pathOf } from '../dom';
import { perReading } from '../per-reading';
import type { CaptionValue, FieldRules } from '../rules';
import { withState } from '../state';
import { hashtagsOf, textOf } from '../text';
import {
  captionAfterSections,
  captionBesideTime,
  handleOf,
  headingCaption,
  isCollapsed,
  isMoreTail,
} from './caption';
import { INSTAGRAM_STATE_ROWS } from './state';
import { POST_PATH } from './surfaces';
import { collapsedCaption, collapsedHashtags } from './whole-caption';

const REEL_PATH = /^\/reels\/(?!audio\b)([\w-]{1,64})\/?$/;
const LIKED_BY_PATH = /^\/(?:p|reel)\/([\w-]{1,64})\/liked_by\/?$/;

interface Permalink {
  code: string;
  author: string | null;
  time: Element;
}

/** The link around the post's time; comment links have another shape, an edited caption's time is no link. */
export const permalink = perReading(findPermalink);

function findPermalink(root: Element, page: PageContext): Permalink | null {
  for (const time of root.querySelectorAll('a[href] time')) {
    const [, author, , code] = POST_PATH.exec(pathOf(time.closest('a'), page.url) ?? '') ?? [];
    if (code) return { code, author: author ?? null, time };
  }
  return null;
}

/** The first name in the row that holds `mark`: climbs until a box holds a link to a person. */
function nameInRowOf(mark: Element | null, root: Element, base: URL): string | null {
  for (let box = mark?.parentElement; box && root.contains(box); box = box.parentElement) {
    // People tagged in a carousel's pictures stand in its list; the header never does.
    const links = [...box.querySelectorAll('a[href]')].filter((link) => !isWithin(link, 'section, ul', root));
    const name = links.map((link) => handleOf(link, base)).find((handle) => handle !== null);
    if (name) return name;
  }
  return null;
}

/** Feed: by the permalink's row, else (an advertisement has no time) by the row with the avatar's ring. */
const feedAuthor = perReading((article, page) => {
  const mark = permalink(article, page)?.time ?? article.querySelector('canvas');
  return nameInRowOf(mark, article, page.url);
});

const captionAfterLast = perReading((article, page) =>
  captionAfterSections(article, 'last', page.url, feedAuthor(article, page)),
);
const captionAfterFirst = perReading((article, page) =>
  captionAfterSections(article, 'first', page.url, feedAuthor(article, page)),
);

/** The caption's element in a feed card. */
export function feedCaption(article: Element, page: PageContext): Element | null {
  return captionAfterLast(article, page) ?? captionAfterFirst(article, page);
}

/** The caption's element of a post in full. */
export function fullCaption(root: Element): Element | null {
  return headingCaption(root) ?? captionBesideTime(root);
}

function captionOf(element: Element | null): CaptionValue | null {
  if (!element) return null;
  const text = textOf(element, { lineBreaks: 'elements', skip: isMoreTail });
  return text === '' ? null : { text, role: 'caption', isPartial: isCollapsed(element) };
}

function tagsIn(caption: Element | null, page: PageContext): string[] {
  const links = [...(caption?.querySelectorAll('a[href*="/explore/tags/"]') ?? [])];
  return hashtagsOf(links.filter((link) => /^\/explore\/tags\/./.test(pathOf(link, page.url) ?? '')));
}

const permalinkCode: FieldRule<string> = {
  name: 'permalink',
  seen: '2026-10',
  evidence: 'capture',
  read: (root, page) => permalink(root, page)?.code ?? null,
};
const likedByCode: FieldRule<string> = {
  name: 'liked-by-link',
  seen: '2026-04',
  evidence: 'capture',
  read: (root, page) => onlyOne(fromLinks(root, 'a[href*="/liked_by"]', LIKED_BY_PATH, page.url)),
};
const permalinkTime: FieldRule<number> = {
  name: 'permalink-time',
  seen: '2026-10',
  evidence: 'capture',
  read: (root, page) => {
    const at = Date.parse(permalink(root, page)?.time.getAttribute('datetime') ?? '');
    return Number.isFinite(at) ? at : null;
  },
};

// Pictures of a post keep their room with padding (2025 to 2026-07); avatars and emoji do not.
function mediaKindOf(root: Element): MediaKind | null {
  if (root.querySelector('ul > li[style*="translateX"]')) return 'carousel';
  if (root.querySelector('video')) return 'video';
  return root.querySelector('div[style*="padding-bottom"] img') ? 'photo' : null;
}

// A link to a place stands in the header, where the author named one; people's comments cannot hold any.
const region: readonly FieldRule<string>[] = [
  {
    name: 'location-link',
    seen: '2026-04',
    evidence: 'capture',
    read: (root) => {
      const link = root.querySelector('a[href*="/explore/locations/"]');
      return link ? textOf(link, { lineBreaks: 'elements' }) || null : null;
    },
  },
];

const mediaKind: readonly FieldRule<MediaKind>[] = [
  { name: 'media-box', seen: '2026-07', evidence: 'capture', read: mediaKindOf },
];

const sponsored: readonly FieldRule<boolean>[] = [
  {
    name: 'ads-redirect',
    seen: '2026-10',
    evidence: 'capture',
    read: (root) => root.querySelector('a[href*="/ads/ig_redirect"]') !== null || null,
  },
  {
    // The label is translated ("Ad", "Annonce payée"); the missing time is not. Cards still loading have no author.
    name: 'no-time',
    seen: '2026-10',
    evidence: 'capture',
    read: (root, page) =>
      (!root.querySelector('time') &&
        feedAuthor(root, page) !== null &&
        root.querySelector('video, img:not(a img, [role="link"] img)') !== null) ||
      null,
  },
];

const feedRules: FieldRules = {
  id: [
    permalinkCode,
    {
      name: 'reel-link',
      seen: '2026-10',
      evidence: 'capture',
      read: (article, page) => onlyOne(fromLinks(article, 'a[href*="/reels/"]', REEL_PATH, page.url)),
    },
    likedByCode,
  ],
  author: [{ name: 'header-row', seen: '2026-10', evidence: 'capture', read: feedAuthor }],
  caption: [
    collapsedCaption(feedCaption),
    {
      name: 'after-last-section',
      seen: '2026-10',
      evidence: 'capture',
      read: (article, page) => captionOf(captionAfterLast(article, page)),
    },
    {
      name: 'after-first-section',
      seen: '2024-01',
      evidence: 'capture',
      read: (article, page) => captionOf(captionAfterFirst(article, page)),
    },
  ],
  hashtags: [
    collapsedHashtags(feedCaption),
    {
      name: 'tag-links',
      seen: '2026-04',
      evidence: 'capture',
      read: (article, page) => tagsIn(feedCaption(article, page), page),
    },
  ],
  postedAt: [permalinkTime],
  sponsored,
  mediaKind,
  region,
};

/** A card of the home feed. */
export const FEED_FIELDS: FieldRules = withState(feedRules, INSTAGRAM_STATE_ROWS);

const fullRules: FieldRules = {
  id: [
    // Before the address: while one post replaces another the address is already the next one's.
    permalinkCode,
    likedByCode,
    {
      name: 'address',
      seen: '2026-07',
      evidence: 'capture',
      from: 'url',
      read: (_root, page) => POST_PATH.exec(page.url.pathname)?.[3] ?? null,
    },
  ],
  author: [
    {
      name: 'permalink',
      seen: '2026-07',
      evidence: 'capture',
      read: (root, page) => permalink(root, page)?.author ?? null,
    },
    {
      name: 'heading',
      seen: '2026-07',
      evidence: 'capture',
      read: (root, page) =>
        handleOf(root.querySelector('header a[href]'), page.url) ??
        handleOf(root.querySelector('h2 a[href]'), page.url),
    },
    {
      name: 'caption-row',
      seen: '2025-08',
      evidence: 'capture',
      read: (root, page) => {
        const time = [...root.querySelectorAll('time')].find((candidate) => !candidate.closest('a'));
        return nameInRowOf(time ?? root.querySelector('canvas'), root, page.url);
      },
    },
  ],
  caption: [
    collapsedCaption(fullCaption),
    { name: 'h1', seen: '2026-07', evidence: 'capture', read: (root) => captionOf(headingCaption(root)) },
    {
      name: 'beside-time',
      seen: '2025-08',
      evidence: 'capture',
      read: (root) => captionOf(captionBesideTime(root)),
    },
  ],
  hashtags: [
    collapsedHashtags(fullCaption),
    {
      name: 'tag-links',
      seen: '2026-07',
      evidence: 'capture',
      read: (root, page) => tagsIn(fullCaption(root), page),
    },
  ],
  postedAt: [permalinkTime],
  sponsored: sponsored.slice(0, 1),
  mediaKind,
  region,
};

/** A post in full: in a modal (`article` in a dialog) or on a page of its own (no article). */
export const FULL_FIELDS: FieldRules = withState(fullRules, INSTAGRAM_STATE_ROWS);
