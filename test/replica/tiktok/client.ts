/** The page's script: draws the page, follows its own links without loading, opens comments. */
import { type Markup, Mounted } from '../markup';
import { type CommentThread, commentPanel } from './comments';
import { Feed } from './feed';
import { ask, optionsOf } from './feed-source';
import { elsewherePage, followingPage, idlePage, routeOf, sideNav } from './pages';
import type { FeedPost } from './posts';

const options = optionsOf(new URLSearchParams(location.search));
const app = document.getElementById('app') ?? document.body;
const build = options.build;
let feed: Feed | null = null;
let panel: { mounted: Mounted; postId: string } | null = null;

/** Puts a drawn page beside the navigation. */
function show(main: Node): void {
  closeComments();
  const body = document.createElement('div');
  body.className = 'css-b0dy00-7937d88b--DivBodyContainer e0body0';
  body.append(new Mounted(sideNav(location.pathname, build), document).node, main);
  app.replaceChildren(body);
}

/** Draws what the address says. */
async function draw(): Promise<void> {
  const route = routeOf(decodeURI(location.pathname));
  feed?.stop();
  feed = null;
  if (route?.page === 'home' || route?.page === 'video') {
    const own = new Feed(options, route.page === 'video' ? route.id : null, onCurrent);
    feed = own;
    show(own.main);
    await own.start();
    return;
  }
  const { posts } = await ask(options, 0, 12, null);
  const mounted = (markup: Markup) => show(new Mounted(markup, document).node);
  if (!route || route.page === 'elsewhere') mounted(elsewherePage(location.pathname, build));
  else if (route.page === 'following') mounted(followingPage(posts, build));
  else if (posts[0]) mounted(idlePage(route.page, posts[0], build));
}

function closeComments(): void {
  panel?.mounted.node.parentNode?.removeChild(panel.mounted.node);
  panel = null;
}

/** Comments enter the document when they are opened, never before. */
async function openComments(post: FeedPost): Promise<void> {
  if (!panel) {
    const mounted = new Mounted(commentPanel(null, build), document);
    feed?.main.append(mounted.node);
    panel = { mounted, postId: post.id };
  } else {
    panel.postId = post.id;
    panel.mounted.update(commentPanel(null, build));
  }
  const response = await fetch(`/api/comment/list/?aweme_id=${post.id}`);
  const { comments } = (await response.json()) as { comments: CommentThread[] };
  // The viewer may have moved on meanwhile.
  if (panel?.postId === post.id) panel.mounted.update(commentPanel(comments, build));
}

/** An open panel follows the card in view. */
function onCurrent(post: FeedPost): void {
  if (panel && panel.postId !== post.id) void openComments(post);
}

function follow(link: HTMLAnchorElement): void {
  const isFeedAgain = feed !== null && routeOf(link.pathname)?.page === 'home';
  const search = options.search;
  if (link.pathname !== location.pathname) history.pushState({}, '', link.pathname + search);
  // Asking for the feed while standing in it brings other posts into the same articles.
  if (isFeedAgain && feed) feed.refresh();
  else void draw();
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const target = event.target;
  const link = target.closest('a');
  if (link && link.origin === location.origin && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    follow(link);
    return;
  }
  if (target.closest('[class*="--ButtonClosePanel"]')) closeComments();
  if (!feed) return;
  const post = feed.postOf(target.closest('article'));
  if (post && target.closest('button')?.querySelector('[data-e2e="comment-icon"]')) {
    if (panel) closeComments();
    else void openComments(post);
  }
  if (target.closest('[class*="--ButtonExpand"]')) feed.toggleCaption(target.closest('article'));
  if (target.closest('[data-e2e="feed-navigation-next"]')) feed.step(1);
  if (target.closest('[data-e2e="feed-navigation-prev"]')) feed.step(-1);
});

document.addEventListener('keydown', (event) => {
  const inField = event.target instanceof Element && event.target.closest('input,[contenteditable]');
  if (!feed || inField || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  feed.step(event.key === 'ArrowDown' ? 1 : -1);
});

addEventListener('popstate', () => void draw());
void draw();
