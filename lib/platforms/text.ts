/**
 * Text as its author wrote it, read from the page without layout: no `innerText`, no computed style.
 */
import { MAX_TEXT_UNITS } from '../limits';
import { isAddedTranslation } from './translation';

/** How a site keeps its line breaks: as characters (`white-space: pre`) or only as `<br>`. */
type LineBreaks = 'characters' | 'elements';

export interface TextOptions {
  lineBreaks: LineBreaks;
  /** Further elements to leave out, beside those that are never part of a text. */
  skip?: (element: Element) => boolean;
  /** A picture that tells nothing becomes U+FFFC: words around it are not glued, and analysis sees no letter. */
  marksPictures?: boolean;
}

// Not text of a post: controls (the "more" label is a button on every site), media, and what only scripts read.
const NEVER_TEXT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON SVG VIDEO AUDIO CANVAS IFRAME'.split(' '),
);

// NodeFilter's constants, as numbers: the global is missing where jsdom is used as a library.
const SHOW_ELEMENTS_AND_TEXT = 1 | 4;
const ACCEPT = 1;
const REJECT = 2;
const TEXT_NODE = 3;
const OBJECT = '\ufffc'; // OBJECT REPLACEMENT CHARACTER

/** An image's emoji or emoji code: its `alt` where short enough to be one, else the code points its file is named for. */
function emojiOf(image: Element): string {
  const alt = (image.getAttribute('alt') ?? '').trim();
  if (alt !== '') return alt.length <= 24 ? alt : '';
  // Emoji pictures are often named for what they show (".../1f468-200d-1f373.png").
  const name = /\/((?:[0-9a-f]{4,5})(?:[-_][0-9a-f]{4,5})*)\.(?:png|svg|webp|gif)(?:[?#]|$)/i.exec(
    image.getAttribute('src') ?? '',
  )?.[1];
  if (!name) return '';
  const points = name.split(/[-_]/).map((hex) => Number.parseInt(hex, 16));
  if (points.some((point) => point > 0x10ffff)) return '';
  const emoji = String.fromCodePoint(...points);
  return /^\p{Extended_Pictographic}|^[\u{1f1e6}-\u{1f1ff}]|\u20e3/u.test(emoji) ? emoji : '';
}

function isLeftOut(element: Element, options: TextOptions): boolean {
  return (
    NEVER_TEXT.has(element.tagName.toUpperCase()) ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('role') === 'button' ||
    element.hasAttribute('hidden') ||
    isAddedTranslation(element) ||
    options.skip?.(element) === true
  );
}

/** Shortens to the longest text we read, without cutting a surrogate pair in two. */
function capText(text: string): string {
  if (text.length <= MAX_TEXT_UNITS) return text;
  const cut = text.slice(0, MAX_TEXT_UNITS);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/**
 * Takes away what sites put around tags and what formatting leaves behind: U+FEFF, NBSP, runs of spaces, blank ends.
 * Ideographic spaces and line breaks stay: they are the author's.
 */
export function tidyText(raw: string): string {
  const tidy = raw
    .replace(/\ufeff/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^\s+|\s+$/g, '');
  return capText(tidy);
}

/** The text of an element as written: emoji pictures as emoji or codes, `<br>` as a line break, labels left out. */
export function textOf(element: Element, options: TextOptions): string {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_ELEMENTS_AND_TEXT, {
    acceptNode: (node) =>
      node.nodeType !== TEXT_NODE && isLeftOut(node as Element, options) ? REJECT : ACCEPT,
  });
  let text = '';
  // Twice the cap: blank ends and doubled spaces fall away afterwards. A hostile page cannot make us read on for ever.
  for (let node = walker.nextNode(); node && text.length < 2 * MAX_TEXT_UNITS; node = walker.nextNode()) {
    if (node.nodeType === TEXT_NODE) {
      const data = node.nodeValue ?? '';
      text += options.lineBreaks === 'elements' ? data.replace(/[\n\r\t ]+/g, ' ') : data;
    } else if ((node as Element).tagName === 'BR') text += '\n';
    else if ((node as Element).tagName === 'IMG')
      text += emojiOf(node as Element) || (options.marksPictures ? OBJECT : '');
  }
  const tidy = tidyText(text);
  return /[^\s\ufffc]/.test(tidy) ? tidy : '';
}

// One tag or several without a blank between ("#a#b"); not in the middle of a word or an address.
const HASHTAGS = /(?<![\p{L}\p{N}_&/])(?:[#＃][\p{L}\p{M}\p{N}\p{Extended_Pictographic}_\u200d]+)+/gu;

/** Hashtags typed in a text, without the '#'. Plain numbers ("#1") are not hashtags on any of the sites. */
export function hashtagsIn(text: string): string[] {
  const tags = Array.from(text.matchAll(HASHTAGS), ([run]) => run.split(/[#＃]/)).flat();
  return unique(tags.filter((tag) => !/^\p{N}*$/u.test(tag)));
}

/** The hashtags of links, as written, without the '#'. */
export function hashtagsOf(links: Iterable<Element>): string[] {
  const tags = Array.from(links, (link) =>
    textOf(link, { lineBreaks: 'elements' }).replace(/^[#＃\s]+|[\s]+$/g, ''),
  );
  return unique(tags.filter((tag) => tag !== ''));
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
