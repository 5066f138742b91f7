/** HTML of every unit of the Instagram pages. Pure: a post in, a string out, everything a person wrote escaped. */
import { h, toHtml } from '../markup';
import type { SamplePost } from '../site';
import { type ArticleState, article } from './article';
import { prunedArticle } from './article-pruned';
import { commentRow } from './comment';
import { permalink } from './permalink';
import { toFeedPost, toOpenPost } from './posts';

/** Any moment after the last sample post. */
const NOW = Date.parse('2026-11-23T12:00:00Z');
const UNTOUCHED: ArticleState = { now: NOW, isExpanded: false, isTranslated: false };

/** An article of the home feed, in the layout of 2026-07. */
export function articleHtml(post: SamplePost, state: Partial<ArticleState> = {}): string {
  return toHtml(article(toFeedPost(post), { ...UNTOUCHED, ...state }));
}

/** The same in the layout of 2026-10. */
export function newArticleHtml(post: SamplePost): string {
  return toHtml(prunedArticle(toFeedPost(post), UNTOUCHED));
}

/** The page of one post, from `main` on. */
export function permalinkHtml(post: SamplePost): string {
  return toHtml(h('main', { role: 'main' }, permalink(toOpenPost(post), NOW)));
}

/** The comments of a post, row by row. */
export function commentsHtml(post: SamplePost): string[] {
  const open = toOpenPost(post);
  return post.comments.map((_, index) => {
    const row = commentRow(open, index, NOW);
    return row ? toHtml(row) : '';
  });
}
