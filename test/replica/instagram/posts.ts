/** The invented posts, repeated to any number, and what the page's script gets to see of them. */
import { threadsIn, withComments } from '../kit/comments';
import { findGenerated } from '../kit/generated';
import type { SampleComment, SamplePost } from '../site';
import addedComments from './comments.json';
import data from './posts.json';

/** All sample posts, in feed order. */
export const posts: readonly SamplePost[] = withComments(
  data as readonly SamplePost[],
  addedComments,
  () => null,
);

/** A post as the feed shows it: nothing that tells a test the right answer. */
export type FeedPost = Omit<SamplePost, 'language' | 'worthExplaining' | 'comments' | 'title'> & {
  commentCount: number;
  /** The site offers a translation to this (English) reader. */
  hasTranslation: boolean;
  /** Shown because the site thinks it fits, by somebody the reader does not follow. */
  isSuggested: boolean;
  media: 'video' | 'photo' | 'carousel';
};

/** A comment as a page may see it. */
export type ShownComment = Pick<SampleComment, 'author' | 'text'>;

/** A comment with what was answered to it; `place` is where a comment stands among all of its post. */
export interface CommentThread {
  place: number;
  comment: ShownComment;
  replies: { place: number; comment: ShownComment }[];
}

/** An opened post. */
export type OpenPost = FeedPost & { threads: CommentThread[]; others: FeedPost[] };

/** The first 7 of 11 characters say when a post was made; the rest may be anything. */
const FIXED = 7;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The number a shortcode stands for, which is the site's own id of the post. */
export function numberOf(code: string): bigint {
  return [...code].reduce((sum, char) => sum * 64n + BigInt(LETTERS.indexOf(char)), 0n);
}

function codeOf(value: bigint): string {
  let code = '';
  for (let rest = value; rest > 0n; rest /= 64n) code = LETTERS[Number(rest % 64n)] + code;
  return code;
}

/** How many posts share the first characters. */
const FREE = 1n << 24n;
/** The free part says how often a sample was repeated (14 bits), and above that on whose profile. */
const PER_AUTHOR = 1 << 14;

function copyOf(post: SamplePost, key: number): SamplePost {
  const value = numberOf(post.id);
  const owner = posts[Math.floor(key / PER_AUTHOR) - 1];
  const id = codeOf(value - (value % FREE) + ((value + BigInt(key)) % FREE));
  return { ...post, id, ...(owner && { author: owner.author }) };
}

/** The post at a place of an endless list: some samples in order, repeated under new shortcodes. */
export function repeat(samples: readonly SamplePost[], index: number): SamplePost | undefined {
  const post = samples[index % samples.length];
  const round = Math.floor(index / samples.length);
  return post && round > 0 ? copyOf(post, round) : post;
}

/** The post at a place of an endless feed. */
export const postAt = (index: number): SamplePost | undefined => repeat(posts, index);

/** The post at a place of somebody's profile: their own first, then the other samples as if they had made them. */
export function profilePostAt(handle: string, index: number): SamplePost | undefined {
  const owner = posts.findIndex(({ author }) => author.handle === handle);
  if (owner < 0) return undefined;
  const post = posts[(owner + index) % posts.length];
  if (!post || index === 0) return post;
  return copyOf(post, (owner + 1) * PER_AUTHOR + Math.floor(index / posts.length));
}

/** Finds a post by its shortcode, repeated ones included. */
export function findPost(code: string): SamplePost | undefined {
  const post = posts.find((candidate) => candidate.id.slice(0, FIXED) === code.slice(0, FIXED));
  if (!post || !/^[\w-]{11}$/.test(code)) return findGenerated('instagram', code);
  const key = Number((numberOf(code) - numberOf(post.id) + FREE) % FREE);
  return key === 0 ? post : copyOf(post, key);
}

/** The sample a post was made of. */
const placeOf = (id: string) =>
  posts.findIndex((candidate) => candidate.id.slice(0, FIXED) === id.slice(0, FIXED));

/** Leaves out what the page must not tell. */
export function toFeedPost(post: SamplePost): FeedPost {
  const { language, worthExplaining: _, title: __, comments, ...shown } = post;
  const place = placeOf(post.id);
  return {
    ...shown,
    commentCount: comments.length,
    hasTranslation: language !== 'en' && language !== 'und',
    isSuggested: !post.sponsored && place % 4 === 3,
    media: post.kind === 'video' ? 'video' : place % 3 === 2 ? 'carousel' : 'photo',
  };
}

/** What stands at a place of a list. */
export type PostAt = (index: number) => SamplePost | undefined;

/** A stretch of the feed, or of another list, holding `count` posts in all. */
export function feedPosts(from: number, to: number, count: number, at: PostAt = postAt): FeedPost[] {
  const found: FeedPost[] = [];
  for (let index = from; index < Math.min(to, count); index++) {
    const post = at(index);
    if (post) found.push(toFeedPost(post));
  }
  return found;
}

/** A post with everything its own page shows. */
export function toOpenPost(post: SamplePost): OpenPost {
  const start = placeOf(post.id);
  const others = [1, 2, 3, 4, 5, 6]
    .map((step) => posts[(start + step) % posts.length])
    .filter((one) => one !== undefined);
  const at = (place: number) =>
    post.comments.slice(place, place + 1).map(({ author, text }) => ({ place, comment: { author, text } }));
  const threads = threadsIn(post.comments).flatMap(({ top, replies }) =>
    at(top).map((thread) => ({ ...thread, replies: replies.flatMap(at) })),
  );
  return { ...toFeedPost(post), threads, others: others.map(toFeedPost) };
}
