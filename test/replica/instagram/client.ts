/** The script of every Instagram page: it goes between feed, grids, posts, reels and stories without loading anew. */
import { Mounted } from '../markup';
import { Feed, type FeedMemory } from './feed';
import { home } from './frame';
import { inbox } from './inbox';
import { NAMES } from './names';
import { OpenedPost } from './opened-post';
import type { FeedPost, OpenPost } from './posts';
import { story, storyPath } from './story';
import { type Surface, surfaceOf } from './surface';
import { GridView, ReelsView } from './views';

const main = document.querySelector('main');
const options = new URLSearchParams(location.search);
const present = Number(options.get('present')) || 0;
/** How long after leaving the reels the dying player puts its address back (`?hazard=direct`). */
const DYING_MS = 200;

let feed: Feed | null = null;
let memory: FeedMemory | null = null;
let view: GridView | ReelsView | null = null;
/** What lies over the page: an opened post or a story. */
let over: Element | null = null;
/** The address of the page itself, whatever lies over it. */
let base = location.pathname;

async function getJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  return (await answer.json()) as T;
}

/** Posts of a list from a place on. */
function loader(list: string, name = ''): (from: number) => Promise<FeedPost[]> {
  const query = new URLSearchParams(options);
  query.delete('q');
  query.set('list', list);
  query.set('name', name);
  return (from) => getJson<FeedPost[]>(`/graphql/query?from=${from}&${query}`);
}

function showHome(root: Element): void {
  if (!root.querySelector('[data-virtualized]')) root.replaceChildren(new Mounted(home(), document).node);
  const container = root.querySelector<HTMLElement>('[data-virtualized]');
  if (!container) return;
  const shown = { present, isPruned: options.get('layout') === '2026-10' };
  feed = new Feed(container, loader('home'), shown, memory);
  void feed.start();
}

async function openPost(code: string): Promise<OpenPost> {
  return getJson<OpenPost>(`/api/v1/media/${code}/info/`);
}

async function showPost(root: Element, code: string): Promise<void> {
  const post = await openPost(code);
  if (!location.pathname.includes(code)) return;
  root.replaceChildren(OpenedPost.page(post, options.get('layout') === 'article').mounted.node);
  scrollTo(0, 0);
}

function showView(root: Element, own: GridView | ReelsView): void {
  view = own;
  root.replaceChildren(own.node);
  scrollTo(0, 0);
  void own.start();
}

async function showStory(root: Element, handle: string): Promise<void> {
  const [post] = await loader('profile', handle)(0);
  if (post) root.append(new Mounted(story(post), document).node);
}

async function showInbox(root: Element): Promise<void> {
  const [post] = await loader('home')(0);
  if (post) root.replaceChildren(new Mounted(inbox(post), document).node);
}

function leave(): void {
  if (feed) memory = feed.stop();
  view?.stop();
  closeOver();
  feed = null;
  view = null;
}

function draw(root: Element, surface: Surface): void {
  leave();
  base = location.pathname;
  switch (surface.page) {
    case 'home':
      showHome(root);
      break;
    case 'post':
      void showPost(root, surface.code);
      break;
    case 'reels': {
      const isMobile = options.get('layout') === 'mobile';
      showView(root, new ReelsView(loader('reels', surface.code ?? ''), isMobile));
      break;
    }
    case 'grid': {
      const { kind, name } = surface.grid;
      showView(root, new GridView(surface.grid, loader(kind, name), present));
      break;
    }
    case 'story':
      root.replaceChildren();
      void showStory(root, surface.handle);
      break;
    case 'inbox':
      void showInbox(root);
  }
}

function closeOver(): void {
  over?.remove();
  over = null;
}

function putOver(node: Node): void {
  closeOver();
  over = node as Element;
  document.body.append(over);
}

/** Opens a tile's post over its grid. */
async function openOver(code: string, address: string): Promise<void> {
  history.pushState({ code }, '', address);
  await showOver(code);
}

async function showOver(code: string): Promise<void> {
  putOver(OpenedPost.dialog(await openPost(code)).mounted.node);
}

/** The hazard: the messages are shown, and then the address of the reels comes back. */
function leaveReelsForInbox(root: Element): void {
  const address = view instanceof ReelsView ? view.address() : null;
  history.pushState(null, '', '/direct/inbox/');
  draw(root, { page: 'inbox' });
  if (address && options.get('hazard') === 'direct') {
    setTimeout(() => history.replaceState(null, '', address), DYING_MS);
  }
}

/** Keeps the options of the page as opened, but for posts, whose addresses are shared. */
function addressOf(url: URL, surface: Surface): string {
  if (surface.page === 'post') return `/p/${surface.code}/`;
  const query = new URLSearchParams(options);
  query.delete('q');
  for (const [name, value] of url.searchParams) query.set(name, value);
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
}

/** Answers clicks on links inside the site. */
function follow(root: Element, event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  const url = new URL(link.href);
  if (url.hostname !== location.hostname || link.getAttribute('href')?.startsWith('#')) return;
  const surface = surfaceOf(url.pathname, url.searchParams);
  if (!surface) return;
  event.preventDefault();
  if (surface.page === 'inbox') leaveReelsForInbox(root);
  else if (surface.page === 'post' && view instanceof GridView && view.postOf(link)) {
    void openOver(surface.code, url.pathname);
  } else {
    history.pushState(null, '', addressOf(url, surface));
    draw(root, surface);
  }
}

/** Presses that do not follow a link; says whether it was one. */
function pressed(target: Element): boolean {
  const isShade = target.classList.contains(NAMES.shade);
  if (over && (isShade || target.closest(`.${NAMES.close}`))) {
    history.back();
    return true;
  }
  const teller = target.closest(`.${NAMES.story}`)?.lastElementChild?.textContent;
  if (teller && feed) {
    history.pushState({ story: teller }, '', storyPath(teller));
    const holder = document.createElement('div');
    putOver(holder);
    void showStory(holder, teller);
    return true;
  }
  const label = target.closest('button')?.getAttribute('aria-label') ?? '';
  const by = { 'Navigate to next Reel': 1, 'Navigate to previous Reel': -1 }[label];
  if (by === undefined || !(view instanceof ReelsView)) return false;
  view.step(by === 1 ? 1 : -1);
  return true;
}

function onPopState(root: Element, state: unknown): void {
  const code = (state as { code?: string } | null)?.code;
  const wasOver = over !== null;
  closeOver();
  if (code && view instanceof GridView) {
    void showOver(code);
    return;
  }
  if (wasOver && base === location.pathname) return;
  const surface = surfaceOf(location.pathname, new URLSearchParams(location.search));
  if (surface) draw(root, surface);
  else location.reload();
}

if (main) {
  // The page itself puts the reader back where the feed was left.
  history.scrollRestoration = 'manual';
  document.addEventListener('click', (event) => {
    if (!pressed(event.target as Element)) follow(main, event);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && over) history.back();
  });
  addEventListener('popstate', (event) => onPopState(main, event.state));
  const surface = surfaceOf(location.pathname, options);
  const isDrawn = main.querySelector('[data-pagelet^="IGD"]') !== null;
  if (surface && !isDrawn) draw(main, surface);
}
