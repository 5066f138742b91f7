/** A comment under an opened post, after the captures of 2025-08 and 2025-11. */
import { type Element, h } from '../markup';
import { captionRuns } from './caption';
import { authorLink } from './header';
import { cls } from './names';
import { ago, button, htmlDiv, icon, link, nest, text, time } from './parts';
import { type CommentThread, numberOf, type OpenPost, type ShownComment } from './posts';

/** The small round face beside comments and captions, a link to the account. */
export function face(handle: string): Element {
  return h(
    'span',
    {},
    h(
      'div',
      {},
      link(
        `/${handle}/`,
        { style: 'height: 32px; width: 32px;', ...cls('avatar') },
        h('img', {
          alt: `${handle}'s profile picture`,
          crossorigin: 'anonymous',
          draggable: 'false',
          src: `/avatar/${handle}.png`,
        }),
      ),
    ),
  );
}

/** Comments are given about an hour apart, after the post. */
const HOUR = 3_600_000;

/** When and under which address a comment was made. */
export function stampOf(post: OpenPost, place: number): { postedAt: string; href: string } {
  const made = new Date(Date.parse(post.postedAt) + (place + 1) * HOUR);
  const id = (numberOf(post.id) % 10_000_000_000_000n) + BigInt(place);
  return { postedAt: made.toISOString().replace('.000Z', 'Z'), href: `/p/${post.id}/c/1805${id}/` };
}

/** One comment. Its time is a link of its own, which tells it from the caption. */
export function commentRow(post: OpenPost, place: number, comment: ShownComment, now: number): Element {
  const { handle } = comment.author;
  const { postedAt, href } = stampOf(post, place);
  const when = link(href, cls('soft'), time(postedAt, ago(postedAt, now)));
  const words = htmlDiv(
    {},
    h(
      'div',
      {},
      htmlDiv(
        {},
        htmlDiv({}, text(18, {}, authorLink(handle, 2)), text(18, {}, when)),
        htmlDiv({}, text(18, {}, captionRuns(comment.text))),
      ),
    ),
    htmlDiv({ style: '--x-height: 16px;' }, button(cls('soft'), text(16, {}, h('span', {}, 'Reply')))),
  );
  const like = button({}, h('div', {}, h('span', {}, icon('Like', 16))));
  const side = htmlDiv({}, h('span', {}, h('div', {}, htmlDiv({}, like))));
  return htmlDiv(
    cls('comment'),
    h('div', {}, htmlDiv(cls('group'), nest(3, face(handle)), htmlDiv({}, words, side))),
  );
}

/**
 * A comment with what was answered to it, hidden until somebody asks. How replies look on this page is derived: they
 * are rows like their comment, further in, below a button that says how many there are.
 */
export function commentThread(
  post: OpenPost,
  thread: CommentThread,
  now: number,
  isOpen: boolean,
): Element[] {
  const { place, comment, replies } = thread;
  const own = commentRow(post, place, comment, now);
  if (replies.length === 0) return [own];
  const label = isOpen ? 'Hide replies' : `View replies (${replies.length})`;
  const asking = button(cls('soft'), text(16, {}, h('span', {}, label)));
  const rows = isOpen ? replies.map((reply) => commentRow(post, reply.place, reply.comment, now)) : [];
  return [own, htmlDiv(cls('replies'), asking, rows)];
}
