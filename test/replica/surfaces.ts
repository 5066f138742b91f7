/**
 * Every surface of the sample sites that shows posts, with what stands there, and every page that is to be left alone.
 * One table for the browser tests and the soak runs.
 */
import type { Platform } from '../../lib/post';
import { instagram } from './instagram/site';
import { rednote } from './rednote/site';
import type { ReplicaSite } from './site';
import { tiktok } from './tiktok/site';

/** What a page shows: tiles of a grid, one post in full, cards of a feed, comments; each at least so many readable ones. */
export type Shows = Partial<Record<'tile' | 'full' | 'feed' | 'comment', number>>;

export interface SampleSurface {
  platform: Platform;
  name: string;
  url: string;
  /** Pressed once it is there, to bring up what lies over the page or comes later. */
  press?: string;
  shows: Shows;
}

type Row = [name: string, path: string, shows: Shows, press?: string];

function rowsOf(site: ReplicaSite, rows: readonly Row[]): SampleSurface[] {
  return rows.map(([name, path, shows, press]) => ({
    platform: site.platform,
    name,
    url: `https://${site.hosts[0]}${path}`,
    shows,
    ...(press !== undefined && { press }),
  }));
}

const path = (site: ReplicaSite, name: string): string => {
  const found = site.paths[name];
  if (found === undefined) throw new Error(`${site.platform} has no sample page "${name}"`);
  return found;
};

/** The post with most comments, and of whom a profile is. */
const mostCommented = (site: ReplicaSite) =>
  [...site.posts].sort((a, b) => b.comments.length - a.comments.length)[0];
const commented = mostCommented(tiktok);
const COMMENT_BUTTON = 'article button:has([data-e2e="comment-icon"])';
const FIRST_TILE = '[id^="grid-item-container-0"] a';

/** Without `play=0` a video's subtitles come and go, and what was said stays known to the extension only. */
const TIKTOK: readonly Row[] = [
  ['For You', '/foryou?play=0', { feed: 2 }],
  ['For You, older markup', '/foryou?build=2025&play=0', { feed: 2 }],
  ['Friends', '/friends?play=0', { feed: 2 }],
  ['Explore', '/explore', { tile: 20 }],
  ['hashtag', '/tag/fyp', { tile: 2 }],
  ['music', path(tiktok, 'music'), { tile: 20 }],
  ['place', path(tiktok, 'place'), { tile: 20 }],
  ['search, top', '/search?q=tea', { tile: 20 }],
  ['search, videos', '/search/video?q=tea', { tile: 20 }],
  ['profile', path(tiktok, 'profile'), { tile: 20 }],
  ['video page', `${path(tiktok, 'video')}?play=0`, { full: 2 }],
  ['photo page', path(tiktok, 'photo'), { full: 1 }],
  ['video opened over Explore', '/explore', { full: 1, tile: 20, comment: 1 }, FIRST_TILE],
  ['video opened over a profile', path(tiktok, 'profile'), { full: 1, tile: 20 }, FIRST_TILE],
  [
    'comments beside a video',
    `/@${commented?.author.handle}/video/${commented?.id}?play=0`,
    { full: 1, comment: 3 },
    COMMENT_BUTTON,
  ],
  ['grid used again', '/explore?count=500&recycle=1', { tile: 20 }],
];

const REDNOTE: readonly Row[] = [
  ['explore', '/explore', { tile: 12 }],
  ['explore, another channel', '/explore', { tile: 12 }, '#channel-container .channel:nth-child(3)'],
  ['search', path(rednote, 'search'), { tile: 10 }],
  ['profile', path(rednote, 'profile'), { tile: 15 }],
  ['profile, collected', path(rednote, 'profileCollected'), { tile: 15 }],
  ['profile, signed out', path(rednote, 'profileLoggedOut'), { tile: 8 }],
  [
    'note over the feed',
    '/explore',
    { full: 1, tile: 12 },
    'section.note-item:not(.query-note-item) a.title',
  ],
  ['note page', path(rednote, 'note'), { full: 1, comment: 3 }],
  ['note page drawn late', path(rednote, 'lateNote'), { full: 1, comment: 3 }],
  ['video note', path(rednote, 'videoNote'), { full: 1 }],
  ['note without a title', path(rednote, 'untitledNote'), { full: 1 }],
];

const INSTAGRAM: readonly Row[] = [
  ['home', '/', { feed: 2 }],
  ['home, newer layout', path(instagram, 'newLayout'), { feed: 1 }],
  ['post page', path(instagram, 'post'), { full: 1, comment: 3 }],
  ['post page with an article', path(instagram, 'articlePost'), { full: 1, comment: 3 }],
  ['carousel', path(instagram, 'carouselPost'), { full: 1 }],
  ['reel page', path(instagram, 'reel'), { full: 1 }],
  ['post over Explore', '/explore/', { full: 1, tile: 12 }, 'main a[href^="/p/"]'],
  [
    'post over a profile',
    path(instagram, 'profile'),
    { full: 1, tile: 12 },
    'main a[href*="/p/"], main a[href*="/reel/"]',
  ],
  ['Explore', '/explore/', { tile: 15 }],
  ['hashtag', path(instagram, 'tag'), { tile: 10 }],
  ['keyword search', path(instagram, 'search'), { tile: 10 }],
  ['popular', path(instagram, 'popular'), { tile: 10 }],
  ['profile', path(instagram, 'profile'), { tile: 12 }],
  ['reels', '/reels/', { feed: 2 }],
  ['reels on a phone', path(instagram, 'mobileReels'), { feed: 2 }],
];

/** All of them, platform by platform. */
export const SURFACES: readonly SampleSurface[] = [
  ...rowsOf(tiktok, TIKTOK),
  ...rowsOf(rednote, REDNOTE),
  ...rowsOf(instagram, INSTAGRAM),
  {
    platform: 'rednote',
    name: 'explore, the other host',
    url: 'https://www.rednote.com/explore',
    shows: { tile: 12 },
  },
];

const idle = (site: ReplicaSite, names: readonly string[]) =>
  names.map((name) => `https://${site.hosts[0]}${path(site, name)}`);

/** Addresses at which nothing of Crossread may show. */
export const LEFT_ALONE: readonly string[] = [
  ...idle(tiktok, ['login', 'messages', 'upload', 'setting', 'live', 'liveRoom', 'studio', 'shop']),
  ...idle(rednote, ['login', 'notification', 'publish', 'settings']),
  ...idle(instagram, ['login', 'inbox', 'edit', 'create', 'story', 'inboxUnderReels']),
];
