/** The invented notes, repeated to any number, and what the page's script gets to see of them. */
import { randomOf } from '../kit/picture';
import type { SamplePost } from '../site';
import data from './posts.json';

/** All sample notes, in feed order. */
export const posts = data as readonly SamplePost[];

/** A note as the site's own API would hand it to its page: nothing that tells a test the right answer. */
export type Note = Omit<SamplePost, 'language' | 'worthExplaining' | 'comments' | 'sponsored'> & {
  commentCount: number;
};

/** What may stand in the feed: a note, a running live broadcast, or a box of searches others made. */
export type FeedItem = { kind: 'note' | 'live'; note: Note } | { kind: 'query'; words: string[] };

/** Leaves out what the page must not tell. */
export function toNote(post: SamplePost): Note {
  const { language: _, worthExplaining: __, comments, sponsored: ___, ...shown } = post;
  return { ...shown, commentCount: comments.length };
}

/** The first half of an id is its time of publishing and stays; the last 8 digits may be anything. */
const FIXED_DIGITS = 16;

/** The note at a place of an endless feed: the samples in order, repeated under new ids. */
export function postAt(index: number): SamplePost | undefined {
  const post = posts[index % posts.length];
  const round = Math.floor(index / posts.length);
  if (!post || round === 0) return post;
  const tail = (Number.parseInt(post.id.slice(FIXED_DIGITS), 16) + round) % 2 ** 32;
  return { ...post, id: post.id.slice(0, FIXED_DIGITS) + tail.toString(16).padStart(8, '0') };
}

/** Finds a note by its id, repeated ones included. */
export function findPost(id: string): SamplePost | undefined {
  const post = posts.find((candidate) => candidate.id.slice(0, FIXED_DIGITS) === id.slice(0, FIXED_DIGITS));
  return post && /^[0-9a-f]{24}$/.test(id) ? { ...post, id } : undefined;
}

const SEARCHES = ['周末去哪儿', '出租屋改造', 'citywalk路线', '秋天穿什么'];
/** Places in the feed where something other than a note stands. */
const QUERY_AT = 8;
const LIVE_AT = 13;

/** A stretch of the feed holding `count` notes in all. */
export function feedItems(from: number, to: number, count: number): FeedItem[] {
  const items: FeedItem[] = [];
  for (let index = from; index < Math.min(to, count); index++) {
    if (index === QUERY_AT) items.push({ kind: 'query', words: SEARCHES });
    if (index === LIVE_AT) items.push({ kind: 'live', note: liveNote });
    const post = postAt(index);
    if (post) items.push({ kind: 'note', note: toNote(post) });
  }
  return items;
}

const liveNote: Note = {
  id: '6a0000000000000000000000',
  author: { handle: '5e11d0c0ffee5e11d0c0ffee', name: '小铺今晚直播' },
  title: '手作陶杯，边烧边聊',
  caption: '',
  hashtags: [],
  kind: 'video',
  postedAt: '2026-11-22T12:00:00Z',
  region: null,
  likes: 0,
  commentCount: 0,
};

/** Size of a note's cover in the proportions the site crops to. */
export function coverSize(note: Note): { width: number; height: number } {
  const shape = randomOf(note.id.slice(0, FIXED_DIGITS))();
  if (shape < 0.55) return { width: 1080, height: 1440 };
  if (shape < 0.8) return { width: 1080, height: 1080 };
  return { width: 1440, height: 1080 };
}

/** A token shaped like the site's own; the same note always has the same one. */
export function tokenOf(id: string): string {
  const random = randomOf(`token ${id}`);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return `AB${Array.from({ length: 41 }, () => letters[Math.floor(random() * 64)]).join('')}=`;
}
