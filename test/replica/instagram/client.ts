/** The script of every Instagram page: draws the feed and goes between it and single posts without loading anew. */
import { Mounted } from '../markup';
import { Feed, type FeedMemory } from './feed';
import { home } from './frame';
import { permalink } from './permalink';
import type { FeedPost, OpenPost } from './posts';

const main = document.querySelector('main');
const options = new URLSearchParams(location.search);
const POST_PATH = /^\/(?:[\w.]+\/)?(?:p|reel|reels)\/([\w-]{11})\/$/;

let feed: Feed | null = null;
let memory: FeedMemory | null = null;

async function getJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  return (await answer.json()) as T;
}

function showHome(root: Element): void {
  if (!root.querySelector('[data-virtualized]')) root.replaceChildren(new Mounted(home(), document).node);
  const container = root.querySelector<HTMLElement>('[data-virtualized]');
  if (!container) return;
  const load = (from: number) => getJson<FeedPost[]>(`/graphql/query?from=${from}&${options.toString()}`);
  const shown = {
    present: Number(options.get('present')) || 0,
    isPruned: options.get('layout') === '2026-10',
  };
  feed = new Feed(container, load, shown, memory);
  void feed.start();
}

async function showPost(root: Element, code: string): Promise<void> {
  const post = await getJson<OpenPost>(`/api/v1/media/${code}/info/`);
  if (POST_PATH.exec(location.pathname)?.[1] !== code) return;
  root.replaceChildren(new Mounted(permalink(post, Date.now()), document).node);
  scrollTo(0, 0);
}

function show(root: Element): void {
  if (feed) memory = feed.stop();
  feed = null;
  const code = POST_PATH.exec(location.pathname)?.[1];
  if (code) void showPost(root, code);
  else if (location.pathname === '/') showHome(root);
}

/** Answers clicks on links to posts and to the home page; a reel of the feed opens like any post here. */
function follow(root: Element, event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  const { pathname } = new URL(link.href);
  const code = POST_PATH.exec(pathname)?.[1];
  if (!code && pathname !== '/') return;
  event.preventDefault();
  history.pushState(null, '', code ? `/p/${code}/` : `/${location.search}`);
  show(root);
}

if (main) {
  // The page itself puts the reader back where the feed was left.
  history.scrollRestoration = 'manual';
  document.addEventListener('click', (event) => follow(main, event));
  addEventListener('popstate', () => show(main));
  if (location.pathname === '/') showHome(main);
  const code = POST_PATH.exec(location.pathname)?.[1];
  if (code && main.children.length === 0) void showPost(main, code);
}
