/**
 * Every surface of the sample sites that shows posts, with what stands there, and every page that is to be left alone.
 * One table for the browser tests and the soak runs.
 */
import type { Platform } from '../../lib/post';
import { NAMES } from './instagram/names';
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
  /** Pressed one after the other, each once it is there, to bring up what lies over the page or comes later. */
  press?: string | readonly string[];
  shows: Shows;
}

type Row = [name: string, path: string, shows: Shows, press?: string | readonly string[]];

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
const COMMENTED = `/@${commented?.author.handle}/video/${commented?.id}?play=0`;
const MORE_REPLIES = '[class*="DivViewRepliesContainer"]';
const FIRST_TILE = '[id^="grid-item-container-0"] a';

/** Without `play=0` a video's subtitles come and go, and what was said stays known to the extension only. */
const TIKTOK: readonly Row[] = [
  ['For You', '/foryou?play=0', { feed: 2 }],
  ['For You, older markup', '/foryou?build=2025&play=0', { feed: 2 }],
  // With an advertisement, photo posts and a broadcast among them.
  ['For You, all at once', `/foryou?window=all&present=${tiktok.posts.length}&play=0`, { feed: 40 }],
  ['Friends', '/friends?play=0', { feed: 2 }],
  ['Explore', '/explore', { tile: 20 }],
  ['hashtag', '/tag/fyp?count=40', { tile: 20 }],
  ['music', path(tiktok, 'music'), { tile: 20 }],
  ['place', path(tiktok, 'place'), { tile: 20 }],
  ['search, top', '/search?q=tea', { tile: 20 }],
  ['search, videos', '/search/video?q=tea', { tile: 20 }],
  ['profile', path(tiktok, 'profile'), { tile: 20 }],
  ['video page', `${path(tiktok, 'video')}?play=0`, { full: 2 }],
  ['photo page', path(tiktok, 'photo'), { full: 1 }],
  ['video opened over Explore', '/explore', { full: 1, tile: 20, comment: 1 }, FIRST_TILE],
  ['video opened over a search', '/search?q=tea', { full: 1, tile: 20 }, '[data-e2e="search_top-item"] a'],
  ['video opened over a profile', path(tiktok, 'profile'), { full: 1, tile: 20 }, FIRST_TILE],
  ['comments beside a video', COMMENTED, { full: 1, comment: 3 }, COMMENT_BUTTON],
  ['replies beside a video', COMMENTED, { full: 1, comment: 6 }, [COMMENT_BUTTON, MORE_REPLIES]],
  ['grid used again', '/explore?count=500&recycle=1', { tile: 20 }],
];

const TITLE = 'section.note-item:not(.query-note-item) a.title';
const THIRD_CHANNEL = '#channel-container .channel:nth-child(3)';

const REDNOTE: readonly Row[] = [
  ['explore', '/explore', { tile: 12 }],
  ['explore, another channel', '/explore', { tile: 12 }, THIRD_CHANNEL],
  ['search', path(rednote, 'search'), { tile: 10 }],
  ['search, cards without names', path(rednote, 'bareSearch'), { tile: 10 }],
  ['profile', path(rednote, 'profile'), { tile: 15 }],
  ['profile, collected', path(rednote, 'profileCollected'), { tile: 15 }],
  ['profile, signed out', path(rednote, 'profileLoggedOut'), { tile: 8 }],
  ['note over the feed', '/explore', { full: 1, tile: 12 }, TITLE],
  ['note over a channel', '/explore', { full: 1, tile: 12 }, [THIRD_CHANNEL, TITLE]],
  ['note over a search', path(rednote, 'search'), { full: 1, tile: 10 }, TITLE],
  ['note over a profile', path(rednote, 'profile'), { full: 1, tile: 15 }, TITLE],
  ['note page', path(rednote, 'note'), { full: 1, comment: 3 }],
  ['note page, replies opened', path(rednote, 'note'), { full: 1, comment: 4 }, '.show-more'],
  ['note page under the log-in window', path(rednote, 'noteUnderLogin'), { full: 1 }],
  ['shared note', path(rednote, 'sharedNote'), { full: 1, comment: 3 }],
  ['note page drawn late', path(rednote, 'lateNote'), { full: 1, comment: 3 }],
  ['video note', path(rednote, 'videoNote'), { full: 1 }],
  ['note without a title', path(rednote, 'untitledNote'), { full: 1 }],
];

const COMMENTED_POST = `/p/${mostCommented(instagram)?.id}/`;
const VIEW_REPLIES = `main .${NAMES.replies} > [role="button"]`;

const INSTAGRAM: readonly Row[] = [
  ['home', '/', { feed: 2 }],
  ['home, newer layout', path(instagram, 'newLayout'), { feed: 1 }],
  ['post page', path(instagram, 'post'), { full: 1, comment: 3 }],
  ['post page with an article', path(instagram, 'articlePost'), { full: 1, comment: 3 }],
  ['post page drawn late', path(instagram, 'latePost'), { full: 1, comment: 3 }],
  ['post page, replies opened', COMMENTED_POST, { full: 1, comment: 4 }, VIEW_REPLIES],
  ['long caption', path(instagram, 'longPost'), { full: 1 }],
  ['post without words', path(instagram, 'wordlessPost'), { full: 1 }],
  ['carousel', path(instagram, 'carouselPost'), { full: 1 }],
  ['reel page', path(instagram, 'reel'), { full: 1 }],
  ['post over Explore', '/explore/', { full: 1, tile: 12 }, 'main a[href^="/p/"]'],
  [
    'post over a profile',
    path(instagram, 'profile'),
    { full: 1, tile: 12 },
    'main a[href*="/p/"], main a[href*="/reel/"]',
  ],
  ['post over a hashtag', path(instagram, 'tag'), { full: 1, tile: 10 }, 'main a[href*="/p/"]'],
  ['Explore', '/explore/', { tile: 15 }],
  ['hashtag', path(instagram, 'tag'), { tile: 10 }],
  ['keyword search', path(instagram, 'search'), { tile: 10 }],
  ['popular', path(instagram, 'popular'), { tile: 10 }],
  ['place', path(instagram, 'location'), { tile: 10 }],
  ['sound', path(instagram, 'audio'), { tile: 10 }],
  ['profile', path(instagram, 'profile'), { tile: 12 }],
  ['profile, reels', path(instagram, 'reelsTab'), { tile: 10 }],
  ['reels', '/reels/', { feed: 2 }],
  ['reel in the viewer', path(instagram, 'reelInViewer'), { feed: 2 }],
  ['reels on a phone', path(instagram, 'mobileReels'), { feed: 2 }],
];

/** The other host shows the same pages with an English interface. */
const OTHER_HOST: readonly Row[] = [
  ['explore, the other host', '/explore', { tile: 12 }],
  ['search, the other host', path(rednote, 'search'), { tile: 10 }],
  ['profile, the other host', path(rednote, 'profile'), { tile: 15 }],
  ['note over the feed, the other host', '/explore', { full: 1, tile: 12 }, TITLE],
  ['note page, the other host', path(rednote, 'note'), { full: 1, comment: 3 }],
];

/** All of them, platform by platform. */
export const SURFACES: readonly SampleSurface[] = [
  ...rowsOf(tiktok, TIKTOK),
  ...rowsOf(rednote, REDNOTE),
  ...rowsOf(instagram, INSTAGRAM),
  ...rowsOf({ ...rednote, hosts: rednote.hosts.slice(1) }, OTHER_HOST),
];

/** Pages that are read like others and hold no post: nothing may show there either. */
export const WITHOUT_POSTS: readonly string[] = [
  'https://www.tiktok.com/following',
  ...['searchLoggedOut', 'missingNote'].map((name) => `https://${rednote.hosts[0]}${path(rednote, name)}`),
];

const idle = (site: ReplicaSite, names: readonly string[]) =>
  names.map((name) => `https://${site.hosts[0]}${path(site, name)}`);

/** Addresses at which nothing of Crossread may show. */
export const LEFT_ALONE: readonly string[] = [
  ...idle(tiktok, ['login', 'messages', 'upload', 'setting', 'live', 'liveRoom', 'studio', 'shop']),
  ...idle(rednote, ['login', 'notification', 'publish', 'settings']),
  ...idle(instagram, ['login', 'inbox', 'edit', 'create', 'story', 'inboxUnderReels']),
];
