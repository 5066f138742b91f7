/**
 * The icon set: strokes on a grid of 16, in the colour of the text beside them. Made as elements, not as images: a
 * site's policy may forbid images of ours and would report them.
 */

const PATHS = {
  /** Letters of two scripts: language. */
  language:
    'M2 3.5h7M5.5 2v1.5M8 3.5C7.4 6.4 5.3 8.4 2.5 9.6M3.6 5.6c.9 1.8 2.3 3 4.2 3.9M8 14l3-7.5 3 7.5M9 11.6h4',
  /** Three people: community. */
  community:
    'M8 7.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M4 13.2c0-2.4 1.7-3.8 4-3.8s4 1.4 4 3.8M2.9 8.8a1.6 1.6 0 1 1 .8-3M13.1 8.8a1.6 1.6 0 1 0-.8-3',
  /** A speech bubble with a question: what may be misread. */
  note: 'M3.5 2.5h9a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H8L5 14v-2.5H3.5A1.5 1.5 0 0 1 2 10V4a1.5 1.5 0 0 1 1.5-1.5M6.4 5.6a1.6 1.6 0 1 1 2.3 1.5c-.5.2-.7.5-.7.9M8 9.6v.1',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M10.6 10.6 14 14',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** An icon that says nothing by itself: words stand beside it or on its button. */
export function createIcon(document: Document, name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The drawing of an icon, for `Icon`. */
export const iconPath = (name: IconName): string => PATHS[name];
