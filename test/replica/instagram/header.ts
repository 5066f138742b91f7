/** The header row of a feed article, after the captures of 2026-07. */
import { type Element, h } from '../markup';
import { cls } from './names';
import { ago, button, CLICK, icon, link, nest, text, time } from './parts';
import type { FeedPost } from './posts';

/** Face with its story ring. */
export function avatar(handle: string, hasStory: boolean): Element {
  return h(
    'div',
    {
      ...(hasStory ? {} : { 'aria-disabled': 'true' }),
      role: 'button',
      tabindex: hasStory ? '0' : '-1',
      ...cls('avatar'),
    },
    h('canvas', {
      height: '65',
      style: 'left: -4.5px; position: absolute; top: -4.5px; height: 41px; width: 41px;',
      width: '65',
    }),
    h(
      'span',
      { role: 'link', style: 'height: 32px; width: 32px;', tabindex: '0' },
      h('img', {
        alt: `${handle}'s profile picture`,
        crossorigin: 'anonymous',
        draggable: 'false',
        src: `/avatar/${handle}.svg`,
      }),
    ),
  );
}

/** The author's name as a link, in its many wrappers. */
export function authorLink(handle: string, depth: 2 | 3): Element {
  const inner = h(
    'div',
    {},
    link(`/${handle}/`, {}, nest(2, h('span', { dir: 'auto', ...cls('bold') }, handle))),
  );
  return depth === 3
    ? h('span', {}, h('span', {}, h('span', {}, inner)))
    : h('span', {}, h('span', {}, inner));
}

const bullet = () => h('span', {}, text(18, cls('soft'), '•'));

function audioLink(post: FeedPost): Element {
  // Made from the post's own number, as long as the real ones.
  const id = `27${post.likes}000000000000`.slice(0, 17);
  return link(
    `/reels/audio/${id}/`,
    {},
    h('span', { style: 'line-height: 16px;' }, h('div', {}, h('span', {}, 'Original audio'))),
  );
}

function placeLink(place: string): Element {
  const slug = place
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
  return link(`/explore/locations/105099000000001/${slug ? `${slug}/` : ''}`, {}, place);
}

/** What stands under the name: a place, the sound of a video, or on suggested posts a line that changes by itself. */
function secondLine(post: FeedPost): Element {
  const detail = post.region ? placeLink(post.region) : post.media === 'video' ? audioLink(post) : null;
  if (!post.isSuggested || !detail) {
    const label = post.isSuggested ? h('span', { style: 'line-height: 16px;' }, 'Suggested for you') : detail;
    return h('div', {}, text(16, {}, h('div', {}, label)));
  }
  const again = post.region ? placeLink(post.region) : audioLink(post);
  return h(
    'div',
    {},
    text(
      16,
      {},
      h(
        'div',
        {},
        h(
          'div',
          { style: 'height: 0px; overflow: hidden; pointer-events: none; visibility: hidden;' },
          h('div', {}, h('span', { style: 'line-height: 16px;' }, 'Suggested for you')),
          h('div', {}, detail),
        ),
        h('div', { style: 'height: 16px;' }, again),
      ),
    ),
  );
}

function names(post: FeedPost, now: number): Element {
  // A sponsored post has no time and no link to itself; a label stands in their place.
  const when = post.sponsored
    ? h('div', {}, text(16, {}, 'Ad'))
    : h(
        'div',
        cls('line'),
        bullet(),
        h(
          'div',
          {},
          link(`/p/${post.id}/`, {}, text(18, cls('soft'), time(post.postedAt, ago(post.postedAt, now)))),
        ),
      );
  const isVerified = post.likes > 5000;
  return h(
    'div',
    cls('names'),
    h(
      'div',
      {},
      h(
        'div',
        cls('line'),
        h(
          'div',
          {},
          h(
            'div',
            cls('line'),
            h(
              'div',
              CLICK,
              h(
                'div',
                cls('line'),
                text(18, {}, authorLink(post.author.handle, 3)),
                isVerified && h('div', {}, icon('Verified', 12, '0 0 24 24')),
              ),
            ),
            when,
          ),
          !post.sponsored && secondLine(post),
        ),
        post.isSuggested && h('div', {}, button(cls('follow'), 'Follow')),
      ),
    ),
  );
}

/** Avatar, names and the menu button. */
export function headerRow(post: FeedPost, now: number): Element {
  return h(
    'div',
    { ...CLICK, ...cls('header') },
    h(
      'div',
      CLICK,
      h('div', {}, h('span', {}, h('div', {}, avatar(post.author.handle, post.likes % 2 === 0)))),
    ),
    names(post, now),
    moreOptions(),
  );
}

/** The menu button at the end of a header. */
export function moreOptions(): Element {
  return h(
    'div',
    cls('more'),
    h(
      'div',
      {},
      h(
        'div',
        { 'aria-expanded': 'false', 'aria-haspopup': 'dialog', role: 'button', tabindex: '0' },
        h('div', {}, h('div', { style: '--x-height: 24px; --x-width: 24px;' }, icon('More options', 24))),
      ),
    ),
  );
}
