/**
 * Instagram sample pages, under www.instagram.com, with an English interface.
 *
 * Options in the address:
 * - `count=N`: so many posts in the feed; the samples repeat under fresh shortcodes (default: each sample once)
 * - `present=N`: the first N articles stay in the document wherever the reader is (default: those near the window)
 * - `theme=dark|light`: what the site's own switch would have set (default: light)
 * - `layout=2026-10`: articles in the newer, only partly known layout (default: the one captured in 2026-07)
 * - `body=late`: on a post's page the server sends an empty `main` and the script draws the post
 */
import { fileURLToPath } from 'node:url';
import { pictureAt } from '../kit/picture';
import { respondJson, respondPage, respondPicture, respondScript, respondStyle } from '../kit/respond';
import type { ReplicaSite, SiteResponse } from '../site';
import { homePage, type Options, type PrivateKind, postPage, privatePage } from './pages';
import { feedPosts, findPost, posts, toOpenPost } from './posts';

/** Posts that arrive with every request. */
const PER_REQUEST = 8;

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const PRIVATE_PATHS: Readonly<Record<string, PrivateKind>> = {
  '/accounts/login/': 'login',
  '/direct/inbox/': 'inbox',
  '/accounts/edit/': 'edit',
  '/create/': 'create',
};

function optionsOf(query: URLSearchParams): Options {
  const number = (name: string, otherwise: number) => Math.max(0, Number(query.get(name) ?? otherwise) || 0);
  const present = number('present', 0);
  return {
    present,
    count: Math.max(present, number('count', posts.length)),
    theme: query.get('theme'),
    isLate: query.get('body') === 'late',
  };
}

async function handle(url: URL): Promise<SiteResponse | null> {
  const options = optionsOf(url.searchParams);
  const path = url.pathname;
  if (path === '/assets/client.js') return respondScript(beside('./client.ts'));
  if (path === '/assets/style.css') return respondStyle(beside('./style.css'));
  if (path === '/') return respondPage((nonce) => homePage(nonce, options));
  if (path === '/graphql/query') {
    const from = Number(url.searchParams.get('from'));
    const size = from === 0 ? Math.max(PER_REQUEST, options.present) : PER_REQUEST;
    return respondJson(feedPosts(from, from + size, options.count));
  }
  const asked = /^\/api\/v1\/media\/([\w-]{11})\/info\/$/.exec(path)?.[1];
  if (asked) {
    const post = findPost(asked);
    return post ? respondJson(toOpenPost(post)) : null;
  }
  const kind = PRIVATE_PATHS[path];
  if (kind) return respondPage((nonce) => privatePage(nonce, options, kind));
  const code = /^\/(?:[\w.]+\/)?(?:p|reel)\/([\w-]{11})\/$/.exec(path)?.[1];
  const post = code ? findPost(code) : undefined;
  if (post) return respondPage((nonce) => postPage(nonce, options, toOpenPost(post)));
  const picture = pictureAt(url);
  return picture ? respondPicture(picture) : null;
}

const firstPost = posts[0]?.id ?? '';
const long = posts.find((post) => post.caption.length > 900)?.id ?? '';
const wordless = posts.find((post) => post.caption === '')?.id ?? '';
const video = posts.find((post) => post.kind === 'video')?.id ?? '';

/** The Instagram sample pages. */
export const instagram: ReplicaSite = {
  platform: 'instagram',
  hosts: ['www.instagram.com'],
  posts,
  paths: {
    home: '/',
    long: '/?count=500',
    dark: '/?theme=dark',
    newLayout: '/?layout=2026-10',
    post: `/p/${firstPost}/`,
    latePost: `/p/${firstPost}/?body=late`,
    longPost: `/p/${long}/`,
    wordlessPost: `/p/${wordless}/`,
    reel: `/reel/${video}/`,
    login: '/accounts/login/',
    inbox: '/direct/inbox/',
    edit: '/accounts/edit/',
    create: '/create/',
  },
  handle,
};
