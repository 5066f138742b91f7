/** The invented posts of the TikTok pages, and what the page's script gets to see of them. */
import type { SamplePost } from '../site';
import data from './posts.json';

/** A sample post as TikTok shows it; `live` marks a running broadcast standing in the feed. */
export interface TikTokPost extends SamplePost {
  live?: boolean;
}

/** What is sent to the page: nothing that tells a test the right answer, and no comments until they are opened. */
export type FeedPost = Omit<TikTokPost, 'language' | 'worthExplaining' | 'comments' | 'region'> & {
  commentCount: number;
};

/** All sample posts, in feed order. */
export const posts = data as readonly TikTokPost[];

/** The post at a place of an endless feed: the samples in order, repeated under new ids. */
export function postAt(index: number): TikTokPost | undefined {
  const post = posts[index % posts.length];
  const round = Math.floor(index / posts.length);
  if (!post || round === 0) return post;
  // The low half of a TikTok id is free; the high half is the time of posting and stays as it is.
  return { ...post, id: (BigInt(post.id) ^ BigInt(round)).toString() };
}

/** Finds a post by its id, repeated ones included. */
export function findPost(id: string, count: number): TikTokPost | undefined {
  const known = posts.find((post) => post.id === id);
  if (known) return known;
  for (let index = posts.length; index < count; index++) {
    const post = postAt(index);
    if (post?.id === id) return post;
  }
  return undefined;
}

/** Leaves out what the page must not tell. */
export function toFeedPost(post: TikTokPost): FeedPost {
  const { language: _, worthExplaining: __, region: ___, comments, ...shown } = post;
  return { ...shown, commentCount: comments.length };
}
