/**
 * TikTok's page state: one script, for the opened video (`webapp.video-detail`) or the first cards of the column
 * (`webapp.updated-items`). Field names: captures of 2024-12 to 2026-05.
 */
import { type Json, json, type StatePost, stateLookup, stateRows } from '../state';

const ID = /^\d{15,25}$/;

function postIn(item: Json): StatePost | null {
  const id = json.text(item.id);
  if (!id || !ID.test(id) || typeof item.desc !== 'string') return null;
  if (!item.author && !item.video && !item.imagePost) return null;
  const seconds = json.number(item.createTime);
  const images = json.list(json.object(item.imagePost)?.images);
  return {
    id,
    author: json.text(json.object(item.author)?.uniqueId) ?? json.text(item.author),
    caption: json.text(item.desc) ?? captionInParts(item),
    hashtags: hashtagsIn(item),
    languageTag: languageIn(item),
    region: json.text(item.locationCreated),
    postedAt: seconds && seconds > 0 ? seconds * 1000 : null,
    isSponsored: item.isAd === true,
    isAiMade: isAiMade(item),
    mediaKind: item.imagePost ? (images.length > 1 ? 'carousel' : 'photo') : item.video ? 'video' : null,
    stickers: json
      .list(item.stickersOnItem)
      .flatMap((sticker) => json.list(json.object(sticker)?.stickerText))
      .filter((text): text is string => typeof text === 'string' && text.trim() !== ''),
  };
}

/** Photo posts and long texts may be split. */
function captionInParts(item: Json): string | null {
  const parts = json.list(item.contents).map((part) => json.text(json.object(part)?.desc) ?? '');
  return parts.filter((part) => part !== '').join('\n') || null;
}

function hashtagsIn(item: Json): string[] {
  const own = json.list(item.textExtra);
  const inParts = json.list(item.contents).flatMap((part) => json.list(json.object(part)?.textExtra));
  const names = (own.length > 0 ? own : inParts).map((extra) => json.text(json.object(extra)?.hashtagName));
  return [...new Set(names.filter((name) => name !== null))];
}

/** `un` says that the site does not know (6 of 11 items in a search of 2026-02). */
function languageIn(item: Json): string | null {
  const tag = json.text(item.textLanguage);
  return tag && tag !== 'un' && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

/** A label of the author's or the site's own; 0 and the empty description mean none (2024-12, 2026-02). */
function isAiMade(item: Json): boolean {
  const label = json.number(item.aigcLabelType) ?? 0;
  return label > 0 || item.IsAigc === true || json.text(item.AIGCDescription) !== null;
}

/** Asks TikTok's state for a post. */
export const tiktokState = stateLookup({
  *scripts(document) {
    const script = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__');
    if (script) yield script;
  },
  isOfInterest: (text) => text.includes('"desc"'),
  parse: (text) => JSON.parse(text),
  postIn,
});

/** Its rows for the tables of rules. */
export const TIKTOK_STATE_ROWS = stateRows(tiktokState, '2026-01');
