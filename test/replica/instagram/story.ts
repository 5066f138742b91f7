/** A story, over whatever is shown or as a page of its own (no capture; known from tools). To be left alone. */
import { type Element, h } from '../markup';
import { autoAlt, pictureOf } from './media';
import { cls } from './names';
import { button, icon, link, nest, text, time } from './parts';
import type { FeedPost } from './posts';

/** The viewer with one story, which shares somebody's post: it has a link, a time and words like a post. */
export function story(post: FeedPost): Element {
  const { handle } = post.author;
  const head = h(
    'div',
    cls('line'),
    link(`/${handle}/`, {}, text(18, cls('bold'), handle)),
    time(post.postedAt, '3h'),
  );
  const image = h('img', { alt: autoAlt(post), src: pictureOf(post, 0, 450, 800) });
  const shared = h(
    'article',
    { role: 'presentation' },
    link(`/p/${post.id}/`, {}, h('span', { dir: 'auto' }, post.caption)),
    link(`/p/${post.id}/`, {}, time(post.postedAt, '3h')),
  );
  const close = button(cls('close'), icon('Close', 18));
  return h('section', cls('storyPage'), nest(3, head, image, shared, close));
}

/** The address of a story of somebody. */
export const storyPath = (handle: string) => `/stories/${handle}/3700000000000000001/`;
