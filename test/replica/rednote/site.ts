/**
 * RedNote sample pages, under www.xiaohongshu.com (Chinese interface) and www.rednote.com (English interface).
 *
 * Options in the address:
 * - `count=N`: so many notes in the feed; the samples repeat under fresh ids (default: each sample once)
 * - `present=N`: the first N notes are in the server's HTML and stay in the document (default: 24 drawn, ~20 alive)
 * - `theme=dark|light`: what the site's own switch would have set (default: light)
 * - `body=late`: on a note's page the server sends an empty frame and the script draws the note
 * - `logged=0`: signed out
 */
import { fileURLToPath } from 'node:url';
import { pictureAt } from '../kit/picture';
import { respondJson, respondPage, respondPicture, respondScript, respondStyle } from '../kit/respond';
import type { ReplicaSite, SiteResponse } from '../site';
import { toComments } from './comments';
import { feedItems, findPost, posts, toNote } from './notes';
import {
  DRAWN_BY_SERVER,
  explorePage,
  missingPage,
  noteDocument,
  type Options,
  type PrivateKind,
  privatePage,
} from './pages';
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
  return {
    present,
    count: Math.max(present, number('count', posts.length)),
    theme: query.get('theme'),
    isBodyLate: query.get('body') === 'late',
    isLoggedIn: query.get('logged') !== '0',
  };
}

function answerApi(url: URL, options: Options): SiteResponse | null {
  const query = url.searchParams;
  switch (url.pathname) {
    case '/api/sns/web/v1/homefeed': {
      const from = Number(query.get('cursor'));
      const size = from === 0 ? Math.max(DRAWN_BY_SERVER, options.present) : PER_REQUEST;
      return respondJson(feedItems(from, from + size, options.count));
    }
    case '/api/sns/web/v1/feed': {
      const post = findPost(query.get('source_note_id') ?? '');
      return post ? respondJson(toNote(post)) : null;
    }
    case '/api/sns/web/v2/comment/page': {
      const post = findPost(query.get('note_id') ?? '');
      return post ? respondJson(toComments(post.id, post.comments)) : null;
    }
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
  if (path === '/' || path === '/explore') return respondPage((nonce) => explorePage(nonce, words, options));
  const kind = PRIVATE_PATHS[path];
  if (kind) return respondPage((nonce) => privatePage(nonce, words, options, kind));
  const id = /^\/(?:explore|discovery\/item)\/([0-9a-f]{24})$/.exec(path)?.[1];
  if (id) {
    const post = findPost(id);
    if (!post) return respondPage((nonce) => missingPage(nonce, words, options), 404);
    return respondPage((nonce) => noteDocument(nonce, words, options, toNote(post), url.origin));
  }
  const picture = pictureAt(url);
  return picture ? respondPicture(picture) : answerApi(url, options);
}

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
  },
  handle,
};
