/**
 * Instagram sample pages, under www.instagram.com, with an English interface: the home feed, single posts, grids
 * (Explore, hashtags, searches, places, sounds, `/popular/`, profiles and their reels tab; a tile opens its post over
 * the grid), the reels viewer, stories. Grids, feed and viewer keep few posts in the document and use nodes again.
 *
 * Options in the address:
 * - `count=N`: so many posts in the feed; the samples repeat under fresh shortcodes (default: each sample once)
 * - `posts=N`: feed, reels and grids, but for profiles, hold N posts made from `seed=S` (default 1), see `kit/generated.ts`
 * - `present=N`: the first N articles stay in the document wherever the reader is (default: those near the window)
 * - `theme=dark|light`: what the site's own switch would have set (default: light)
 * - `layout=2026-10`: articles in the newer, only partly known layout (default: the one captured in 2026-07)
 * - `layout=article`: a post's page as an article, as it was until 2024
 * - `layout=mobile`: the reels viewer as phones get it
 * - `hazard=direct`: leaving the reels for the messages, the address of the reel comes back a moment later
 * - `shows=inbox`: the messages under the address of a reel from the start
 * - `body=late`: on a post's page the server sends an empty `main` and the script draws the post
 */
import { fileURLToPath } from 'node:url';
import { generatedFeedIn, generatedPost } from '../kit/generated';
import { pictureAt } from '../kit/picture';
import { respondJson, respondPage, respondPicture, respondScript, respondStyle } from '../kit/respond';
import type { ReplicaSite, SiteResponse } from '../site';
import { emptyPage, homePage, type Options, type PrivateKind, postPage, privatePage } from './pages';
import {
  feedPosts,
  findPost,
  type PostAt,
  postAt,
  posts,
  profilePostAt,
  repeat,
  toFeedPost,
  toOpenPost,
} from './posts';
import { storyPath } from './story';
import { surfaceOf } from './surface';

/** Posts that arrive with every request. */
const PER_REQUEST = 8;
const PER_GRID_REQUEST = 24;

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
  const feed = generatedFeedIn(query);
  return {
    present,
    count: feed ? feed.posts : Math.max(present, number('count', posts.length)),
    at: feed ? (index) => generatedPost('instagram', feed.seed, index) : postAt,
    theme: query.get('theme'),
    isLate: query.get('body') === 'late',
    isArticle: query.get('layout') === 'article',
  };
}

/** What stands at a place of a list. */
function listAt(list: string, name: string, options: Options): PostAt {
  switch (list) {
    case 'profile':
    case 'reelsTab':
      return (index) => profilePostAt(name, index);
    case 'tag':
    case 'popular': {
      if (options.at !== postAt) return options.at;
      const tagged = posts.filter(({ hashtags }) => hashtags.some((tag) => tag.toLowerCase() === name));
      return (index) => repeat(tagged.length > 0 ? tagged : posts, index);
    }
    case 'reels': {
      // The reel opened by its address comes first.
      const first = findPost(name);
      return (index) => (first ? (index === 0 ? first : options.at(index - 1)) : options.at(index));
    }
    default:
      return options.at;
  }
}

function answerList(query: URLSearchParams, options: Options): SiteResponse | null {
  const { count, present } = options;
  const list = query.get('list') ?? 'home';
  const at = listAt(list, query.get('name') ?? '', options);
  const from = Number(query.get('from'));
  const size = list === 'home' || list === 'reels' ? PER_REQUEST : PER_GRID_REQUEST;
  const to = from + (from === 0 ? Math.max(size, present) : size);
  const found = feedPosts(from, to, count, at);
  return respondJson(list === 'reels' ? found.map((post) => ({ ...post, media: 'video' })) : found);
}

/** Pages of posts. */
function surfacePage(url: URL, options: Options): SiteResponse | null {
  const surface = surfaceOf(url.pathname, url.searchParams);
  if (url.searchParams.get('shows') === 'inbox' && surface?.page === 'reels') {
    return respondPage((nonce) => privatePage(nonce, options, 'inbox'));
  }
  switch (surface?.page) {
    case 'home':
      return respondPage((nonce) => homePage(nonce, options));
    case 'post': {
      const post = findPost(surface.code);
      return post ? respondPage((nonce) => postPage(nonce, options, toOpenPost(post))) : null;
    }
    case 'grid': {
      const { kind, name } = surface.grid;
      const isProfile = kind === 'profile' || kind === 'reelsTab';
      const isUnknown = isProfile && !posts.some(({ author }) => author.handle === name);
      return isUnknown ? null : respondPage((nonce) => emptyPage(nonce, options));
    }
    case 'reels':
    case 'story':
      return respondPage((nonce) => emptyPage(nonce, options));
    default:
      return null;
  }
}

async function handle(url: URL): Promise<SiteResponse | null> {
  const options = optionsOf(url.searchParams);
  const path = url.pathname;
  if (path === '/assets/client.js') return respondScript(beside('./client.ts'));
  if (path === '/assets/style.css') return respondStyle(beside('./style.css'));
  if (path === '/graphql/query') return answerList(url.searchParams, options);
  const asked = /^\/api\/v1\/media\/([\w-]{11})\/info\/$/.exec(path)?.[1];
  if (asked) {
    const post = findPost(asked);
    return post ? respondJson(toOpenPost(post)) : null;
  }
  const kind = PRIVATE_PATHS[path];
  if (kind) return respondPage((nonce) => privatePage(nonce, options, kind));
  const surface = surfacePage(url, options);
  if (surface) return surface;
  const picture = pictureAt(url);
  return picture ? respondPicture(picture) : null;
}

const [sample] = posts;
const firstHandle = sample?.author.handle ?? '';
const carousel = posts.find((post) => toFeedPost(post).media === 'carousel')?.id ?? '';
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
    generated: '/?posts=2000&seed=1',
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
    articlePost: `/p/${firstPost}/?layout=article`,
    carouselPost: `/p/${carousel}/`,
    explore: '/explore/',
    longExplore: '/explore/?count=500',
    tag: '/explore/tags/foodie/',
    search: '/explore/search/keyword/?q=%23foodie',
    location: '/explore/locations/105099000000001/somewhere/',
    popular: '/popular/foodie/',
    audio: '/reels/audio/27000000000000001/',
    profile: `/${firstHandle}/`,
    reelsTab: `/${firstHandle}/reels/`,
    reels: '/reels/',
    reelInViewer: `/reels/${video}/`,
    mobileReels: `/reels/${video}/?layout=mobile`,
    story: storyPath(firstHandle),
    inboxUnderReels: `/reels/${video}/?shows=inbox`,
  },
  handle,
};
