/**
 * A feed article in the layout of 2026-10, of which only a cut-down copy is known: fewer wrappers, a plain span for the
 * caption. `?layout=2026-10` shows the feed in it, since two readers can get two layouts on the same day.
 */
import { type Element, h } from '../markup';
import { AD_ADDRESS, type ArticleState } from './article';
import { captionRuns } from './caption';
import { autoAlt, pictureOf } from './media';
import { cls } from './names';
import { ago, button, countText, icon, link } from './parts';
import type { FeedPost } from './posts';

function avatar(handle: string): Element {
  return h(
    'span',
    {},
    h(
      'div',
      { role: 'button', ...cls('avatar') },
      h('canvas', {
        height: '65',
        width: '65',
        style: 'left: -4.5px; position: absolute; top: -4.5px; height: 41px; width: 41px;',
      }),
      h('span', { role: 'link' }, h('img', { alt: '', src: `/avatar/${handle}.png` })),
    ),
  );
}

function names(post: FeedPost, now: number): Element {
  const author = h(
    'a',
    { href: `/${post.author.handle}/`, role: 'link', ...cls('bold') },
    h('span', {}, post.author.handle),
  );
  const when = h('time', { datetime: post.postedAt.replace('Z', '.000Z') }, ago(post.postedAt, now));
  if (post.sponsored) return h('div', cls('names'), h('div', {}, author), h('span', {}, h('span', {}, 'Ad')));
  return h(
    'div',
    cls('names'),
    h(
      'div',
      cls('line'),
      author,
      h('div', cls('line'), h('span', {}, '•'), h('a', { href: `/p/${post.id}/`, ...cls('soft') }, when)),
    ),
    post.isSuggested && h('div', { role: 'button', ...cls('follow') }, 'Follow'),
  );
}

function media(post: FeedPost): Element {
  const image = pictureOf(post, 0, 600, 750);
  if (post.media !== 'video')
    return h('div', {}, h('div', {}, h('img', { alt: autoAlt(post), src: image, width: '468' })));
  return h(
    'div',
    {},
    h('video', { preload: 'none', poster: image, src: `/media/${post.id}.mp4`, width: '468' }),
    link('/reels/audio/27000000000000001/', {}, 'Original audio'),
    link(`/reels/${post.id}/`, {}, 'Watch'),
  );
}

function actions(post: FeedPost): Element {
  return h(
    'section',
    cls('actions'),
    h(
      'div',
      cls('group'),
      h('span', {}, h('div', { role: 'button' }, h('span', {}, icon('Like', 24)))),
      h('span', {}, h('div', { role: 'button' }, icon('Comment', 24))),
      h('span', { role: 'button' }, countText(post.likes)),
      h('div', { role: 'button' }, icon('Share', 24)),
    ),
    h('div', { role: 'button' }, h('div', { role: 'button' }, icon('Save', 24))),
  );
}

/** One post of the home feed. */
export function prunedArticle(post: FeedPost, state: ArticleState): Element {
  const text = h(
    'div',
    {},
    actions(post),
    post.commentCount > 0 && h('section', {}, h('span', {}, `Liked by ${post.author.handle} and others`)),
    post.caption !== '' && h('div', {}, h('span', cls('caption'), captionRuns(post.caption))),
  );
  const shop = h('div', {}, h('a', { href: AD_ADDRESS, rel: 'nofollow', target: '_blank' }, 'Shop now'));
  return h(
    'article',
    cls('article'),
    h(
      'div',
      {},
      h(
        'div',
        cls('header'),
        avatar(post.author.handle),
        names(post, state.now),
        h('div', cls('more'), button({}, icon('More options', 24))),
      ),
      media(post),
      post.sponsored ? shop : text,
    ),
  );
}
