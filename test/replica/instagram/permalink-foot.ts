/** The lower part of an opened post: buttons, likes, the comment form and the grid of other posts. */
import { type Element, h } from '../markup';
import { autoAlt, pictureOf } from './media';
import { cls } from './names';
import { ago, button, countText, htmlDiv, htmlSpan, icon, link, overlay, text, time } from './parts';
import type { FeedPost, OpenPost } from './posts';

function buttons(): Element {
  const like = h(
    'div',
    { 'data-visualcompletion': 'ignore-dynamic' },
    button({}, h('div', {}, h('span', {}, icon('Like', 24)))),
  );
  const save = button(
    { 'aria-disabled': 'false', style: 'cursor: pointer;' },
    button({}, h('div', {}, icon('Save', 24))),
  );
  return h(
    'section',
    cls('actions'),
    h(
      'div',
      cls('group'),
      h('span', {}, like),
      h('span', {}, button({}, h('div', {}, icon('Comment', 24)))),
      button({}, icon('Share', 24), overlay()),
    ),
    h('div', { 'data-visualcompletion': 'ignore-dynamic' }, h('div', {}, save)),
  );
}

/** The small face of somebody who liked the post. */
function liker(post: OpenPost, order: number): Element {
  return h(
    'div',
    { role: 'button', tabindex: '0', style: `height: 20px; order: ${order}; width: 20px;` },
    h(
      'span',
      { role: 'link', tabindex: '-1', style: 'height: 20px; width: 20px;' },
      h('img', {
        alt: '',
        crossorigin: 'anonymous',
        draggable: 'false',
        src: `/avatar/${post.id}${order}.png`,
      }),
    ),
    overlay(),
  );
}

function likes(post: OpenPost): Element {
  const href = `/p/${post.id}/liked_by/`;
  const faces = link(href, {}, text(18, {}, htmlDiv(cls('line'), liker(post, 1), liker(post, 0))));
  const count = h('span', { style: 'line-height: 18px;' }, htmlSpan({}, countText(post.likes)), ' likes');
  return h(
    'section',
    cls('line'),
    htmlDiv(cls('line'), htmlDiv({}, faces), htmlDiv({}, text(18, {}, link(href, cls('bold'), count)))),
  );
}

/** Buttons, likes, and the only link of the post to itself, with its time. */
export function postActions(post: OpenPost, now: number): Element {
  const when = text(16, {}, time(post.postedAt, `${ago(post.postedAt, now)} ago`));
  return h(
    'div',
    {},
    buttons(),
    likes(post),
    htmlDiv({}, h('div', { dir: 'auto' }, link(`/${post.author.handle}/p/${post.id}/`, cls('soft'), when))),
  );
}

/** Where the reader may write. */
export function commentForm(): Element {
  const field = h('textarea', {
    'aria-label': 'Add a comment…',
    placeholder: 'Add a comment…',
    autocomplete: 'off',
    autocorrect: 'off',
    dir: '',
  });
  return h(
    'div',
    {},
    h(
      'section',
      {},
      h(
        'div',
        cls('form'),
        h(
          'span',
          { role: 'link', tabindex: '-1', style: 'height: 32px; width: 32px;' },
          h('img', { alt: '', crossorigin: 'anonymous', draggable: 'false', src: '/avatar/reader.png' }),
        ),
        h(
          'form',
          { method: 'POST' },
          h('div', {}, h('div', {}, button({}, h('div', {}, icon('Emoji', 24)))), field),
        ),
      ),
    ),
  );
}

/** A tile below the post. Its alternative text is the caption on some and the site's own words on others. */
function tile(post: FeedPost, index: number): Element {
  const kind = post.media === 'video' ? 'reel' : 'p';
  const image = h('img', {
    alt: index % 2 === 0 ? post.caption || autoAlt(post) : autoAlt(post),
    crossorigin: 'anonymous',
    src: pictureOf(post, 0, 600, 800),
    style: 'object-fit: cover;',
  });
  const mark = htmlDiv({}, icon(post.media === 'video' ? 'Reel' : 'Carousel', 20));
  return h(
    'div',
    {},
    link(
      `/${post.author.handle}/${kind}/${post.id}/`,
      {},
      h('div', {}, h('div', { style: 'padding-bottom: 133.333%;', ...cls('frame') }, image), h('div')),
      htmlDiv({}, post.media !== 'photo' && h('div', {}, mark)),
    ),
  );
}

/** Other posts: they belong to the page, not to the post. */
export function morePosts(post: OpenPost): Element {
  const author = link(`/${post.author.handle}/`, cls('bold'), post.author.handle);
  const row = (start: number) => h('div', cls('tiles'), post.others.slice(start, start + 3).map(tile));
  const column =
    'display: flex; flex-direction: column; padding-bottom: 0px; padding-top: 0px; position: relative;';
  return h(
    'div',
    {},
    htmlDiv({}, h('div', { dir: 'auto' }, 'More posts from ', author)),
    h('div', {}, h('div', {}, h('div', { style: column }, row(0), row(3)))),
  );
}
