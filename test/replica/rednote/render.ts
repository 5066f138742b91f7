/** HTML of every unit of the RedNote pages. Pure: a note in, a string out, everything a person wrote escaped. */
import { toHtml } from '../markup';
import type { SamplePost } from '../site';
import { card } from './card';
import { commentsContainer, toComments } from './comments';
import { noteOverlay, notePage } from './note';
import { type FeedItem, toNote } from './notes';
import { wordsOf } from './words';

const CHINESE = wordsOf('www.xiaohongshu.com');

/** A card of the feed. */
export function cardHtml(post: SamplePost): string {
  const item: FeedItem = { kind: 'note', note: toNote(post) };
  return toHtml(card(item, 0, { width: 216, x: 0, y: 0 }, CHINESE));
}

/** What `.main-content` holds on a note's own page, before the comments come. */
export function noteHtml(post: SamplePost): string {
  return toHtml(notePage(toNote(post), CHINESE));
}

/** A note over the feed, before the comments come. */
export function overlayHtml(post: SamplePost): string {
  return toHtml(noteOverlay(toNote(post), CHINESE));
}

/** The comments of a note. */
export function commentsHtml(post: SamplePost): string {
  return toHtml(commentsContainer(toComments(post.id, post.comments), toNote(post), CHINESE));
}
