/**
 * A slot of the reels viewer in its mobile layout, after a public capture of 2026-04. The id of its overlay holds the
 * number behind the post's code. A long caption is cut, with a mark that is not for readers.
 */
import { type Element, h } from '../markup';
import { captionRuns } from './caption';
import { cls } from './names';
import { button, htmlDiv, icon, link, nest, text } from './parts';
import { type FeedPost, numberOf } from './posts';
import {
  AD,
  audioCover,
  audioHref,
  commentButton,
  countLine,
  likeButton,
  plainButton,
  smallFace,
} from './reel-parts';

/** How many letters of a caption fit on its line. */
const SHOWN = 40;

function author(post: FeedPost): Element {
  const { handle } = post.author;
  const inner = htmlDiv(cls('line'), smallFace(handle), text(18, cls('bold'), handle));
  const name = link(`/${handle}/reels/`, { 'aria-label': `${handle} reels` }, inner);
  const follow = htmlDiv({}, htmlDiv({}, button(cls('follow'), 'Follow')));
  return htmlDiv(cls('line'), htmlDiv({ style: '--x-minWidth: 0px;' }, name), follow);
}

function caption(post: FeedPost): Element {
  const [line = ''] = post.caption.split('\n');
  const letters = [...line];
  const isCut = letters.length > SHOWN || line.length < post.caption.length;
  const words = h('span', {}, captionRuns(letters.slice(0, SHOWN).join('').trimEnd()));
  const more = h('span', { 'aria-hidden': 'true', ...cls('soft') }, '… more');
  const whole = h('div', { dir: 'auto' }, words, isCut && more);
  return h(
    'div',
    { role: 'presentation' },
    button(
      { 'aria-disabled': 'false', style: 'cursor: pointer;' },
      h('div', {}, post.caption !== '' && whole),
    ),
  );
}

/** The name of the sound runs through twice. */
function sound(post: FeedPost): Element {
  const run = () =>
    h(
      'div',
      { style: 'transform: translateX(0%); align-items: center; display: flex; min-width: 100%;' },
      text(16, {}, h('span', {}, `${post.author.handle} · Original audio`)),
      h('pre', { style: 'margin: 0px;' }, ' '),
    );
  const drawing = htmlDiv({ style: '--x-height: 12px; --x-width: 12px;' }, icon('Audio image', 12));
  const inner = h('div', {}, htmlDiv(cls('line'), drawing, htmlDiv(cls('names'), run(), run())));
  return htmlDiv({}, htmlDiv({}, link(audioHref(post), {}, inner)));
}

function words(post: FeedPost): Element {
  const shop = h('a', { href: AD, rel: 'nofollow', target: '_blank', ...cls('redirect') }, 'Shop now');
  const still = h('div', { style: 'opacity: 0; transform: scale(0);' }, icon('Audio is muted', 32));
  const inner = htmlDiv(
    { style: '--x-maxHeight: 104px;' },
    author(post),
    caption(post),
    post.sponsored ? htmlDiv({}, shop) : sound(post),
    h('div'),
  );
  return button({ 'aria-disabled': 'false', style: 'cursor: pointer;', ...cls('words') }, still, inner);
}

function actions(post: FeedPost): Element {
  return htmlDiv(
    cls('clips'),
    htmlDiv({}, htmlDiv({}, likeButton()), countLine(post.likes)),
    htmlDiv({}, commentButton(post, {})),
    htmlDiv({}, plainButton('Repost'), button({}, countLine(Math.floor(post.likes / 90)))),
    htmlDiv({}, plainButton('Share', true)),
    htmlDiv({}, button({}, h('div', {}, icon('More', 24)))),
    audioCover(post),
  );
}

/** One slot. */
export function mobileSlot(post: FeedPost): Element {
  const owner = [...post.author.handle].reduce(
    (sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 90_000_000,
    7,
  );
  const id = `clipsoverlay${numberOf(post.id)}_${owner + 10_000_000}`;
  const video = h('video', {
    playsinline: '',
    preload: 'none',
    src: `/media/${post.id}.mp4`,
    style: 'object-fit: cover; display: block;',
  });
  const layer = h(
    'div',
    { style: 'opacity: 1;' },
    h('div', { id, ...cls('modalMedia') }, words(post), actions(post)),
  );
  const attributes = { 'aria-label': 'Video player', role: 'group', 'data-visualcompletion': 'ignore' };
  const controls = h(
    'div',
    { 'data-instancekey': `id-vpuid-${post.id.toLowerCase()}` },
    h('div', { ...attributes, ...cls('player') }, layer),
  );
  return h('div', cls('slot'), nest(3, h('div', {}, video, controls)));
}
