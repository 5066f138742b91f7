/** What the slots of both layouts of the reels viewer have in common. */
import { type Element, h } from '../markup';
import { pictureOf } from './media';
import { cls } from './names';
import { button, countText, htmlDiv, htmlSpan, type IconName, icon, link, overlay, text } from './parts';
import type { FeedPost } from './posts';

/** Where the sound of a reel leads. */
export const audioHref = (post: FeedPost) => `/reels/audio/${`27${post.likes}000000000000`.slice(0, 17)}/`;

/** A count in its wrappers. */
export function countLine(count: number): Element {
  return htmlDiv({}, htmlDiv({}, htmlDiv({}, text(16, {}, htmlSpan({}, countText(count))))));
}

/** The small round face, in a link of which it is not a link itself. */
export function smallFace(handle: string): Element {
  const image = h('img', {
    alt: `${handle}'s profile picture`,
    crossorigin: 'anonymous',
    draggable: 'false',
    src: `/avatar/${handle}.png`,
  });
  const style = 'height: 32px; width: 32px;';
  return h('div', {}, h('div', {}, h('span', { role: 'link', style, tabindex: '-1' }, image)));
}

/** The button that likes. */
export function likeButton(): Element {
  const inner = button({}, h('div', {}, h('span', {}, icon('Like', 24))));
  return h('span', {}, h('div', { 'data-visualcompletion': 'ignore-dynamic' }, inner));
}

/** Opens the comments. */
export function commentButton(post: FeedPost, attributes: Readonly<Record<string, string>>): Element {
  return button(attributes, h('div', {}, icon('Comment', 24), countLine(post.commentCount)));
}

/** A button with nothing but a drawing. */
export const plainButton = (name: IconName, isCovered = false) =>
  button({}, icon(name, 24), isCovered && overlay());

/** The cover of the sound, a link to everything made with it. */
export function audioCover(post: FeedPost): Element {
  const image = h('img', {
    alt: 'Audio image',
    crossorigin: 'anonymous',
    src: pictureOf(post, 1, 60, 60),
    style: 'object-fit: cover;',
  });
  return h('div', cls('audio'), link(audioHref(post), {}, h('div', {}, h('div', {}, image), h('div'))));
}

/** Where an advertisement leads instead of saying whose sound it is. */
export const AD = 'https://www.facebook.com/ads/ig_redirect/?d=sample';
