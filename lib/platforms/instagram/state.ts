/**
 * Instagram's page state: many `data-sjs` scripts, each with some of the posts of the first load. A collapsed caption is
 * whole there. Field names: captures of 2025-03 to 2026-07.
 */
import { type Json, json, type StatePost, stateLookup, stateRows } from '../state';

const CODE = /^[\w-]{5,64}$/;

function postIn(media: Json): StatePost | null {
  const code = json.text(media.code) ?? json.text(media.shortcode);
  if (!code || !CODE.test(code)) return null;
  if (!('caption' in media) && !('taken_at' in media) && !('media_type' in media)) return null;
  const seconds = json.number(media.taken_at);
  return {
    id: code,
    author: json.text(json.object(media.user)?.username) ?? json.text(json.object(media.owner)?.username),
    caption: json.text(json.object(media.caption)?.text),
    languageTag: json.text(media.original_lang_for_translations),
    region: json.text(json.object(media.location)?.name),
    postedAt: seconds && seconds > 0 ? seconds * 1000 : null,
    isSponsored:
      media.is_paid_partnership === true ||
      media.product_type === 'ad' ||
      json.list(media.sponsor_tags).length > 0,
    isAiMade: isAiMade(media),
    mediaKind: MEDIA_KINDS[json.number(media.media_type) ?? 0] ?? null,
    automaticAlt: json.text(media.accessibility_caption),
  };
}

const MEDIA_KINDS: Readonly<Record<number, StatePost['mediaKind']>> = {
  1: 'photo',
  2: 'video',
  8: 'carousel',
};

/** `NONE` in all 21 posts of 2025-11; the names of the other methods are not known. */
function isAiMade(media: Json): boolean {
  const method = json.text(json.object(media.gen_ai_detection_method)?.detection_method);
  return method !== null && method !== 'NONE';
}

/** Some answers stand in the state as text (`PolarisQueryPreloaderCache`, 2026-06). */
function parse(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    const isAnswer = typeof value === 'string' && value.startsWith('{') && value.includes('"code"');
    if (!isAnswer) return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  });
}

/** Asks Instagram's state for a post. */
export const instagramState = stateLookup({
  *scripts(document) {
    for (const script of document.scripts) if (script.hasAttribute('data-sjs')) yield script;
  },
  isOfInterest: (text) => text.includes('caption') && text.includes('code'),
  parse,
  postIn,
});

/** Its rows for the tables of rules. */
export const INSTAGRAM_STATE_ROWS = stateRows(instagramState, '2026-07');
