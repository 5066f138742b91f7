/** A post folded once, for all who look for words in it. */
import type { Span } from '../../annotation';
import type { Post } from '../../post';
import { type FoldedText, fold } from './fold';

/** A text part or a hashtag of a post. */
export interface Piece {
  part: Span['part'];
  index: number;
  text: FoldedText;
}

export interface FoldedPost {
  post: Post;
  texts: readonly Piece[];
  hashtags: readonly Piece[];
}

/** Linear in the post's length; never throws. */
export function foldPost(post: Post): FoldedPost {
  return {
    post,
    texts: post.text.map(({ text }, index) => ({ part: 'text', index, text: fold(text) })),
    hashtags: post.hashtags.map((tag, index) => ({ part: 'hashtag', index, text: fold(tag) })),
  };
}
