/** HTML of every unit of the RedNote pages. Pure: a note in, a string out, everything a person wrote escaped. */
import { toHtml } from '../markup';
import type { SamplePost } from '../site';
import { type CardKind, card } from './card';
import { commentsContainer, threadsOf } from './comments';
import { loginModal } from './login-modal';
import { noteOverlay, notePage } from './note';
import { type FeedItem, toNote } from './notes';
import { type Owner, profilePage } from './profile';
import { searchPage } from './search';
import { wordsOf } from './words';

const CHINESE = wordsOf('www.xiaohongshu.com');

/** A card of the feed or of another page. */
export function cardHtml(post: SamplePost, kind: CardKind = 'feed'): string {
  const item: FeedItem = { kind: 'note', note: toNote(post) };
  return toHtml(card(item, 0, { width: 216, x: 0, y: 0 }, CHINESE, kind));
}

/** What `.main-content` holds on a note's own page, before the comments come. */
export function noteHtml(post: SamplePost): string {
  return toHtml(notePage(toNote(post), CHINESE));
}

/** A note over the feed, before the comments come. */
export function overlayHtml(post: SamplePost): string {
  return toHtml(noteOverlay(toNote(post), CHINESE));
}

/** The comments of a note, all of them. */
export function commentsHtml(post: SamplePost): string {
  const threads = threadsOf(post.id, post.comments);
  const page = { threads, total: post.comments.length, hasMore: false };
  return toHtml(commentsContainer(page, toNote(post), CHINESE));
}

/** A profile with some cards. */
export function profileHtml(owner: Owner, cards: readonly SamplePost[], kind: CardKind): string {
  const items = cards.map((post): FeedItem => ({ kind: 'note', note: toNote(post) }));
  const drawn = items.map((item, index) => card(item, index, null, CHINESE, kind));
  return toHtml(profilePage(owner, drawn, CHINESE));
}

/** The frame of a search. */
export const searchHtml = (isLoggedIn: boolean) => toHtml(searchPage(isLoggedIn, CHINESE));

/** The window that asks to log in. */
export const loginHtml = () => toHtml(loginModal(CHINESE));
