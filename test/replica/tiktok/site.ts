/**
 * The TikTok sample pages. For You (`/`, `/foryou`), a directly opened video (`/@user/video/<id>`), `/following`
 * (no feed), and pages to leave alone (`/login`, `/messages`, `/upload`, `/setting`).
 *
 * Options, in the address of the first page opened (kept while the page's own links are followed):
 * - `count=500`   length of the feed; the samples are repeated under new ids (default: each once)
 * - `present=16`  articles in the list at load
 * - `slots=24`    articles the list grows to; after that the ones left behind are emptied and used again at the end
 * - `window=1`    how many neighbours of the current card are filled, at each side; `window=all` fills every article
 * - `theme=dark`  or `light`
 * - `build=2026`  or `2025`: the older markup (`undefined-count`, comments as `div`)
 * - `play=0`      leaves the videos still
 */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ReplicaSite, SiteResponse } from '../site';
import { threadsOf } from './comments';
import { routeOf } from './pages';
import { pictureSvg } from './picture';
import { findPost, postAt, posts, toFeedPost } from './posts';
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

const countOf = (search: URLSearchParams) => Number(search.get('count')) || posts.length;

function page(url: URL): SiteResponse | null {
  const route = routeOf(decodeURI(url.pathname));
  if (!route) return null;
  const video = route.page === 'video' ? findPost(route.id, countOf(url.searchParams)) : null;
  if (video === undefined) return null;
  const nonce = randomBytes(16).toString('base64');
  const html = documentHtml({
    title: video ? `${video.author.name} - sample video` : 'For You - sample feed',
    theme: url.searchParams.get('theme') === 'light' ? 'light' : 'dark',
    state: rehydration(posts.slice(0, 3), video),
    nonce,
  });
  return respond('text/html', html, { 'content-security-policy': policy(nonce) });
}

/** The part of the feed a page asks for. `first` puts the opened video in front, as on its own page. */
function itemList(search: URLSearchParams): SiteResponse {
  const count = countOf(search);
  const cursor = Number(search.get('cursor')) || 0;
  const wanted = Math.min(Number(search.get('size')) || 30, count - cursor);
  const first = findPost(search.get('first') ?? '', count);
  const list = Array.from({ length: Math.max(wanted, 0) }, (_, index) => postAt(cursor + index));
  const shown = list.filter((post) => post !== undefined).filter((post) => post.id !== first?.id);
  if (first && cursor === 0) shown.unshift(first);
  return json({ posts: shown.map(toFeedPost), total: count, hasMore: cursor + wanted < count });
}

function comments(search: URLSearchParams): SiteResponse | null {
  const post = findPost(search.get('aweme_id') ?? '', 10_000);
  return post ? json({ comments: threadsOf(post) }) : null;
}

async function handle(url: URL): Promise<SiteResponse | null> {
  const picture = /^\/replica\/(cover|avatar)\/(\w+)\.svg$/.exec(url.pathname);
  if (picture?.[2]) return respond('image/svg+xml', pictureSvg(picture[2], picture[1] === 'avatar'));
  switch (url.pathname) {
    case '/replica/page.js':
      return respond('text/javascript', await pageScript());
    case '/replica/page.css':
      return respond('text/css', await readFile(file('./page.css'), 'utf8'));
    case '/api/recommend/item_list/':
      return itemList(url.searchParams);
    case '/api/comment/list/':
      return comments(url.searchParams);
    default:
      return page(url);
  }
}

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
  },
  handle,
};
