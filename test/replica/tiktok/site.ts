/**
 * The TikTok sample pages. Columns: For You (`/`, `/foryou`), `/friends`, and a directly opened video or photo post
 * (`/@user/video/<id>`). Grids: `/explore`, `/tag/<name>`, `/music/<name>-<id>`, `/place/<name>-<id>`, `/search?q=`,
 * `/search/video?q=` and profiles (`/@user`); a tile opens its post over the grid. `/following` holds no feed. To be
 * left alone: `/live`, `/@user/live`, `/login`, `/messages`, `/upload`, `/setting`, `/tiktokstudio`, `/shop`.
 *
 * Options, in the address of the first page opened (kept while the page's own links are followed):
 * - `count=500`   length of the feed or grid; the samples are repeated under new ids (default: each once)
 * - `posts=2000`  a list of that many posts made from `seed` (default 1) instead of the samples, see `kit/generated.ts`
 * - `present=16`  articles in the list at load; on grids: tiles that stay in the document (default: as many as fit)
 * - `slots=24`    articles the list grows to; after that the ones left behind are emptied and used again at the end
 * - `window=1`    how many neighbours of the current card are filled, at each side; `window=all` fills every article
 * - `recycle=1`   on grids: rows far off screen leave the document and are used again (not known of the real site)
 * - `theme=dark`  or `light`
 * - `build=2026`  or `2025`: the older markup (`undefined-count`, comments as `div`)
 * - `play=0`      leaves the videos still, and their subtitles away
 * - `renamed=alt:title,video-desc:words`  attributes under other names or with other values, as when the site has changed
 */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generatedFeedIn, generatedPost } from '../kit/generated';
import { paintAvatar, paintPicture } from '../kit/picture';
import { respondPicture } from '../kit/respond';
import type { ReplicaSite, SiteResponse } from '../site';
import { threadsOf } from './comments';
import { routeOf } from './pages';
import { findPost, postAt, posts, profilePostAt, repeat, type TikTokPost, toFeedPost } from './posts';
import { documentHtml } from './render';
import { rehydration } from './state';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

let script: Promise<string> | undefined;

/** The page's script, bundled once per process. */
function pageScript(): Promise<string> {
  script ??= build({
    entryPoints: [file('./client.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return script;
}

function respond(type: string, body: string, headers: Record<string, string> = {}): SiteResponse {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, ...headers }, body };
}

const json = (data: object) => respond('application/json', JSON.stringify(data));

/** As strict as a page can be: what an extension does must not depend on anything the page allows. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** A list of posts: the one at a place, and how many there are unless the address says otherwise. */
interface List {
  at: (index: number) => TikTokPost | undefined;
  length: number;
}

/** Broadcasts stand in the column and on their wall, never in a grid. */
const recorded = posts.filter((post) => !post.live);

function listAt(path: string, search: URLSearchParams): List | null {
  const list = sampleListAt(path, search);
  const feed = generatedFeedIn(search);
  if (!list || !feed) return list;
  const author = posts.find((post) => post.author.handle === search.get('uniqueId'))?.author;
  const at = (index: number) => {
    const post = generatedPost('tiktok', feed.seed, index);
    return author ? { ...post, author } : post;
  };
  return { at, length: feed.posts };
}

function sampleListAt(path: string, search: URLSearchParams): List | null {
  switch (path) {
    case '/api/recommend/item_list/':
      return { at: postAt, length: posts.length };
    case '/api/post/item_list/': {
      const handle = search.get('uniqueId') ?? '';
      return { at: (index) => profilePostAt(handle, index), length: posts.length };
    }
    case '/api/challenge/item_list/': {
      const tag = (search.get('challengeName') ?? '').toLowerCase();
      const tagged = recorded.filter((post) => post.hashtags.some((name) => name.toLowerCase() === tag));
      return { at: (index) => repeat(tagged, index), length: tagged.length };
    }
    case '/api/explore/item_list/':
    case '/api/music/item_list/':
    case '/api/search/general/full/':
    case '/api/search/item/full/':
      return { at: (index) => repeat(recorded, index), length: recorded.length };
    default:
      return null;
  }
}

/** The posts a page holds in its document's state at load. */
function firstPosts(search: URLSearchParams): readonly TikTokPost[] {
  const feed = generatedFeedIn(search);
  return feed ? [0, 1, 2].map((index) => generatedPost('tiktok', feed.seed, index)) : posts.slice(0, 3);
}

function page(url: URL): SiteResponse | null {
  const route = routeOf(decodeURI(url.pathname));
  if (!route) return null;
  const video = route.page === 'video' ? findPost(route.id) : null;
  if (video === undefined) return null;
  const nonce = randomBytes(16).toString('base64');
  const owner = route.page === 'grid' && route.grid.kind === 'profile' ? route.grid.name : null;
  const html = documentHtml({
    title: video ? `${video.author.name} - sample video` : 'For You - sample feed',
    theme: url.searchParams.get('theme') === 'light' ? 'light' : 'dark',
    state: rehydration(route.page === 'home' ? firstPosts(url.searchParams) : [], video, owner),
    nonce,
  });
  return respond('text/html', html, { 'content-security-policy': policy(nonce) });
}

/** Proportions of a cover. */
const COVER_SIZE = [270, 480] as const;

/** The part of a list a page asks for. `first` puts the opened video in front, as on its own page. */
function itemList({ at, length }: List, search: URLSearchParams): SiteResponse {
  const count = length === 0 ? 0 : Number(search.get('count')) || length;
  const cursor = Number(search.get('cursor')) || 0;
  const wanted = Math.min(Number(search.get('size')) || 30, count - cursor);
  const first = findPost(search.get('first') ?? '');
  const list = Array.from({ length: Math.max(wanted, 0) }, (_, index) => at(cursor + index));
  const shown = list.filter((post) => post !== undefined).filter((post) => post.id !== first?.id);
  if (first && cursor === 0) shown.unshift(first);
  return json({ posts: shown.map(toFeedPost), total: count, hasMore: cursor + wanted < count });
}

function comments(search: URLSearchParams): SiteResponse | null {
  const post = findPost(search.get('aweme_id') ?? '');
  return post ? json({ comments: threadsOf(post, search.get('replies') === 'all') }) : null;
}

async function handle(url: URL): Promise<SiteResponse | null> {
  const picture = /^\/replica\/(cover|avatar)\/(\w+)\.png$/.exec(url.pathname);
  if (picture?.[2])
    return respondPicture(
      picture[1] === 'avatar' ? paintAvatar(picture[2]) : paintPicture(picture[2], ...COVER_SIZE),
    );
  switch (url.pathname) {
    case '/replica/page.js':
      return respond('text/javascript', await pageScript());
    case '/replica/page.css':
      return respond('text/css', await readFile(file('./page.css'), 'utf8'));
    case '/api/comment/list/':
      return comments(url.searchParams);
    default: {
      const list = listAt(url.pathname, url.searchParams);
      return list ? itemList(list, url.searchParams) : page(url);
    }
  }
}

const photo = posts.find((post) => post.kind === 'photo');
const [sample] = posts;

/** The TikTok sample pages. */
export const tiktok: ReplicaSite = {
  platform: 'tiktok',
  hosts: ['www.tiktok.com'],
  posts,
  paths: {
    home: '/',
    'home-foryou': '/foryou',
    video: `/@${sample?.author.handle}/video/${sample?.id}`,
    following: '/following',
    login: '/login',
    messages: '/messages',
    upload: '/upload',
    setting: '/setting',
    photo: `/@${photo?.author.handle}/photo/${photo?.id}`,
    authorlessVideo: `/@/video/${sample?.id}`,
    friends: '/friends',
    generated: '/foryou?posts=2000&seed=1',
    explore: '/explore',
    longExplore: '/explore?count=500',
    tag: '/tag/fyp',
    music: '/music/original-sound-7300000000000000099',
    place: '/place/Old-Market-22535796481593664',
    search: '/search?q=tea',
    searchVideo: '/search/video?q=tea',
    profile: `/@${sample?.author.handle}`,
    live: '/live',
    liveRoom: `/@${sample?.author.handle}/live`,
    studio: '/tiktokstudio',
    shop: '/shop',
  },
  handle,
};
