/** Small reads of the DOM that all three adapters share. None of them looks at layout. */

/** True where `element` is, or lies in, a match of `selector` inside `root`. What is around `root` does not count. */
export function isWithin(element: Element, selector: string, root: Element): boolean {
  const wrapper = element.closest(selector);
  return wrapper !== null && wrapper !== root && root.contains(wrapper);
}

/** The first match inside `root` that is not inside a match of `outside`. */
export function firstOutside(root: Element, selector: string, outside: string): Element | null {
  return [...root.querySelectorAll(selector)].find((element) => !isWithin(element, outside, root)) ?? null;
}

/** A path on the same site that stands as it is when it is resolved and decoded: most links of a feed. */
const PLAIN_PATH = /^(?:\/[\w-][\w.-]*)+\/?$/;

/** The decoded path of a link on the page's own site, else `null`. Saved pages hold absolute addresses, live ones not. */
export function pathOf(link: Element | null, base: URL): string | null {
  const href = link?.getAttribute('href');
  if (href && PLAIN_PATH.test(href)) return href;
  if (!href || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.host !== base.host) return null;
  return decodePath(url.pathname);
}

/** Percent-decoded where that is possible; a broken escape stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What `pattern` captures first in the paths of the links matching `selector`, in document order, without repeats. */
export function fromLinks(root: Element, selector: string, pattern: RegExp, base: URL): string[] {
  const found = new Set<string>();
  for (const link of root.querySelectorAll(selector)) {
    const value = pattern.exec(pathOf(link, base) ?? '')?.[1];
    if (value) found.add(value);
  }
  return [...found];
}

/** The only value of a list: when nodes of two posts stand in one place, neither is to be trusted. */
export function onlyOne(values: readonly string[]): string | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** True for an element that its own attributes hide. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

/** Drops elements that lie inside another of the list (a card inside a card is one card). Keeps document order. */
export function outermost(elements: Iterable<Element>): Element[] {
  const all = new Set(elements);
  return [...all].filter((element) => {
    for (let box = element.parentElement; box; box = box.parentElement) if (all.has(box)) return false;
    return true;
  });
}

/** The video that plays, else the first one: feeds mount neighbours in advance. */
export function playingVideo(videos: Iterable<Element>): HTMLMediaElement | null {
  const all = [...videos] as HTMLMediaElement[];
  return all.find((video) => video.paused === false) ?? all[0] ?? null;
}

/** The luminance verdict of `meta[name=theme-color]` where there is one for both schemes; `null` if it does not say. */
export function isDarkThemeColor(document: Document): boolean | null {
  const metas = [...document.querySelectorAll('meta[name="theme-color"]:not([media])')];
  const rgb = /(\d+)\D+(\d+)\D+(\d+)/.exec(
    metas.length === 1 ? (metas[0]?.getAttribute('content') ?? '') : '',
  );
  if (!rgb) return null;
  return Number(rgb[1]) + Number(rgb[2]) + Number(rgb[3]) < 3 * 96;
}
