/** The page's script: draws the page, follows its own links without loading, opens comments and videos. */
import { type Markup, Mounted, renameMounted } from '../markup';
import { Cinema } from './cinema';
import { CommentSide } from './comment-side';
import { Feed } from './feed';
import { ask, optionsOf } from './feed-source';
import { Grid } from './grid';
import { liveRoom, liveWall } from './live';
import { elsewherePage, followingPage, idlePage, type Route, routeOf, sideNav } from './pages';
import type { FeedPost } from './posts';

const options = optionsOf(new URLSearchParams(location.search));
renameMounted(new URLSearchParams(location.search));
const app = document.getElementById('app') ?? document.body;
const build = options.build;
const side = new CommentSide(build);
let feed: Feed | null = null;
let grid: { view: Grid; address: string } | null = null;
let cinema: Cinema | null = null;

/** Puts a drawn page beside the navigation. */
function show(main: Node): void {
  side.close();
  const body = document.createElement('div');
  body.className = 'css-b0dy00-7937d88b--DivBodyContainer e0body0';
  body.append(new Mounted(sideNav(location.pathname, build), document).node, main);
  app.replaceChildren(body);
}

function routeHere(): Route | null {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  return routeOf(decodeURI(location.pathname), query);
}

async function showOther(route: Route | null): Promise<void> {
  const { posts } = await ask(options, 0, 12, null);
  const [post] = posts;
  const owner = route?.page === 'room' && posts.find((one) => one.author.handle === route.handle);
  show(new Mounted(otherPage(route, posts, owner || post), document).node);
}

function otherPage(route: Route | null, posts: readonly FeedPost[], post: FeedPost | undefined): Markup {
  if (!post) return elsewherePage(location.pathname, build);
  switch (route?.page) {
    case 'following':
      return followingPage(posts, build);
    case 'live':
      return liveWall(posts);
    case 'room':
      return liveRoom(post);
    case 'login':
    case 'messages':
    case 'upload':
    case 'setting':
    case 'tiktokstudio':
    case 'shop':
      return idlePage(route.page, post, build);
    default:
      return elsewherePage(location.pathname, build);
  }
}

function leave(): void {
  feed?.stop();
  grid?.view.stop();
  cinema?.close();
  feed = null;
  grid = null;
  cinema = null;
}

/** Draws what the address says. */
async function draw(): Promise<void> {
  const route = routeHere();
  leave();
  if (route?.page === 'home' || route?.page === 'video') {
    const own = new Feed(options, route.page === 'video' ? route.id : null, onCurrent);
    feed = own;
    show(own.main);
    await own.start();
  } else if (route?.page === 'grid') {
    const view = new Grid(options, route.grid);
    grid = { view, address: location.pathname + location.search };
    show(view.main);
    await view.start();
  } else await showOther(route);
}

/** An open panel follows the card in view. */
function onCurrent(post: FeedPost): void {
  if (feed) side.follow(feed.main, post.id);
}

/** Opens a tile's post over its grid. */
function openCinema(from: Grid, link: HTMLAnchorElement): boolean {
  const post = from.postOf(link);
  if (!post || routeOf(link.pathname)?.page !== 'video') return false;
  history.pushState({}, '', link.pathname + options.search);
  cinema?.close();
  const all = from.posts;
  cinema = new Cinema(all, all.indexOf(post), options);
  app.append(cinema.node);
  return true;
}

function follow(link: HTMLAnchorElement): void {
  if (grid && openCinema(grid.view, link)) return;
  const isFeedAgain = feed !== null && routeOf(link.pathname)?.page === 'home';
  const query = new URLSearchParams(options.search);
  for (const [name, value] of new URLSearchParams(link.search)) query.set(name, value);
  if (!link.search) query.delete('q');
  const search = query.size > 0 ? `?${query}` : '';
  if (link.pathname + search !== location.pathname + location.search) {
    history.pushState({}, '', link.pathname + search);
  }
  // Asking for the feed while standing in it brings other posts into the same articles.
  if (isFeedAgain && feed) feed.refresh();
  else void draw();
}

/** Presses inside the feed's column. */
function press(own: Feed, target: Element): void {
  const post = own.postOf(target.closest('article'));
  if (post && target.closest('button')?.querySelector('[data-e2e="comment-icon"]')) {
    if (side.isOpen) side.close();
    else void side.open(own.main, post.id);
  }
  if (target.closest('[class*="--ButtonExpand"]')) own.toggleCaption(target.closest('article'));
  if (target.closest('[data-e2e="feed-navigation-next"]')) own.step(1);
  if (target.closest('[data-e2e="feed-navigation-prev"]')) own.step(-1);
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const target = event.target;
  const link = target.closest('a');
  if (link && link.hostname === location.hostname && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    follow(link);
    return;
  }
  if (target.closest('[data-e2e="cinema-mode-exit"]')) history.back();
  if (target.closest('[class*="--DivViewRepliesContainer"]'))
    cinema ? cinema.moreReplies() : void side.more();
  if (target.closest('[class*="--ButtonClosePanel"]')) side.close();
  if (feed) press(feed, target);
});

document.addEventListener('keydown', (event) => {
  const inField = event.target instanceof Element && event.target.closest('input,[contenteditable]');
  if (inField || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const moved = cinema ?? feed;
  if (!moved) return;
  event.preventDefault();
  moved.step(event.key === 'ArrowDown' ? 1 : -1);
});

addEventListener('popstate', () => {
  // The grid behind an opened video was there all along.
  if (cinema && grid?.address === location.pathname + location.search) {
    cinema.close();
    cinema = null;
  } else void draw();
});
void draw();
