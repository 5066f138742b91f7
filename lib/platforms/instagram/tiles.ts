/**
 * Instagram's grids: explore, tags, keyword search, `/popular/`, profiles, and "more posts from" under a post. A tile is a
 * link with a picture; its caption, if the page has it, is the picture's `alt`.
 */
import type { Surface } from '../../post';
import type { FieldRule, PageContext, Placement } from '../adapter';
import { isHidden, pathOf } from '../dom';
import type { CaptionValue, FieldRules } from '../rules';
import { withState } from '../state';
import { tidyText } from '../text';
import { INSTAGRAM_STATE_ROWS, instagramState } from './state';
import { POST_PATH } from './surfaces';

const GRID_SURFACES: ReadonlySet<Surface> = new Set<Surface>(['explore', 'search', 'tag', 'profile', 'post']);
const NO_GRID = 'article, [role="dialog"], header, nav, [data-pagelet^="IGD"]';
const PICTURE = 'img, [style*="background-image"], video';

function postLinks(root: Element, page: PageContext): Element[] {
  const links = root.querySelectorAll('a[href*="/p/"], a[href*="/reel/"], a[href*="/tv/"]');
  return [...links].filter((link) => POST_PATH.test(pathOf(link, page.url) ?? ''));
}

/** The tiles of the page's grid; under a modal the grid stays mounted and is listed, as covered. */
export function tilesOn(page: PageContext): Element[] {
  if (!GRID_SURFACES.has(page.surface)) return [];
  const mains = [...page.document.querySelectorAll('main, [role="main"]')];
  const links = mains.flatMap((main) => postLinks(main, page));
  const tiles = links.filter(
    // The link around a post's time leads to a post, too.
    (link) =>
      link.querySelector(PICTURE) !== null && link.querySelector('time') === null && !link.closest(NO_GRID),
  );
  return [...new Set(tiles.map((link) => boxOf(link, page)))].filter((tile) => !isHidden(tile));
}

/**
 * The box that holds the link and its icons and nothing else. It is positioned (all three captures, 2025-08 to 2026-07:
 * the icons over the picture's corner lie absolutely in it); the link itself is not.
 */
function boxOf(link: Element, page: PageContext): Element {
  const box = link.parentElement;
  if (!box || box.matches('main, [role="main"], body')) return link;
  const isOwn = [...box.querySelectorAll(PICTURE)].every((picture) => link.contains(picture));
  return isOwn && postLinks(box, page).length === 1 ? box : link;
}

function linkOf(tile: Element, page: PageContext): Element | null {
  return tile.matches('a') ? tile : (postLinks(tile, page)[0] ?? null);
}

function partOfPath(part: 1 | 3): FieldRule<string>['read'] {
  return (tile, page) => POST_PATH.exec(pathOf(linkOf(tile, page), page.url) ?? '')?.[part] ?? null;
}

// "Photo by NAME on June 18, 2026 tagging @x. <in the interface's language: may be an image of …>", "Video by NAME in
// PLACE. …" (captures of 2025-02 to 2026-07 in four interface languages: this beginning was English in all of them).
const AUTOMATIC_PREFIX =
  /^(?:Photos?|Videos?|Reels?|Images?|Posts?|Carousels?)(?: shared)? by [^\n]{1,150}?(?: on \p{Lu}\p{L}+ \d{1,2}, \d{4}(?:[. ]|$)| in [^\n]{1,150}?\.(?: |$)| tagging @)/u;
// The same without date and place: one line, a full stop at its end, no hashtag.
const AUTOMATIC_LINE = /^(?:Photo|Video|Reel)(?: shared)? by [^\n#]{1,300}\.$/u;
const DESCRIPTION = /^(?:May be an? [\p{L} ]{3,40} of |No photo description available\.|Image may contain)/u;

/** True for the description that Instagram makes of a picture itself: never the author's words. */
export function isAutomaticAlt(alt: string): boolean {
  const text = alt.trim();
  return AUTOMATIC_PREFIX.test(text) || AUTOMATIC_LINE.test(text) || DESCRIPTION.test(text);
}

function captionInAlt(tile: Element, page: PageContext, id: string | null): CaptionValue | null {
  const alt = tile.querySelector('img[alt]')?.getAttribute('alt') ?? '';
  const isAutomatic = isAutomaticAlt(alt) || instagramState(page, id)?.automaticAlt === alt;
  const text = isAutomatic ? '' : tidyText(alt);
  return text === '' ? null : { text, role: 'caption', isPartial: false };
}

const rules: FieldRules = {
  id: [{ name: 'tile-link', seen: '2026-07', evidence: 'capture', read: partOfPath(3) }],
  // Profile and "more posts from" links name the author; explore's do not.
  author: [{ name: 'tile-link', seen: '2026-07', evidence: 'capture', read: partOfPath(1) }],
  caption: [{ name: 'tile-alt', seen: '2026-07', evidence: 'capture', read: captionInAlt }],
  mediaKind: [
    {
      name: 'tile-link',
      seen: '2026-07',
      evidence: 'capture',
      read: (tile, page) =>
        /\/reel\//.test(pathOf(linkOf(tile, page), page.url) ?? '') || tile.querySelector('video')
          ? 'video'
          : null,
    },
  ],
};

/** How a tile is read. Pictures of the profile's reels tab are backgrounds and have no text (2026-04). */
export const TILE_FIELDS: FieldRules = withState(rules, INSTAGRAM_STATE_ROWS);

/** A badge over the picture's corner, in the tile's positioned box; a bare link is an inline box and has no corner. */
export function tilePlacement(tile: Element): Placement | null {
  if (tile.matches('a')) return null;
  return { mount: tile, kind: 'corner', isOverMedia: true, caption: null };
}

/** Where the grid under a modal belongs: the address is then the post's. A profile has a header above its tabs. */
export function surfaceBeneath(tile: Element): Surface {
  const main = tile.closest('main, [role="main"]');
  if (main?.querySelector('header')) return 'profile';
  return main?.querySelector('hr') ? 'post' : 'explore';
}
