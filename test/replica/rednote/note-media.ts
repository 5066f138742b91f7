/** Pictures and film of an opened note. */
import { type Element, h } from '../markup';
import { icon } from './icon';
import { coverSize, type Note } from './notes';

/** How many pictures a note holds. */
export const slideCount = (note: Note) => 2 + (Number.parseInt(note.id.slice(-1), 16) % 3);

/** The slider repeats its last and first picture at the ends, as the captured one does. */
function slide(note: Note, index: number, state: string): Element {
  const { width, height } = coverSize(note);
  return h(
    'div',
    {
      class: `swiper-slide ${state}`.trim(),
      'data-index': String(index),
      'data-swiper-slide-index': String(index),
    },
    h(
      'div',
      { class: 'img-container' },
      h(
        'div',
        {
          class: 'note-slider-img xhs-webplayer xhsplayer xhsplayer-pc',
          style: 'position: relative; max-width: 100%; width: 100%; height: 100%;',
        },
        h('img', {
          crossorigin: 'anonymous',
          decoding: index === 0 ? 'sync' : 'async',
          fetchpriority: 'auto',
          loading: index === 0 ? 'eager' : 'lazy',
          src: `/picture/${note.id.slice(0, 8)}${index || ''}.png?w=${width / 2}&h=${height / 2}`,
          style: 'position: absolute; width: 100%; height: 100%; object-fit: contain;',
        }),
      ),
    ),
  );
}

/** The dots that say which picture is in view. */
export function dots(count: number, className: string): Element {
  const item = (index: number) =>
    h('div', { class: 'pagination-item' }, h('div', { class: index === 0 ? 'active dot' : 'dot' }));
  return h(
    'div',
    { class: `slider-pagination-container ${className}` },
    h(
      'div',
      { class: 'pagination-list', id: '' },
      Array.from({ length: count }, (_, index) => item(index)),
    ),
  );
}

/** The slider of a picture note. */
export function slider(note: Note): Element {
  const count = slideCount(note);
  const arrow = (side: 'left' | 'right', forbidden: string) =>
    h(
      'div',
      { class: `arrow-controller ${side}${forbidden}` },
      h('div', { class: 'btn-wrapper' }, icon(side, 16)),
    );
  return h(
    'div',
    { class: 'xhs-slider-container' },
    h(
      'div',
      {
        class: 'xhs-slider-container slider-zoom-in cover ld no-before',
        elementtiming: 'note-cover',
        style: '',
      },
      h('div', { id: 'copy-img-guide' }),
      h(
        'div',
        {
          class:
            'swiper swiper-initialized swiper-horizontal swiper-pointer-events swiper-watch-progress note-slider swiper-backface-hidden',
        },
        h(
          'div',
          {
            class: 'swiper-wrapper',
            style: 'transition-duration: 0ms; transform: translate3d(-100%, 0px, 0px);',
          },
          slide(note, count - 1, 'swiper-slide-duplicate swiper-slide-prev'),
          Array.from({ length: count }, (_, index) =>
            slide(
              note,
              index,
              index === 0
                ? 'swiper-slide-visible swiper-slide-active'
                : index === 1
                  ? 'swiper-slide-next'
                  : '',
            ),
          ),
          slide(note, 0, 'swiper-slide-duplicate swiper-slide-duplicate-active'),
        ),
      ),
      h('div', { class: 'fraction' }, `1/${count}`),
      arrow('left', ' forbidden'),
      arrow('right', ''),
      dots(count, 'pagination-media-container'),
    ),
  );
}

/** Known from tools only: no captured page shows an opened video note. */
export function player(note: Note): Element {
  return h(
    'div',
    { class: 'player-container' },
    h(
      'div',
      { class: 'player-el xhs-webplayer xhsplayer xhsplayer-pc' },
      h('img', { class: 'xgplayer-poster', src: `/picture/${note.id.slice(0, 8)}.png?w=540&h=720` }),
      h('video', { playsinline: '', preload: 'none', src: `/media/${note.id}.mp4` }),
    ),
  );
}
