/** The comments of a note, as tools describe them: no captured page shows any. They arrive after the note. */
import { type Element, h } from '../markup';
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
}

/** Gives comments ids and makes some of them replies: from the third on, every other answers the one before. */
export function toComments(noteId: string, comments: readonly Omit<Comment, 'id' | 'replyTo'>[]): Comment[] {
  return comments.map(({ author, text }, index) => ({
    id:
      noteId.slice(0, 16) +
      ((Number.parseInt(noteId.slice(16), 16) ^ (index + 1)) >>> 0).toString(16).padStart(8, '0'),
    author,
    text,
    replyTo: index >= 2 && index % 2 === 0 ? (comments[index - 1]?.author.name ?? null) : null,
  }));
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
          h('img', { class: 'avatar-item', src: `/avatar/${comment.author.handle}.svg` }),
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
function thread(top: Comment, replies: readonly Comment[], note: Note, words: Words): Element {
  return h(
    'div',
    { class: 'parent-comment' },
    commentItem(top, note, words),
    replies.length > 0 &&
      h(
        'div',
        { class: 'reply-container' },
        h(
          'div',
          { class: 'list-container' },
          replies.map((reply) => commentItem(reply, note, words)),
        ),
        h('div', { class: 'show-more' }, words.unfold(replies.length + 1)),
      ),
  );
}

/** `.comments-container`, which takes the place of the loading sign. */
export function commentsContainer(comments: readonly Comment[], note: Note, words: Words): Element {
  const threads: { top: Comment; replies: Comment[] }[] = [];
  for (const comment of comments) {
    const last = threads.at(-1);
    if (comment.replyTo && last) last.replies.push(comment);
    else threads.push({ top: comment, replies: [] });
  }
  return h(
    'div',
    { class: 'comments-container' },
    h('div', { class: 'total' }, words.comments(comments.length)),
    h(
      'div',
      { class: 'list-container' },
      threads.map(({ top, replies }) => thread(top, replies, note, words)),
    ),
    h('div', { class: 'end-container' }, '- THE END -'),
  );
}
