/** A feed article in the layout of 2026-07. */
import { type Element, h } from '../markup';
import { feedCaption } from './caption';
import { authorLink, badgeOf, headerRow, moreOptions } from './header';
import { carouselDots, media } from './media';
import { cls } from './names';
import { button, CLICK, countText, htmlDiv, icon, overlay, text } from './parts';
import type { FeedPost } from './posts';

/** What the reader has done to an article. */
export interface ArticleState {
  now: number;
  isExpanded: boolean;
  /** The caption was replaced by a machine translation. */
  isTranslated: boolean;
}

/** What stands in place of a caption after "See translation". Which words does not matter, only that they are others. */
const TRANSLATED = 'This text was translated by the site and is no longer what the author wrote.';

function like(): Element {
  return h(
    'span',
    {},
    h(
      'div',
      { 'data-visualcompletion': 'ignore-dynamic' },
      button(cls('button'), h('div', {}, h('span', {}, icon('Like', 24)))),
    ),
  );
}

function actions(post: FeedPost): Element {
  const count = (value: number) =>
    value > 0 && h('span', { role: 'button', tabindex: '0', ...cls('count') }, countText(value));
  return h(
    'section',
    cls('actions'),
    h(
      'div',
      cls('group'),
      like(),
      count(post.likes),
      h('span', {}, button(cls('button'), h('div', {}, icon('Comment', 24)))),
      count(post.commentCount),
      button(cls('button'), icon('Repost', 24), overlay()),
      count(Math.floor(post.likes / 90)),
      button(cls('button'), icon('Share', 24), overlay()),
    ),
    h(
      'div',
      { 'data-visualcompletion': 'ignore-dynamic' },
      h(
        'div',
        {},
        button(
          { 'aria-disabled': 'false', style: 'cursor: pointer;' },
          button(cls('button'), h('div', {}, icon('Save', 24))),
        ),
      ),
    ),
  );
}

function captionBlock(post: FeedPost, state: ArticleState): Element | null {
  if (post.caption === '') return null;
  return htmlDiv(
    {},
    h('div', cls('group'), authorLink(post.author.handle, 2, badgeOf(post))),
    feedCaption(state.isTranslated ? TRANSLATED : post.caption, state.isExpanded),
  );
}

function translation(post: FeedPost, state: ArticleState): Element | null {
  if (!post.hasTranslation || post.caption === '') return null;
  const label = state.isTranslated ? 'See original' : 'See translation';
  return htmlDiv({}, button(cls('translate'), text(16, {}, label)));
}

/** Where a sponsored post leads. Only a link: nothing is asked of it until somebody clicks. */
export const AD_ADDRESS = 'https://www.facebook.com/ads/ig_redirect/?d=sample';

function redirect(): Element {
  return h(
    'div',
    {},
    h('a', { href: AD_ADDRESS, rel: 'nofollow', target: '_blank', ...cls('redirect') }, 'Shop now'),
  );
}

/** One post of the home feed. */
export function article(post: FeedPost, state: ArticleState): Element {
  const header = headerRow(post, state.now);
  const text_ = h(
    'div',
    {},
    h('div', {}, actions(post), captionBlock(post, state), translation(post, state)),
  );
  const top =
    post.media === 'video'
      ? [h('div', {}, h('div', {}, h('div', {}, htmlDiv({}, h('div', {}, header))), media(post), h('div')))]
      : [h('div', {}, header), media(post)];
  return h(
    'article',
    { ...CLICK, ...cls('article') },
    h(
      'div',
      {},
      ...top,
      post.sponsored && redirect(),
      h('div', {}, post.media === 'carousel' && h('div', {}, carouselDots()), text_),
    ),
  );
}

/** What stands at the end of the feed while more is on its way (2026-10). */
export function loadingArticle(): Element {
  return h(
    'article',
    cls('article'),
    h(
      'div',
      {},
      h(
        'div',
        cls('header'),
        h('span', {}, h('div', { role: 'button', tabindex: '0', ...cls('avatar') }, h('canvas'))),
        h('div', cls('names')),
        moreOptions(),
      ),
      h('div', { 'data-visualcompletion': 'loading-state', ...cls('soft') }, h('span', {}, 'Loading…')),
    ),
  );
}
