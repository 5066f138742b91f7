/** Small drawings of our own in place of the site's icons. */
import { type Element, h } from '../markup';

const SHAPES = {
  like: 'M12 20 4.6 12.7a4.6 4.6 0 0 1 6.5-6.5l.9.9.9-.9a4.6 4.6 0 0 1 6.5 6.5Z',
  star: 'm12 3.5 2.6 5.5 6 .8-4.4 4.1 1.1 6-5.3-2.9-5.3 2.9 1.1-6L3.4 9.8l6-.8Z',
  chat: 'M12 4c5 0 8.5 3.2 8.5 7.5S17 19 12 19c-.9 0-1.8-.1-2.6-.3L5 20.5l.8-3.6C4.4 15.5 3.5 13.6 3.5 11.5 3.5 7.2 7 4 12 4Z',
  play: 'M8 5.5v13l11-6.5Z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm5 11.5L20 20',
  home: 'M4 11 12 4l8 7v9h-5v-5H9v5H4Z',
  plus: 'M5 12h14M12 5v14',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6Zm4 2.5h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8a7 7 0 0 1 14 0',
  menu: 'M4 7h16M4 12h16M4 17h16',
  share: 'M13 5v4C7 9.5 4.5 13 4 18c2.5-3.5 5-4.5 9-4.5V18l7-6.5Z',
  close: 'm6 6 12 12M18 6 6 18',
  left: 'm14 6-6 6 6 6',
  right: 'm10 6 6 6-6 6',
  dots: 'M5 12h.1M12 12h.1M19 12h.1',
  smile: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM8.5 14a4 4 0 0 0 7 0M9 9.5h.1M15 9.5h.1',
  at: 'M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Zm0 0v1.5a2 2 0 0 0 4 0V12a7.5 7.5 0 1 0-3 6',
} as const;

/**
 * Draws an icon with the site's class names and attributes. The site points into a sprite, so its icons have no view
 * box and no colours of their own; ours are drawn on 24 units and scaled.
 */
export function icon(
  shape: keyof typeof SHAPES,
  size: number,
  className = '',
  id: string | null = null,
): Element {
  return h(
    'svg',
    { class: `reds-icon ${className}`.trim(), width: String(size), height: String(size), id },
    h('path', {
      d: SHAPES[shape],
      transform: `scale(${size / 24})`,
      ...(shape === 'play' && { fill: 'currentColor' }),
    }),
  );
}

/** The turning sign shown while something loads; it comes from an animation library and has no class. */
export function spinner(): Element {
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: '0 0 50 50',
      width: '50',
      height: '50',
      preserveAspectRatio: 'xMidYMid meet',
    },
    h('path', { d: 'M25 8a17 17 0 1 1-17 17', fill: 'none', stroke: 'currentColor', 'stroke-width': '4' }),
  );
}
