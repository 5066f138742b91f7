/** HTML of every unit of the Instagram pages. Pure: a post in, a string out, everything a person wrote escaped. */
import { h, toHtml } from '../markup';
import type { SamplePost } from '../site';
import { type ArticleState, article } from './article';
import { prunedArticle } from './article-pruned';
import { commentRow } from './comment';
import { type GridRoute, gridPage } from './grid-page';
import { modalDialog } from './modal';
import { permalink } from './permalink';
import { type FeedPost, toFeedPost, toOpenPost } from './posts';
import { reelSlot } from './reel';
import { mobileSlot } from './reel-mobile';
import { type GridKind, tile } from './tile';

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
  return open.threads
    .flatMap(({ place, comment, replies }) => [{ place, comment }, ...replies])
    .map(({ place, comment }) => toHtml(commentRow(open, place, comment, NOW)));
}

/** A post as it lies over a grid, with all its replies shown or none. */
export function modalHtml(post: SamplePost, isOpen = false): string {
  const places = isOpen ? post.comments.map((_, place) => place) : [];
  return toHtml(modalDialog(toOpenPost(post), { now: NOW, open: new Set(places) }));
}

/** A tile of a grid. */
export function tileHtml(kind: GridKind, post: SamplePost, index = 4): string {
  return toHtml(tile(kind, toFeedPost(post), index));
}

/** What stands around a grid. */
export const gridPageHtml = (route: GridRoute) => toHtml(gridPage(route));

/** A slot of the reels viewer, in both layouts. */
export function reelHtml(post: SamplePost): { desktop: string; mobile: string } {
  const shown: FeedPost = { ...toFeedPost(post), media: 'video' };
  return { desktop: toHtml(reelSlot(shown)), mobile: toHtml(mobileSlot(shown)) };
}
