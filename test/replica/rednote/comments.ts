/** The comments of a note, as tools describe them: no captured page shows any. They arrive after the note. */
import { threadsIn } from '../kit/comments';
import { type Element, h } from '../markup';
import type { SampleComment } from '../site';
import { icon } from './icon';
import type { Note } from './notes';
import { noteText } from './text';
import type { Words } from './words';

/** A comment as the site's API hands it to its page. */
export interface Comment {
  id: string;
  author: { handle: string; name: string };
  text: string;
  replyTo: string | null;
  isPinned: boolean;
}

/** A comment with its first replies. */
export interface Thread {
  top: Comment;
  replies: Comment[];
  /** Replies the page has not asked for yet. */
  more: number;
}

/** A stretch of a note's threads. */
export interface CommentPage {
  threads: Thread[];
  /** All comments of the note, replies included. */
  total: number;
  hasMore: boolean;
}

/** Threads that come at once, and replies that come with each. */
const PER_PAGE = 5;
const SHOWN_REPLIES = 2;

/** The comments of a note in the site's order: pinned ones first, replies under what they answer. */
export function threadsOf(noteId: string, comments: readonly SampleComment[]): Thread[] {
  const toComment = (index: number): Comment[] =>
    comments.slice(index, index + 1).map(({ author, text, replyTo = null, pinned = false }) => ({
      id:
        noteId.slice(0, 16) +
        ((Number.parseInt(noteId.slice(16), 16) ^ (index + 1)) >>> 0).toString(16).padStart(8, '0'),
      author,
      text,
      replyTo: replyTo === null ? null : (comments[replyTo]?.author.name ?? null),
      isPinned: pinned,
    }));
  const threads = threadsIn(comments).flatMap(({ top, replies }) =>
    toComment(top).map((comment) => ({ top: comment, replies: replies.flatMap(toComment), more: 0 })),
  );
  return threads.sort((a, b) => Number(b.top.isPinned) - Number(a.top.isPinned));
}

/** What the page gets at once: a few threads with a few replies each. */
export function commentPage(noteId: string, comments: readonly SampleComment[], from: number): CommentPage {
  const all = threadsOf(noteId, comments);
  const threads = all.slice(from, from + PER_PAGE).map(({ top, replies }) => ({
    top,
    replies: replies.slice(0, SHOWN_REPLIES),
    more: Math.max(0, replies.length - SHOWN_REPLIES),
  }));
  return { threads, total: comments.length, hasMore: from + PER_PAGE < all.length };
}

/** One comment; a reply names whom it answers outside `.note-text`. */
function commentItem(comment: Comment, note: Note, words: Words): Element {
  const address = `/user/profile/${comment.author.handle}`;
  const isAuthor = comment.author.handle === note.author.handle;
  return h(
    'div',
    {
      id: `comment-${comment.id}`,
      class: comment.replyTo ? 'comment-item comment-item-sub' : 'comment-item',
    },
    h(
      'div',
      { class: 'comment-inner-container' },
      h(
        'div',
        { class: 'avatar' },
        h(
          'a',
          { href: address },
          h('img', { class: 'avatar-item', src: `/avatar/${comment.author.handle}.png` }),
        ),
      ),
      h(
        'div',
        { class: 'right' },
        h(
          'div',
          { class: 'author-wrapper' },
          h(
            'div',
            { class: 'author' },
            h('a', { class: 'name', href: address }, comment.author.name),
            isAuthor && h('span', { class: 'tag' }, words.author),
          ),
        ),
        h(
          'div',
          { class: 'content' },
          comment.replyTo && [
            h('span', {}, `${words.reply} `),
            h('span', { class: 'nickname' }, comment.replyTo),
            ' : ',
          ],
          h('span', { class: 'note-text' }, noteText(comment.text)),
        ),
        comment.isPinned && h('div', { class: 'labels' }, h('span', { class: 'top' }, words.pinnedComment)),
        h(
          'div',
          { class: 'info' },
          h(
            'div',
            { class: 'date' },
            h('span', {}, note.postedAt.slice(5, 10)),
            h('span', { class: 'location' }, isAuthor ? (note.region ?? '') : ''),
          ),
          h(
            'div',
            { class: 'interactions' },
            h(
              'div',
              { class: 'like' },
              h(
                'span',
                { class: 'like-wrapper' },
                icon('like', 16, 'like-icon'),
                h('span', { class: 'count' }, words.like),
              ),
            ),
            h(
              'div',
              { class: 'reply icon-container' },
              icon('chat', 16),
              h('span', { class: 'count' }, words.reply),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A comment with the replies under it. */
export function threadMarkup({ top, replies, more }: Thread, note: Note, words: Words): Element {
  const list = h(
    'div',
    { class: 'list-container' },
    replies.map((reply) => commentItem(reply, note, words)),
  );
  return h(
    'div',
    { class: 'parent-comment' },
    commentItem(top, note, words),
    replies.length > 0 &&
      h(
        'div',
        { class: 'reply-container' },
        list,
        more > 0 && h('div', { class: 'show-more' }, words.unfold(more)),
      ),
  );
}

/** `.comments-container`, which takes the place of the loading sign. */
export function commentsContainer(page: CommentPage, note: Note, words: Words): Element {
  return h(
    'div',
    { class: 'comments-container' },
    h('div', { class: 'total' }, words.comments(page.total)),
    h(
      'div',
      { class: 'list-container' },
      page.threads.map((thread) => threadMarkup(thread, note, words)),
    ),
    page.hasMore ? h('div', { class: 'loading' }, words.loading) : null,
    !page.hasMore && h('div', { class: 'end-container' }, '- THE END -'),
  );
}
