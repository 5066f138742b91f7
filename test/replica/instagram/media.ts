/** Photo, carousel and video of a feed article, after the captures of 2026-07. */
import { type Element, h } from '../markup';
import { cls, NAMES } from './names';
import { button, dayOf, icon, link, nest } from './parts';
import type { FeedPost } from './posts';

/** The width the site gives media in the feed. */
const WIDTH = 'width: calc(-2px + min(470px, 100vw));';
const HANDLERS = { 'data-interactable': '|click||input||keydown||keyup||change|' } as const;

/** The site's automatic description. It speaks English whatever the caption speaks, and is not the author's text. */
export function autoAlt(post: FeedPost): string {
  return `Photo by ${post.author.name} on ${dayOf(post.postedAt)}. May be an image of text.`;
}

/** Where a post's pictures lie. */
export function pictureOf(
  post: Pick<FeedPost, 'author'>,
  index: number,
  width: number,
  height: number,
): string {
  return `/picture/${post.author.handle}-${index}.png?w=${width}&h=${height}`;
}

function picture(post: FeedPost, index: number, ratio: string): Element {
  return h(
    'div',
    { style: `padding-bottom: ${ratio};`, ...cls('frame') },
    h('img', {
      alt: autoAlt(post),
      crossorigin: 'anonymous',
      src: pictureOf(post, index, 600, 750),
      style: 'object-fit: cover;',
    }),
  );
}

/** The box around photos and carousels. */
function box(inner: readonly Element[]): Element {
  return h(
    'div',
    cls('media'),
    h(
      'div',
      {},
      h(
        'div',
        {},
        h('div', { tabindex: '-1' }, h('div', { style: WIDTH }, nest(2, h('div', {}, ...inner)), h('div'))),
      ),
      h('div'),
    ),
  );
}

/** People tagged in a picture: links to accounts that are not the author's, before the author's own in some layouts. */
function tagged(handles: readonly string[]): Element[] {
  return handles.map((handle) =>
    h('div', cls('tagged'), link(`/${handle}/`, {}, h('div', {}, h('span', { dir: 'auto' }, handle)))),
  );
}

/** How many pictures a carousel holds; the page has only the neighbours of the one in view. */
const CAROUSEL_LENGTH = 4;

function carousel(post: FeedPost): Element {
  const slide = (index: number) =>
    h(
      'li',
      { style: `transform: translateX(${index * 468}px);`, tabindex: '-1' },
      h(
        'div',
        { style: `align-items: center; display: flex; height: 100%; justify-content: center; ${WIDTH}` },
        h(
          'div',
          { style: 'max-height: 100%; max-width: 100%; width: 100%;' },
          nest(
            2,
            h(
              'div',
              {},
              picture(post, index, '125%'),
              h('div', {}, index === 0 && tagged(['roof.garden.june', 'plot.nine.brian'])),
            ),
          ),
        ),
      ),
    );
  return box([
    h('div', { style: 'aspect-ratio: 0.8 / 1;' }),
    h(
      'div',
      {},
      h(
        'div',
        {},
        h(
          'div',
          { 'data-interactable': '|click|', role: 'presentation', style: '' },
          h(
            'div',
            { style: '' },
            h(
              'ul',
              cls('slides'),
              h('li', { style: 'transform: translateX(1871px); width: 1px;' }),
              slide(0),
              slide(1),
            ),
          ),
        ),
        h('button', { 'aria-label': 'Go back', tabindex: '-1', ...cls('arrow') }, h('div')),
        h('button', { 'aria-label': 'Next', tabindex: '-1', ...cls('arrow') }, h('div')),
      ),
    ),
  ]);
}

/** The dots under a carousel. */
export function carouselDots(): Element {
  const dot = (index: number) =>
    h('button', {
      ...(index === 0 && { 'aria-current': 'step' }),
      'aria-label': `Go to slide ${index + 1}`,
      type: 'button',
    });
  return h(
    'div',
    { style: 'height: 6px; width: 50px;', ...cls('dots') },
    h(
      'div',
      { style: 'width: 100px; transform: translateX(0px);' },
      Array.from({ length: CAROUSEL_LENGTH }, (_, index) => dot(index)),
    ),
  );
}

function controls(post: FeedPost): Element {
  return h(
    'div',
    { 'data-instancekey': `id-vpuid-${post.id.toLowerCase()}` },
    h(
      'div',
      { 'aria-label': 'Video player', 'data-visualcompletion': 'ignore', role: 'group', ...cls('player') },
      h(
        'div',
        cls('fill'),
        h('img', { alt: '', referrerpolicy: 'origin-when-cross-origin', src: pictureOf(post, 0, 600, 750) }),
      ),
      h('div', { role: 'presentation', ...cls('fill') }, h('div', {}, h('div', { 'aria-label': 'Play' }))),
      h(
        'div',
        {
          'aria-label': 'Adjust volume',
          'aria-valuemax': '100',
          'aria-valuemin': '0',
          'aria-valuenow': '0',
          role: 'slider',
          tabindex: '0',
          ...cls('sound'),
        },
        h(
          'div',
          {},
          h(
            'div',
            {},
            h(
              'div',
              {},
              h('div', { style: 'height: 0%;' }),
              h('div', { 'aria-hidden': 'true', style: 'bottom: 4%;' }),
            ),
          ),
          button({}, icon('Audio is muted', 12)),
        ),
      ),
    ),
  );
}

/** A video of the feed stands inside a link to the reels viewer. */
function video(post: FeedPost): Element {
  const element = h('video', {
    playsinline: '',
    preload: 'none',
    src: `/media/${post.id}.mp4`,
    style: 'object-fit: cover; display: block;',
  });
  return link(
    `/reels/${post.id}/`,
    cls('media'),
    h(
      'div',
      {},
      h(
        'div',
        { tabindex: '-1' },
        h(
          'div',
          { style: WIDTH },
          h(
            'div',
            {},
            h(
              'div',
              { 'data-visualcompletion': 'ignore-late-mutation' },
              h(
                'div',
                { style: 'padding-bottom: 125%;', class: NAMES.frame },
                h(
                  'div',
                  {},
                  h(
                    'div',
                    {},
                    h('div', {}, h('div', HANDLERS, h('div', {}, h('div', HANDLERS, nest(3, element))))),
                    controls(post),
                    h('div'),
                  ),
                ),
              ),
            ),
          ),
          h('div'),
        ),
      ),
    ),
  );
}

/** The media of a post. A video brings its own link; everything else is a box. */
export function media(post: FeedPost): Element {
  if (post.media === 'video') return video(post);
  return post.media === 'carousel' ? carousel(post) : box([picture(post, 0, '125%'), h('div')]);
}
