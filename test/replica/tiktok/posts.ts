/** The invented posts of the TikTok pages, and what the page's script gets to see of them. */
import { withComments } from '../kit/comments';
import { findGenerated } from '../kit/generated';
import type { SamplePost } from '../site';
import addedComments from './comments.json';
import data from './posts.json';
import subtitles from './subtitles.json';

/** A sample post as TikTok shows it; `live` marks a running broadcast standing in the feed. */
export interface TikTokPost extends SamplePost {
  live?: boolean;
}

/** What is sent to the page: nothing that tells a test the right answer, and no comments until they are opened. */
export type FeedPost = Omit<TikTokPost, 'language' | 'worthExplaining' | 'comments' | 'region'> & {
  commentCount: number;
  /** Lines spoken in the video, shown one after the other while it plays. */
  subtitles: readonly string[];
};

/** All sample posts, in feed order. Where three or more stand, the second and third answer the first. */
export const posts: readonly TikTokPost[] = withComments(
  data as readonly TikTokPost[],
  addedComments,
  (index, count) => (count >= 3 && (index === 1 || index === 2) ? 0 : null),
);

const SPOKEN: Readonly<Record<string, readonly string[]>> = subtitles;
/** The upper half of a TikTok id is the time of posting; the lower half is free. */
const timeOf = (id: string) => BigInt(id) >> 32n;
const byTime = new Map(posts.map((post, index) => [timeOf(post.id), index]));
/** The free half says how often a sample was repeated (16 bits), and above that on whose profile. */
const PER_AUTHOR = 1 << 16;

function copyOf(post: TikTokPost, key: number): TikTokPost {
  const owner = posts[Math.floor(key / PER_AUTHOR) - 1];
  const id = (BigInt(post.id) ^ BigInt(key)).toString();
  return { ...post, id, ...(owner && { author: owner.author }) };
}

/** The post at a place of an endless list: some samples in order, repeated under new ids. */
export function repeat(samples: readonly TikTokPost[], index: number): TikTokPost | undefined {
  const post = samples[index % samples.length];
  const round = Math.floor(index / samples.length);
  return post && round > 0 ? copyOf(post, round) : post;
}

/** The post at a place of an endless feed. */
export const postAt = (index: number): TikTokPost | undefined => repeat(posts, index);

/** The post at a place of somebody's profile: their own first, then the other samples as if they had made them. */
export function profilePostAt(handle: string, index: number): TikTokPost | undefined {
  const owner = posts.findIndex(({ author }) => author.handle === handle);
  const place = (owner + index) % posts.length;
  const post = posts[place];
  if (owner < 0 || !post || index === 0) return post;
  return copyOf(post, (owner + 1) * PER_AUTHOR + Math.floor(index / posts.length));
}

/** Finds a post by its id, repeated ones included. */
export function findPost(id: string): TikTokPost | undefined {
  if (!/^\d{15,25}$/.test(id)) return undefined;
  const post = posts[byTime.get(timeOf(id)) ?? -1];
  if (!post) return findGenerated('tiktok', id);
  if (post.id === id) return post;
  const key = BigInt(post.id) ^ BigInt(id);
  return key < 2n ** 32n ? copyOf(post, Number(key)) : undefined;
}

/** Leaves out what the page must not tell. */
export function toFeedPost(post: TikTokPost): FeedPost {
  const { language: _, worthExplaining: __, region: ___, comments, ...shown } = post;
  const sample = posts[byTime.get(timeOf(post.id)) ?? -1];
  return { ...shown, commentCount: comments.length, subtitles: SPOKEN[sample?.id ?? ''] ?? [] };
}
