/** The script of every RedNote page: it takes over what the server drew and goes between pages without loading. */
import { Mounted } from '../markup';
import type { CardKind } from './card';
import { explorePart } from './explore';
import { Feed } from './feed';
import { loginModal } from './login-modal';
import { notePage } from './note';
import type { FeedItem, Note } from './notes';
import { loadComments, Overlay } from './opened-note';
import { type Owner, profilePage } from './profile';
import { searchPage } from './search';
import { cardKindOf, noteIdIn, type Surface, surfaceOf } from './surface';
import { wordsOf } from './words';

const words = wordsOf(location.hostname);
const options = new URLSearchParams(location.search);
const isLoggedIn = options.get('logged') !== '0';
const content = document.querySelector('.main-content');
const overlay = new Overlay(words);

/** Feeds of the page that is shown, with what stands behind the overlay. */
let feeds: Feed[] = [];
/** The address of the page behind an opened note. */
let base = location.pathname + location.search;

async function getJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  return (await answer.json()) as T;
}

/** Where the server answers for a list of cards. */
function listAddress(surface: Surface, isCollected: boolean): string {
  if (surface.page === 'search') return '/api/sns/web/v1/search/notes?';
  if (surface.page === 'explore') return '/api/sns/web/v1/homefeed?';
  const list = isCollected ? 'v2/note/collect/page' : 'v1/user_posted';
  return `/api/sns/web/${list}?user_id=${surface.handle}&`;
}

function startFeed(container: HTMLElement, surface: Surface, kind: CardKind): void {
  const address = listAddress(surface, kind === 'collected');
  const load = (from: number) => getJson<FeedItem[]>(`${address}cursor=${from}&${options.toString()}`);
  const feed = new Feed(container, load, words, { present: Number(options.get('present')) || 0, kind });
  feeds.push(feed);
  container.addEventListener('click', (event) => press(event, feed));
  void feed.start().then(() => document.querySelector('#ssr-skeleton')?.remove());
}

function press(event: MouseEvent, feed: Feed): void {
  const target = event.target as Element;
  const section = target.closest('section');
  const link = target.closest('a');
  // The author's name leads to a profile; everything else on a card opens its note.
  if (!section || link?.classList.contains('author')) return;
  event.preventDefault();
  const item = feed.itemAt(Number(section.dataset.index));
  const address = section.querySelector('a:not([style*="none"])[href]')?.getAttribute('href');
  if (item?.kind !== 'note' || !address) return;
  if (noteIdIn(new URL(address, location.href).pathname)) overlay.open(item.note, address);
  else showLogin();
}

/** Fills the containers of a page with cards. */
function fill(root: ParentNode, surface: Surface): void {
  const [first, second] = root.querySelectorAll<HTMLElement>('.feeds-container');
  const kind = cardKindOf(surface, isLoggedIn, options.get('cards') === 'bare');
  if (first && !first.querySelector('.empty-container')) startFeed(first, surface, kind);
  if (surface.page !== 'profile' || !second) return;
  const collected = second;
  root.querySelector('.reds-tabs-list')?.addEventListener('click', (event) => {
    const tab = (event.target as Element).closest('.reds-tab-item');
    if (tab) showTab(collected, surface, tab);
  });
  const tab = root.querySelectorAll('.reds-tab-item')[1];
  if (surface.isCollected && tab) showTab(collected, surface, tab);
}

/** The other tab slides in; the cards of the first stay in the document beside it. */
function showTab(collected: HTMLElement, surface: Surface, tab: Element): void {
  const isSecond = tab.nextElementSibling?.classList.contains('active-tag') ?? false;
  tab.parentElement?.querySelector('.active')?.classList.remove('active');
  tab.classList.add('active');
  const slider = collected.closest<HTMLElement>('.transform-container');
  if (slider) slider.style.transform = isSecond ? 'translate(-100%, 0px)' : 'translate(-0px, 0px)';
  const isEmpty = collected.querySelector('.empty-container') !== null;
  if (!isSecond || !isEmpty || !isLoggedIn) return;
  collected.replaceChildren();
  startFeed(collected, surface, 'collected');
}

/** Draws the page of an address anew, as the site's own router does. */
async function draw(): Promise<void> {
  for (const feed of feeds) feed.stop();
  feeds = [];
  const query = new URLSearchParams(location.search);
  const surface = surfaceOf(location.pathname, query);
  if (!content || !surface) return location.reload();
  base = location.pathname + location.search;
  let part = surface.page === 'explore' ? explorePart([], words) : searchPage(isLoggedIn, words);
  if (surface.page === 'profile') {
    const owner = await getJson<Owner>(`/api/sns/web/v1/user/otherinfo?target_user_id=${surface.handle}`);
    part = profilePage(owner, [], words);
  }
  content.replaceChildren(new Mounted(part, document).node);
  scrollTo(0, 0);
  fill(content, surface);
}

function navigate(address: string): void {
  history.pushState(null, '', address);
  void draw();
}

/** Keeps the options of the page as opened while its links are followed. */
function withOptions(url: URL): string {
  for (const [name, value] of options) {
    if (!['keyword', 'tab', 'subTab', 'source'].includes(name)) url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

function showLogin(): void {
  const modal = new Mounted(loginModal(words), document).node as HTMLElement;
  modal.querySelector('.close-button')?.addEventListener('click', () => closeLogin(modal));
  document.querySelector('#app')?.prepend(modal);
  document.documentElement.classList.add('reds-lock-scroll');
}

function closeLogin(modal: Element): void {
  modal.remove();
  document.documentElement.classList.remove('reds-lock-scroll');
}

async function startNote(root: Element, id: string): Promise<void> {
  if (root.querySelector('.not-found-wrapper')) return;
  const note = await getJson<Note>(`/api/sns/web/v1/feed?source_note_id=${id}`);
  // `?body=late`: the server's page holds no note and this script draws it.
  if (!root.querySelector('#noteContainer')) {
    root.replaceChildren(new Mounted(notePage(note, words), document).node);
  }
  const comments = root.querySelector<HTMLElement>('.comments-el');
  if (comments) await loadComments(comments, note, words);
}

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const channel = target.closest('#channel-container .channel, .search-layout__top .channel');
  if (channel) {
    channel.parentElement?.querySelector('.channel.active')?.classList.remove('active');
    channel.classList.add('active');
    scrollTo(0, 0);
  }
  const link = target.closest('a');
  if (!link || event.defaultPrevented || link.target === '_blank' || event.ctrlKey || event.metaKey) return;
  const url = new URL(link.href, location.href);
  if (!surfaceOf(url.pathname, url.searchParams)) return;
  event.preventDefault();
  navigate(withOptions(url));
});

document.querySelector('#search-input')?.addEventListener('keydown', (event) => {
  if ((event as KeyboardEvent).key !== 'Enter') return;
  const keyword = encodeURIComponent((event.target as HTMLInputElement).value);
  navigate(withOptions(new URL(`/search_result?keyword=${keyword}&source=web_explore_feed`, location.href)));
});

addEventListener('popstate', (event) => {
  const wasAboutNote = overlay.onPopState(event.state);
  if (wasAboutNote && base === location.pathname + location.search) return;
  if (!noteIdIn(location.pathname)) void draw();
});

const surface = surfaceOf(location.pathname, options);
const noteId = noteIdIn(location.pathname);
if (content && surface) fill(content, surface);
else if (content && noteId) void startNote(content, noteId);
for (const modal of document.querySelectorAll('.login-modal')) {
  modal.querySelector('.close-button')?.addEventListener('click', () => closeLogin(modal));
}
