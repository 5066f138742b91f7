/**
 * Machine translations that a browser or another extension writes into the page. They are never what a post says.
 * The marks are those of the translators, not of any site (general knowledge, November 2026): Chrome, Google's own
 * extension and widgets wrap each text in two `font` elements, Edge leaves attributes of its own on what it rewrote, and
 * translators that show both languages put a marked element beside the words. Firefox leaves no mark: what it translated
 * cannot be told from what was written.
 */

// No site of ours uses `font` (none of the captures of 2024-11 to 2026-10 holds one).
const REWRITTEN = 'font > font, [_msttexthash]';
const ADDED = 'font.notranslate, [class*="immersive-translate-target"]';

/** True where words inside `root` were replaced by a translation. */
export function isRewritten(root: Element): boolean {
  const marks = [...root.querySelectorAll(REWRITTEN)];
  return marks.some((mark) => mark.closest(ADDED) === null);
}

/** True for an element that a translator put beside the words. */
export function isAddedTranslation(element: Element): boolean {
  return element.matches(ADDED);
}
