/** The invented posts, repeated to any number, and what the page's script gets to see of them. */
import type { SamplePost } from '../site';
import data from './posts.json';

/** All sample posts, in feed order. */
export const posts = data as readonly SamplePost[];

/** A post as the feed shows it: nothing that tells a test the right answer. */
export type FeedPost = Omit<SamplePost, 'language' | 'worthExplaining' | 'comments' | 'title'> & {
  commentCount: number;
  /** The site offers a translation to this (English) reader. */
  hasTranslation: boolean;
  /** Shown because the site thinks it fits, by somebody the reader does not follow. */
  isSuggested: boolean;
  media: 'video' | 'photo' | 'carousel';
};

/** An opened post. */
export type OpenPost = FeedPost & { comments: SamplePost['comments']; others: FeedPost[] };

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

/** The post at a place of an endless feed: the samples in order, repeated under new shortcodes. */
export function postAt(index: number): SamplePost | undefined {
  const post = posts[index % posts.length];
  const round = Math.floor(index / posts.length);
  if (!post || round === 0) return post;
  const free = 1n << 24n;
  const value = numberOf(post.id);
  return { ...post, id: codeOf(value - (value % free) + ((value + BigInt(round)) % free)) };
}

/** Finds a post by its shortcode, repeated ones included. */
export function findPost(code: string): SamplePost | undefined {
  const post = posts.find((candidate) => candidate.id.slice(0, FIXED) === code.slice(0, FIXED));
  return post && /^[\w-]{11}$/.test(code) ? { ...post, id: code } : undefined;
}

/** Leaves out what the page must not tell. */
export function toFeedPost(post: SamplePost): FeedPost {
  const { language, worthExplaining: _, title: __, comments, ...shown } = post;
  const place = posts.findIndex((candidate) => candidate.author.handle === post.author.handle);
  return {
    ...shown,
    commentCount: comments.length,
    hasTranslation: language !== 'en' && language !== 'und',
    isSuggested: !post.sponsored && place % 4 === 3,
    media: post.kind === 'video' ? 'video' : place % 3 === 2 ? 'carousel' : 'photo',
  };
}

/** A stretch of the feed holding `count` posts in all. */
export function feedPosts(from: number, to: number, count: number): FeedPost[] {
  const found: FeedPost[] = [];
  for (let index = from; index < Math.min(to, count); index++) {
    const post = postAt(index);
    if (post) found.push(toFeedPost(post));
  }
  return found;
}

/** A post with everything its own page shows. */
export function toOpenPost(post: SamplePost): OpenPost {
  const start = posts.findIndex((candidate) => candidate.author.handle === post.author.handle);
  const others = [1, 2, 3, 4, 5, 6]
    .map((step) => posts[(start + step) % posts.length])
    .filter((one) => one !== undefined);
  return { ...toFeedPost(post), comments: post.comments, others: others.map(toFeedPost) };
}
