/** Small pieces that occur all over the site's markup. */
import { type Element, h, type Markup } from '../markup';

type Child = Markup | null | undefined | false;
type Attributes = Readonly<Record<string, string | null>>;

/** `depth` nested divs around the children; the site wraps everything many times. */
export function nest(depth: number, ...children: readonly (Child | readonly Child[])[]): Element {
  return depth <= 1 ? h('div', {}, ...children) : h('div', {}, nest(depth - 1, ...children));
}

function marked(
  tag: 'div' | 'span',
  { class: own, ...rest }: Attributes,
  children: readonly (Child | readonly Child[])[],
): Element {
  return h(tag, { class: `html-${tag}${own ? ` ${own}` : ''}`, ...rest }, ...children);
}

/** A div of the kind the site marks `html-div`; which divs are of that kind follows the captures. */
export function htmlDiv(attributes: Attributes, ...children: readonly (Child | readonly Child[])[]): Element {
  return marked('div', attributes, children);
}

/** A span of the kind the site marks `html-span`. */
export function htmlSpan(
  attributes: Attributes,
  ...children: readonly (Child | readonly Child[])[]
): Element {
  return marked('span', attributes, children);
}

/** A text element as the site writes it: direction from the text, line height from variables. */
export function text(
  lineHeight: 16 | 18,
  attributes: Attributes,
  ...children: readonly (Child | readonly Child[])[]
): Element {
  const style = `--x---base-line-clamp-line-height: ${lineHeight}px; --x-lineHeight: ${lineHeight}px;`;
  return h('span', { dir: 'auto', style, ...attributes }, ...children);
}

/** A link inside the site. */
export function link(
  href: string,
  attributes: Attributes,
  ...children: readonly (Child | readonly Child[])[]
): Element {
  return h('a', { href, role: 'link', tabindex: '0', ...attributes }, ...children);
}

/** Something clickable that is not a link. */
export function button(attributes: Attributes, ...children: readonly (Child | readonly Child[])[]): Element {
  return h('div', { role: 'button', tabindex: '0', ...attributes }, ...children);
}

/** The transparent layer the site lays over buttons. */
export const overlay = () => h('div', { 'data-visualcompletion': 'ignore', role: 'none' });

/** Written by the site on its clickable areas. */
export const CLICK = { 'data-interactable': '|click|' } as const;

const SHAPES = {
  Like: 'M12 20 4.6 12.7a4.6 4.6 0 0 1 6.5-6.5l.9.9.9-.9a4.6 4.6 0 0 1 6.5 6.5Z',
  Comment: 'M12 3.5a8.5 8.5 0 0 0-7.3 12.8L3.5 20.5l4.2-1.2A8.5 8.5 0 1 0 12 3.5Z',
  Repost: 'M5 15V9a3 3 0 0 1 3-3h10m-3-3 3 3-3 3m4 0v6a3 3 0 0 1-3 3H6m3 3-3-3 3-3',
  Share: 'M21 3.5 3 9.5l7.5 4 4 7.5Zm0 0L10.5 13.5',
  Save: 'M6 3.5h12V20.5l-6-5.5-6 5.5Z',
  'More options': 'M6 12h.1M12 12h.1M18 12h.1',
  Verified:
    'm12 2 2.5 2.3 3.4-.3.8 3.3 2.9 1.8-1.3 3.1 1.3 3.1-2.9 1.8-.8 3.3-3.4-.3L12 22l-2.5-2.2-3.4.3-.8-3.3-2.9-1.8 1.3-3.1-1.3-3.1 2.9-1.8.8-3.3 3.4.3Z',
  'Audio is muted': 'M4 10v4h4l5 4V6L8 10Zm12 0 4 4m0-4-4 4',
  Tags: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8a7 7 0 0 1 14 0Z',
  Emoji: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM8.5 14a4 4 0 0 0 7 0M9 9.5h.1M15 9.5h.1',
  Carousel: 'M8 8h12v12H8ZM4 16V4h12',
  Reel: 'M4 5h16v14H4Zm0 4h16M9 5l2 4m3-4 2 4m-6 4v4l4-2Z',
  Home: 'M4 11 12 4l8 7v9h-5v-5H9v5H4Z',
  Search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm5 11.5L20 20',
  Explore: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm4 4.5-2.5 5.5L8 16l2.5-5.5Z',
  Messages: 'M21 3.5 3 9.5l7.5 4 4 7.5Z',
  Create: 'M5 12h14M12 5v14',
  Close: 'm6 6 12 12M18 6 6 18',
  More: 'M6 12h.1M12 12h.1M18 12h.1',
  Clip: 'M4 5h16v14H4Zm6 4v6l5-3Z',
  Posts: 'M4 4h16v16H4ZM4 9.3h16M4 14.6h16M9.3 4v16M14.6 4v16',
  Reels: 'M4 5h16v14H4Zm0 4h16M9 5l2 4m3-4 2 4m-6 4v4l4-2Z',
  Tagged: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8a7 7 0 0 1 14 0Z',
  'Tagged users': 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8a7 7 0 0 1 14 0Z',
  'Share Post': 'M21 3.5 3 9.5l7.5 4 4 7.5Zm0 0L10.5 13.5',
  'Comment Options': 'M6 12h.1M12 12h.1M18 12h.1',
  'Pinned post icon': 'M9 4h6l-1 6 4 4H6l4-4Zm3 10v6',
  'Play button icon': 'M8 5.5v13l11-6.5Z',
  'Audio image': 'M9 18a3 3 0 1 1-3-3h3V5l10-2v12a3 3 0 1 1-3-3h3',
} as const;

/** Drawings of our own in place of the site's icons, with the site's (English) labels. */
export type IconName = keyof typeof SHAPES;

/** Draws an icon. */
export function icon(name: IconName, size: number, viewBox = '0 0 24 24'): Element {
  const isLine = name !== 'Verified';
  return h(
    'svg',
    {
      'aria-label': name,
      fill: isLine ? 'currentColor' : 'rgb(0, 149, 246)',
      height: String(size),
      role: 'img',
      viewBox,
      width: String(size),
    },
    h('title', {}, name),
    h('path', {
      d: SHAPES[name],
      ...(isLine && {
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '2',
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      }),
    }),
  );
}

const DAY = 86_400_000;

/** Time passed, as the site shortens it. */
export function ago(iso: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(iso));
  if (passed < 3_600_000) return `${Math.max(1, Math.round(passed / 60_000))}m`;
  if (passed < DAY) return `${Math.round(passed / 3_600_000)}h`;
  return passed < 7 * DAY ? `${Math.floor(passed / DAY)}d` : `${Math.floor(passed / (7 * DAY))}w`;
}

/** A date as the site spells it out in tooltips. */
export function dayOf(iso: string): string {
  return new Date(iso).toLocaleDateString('en-US', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
}

/** A time element. */
export function time(iso: string, label: string): Element {
  return h('time', { datetime: iso.replace('Z', '.000Z'), title: dayOf(iso) }, label);
}

/** Counts as the site shortens them. */
export function countText(count: number): string {
  if (count < 10_000) return count.toLocaleString('en-US');
  return `${(count / 1000).toFixed(1).replace(/\.0$/, '')}K`;
}
