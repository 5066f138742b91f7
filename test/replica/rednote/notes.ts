/** The invented notes, repeated to any number, and what the page's script gets to see of them. */
import { withComments } from '../kit/comments';
import { findGenerated } from '../kit/generated';
import { randomOf } from '../kit/random';
import type { SamplePost } from '../site';
import addedComments from './comments.json';
import data from './posts.json';

/** All sample notes, in feed order. From the third comment on, every other answers the one before. */
export const posts: readonly SamplePost[] = withComments(
  data as readonly SamplePost[],
  addedComments,
  (index) => (index >= 2 && index % 2 === 0 ? index - 1 : null),
);

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

/** Those digits say how often a sample was repeated (16 bits), and above that on whose profile. */
const PER_AUTHOR = 1 << 16;
const tailOf = (id: string) => Number.parseInt(id.slice(FIXED_DIGITS), 16);

function copyOf(post: SamplePost, key: number): SamplePost {
  const tail = (tailOf(post.id) + key) % 2 ** 32;
  const owner = posts[Math.floor(key / PER_AUTHOR) - 1];
  const id = post.id.slice(0, FIXED_DIGITS) + tail.toString(16).padStart(8, '0');
  return { ...post, id, ...(owner && { author: owner.author }) };
}

/** The note at a place of an endless feed: the samples in order, repeated under new ids. */
export function postAt(index: number): SamplePost | undefined {
  const post = posts[index % posts.length];
  const round = Math.floor(index / posts.length);
  return post && round > 0 ? copyOf(post, round) : post;
}

/** The note at a place of somebody's profile: their own first, then the other samples as if they had made them. */
export function profilePostAt(handle: string, index: number): SamplePost | undefined {
  const owner = posts.findIndex(({ author }) => author.handle === handle);
  if (owner < 0) return undefined;
  const post = posts[(owner + index) % posts.length];
  if (!post || index === 0) return post;
  return copyOf(post, (owner + 1) * PER_AUTHOR + Math.floor(index / posts.length));
}

/** Finds a note by its id, repeated ones included. */
export function findPost(id: string): SamplePost | undefined {
  const post = posts.find((candidate) => candidate.id.slice(0, FIXED_DIGITS) === id.slice(0, FIXED_DIGITS));
  if (!post || !/^[0-9a-f]{24}$/.test(id)) return findGenerated('rednote', id);
  return post.id === id ? post : copyOf(post, (tailOf(id) - tailOf(post.id) + 2 ** 32) % 2 ** 32);
}

const SEARCHES = ['周末去哪儿', '出租屋改造', 'citywalk路线', '秋天穿什么'];
/** Places in the feed where something other than a note stands. */
const QUERY_AT = 8;
const LIVE_AT = 13;

/** What stands at a place of a list. */
export type NoteAt = (index: number) => SamplePost | undefined;

/** A stretch of the feed holding `count` notes in all. */
export function feedItems(from: number, to: number, count: number, at: NoteAt = postAt): FeedItem[] {
  const items: FeedItem[] = [];
  for (let index = from; index < Math.min(to, count); index++) {
    if (index === QUERY_AT) items.push({ kind: 'query', words: SEARCHES });
    if (index === LIVE_AT) items.push({ kind: 'live', note: liveNote });
    const post = at(index);
    if (post) items.push({ kind: 'note', note: toNote(post) });
  }
  return items;
}

/** A stretch of the notes of a search: a box of other searches among them, no broadcasts. */
export function searchItems(from: number, to: number, count: number, at?: NoteAt): FeedItem[] {
  return feedItems(from, to, count, at).filter((item) => item.kind !== 'live');
}

/** A stretch of somebody's own notes. */
export function profileItems(handle: string, from: number, to: number, count: number): FeedItem[] {
  return notesBetween(from, to, count, (index) => profilePostAt(handle, index));
}

/** A stretch of what somebody has put aside: notes of others, in another order. */
export function collectedItems(handle: string, from: number, to: number, count: number): FeedItem[] {
  const isKnown = posts.some(({ author }) => author.handle === handle);
  return isKnown ? notesBetween(from, to, count, (index) => postAt(count - 1 - index)) : [];
}

function notesBetween(
  from: number,
  to: number,
  count: number,
  at: (index: number) => SamplePost | undefined,
): FeedItem[] {
  const places = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, index) => from + index);
  return places
    .map(at)
    .filter((post) => post !== undefined)
    .map((post) => ({ kind: 'note', note: toNote(post) }));
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
