/** The header row of a feed article, after the captures of 2026-07. */
import { type Element, h } from '../markup';
import { cls } from './names';
import { ago, button, CLICK, htmlDiv, htmlSpan, icon, link, text, time } from './parts';
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
        src: `/avatar/${handle}.png`,
      }),
    ),
  );
}

/** The author's name as a link, in its many wrappers. The handle itself is never to be translated. */
export function authorLink(handle: string, depth: 2 | 3, badge: Element | null = null): Element {
  const name = h('span', { dir: 'auto', ...cls('bold') }, handle);
  const inner = h(
    'div',
    {},
    link(
      `/${handle}/`,
      { class: 'notranslate' },
      htmlDiv({}, htmlDiv(cls('line'), name, badge && htmlDiv({}, badge))),
    ),
  );
  return depth === 3
    ? h('span', {}, h('span', {}, h('span', {}, inner)))
    : h('span', {}, h('span', {}, inner));
}

/** The badge of a verified account. */
export function badgeOf(post: FeedPost): Element | null {
  return post.likes > 5000 ? icon('Verified', 12) : null;
}

/** The dot between name and time. */
export const bullet = () => htmlSpan({}, text(18, cls('soft'), '•'));

function audioLink(post: FeedPost): Element {
  // Made from the post's own number, as long as the real ones.
  const id = `27${post.likes}000000000000`.slice(0, 17);
  return link(
    `/reels/audio/${id}/`,
    {},
    h('span', { style: 'line-height: 16px;' }, h('div', {}, h('span', {}, 'Original audio'))),
  );
}

/** A link to a place. */
export function placeLink(place: string): Element {
  const slug = place
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
  return link(`/explore/locations/105099000000001/${slug ? `${slug}/` : ''}`, {}, place);
}

/** What stands under the name: a place, the sound of a video, or on suggested posts a line that changes by itself. */
function secondLine(post: FeedPost): Element {
  const detail = () =>
    post.region ? placeLink(post.region) : post.media === 'video' ? audioLink(post) : null;
  const rotating = [
    h(
      'div',
      { style: 'height: 0px; overflow: hidden; pointer-events: none; visibility: hidden;' },
      h('div', {}, h('span', { style: 'line-height: 16px;' }, 'Suggested for you')),
      h('div', {}, detail()),
    ),
    h('div', { style: 'height: 16px;' }, detail()),
  ];
  return htmlDiv({}, text(16, {}, htmlDiv({}, post.isSuggested && detail() ? rotating : detail())));
}

function timeLink(post: FeedPost, now: number): Element {
  const label = text(18, cls('soft'), time(post.postedAt, ago(post.postedAt, now)));
  return htmlDiv(cls('line'), bullet(), htmlDiv({}, link(`/p/${post.id}/`, {}, label)));
}

function names(post: FeedPost, now: number): Element {
  const badge = badgeOf(post);
  const name = htmlDiv(
    cls('line'),
    text(18, {}, authorLink(post.author.handle, 3)),
    badge && htmlDiv({}, badge),
  );
  const left = htmlDiv(
    {},
    // A sponsored post has no time and no link to itself; a label stands in their place.
    htmlDiv(cls('line'), h('div', CLICK, name), !post.sponsored && timeLink(post, now)),
    post.sponsored ? htmlDiv({}, text(16, {}, 'Ad')) : secondLine(post),
  );
  const follow = post.isSuggested && htmlDiv({}, button(cls('follow'), 'Follow'));
  return htmlDiv(cls('names'), htmlDiv({}, htmlDiv(cls('line'), left, follow)));
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
export function moreOptions(attributes: Readonly<Record<string, string>> = MENU): Element {
  const drawing = htmlDiv({ style: '--x-height: 24px; --x-width: 24px;' }, icon('More options', 24));
  return htmlDiv(cls('more'), htmlDiv({}, button(attributes, h('div', {}, drawing))));
}

const MENU = { 'aria-expanded': 'false', 'aria-haspopup': 'dialog' } as const;
