/** The For You card and its shell, after the captured column (2025-11; names of 2026-08 where they changed). */
import { type Element, h } from '../markup';
import { actionBar } from './action-bar';
import { captionArea } from './caption';
import { icon } from './icon';
import type { FeedPost } from './posts';
import { type Build, classOf, hashOf } from './style-names';

/** How a card stands in the page at a moment. */
export interface CardState {
  /** Place in the list: the N of `one-column-item-N`. Not the post's id. */
  slot: number;
  /** Whether the player is mounted; only then the post's id is in the document. */
  player: boolean;
  expanded: boolean;
  /** The line spoken at the moment, while the video plays. */
  subtitle?: string | null;
  build: Build;
}

/** Attributes of the list's article. A shell has no id; it gets one with its content. */
export function articleAttributes(
  slot: number,
  filled: boolean,
  build: Build,
): Record<string, string | null> {
  return {
    'data-e2e': 'recommend-list-item-container',
    'data-scroll-index': String(slot),
    id: filled ? `one-column-item-${slot}` : null,
    shape: 'vertical',
    class: classOf('ArticleItemContainer', build),
  };
}

function poster(post: FeedPost, build: Build): Element {
  return h(
    'div',
    { class: classOf('Box', build) },
    h(
      'span',
      { style: 'box-sizing: border-box; display: block; overflow: hidden; position: absolute; inset: 0px;' },
      h(
        'picture',
        {},
        h('img', {
          alt: post.caption,
          decoding: 'async',
          fetchpriority: 'auto',
          'imagex-type': 'react',
          'imagex-version': '0.3.10',
          src: `/replica/cover/${hashOf(post.id)}.png`,
          style: 'position: absolute; inset: 0px; width: 100%; height: 100%; object-fit: cover;',
        }),
      ),
    ),
  );
}

function player(post: FeedPost, build: Build): Element {
  return h(
    'div',
    { class: classOf('DivBasicPlayerWrapper', build) },
    h(
      'div',
      { id: `xgwrapper-0-${post.id}`, class: 'xgplayer-container tiktok-web-player' },
      h(
        'div',
        {},
        h('video', {
          crossorigin: 'use-credentials',
          'data-version': '0.3.41',
          preload: '',
          style:
            'width: 100%; height: 100%; position: absolute; top: 0px; left: 0px; object-fit: cover; opacity: 0;',
        }),
        h('div', {}),
      ),
    ),
  );
}

/** A photo post has slides and no player, hence no id in the document. */
function slides(post: FeedPost, build: Build): Element {
  return h(
    'div',
    { class: classOf('DivPhotoVideoContainer', build, 'swiper') },
    h(
      'div',
      { class: 'swiper-wrapper' },
      [1, 2, 3].map((n) =>
        h(
          'div',
          { class: n === 1 ? 'swiper-slide swiper-slide-active' : 'swiper-slide' },
          h('img', {
            alt: post.caption,
            src: `/replica/cover/${hashOf(post.id + n)}.png`,
            class: classOf('ImgPhotoSlide', build),
          }),
        ),
      ),
    ),
  );
}

function mediaTop(slot: number, build: Build): Element {
  const center = classOf('DivFlexCenter', build);
  const tooltip = `:r${slot.toString(32)}:`;
  return h(
    'div',
    { class: classOf('DivMediaCardTop', build) },
    h(
      'div',
      { class: classOf('DivMediaControlsTop', build) },
      h(
        'div',
        { class: center },
        h(
          'div',
          { class: classOf('DivAudioControlContainer', build) },
          h(
            'div',
            {
              'data-e2e': 'video-sound',
              role: 'button',
              tabindex: '0',
              'aria-label': 'Volume',
              'aria-pressed': 'false',
              'aria-labelledby': tooltip,
              'data-tux-tooltip': tooltip,
              class: classOf('DivMuteIconContainer', build),
            },
            icon('sound', 24),
          ),
        ),
      ),
      h(
        'div',
        { id: 'video-more-menu-button', class: center },
        h(
          'div',
          { class: 'css-1dux0b3' },
          h(
            'button',
            {
              type: 'button',
              'data-e2e': 'more-menu-icon',
              'data-tux-color-scheme': 'dark',
              'aria-disabled': 'false',
              'aria-expanded': 'false',
              'aria-haspopup': 'dialog',
              class: `TUXButton TUXButton--capsule TUXButton--medium TUXButton--secondary action-item ${classOf('StyledMoreMenuActionItem', build)}`,
            },
            h(
              'div',
              { class: 'TUXButton-content' },
              h('div', { class: 'TUXButton-iconContainer' }, icon('dots', '1em')),
            ),
          ),
        ),
      ),
    ),
  );
}

function progress(build: Build): Element {
  return h(
    'div',
    { class: classOf('DivVideoProgressContainer', build) },
    h(
      'p',
      {
        'letter-spacing': '0',
        class: `TUXText TUXText--tiktok-display TUXText--weight-bold ${classOf('StyledTUXText--StyledTimeDisplayText', build)}`,
        style: 'color: inherit; font-size: 32px;',
      },
      '00:00 / 00:24',
    ),
    h(
      'div',
      { class: classOf('DivProgressBar', build) },
      h('div', { class: classOf('DivProgressBarScrubHead', build) }),
      h(
        'div',
        { class: classOf('DivProgressBarContainer', build) },
        h('div', {
          role: 'slider',
          tabindex: '0',
          'aria-label': 'Video progress',
          'aria-valuenow': '0',
          'aria-valuetext': '00:00',
          class: classOf('DivProgressBarElapsed', build),
        }),
        h('div', { class: classOf('DivProgressBarBounds', build) }),
      ),
    ),
  );
}

/** The line spoken at the moment. Known from tools only; it is replaced while the video plays. */
export function closedCaption(line: string, build: Build): Element {
  return h('div', { class: classOf('DivVideoClosedCaption', build) }, h('span', {}, line));
}

/** What a filled article holds. The article itself belongs to the list, which keeps it when its post changes. */
export function cardContent(
  post: FeedPost,
  { slot, player: hasPlayer, expanded, subtitle = null, build }: CardState,
): Element {
  const isPhoto = post.kind === 'photo';
  return h(
    'div',
    { class: classOf('DivContentFlexLayout', build) },
    h(
      'section',
      {
        'data-e2e': 'feed-video',
        id: `media-card-${slot}`,
        role: 'button',
        tabindex: '0',
        shape: 'vertical',
        'aria-label': 'Watch in full screen',
        class: classOf('SectionMediaCardContainer', build),
      },
      h('canvas', { width: '56.25', height: '100', class: classOf('CanvasMediaCardPlaceholder', build) }),
      h(
        'div',
        { class: classOf('BasePlayerContainer--DivVideoPlayerContainer', build) },
        h(
          'div',
          { mode: '0', class: classOf('DivContainer', build), style: 'border-radius: 16px;' },
          poster(post, build),
          isPhoto ? slides(post, build) : hasPlayer && player(post, build),
        ),
        mediaTop(slot, build),
        subtitle !== null && closedCaption(subtitle, build),
        captionArea(post, build, expanded),
        progress(build),
      ),
    ),
    actionBar(post, build),
  );
}

/** A whole article: filled with a post, or an empty shell. */
export function article(post: FeedPost | null, state: CardState): Element {
  return h(
    'article',
    articleAttributes(state.slot, post !== null, state.build),
    post && cardContent(post, state),
  );
}
