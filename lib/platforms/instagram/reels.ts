/**
 * Instagram's reels viewer: full-height slots in a scrolling list, no `article`, no time, and on the desktop nothing in a
 * slot that tells its code. The address follows the slot in view.
 */
import type { FieldRule, PageContext, Placement } from '../adapter';
import { fromLinks, isHidden, isWithin, outermost, pathOf } from '../dom';
import { foldForFingerprint } from '../fingerprint';
import type { CaptionValue, FieldRules } from '../rules';
import { withState } from '../state';
import { hashtagsOf, textOf } from '../text';
import { handleOf } from './caption';
import { isOfTwoPeople } from './people';
import { shortcodeOf } from './shortcode';
import { INSTAGRAM_STATE_ROWS } from './state';
import { isHandle } from './surfaces';
import { collapsedCaption, collapsedHashtags } from './whole-caption';

const REELS_OF = /^\/([^/]+)\/reels\/?$/;
const MOBILE_OVERLAY = '[id^="clipsoverlay"]';
const CAPTION = '[role="presentation"] [role="button"] div[dir="auto"]';
// What belongs to a slot beside its video: the author's link, the caption, the phone's overlay, an advertisement's link.
const PARTS = `video, a[href*="/reels/"], ${CAPTION}, ${MOBILE_OVERLAY}, a[href*="/ads/ig_redirect"]`;
// A player's own controls; on phones the group holds the whole overlay (2026-04).
const NO_CAPTION = `[role="group"]:not(:has(${MOBILE_OVERLAY})), a`;
const NO_SLOT = 'article, [role="dialog"], header, nav, [data-pagelet^="IGD"]';

/**
 * The slots: around each video (on phones also around an overlay whose video is not there yet) the box that holds all of
 * the slot's parts and nothing of another slot. A list of one slot gives the same box as a list of ten.
 */
export function slotsOn(page: PageContext): Element[] {
  if (page.surface !== 'reels') return [];
  const { document } = page;
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  const seeds = [...main.querySelectorAll(`video, ${MOBILE_OVERLAY}`)].filter(
    (seed) => !seed.closest(NO_SLOT),
  );
  return outermost(seeds.map((seed) => slotAround(seed, page))).filter((slot) => !isHidden(slot));
}

function slotAround(seed: Element, page: PageContext): Element {
  let slot = seed;
  let parts = 0;
  for (
    let box = seed.parentElement;
    box && !box.matches('main, [role="main"], body');
    box = box.parentElement
  ) {
    if (isShared(box, page)) break;
    const held = box.querySelectorAll(PARTS).length;
    if (held > parts || slot === seed) slot = box;
    parts = held;
  }
  return slot;
}

/** True for a box that holds two slots, or parts of two. */
function isShared(box: Element, page: PageContext): boolean {
  return (
    box.querySelectorAll('video').length > 1 ||
    box.querySelectorAll(MOBILE_OVERLAY).length > 1 ||
    isOfTwoPeople(box, page.url) ||
    captionsIn(box).length > 1
  );
}

function authorsIn(box: Element, page: PageContext): string[] {
  return fromLinks(box, 'a[href*="/reels/"]', REELS_OF, page.url).filter(isHandle);
}

/** The phone layout's overlays in a slot: one, unless the page is being rebuilt. */
function overlaysOf(slot: Element): Element[] {
  const own = slot.matches(MOBILE_OVERLAY) ? [slot] : [];
  return [...own, ...slot.querySelectorAll(MOBILE_OVERLAY)];
}

/** The part that names the reel and holds its words: on phones the overlay, on desktops the slot. `null`: which is not clear. */
function speakerOf(slot: Element): Element | null {
  const overlays = overlaysOf(slot);
  return overlays.length > 0 ? (overlays.length === 1 ? (overlays[0] ?? null) : null) : slot;
}

/** True for an overlay with a second text anywhere in it, even in a link: a caption that strayed. */
function isDoubled(speaker: Element): boolean {
  return speaker.matches(MOBILE_OVERLAY) && speaker.querySelectorAll('div[dir="auto"]').length > 1;
}

/**
 * The caption's element: text in a button that opens it; on phones its tail is hidden from readers (2026-04). There is one;
 * of two, one is another reel's.
 */
export function reelCaption(slot: Element): Element | null {
  const speaker = speakerOf(slot);
  if (!speaker) return null;
  const [caption, ...others] = [...new Set([...captionsIn(speaker), ...overlaidTexts(speaker)])];
  return others.length === 0 && !isDoubled(speaker) ? (caption ?? null) : null;
}

function captionsIn(box: Element): Element[] {
  return [...box.querySelectorAll(CAPTION)].filter((element) => !isWithin(element, NO_CAPTION, box));
}

function overlaidTexts(slot: Element): Element[] {
  const texts = slot.querySelectorAll(`${MOBILE_OVERLAY} div[dir="auto"]`);
  return [...texts].filter((element) => !isWithin(element, NO_CAPTION, slot));
}

function captionOf(slot: Element): CaptionValue | null {
  const element = reelCaption(slot);
  const text = element ? textOf(element, { lineBreaks: 'elements' }) : '';
  if (!element || text === '') return null;
  return { text, role: 'caption', isPartial: element.querySelector('span[aria-hidden="true"]') !== null };
}

function authorOf(slot: Element, page: PageContext): string | null {
  const speaker = speakerOf(slot);
  if (!speaker) return null;
  const named = authorsIn(speaker, page);
  if (named[0]) return named[0]; // of two authors the first; slots of two people are no slot
  const links = [...speaker.querySelectorAll('a[href]')].filter((link) => !link.closest(CAPTION));
  return links.map((link) => handleOf(link, page.url)).find((handle) => handle !== null) ?? null;
}

/** Codes that this document's slots have had, by who a slot is, and the other way round. */
const knownCodes = new WeakMap<Document, { code: Map<string, string>; slot: Map<string, string> }>();
const FIRST_WORDS = 20;
const MOST_SLOTS_KEPT = 500;

/**
 * The address names the slot in view, but changes a moment before or after the video does. So it is believed only for the
 * one slot that plays (or the only one there is), and only while code and slot have not been seen with another partner.
 */
function addressedCode(slot: Element, page: PageContext): string | null {
  const code = /^\/reels\/([\w-]{1,64})\/?$/.exec(page.url.pathname)?.[1];
  const caption = captionOf(slot)?.text ?? '';
  const author = authorOf(slot, page);
  // Phone slots name themselves; one that does not is being rebuilt.
  if (overlaysOf(slot).length > 0) return null;
  if (!code || code === 'audio' || (caption === '' && author === null)) return null;
  // The beginning only: a caption that opens is still the same post.
  const name = `${author ?? ''}\n${foldForFingerprint(caption).slice(0, FIRST_WORDS)}`;
  const known = knownCodes.get(page.document) ?? { code: new Map(), slot: new Map() };
  if (known.code.has(name)) return known.code.get(name) ?? null;
  if (known.slot.has(code) || !isInView(slot, page)) return null;
  if (known.code.size >= MOST_SLOTS_KEPT) return null;
  known.code.set(name, code);
  known.slot.set(code, name);
  knownCodes.set(page.document, known);
  return code;
}

function isInView(slot: Element, page: PageContext): boolean {
  const slots = slotsOn(page);
  if (slots.length === 1) return true;
  const playing = slots.filter((other) => {
    const video = other.querySelector('video');
    return video !== null && video.paused === false;
  });
  return playing.length === 1 && playing[0] === slot;
}

const id: readonly FieldRule<string>[] = [
  {
    // The phone layout's overlay is named for the post's number and its owner's.
    name: 'clips-overlay',
    seen: '2026-04',
    evidence: 'capture',
    read: (slot) => {
      const key = /^clipsoverlay(\d{5,25})_/.exec(speakerOf(slot)?.id ?? '')?.[1];
      return key ? shortcodeOf(key) : null;
    },
  },
  { name: 'address', seen: '2026-10', evidence: 'capture', from: 'url', read: addressedCode },
];

const rules: FieldRules = {
  id,
  author: [{ name: 'reels-link', seen: '2026-10', evidence: 'capture', read: authorOf }],
  caption: [
    collapsedCaption(reelCaption),
    { name: 'presentation-button', seen: '2026-04', evidence: 'capture', read: captionOf },
  ],
  hashtags: [
    collapsedHashtags(reelCaption),
    {
      name: 'tag-links',
      seen: '2026-04',
      evidence: 'capture',
      read: (slot, page) => {
        const links = [...(reelCaption(slot)?.querySelectorAll('a[href*="/explore/tags/"]') ?? [])];
        return hashtagsOf(links.filter((link) => /^\/explore\/tags\/./.test(pathOf(link, page.url) ?? '')));
      },
    },
  ],
  sponsored: [
    {
      name: 'ads-redirect',
      seen: '2026-10',
      evidence: 'capture',
      read: (slot) => slot.querySelector('a[href*="/ads/ig_redirect"]') !== null || null,
    },
  ],
  mediaKind: [{ name: 'slot-video', seen: '2026-10', evidence: 'capture', read: () => 'video' }],
};

/** How a slot is read. */
export const REEL_FIELDS: FieldRules = withState(rules, INSTAGRAM_STATE_ROWS);

/**
 * Beneath the caption's button, in the block that lies over the lower left of the video (2026-04): it hangs from the
 * slot's bottom, so a line at its end moves nothing outside it. A click on the button opens the caption, hence not inside.
 */
export function reelPlacement(slot: Element): Placement | null {
  const caption = reelCaption(slot);
  const mount = caption?.closest('[role="presentation"]') ?? null;
  return mount && slot.contains(mount) && mount !== slot
    ? { mount, kind: 'line', isOverMedia: true, caption }
    : null;
}
