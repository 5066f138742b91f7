/** Small drawings of our own in place of the site's icons. */
import { type Element, h } from '../markup';

const SHAPES = {
  heart: 'M24 41 8 25C3 20 4 10 12 8c5-1 9 2 12 6 3-4 7-7 12-6 8 2 9 12 4 17Z',
  bubble: 'M24 7C12 7 4 14 4 23c0 8 7 14 17 15v5c9-4 23-10 23-20C44 14 36 7 24 7Z',
  bookmark: 'M12 5h24v38L24 34 12 43Z',
  arrow: 'M27 8v9C13 18 6 27 5 40c5-8 12-11 22-11v9l17-15Z',
  plus: 'M21 8h6v13h13v6H27v13h-6V27H8v-6h13Z',
  dots: 'M6 24a4 4 0 1 1 8 0 4 4 0 0 1-8 0Zm14 0a4 4 0 1 1 8 0 4 4 0 0 1-8 0Zm14 0a4 4 0 1 1 8 0 4 4 0 0 1-8 0Z',
  sound: 'M6 17h8l12-9v32l-12-9H6Zm26-2c5 4 5 14 0 18l3 3c8-7 8-17 0-24Z',
  up: 'M24 14 8 32l4 4 12-14 12 14 4-4Z',
  down: 'M24 34 8 16l4-4 12 14 12-14 4 4Z',
  home: 'M24 6 5 22v21h14V30h10v13h14V22Z',
  people:
    'M17 22a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0 4C8 26 3 32 3 41h28c0-9-5-15-14-15Zm17-4a6 6 0 1 0 0-12Zm0 4v15h11c0-9-4-15-11-15Z',
  compass: 'M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40Zm9 11-5 13-13 5 5-13Z',
  plane: 'M4 22 44 6 34 42l-9-11-7 8-1-13Z',
  camera: 'M6 12h9l3-5h12l3 5h9v28H6Zm18 6a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  close: 'm10 13 3-3 11 11 11-11 3 3-11 11 11 11-3 3-11-11-11 11-3-3 11-11Z',
} as const;

/** Draws an icon. `size` is a number of pixels or a length. */
export function icon(
  shape: keyof typeof SHAPES,
  size: number | string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return h(
    'svg',
    {
      width: String(size),
      height: String(size),
      viewBox: '0 0 48 48',
      fill: 'currentColor',
      xmlns: 'http://www.w3.org/2000/svg',
      ...attributes,
    },
    h('path', { d: SHAPES[shape] }),
  );
}
