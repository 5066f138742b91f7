/**
 * RedNote sample pages, under www.xiaohongshu.com (Chinese interface) and www.rednote.com (English interface): the home
 * feed, search, profiles with two tabs, and notes by all their addresses. Cards of all lists are recycled the same way.
 *
 * Options in the address:
 * - `count=N`: so many notes in the feed; the samples repeat under fresh ids (default: each sample once)
 * - `posts=N`: the feed and searches hold N notes made from `seed=S` (default 1), see `kit/generated.ts`
 * - `present=N`: the first N notes are in the server's HTML and stay in the document (default: 24 drawn, ~20 alive)
 * - `theme=dark|light`: what the site's own switch would have set (default: light)
 * - `body=late`: on a note's page the server sends an empty frame and the script draws the note
 * - `logged=0`: signed out: no results in searches, profiles of few cards that do not say which note they are
 * - `login=modal`: the log-in window lies over the page
 * - `cards=bare`: search results without class names, as seen in some sessions
 * - `tab=fav`: a profile opened on its second tab
 */
import { fileURLToPath } from 'node:url';
import { generatedFeedIn, generatedPost } from '../kit/generated';
import { pictureAt } from '../kit/picture';
import { respondJson, respondPage, respondPicture, respondScript, respondStyle } from '../kit/respond';
import type { ReplicaSite, SiteResponse } from '../site';
import { commentPage, threadsOf } from './comments';
import {
  collectedItems,
  feedItems,
  findPost,
  postAt,
  posts,
  profileItems,
  searchItems,
  toNote,
} from './notes';
import {
  DRAWN_BY_SERVER,
  explorePage,
  missingPage,
  noteDocument,
  type Options,
  POOR_CARDS,
  type PrivateKind,
  privatePage,
  profileDocument,
  searchDocument,
} from './pages';
import type { Owner } from './profile';
import { noteIdIn, surfaceOf } from './surface';
import { wordsOf } from './words';

/** Notes that arrive with every further request. */
const PER_REQUEST = 12;

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const PRIVATE_PATHS: Readonly<Record<string, PrivateKind>> = {
  '/login': 'login',
  '/website-login/error': 'login',
  '/notification': 'notification',
  '/publish': 'publish',
  '/settings': 'settings',
};

function optionsOf(query: URLSearchParams): Options {
  const number = (name: string, otherwise: number) => Math.max(0, Number(query.get(name) ?? otherwise) || 0);
  const present = number('present', 0);
  const feed = generatedFeedIn(query);
  return {
    present,
    count: feed ? feed.posts : Math.max(present, number('count', posts.length)),
    at: feed ? (index) => generatedPost('rednote', feed.seed, index) : postAt,
    theme: query.get('theme'),
    isBodyLate: query.get('body') === 'late',
    isLoggedIn: query.get('logged') !== '0',
    hasLoginModal: query.get('login') === 'modal',
  };
}

/** Whose profile it is; the reader's own page has no notes. */
function ownerOf(handle: string): Owner {
  const author = posts.find((post) => post.author.handle === handle)?.author;
  return { handle, name: author?.name ?? '我', hasNotes: author !== undefined };
}

function list(url: URL, { count, at, present, isLoggedIn }: Options): SiteResponse | null {
  const query = url.searchParams;
  const from = Number(query.get('cursor'));
  const to = from + (from === 0 ? Math.max(DRAWN_BY_SERVER, present) : PER_REQUEST);
  const owner = query.get('user_id') ?? '';
  switch (url.pathname) {
    case '/api/sns/web/v1/homefeed':
      return respondJson(feedItems(from, to, count, at));
    case '/api/sns/web/v1/search/notes':
      return respondJson(isLoggedIn ? searchItems(from, to, count, at) : []);
    case '/api/sns/web/v1/user_posted':
      return respondJson(profileItems(owner, from, to, isLoggedIn ? count : Math.min(count, POOR_CARDS)));
    case '/api/sns/web/v2/note/collect/page':
      return respondJson(collectedItems(owner, from, to, count));
    default:
      return null;
  }
}

function comments(url: URL): SiteResponse | null {
  const query = url.searchParams;
  const post = findPost(query.get('note_id') ?? '');
  if (!post) return null;
  if (url.pathname === '/api/sns/web/v2/comment/page') {
    return respondJson(commentPage(post.id, post.comments, Number(query.get('cursor'))));
  }
  const root = query.get('root_comment_id');
  return respondJson(threadsOf(post.id, post.comments).find(({ top }) => top.id === root)?.replies ?? []);
}

function answerApi(url: URL, options: Options): SiteResponse | null {
  const query = url.searchParams;
  switch (url.pathname) {
    case '/api/sns/web/v1/feed': {
      const post = findPost(query.get('source_note_id') ?? '');
      return post ? respondJson(toNote(post)) : null;
    }
    case '/api/sns/web/v1/user/otherinfo':
      return respondJson(ownerOf(query.get('target_user_id') ?? ''));
    case '/api/sns/web/v2/comment/page':
    case '/api/sns/web/v2/comment/sub/page':
      return comments(url);
    default:
      return list(url, options);
  }
}

/** The pages that hold cards. */
function surfacePage(url: URL, options: Options): SiteResponse | null {
  const words = wordsOf(url.hostname);
  const surface = surfaceOf(url.pathname, url.searchParams);
  switch (surface?.page) {
    case 'explore':
      return respondPage((nonce) => explorePage(nonce, words, options));
    case 'search':
      return respondPage((nonce) => searchDocument(nonce, words, options));
    case 'profile':
      return respondPage((nonce) => profileDocument(nonce, words, options, ownerOf(surface.handle)));
    default:
      return null;
  }
}

async function handle(url: URL): Promise<SiteResponse | null> {
  const words = wordsOf(url.hostname);
  const options = optionsOf(url.searchParams);
  const path = url.pathname.replace(/(.)\/$/, '$1');
  if (path === '/assets/client.js') return respondScript(beside('./client.ts'));
  if (path === '/assets/style.css') return respondStyle(beside('./style.css'));
  const surface = surfacePage(url, options);
  if (surface) return surface;
  const kind = PRIVATE_PATHS[path];
  if (kind) return respondPage((nonce) => privatePage(nonce, words, options, kind));
  const id = noteIdIn(path);
  if (id) {
    const post = findPost(id);
    if (!post) return respondPage((nonce) => missingPage(nonce, words, options), 404);
    return respondPage((nonce) => noteDocument(nonce, words, options, toNote(post), url.origin));
  }
  const picture = pictureAt(url);
  return picture ? respondPicture(picture) : answerApi(url, options);
}

const firstAuthor = posts[0]?.author.handle ?? '';
const firstNote = posts[0]?.id ?? '';
const untitled = posts.find((post) => post.title === null)?.id ?? '';
const video = posts.find((post) => post.kind === 'video')?.id ?? '';

/** The RedNote sample pages. */
export const rednote: ReplicaSite = {
  platform: 'rednote',
  hosts: ['www.xiaohongshu.com', 'www.rednote.com'],
  posts,
  paths: {
    home: '/explore',
    long: '/explore?count=500',
    generated: '/explore?posts=2000&seed=1',
    dark: '/explore?theme=dark',
    note: `/explore/${firstNote}`,
    lateNote: `/explore/${firstNote}?body=late`,
    untitledNote: `/explore/${untitled}`,
    videoNote: `/explore/${video}`,
    sharedNote: `/discovery/item/${firstNote}`,
    missingNote: `/explore/${'0'.repeat(24)}`,
    login: '/login',
    notification: '/notification',
    publish: '/publish',
    settings: '/settings',
    search: '/search_result?keyword=%E5%90%AC%E5%8A%9D&source=web_explore_feed',
    bareSearch: '/search_result?keyword=%E5%90%AC%E5%8A%9D&cards=bare',
    searchLoggedOut: '/search_result?keyword=%E5%90%AC%E5%8A%9D&logged=0',
    searchNote: `/search_result/${firstNote}`,
    profile: `/user/profile/${firstAuthor}`,
    profileCollected: `/user/profile/${firstAuthor}?tab=fav&subTab=note`,
    profileLoggedOut: `/user/profile/${firstAuthor}?logged=0`,
    profileNote: `/user/profile/${firstAuthor}/${firstNote}`,
    loginModal: '/explore?logged=0&login=modal',
    noteUnderLogin: `/explore/${firstNote}?logged=0&login=modal`,
  },
  handle,
};
