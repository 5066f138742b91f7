/**
 * A slot of the reels viewer in its desktop layout, after a capture of 2026-04. It says neither its code nor when it
 * was made: only the address of the page tells the code, and only of the slot in view.
 */
import { type Element, h } from '../markup';
import { captionRuns } from './caption';
import { pictureOf } from './media';
import { cls } from './names';
import { button, htmlDiv, htmlSpan, icon, link, nest, overlay, text } from './parts';
import type { FeedPost } from './posts';
import { AD, audioCover, commentButton, countLine, likeButton, plainButton, smallFace } from './reel-parts';

/** Tagged people: twice, once only for measuring. */
function tagged(isMeasured: boolean): Element {
  const people = text(16, {}, h('span', {}, '2 people'));
  const drawing = htmlDiv({ style: '--x-height: 12px; --x-width: 12px;' }, icon('Tagged users', 12));
  const line = htmlDiv({}, link('#', {}, htmlDiv(cls('line'), drawing, people)));
  return isMeasured
    ? h('div', { style: 'pointer-events: none; position: absolute; visibility: hidden;' }, nest(2, line))
    : h('div', { style: 'height: auto; width: auto;' }, h('div', {}, h('div', {}, line)));
}

function author(post: FeedPost): Element {
  const { handle } = post.author;
  const to = (...children: Element[]) =>
    link(`/${handle}/reels/`, { 'aria-label': `${handle} reels` }, children);
  const follow = button({ 'aria-disabled': 'false', style: 'cursor: pointer;' }, text(18, {}, 'Follow'));
  const names = h(
    'div',
    cls('line'),
    to(text(18, cls('bold'), handle)),
    htmlSpan({}, text(18, {}, '•')),
    follow,
  );
  const below = htmlDiv({}, tagged(true), tagged(false));
  return htmlDiv(cls('line'), to(smallFace(handle)), htmlDiv({ style: '--x-minWidth: 0px;' }, names, below));
}

function caption(post: FeedPost): Element {
  const words = h('div', { dir: 'auto' }, captionRuns(post.caption));
  return h(
    'div',
    { role: 'presentation' },
    button(
      { 'aria-disabled': 'false', style: 'cursor: pointer;' },
      h('div', {}, post.caption !== '' && words),
    ),
  );
}

function lower(post: FeedPost): Element {
  const shop =
    post.sponsored && h('a', { href: AD, rel: 'nofollow', target: '_blank', ...cls('redirect') }, 'Shop now');
  const who = htmlDiv({}, htmlDiv({ style: '--x-minWidth: 0px;' }, author(post)));
  return h('div', cls('words'), htmlDiv({}), h('div', {}, who, caption(post), shop), h('div'));
}

function controls(post: FeedPost): Element {
  const mute = h('div', {}, button({}, icon('Audio is muted', 12), overlay()));
  const middle = h('div', {}, htmlDiv({ style: '--x-width: 100%;' }, htmlDiv({})), h('div'));
  const press = button({ 'aria-disabled': 'false', style: 'cursor: pointer;' }, htmlDiv({}), mute, middle);
  const play = button({ 'aria-label': 'Press to play' }, h('div', {}, icon('Play button icon', 24)));
  const surface = h('div', {}, h('div', { role: 'presentation' }, press, h('div', cls('hidden'), play)));
  const attributes = { 'aria-label': 'Video player', role: 'group', 'data-visualcompletion': 'ignore' };
  return h(
    'div',
    { 'data-instancekey': `id-vpuid-${post.id.toLowerCase()}` },
    h('div', { ...attributes, ...cls('player') }, surface),
  );
}

function stage(post: FeedPost): Element {
  const poster = pictureOf(post, 0, 450, 800);
  const video = h('video', {
    playsinline: '',
    preload: 'none',
    src: `/media/${post.id}.mp4`,
    loop: '',
    style: 'object-fit: cover; display: block;',
  });
  const cover = h('img', {
    alt: '',
    'aria-hidden': 'true',
    referrerpolicy: 'origin-when-cross-origin',
    src: poster,
    ...cls('fill'),
  });
  const inner = h('div', {}, nest(7, video), controls(post), h('div'));
  return h(
    'div',
    cls('stage'),
    cover,
    h('div', { style: 'pointer-events: none; position: absolute; z-index: 1; bottom: 56px;' }),
    h('div', { style: '--x-height: 780px;' }, inner),
  );
}

function actions(post: FeedPost): Element {
  const save = button({ 'aria-disabled': 'false' }, button({}, h('div', {}, icon('Save', 24))));
  const menu = { 'aria-expanded': 'false', 'aria-haspopup': 'dialog' };
  return htmlDiv(
    cls('clips'),
    htmlDiv({}, likeButton(), button({}, countLine(post.likes))),
    htmlDiv({}, commentButton(post, { 'aria-expanded': 'false', 'aria-haspopup': 'menu' })),
    htmlDiv({}, plainButton('Repost'), button({}, countLine(Math.floor(post.likes / 90)))),
    htmlDiv({}, plainButton('Share', true)),
    htmlDiv({}, h('div', {}, save)),
    htmlDiv({}, button(menu, h('div', {}, icon('More', 24)))),
    audioCover(post),
  );
}

/** One slot. */
export function reelSlot(post: FeedPost): Element {
  const sized = h(
    'div',
    { style: '--x-height: 780px; --x-width: 438.75px;', ...cls('box') },
    lower(post),
    stage(post),
  );
  return h('div', cls('slot'), h('div', cls('group'), sized, actions(post)));
}
