/** A comment under an opened post, after the captures of 2025-08 and 2025-11. */
import { type Element, h } from '../markup';
import { captionRuns } from './caption';
import { authorLink } from './header';
import { cls } from './names';
import { ago, button, htmlDiv, icon, link, nest, text, time } from './parts';
import { numberOf, type OpenPost } from './posts';

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
          src: `/avatar/${handle}.svg`,
        }),
      ),
    ),
  );
}

/** Comments are given about an hour apart, after the post. */
const HOUR = 3_600_000;

/** One comment. Its time is a link of its own, which tells it from the caption. */
export function commentRow(post: OpenPost, index: number, now: number): Element | null {
  const comment = post.comments[index];
  if (!comment) return null;
  const { handle } = comment.author;
  const postedAt = new Date(Date.parse(post.postedAt) + (index + 1) * HOUR)
    .toISOString()
    .replace('.000Z', 'Z');
  const id = (numberOf(post.id) % 10_000_000_000_000n) + BigInt(index);
  const when = link(`/p/${post.id}/c/1805${id}/`, cls('soft'), time(postedAt, ago(postedAt, now)));
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
