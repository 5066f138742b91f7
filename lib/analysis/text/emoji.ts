/**
 * Where emoji end: sequences with joiners, skin tones, flags and keycaps, and the codes sites write for emoji of their
 * own. Sequences after Unicode Technical Standard #51; scanned by hand, each character once.
 */
import { isEmojiCodePoint } from './characters';

const ZERO_WIDTH_JOINER = 0x200d;
const EMOJI_VARIATION = 0xfe0f;
const BLACK_FLAG = 0x1f3f4;
/** UTF-16 units inside the brackets of a site's emoji code. */
const LONGEST_CODE = 18;

/** True for the five skin tones. */
export function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

/** True for the letters that make flags in pairs. */
export function isRegionalIndicator(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

/** True for invisible tag characters, which spell the flags of England, Scotland and Wales. */
export function isTagCharacter(code: number): boolean {
  return code >= 0xe0020 && code <= 0xe007f;
}

/** True for a code point that can open an emoji sequence. */
export function isEmojiBase(code: number): boolean {
  return isEmojiCodePoint(code) && !isSkinTone(code) && !isRegionalIndicator(code);
}

const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/**
 * The end of the emoji that begins at `index` with an emoji base or a flag letter.
 * @param text - as written
 */
export function emojiEnd(text: string, index: number): number {
  const first = text.codePointAt(index) ?? 0;
  let at = index + widthOf(first);
  if (isRegionalIndicator(first)) return isRegionalIndicator(text.codePointAt(at) ?? 0) ? at + 2 : at;
  if (first === BLACK_FLAG) while (isTagCharacter(text.codePointAt(at) ?? 0)) at += 2;
  for (;;) {
    const code = text.codePointAt(at) ?? 0;
    if (code === EMOJI_VARIATION) at += 1;
    else if (isSkinTone(code)) at += 2;
    else if (code === ZERO_WIDTH_JOINER) {
      const next = text.codePointAt(at + 1) ?? 0;
      if (!isEmojiBase(next)) return at;
      at += 1 + widthOf(next);
    } else return at;
  }
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
const isLower = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f;
const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/**
 * The end of a site's emoji code that opens at `index` with `[`, or -1: [笑哭R], [doge], [Facepalm R]; RedNote's topic
 * marks ([话题]) are none.
 */
export function emojiCodeEnd(text: string, index: number): number {
  let han = 0;
  let lower = 0;
  let upper = 0;
  let at = index + 1;
  const limit = Math.min(text.length, at + LONGEST_CODE + 1);
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5d) break;
    if (isHan(unit)) han++;
    else if (isLower(unit)) lower++;
    else if (isUpper(unit)) upper++;
    else return -1;
  }
  const length = at - index - 1;
  if (at >= limit || length === 0) return -1;
  const endsInR = text.charCodeAt(at - 1) === 0x52;
  const isShortHan = han > 0 && lower === 0 && (upper === 0 ? han <= 4 : upper === 1 && endsInR);
  const isCode =
    endsInR && length >= 2 ? length <= 9 : isShortHan || (han === 0 && upper === 0 && lower >= 2);
  return isCode && !isTopicMark(text, index, length) ? at + 1 : -1;
}

function isTopicMark(text: string, index: number, length: number): boolean {
  if (length === 2) return text.startsWith('话题', index + 1) || text.startsWith('超话', index + 1);
  return length === 5 && text.startsWith('topic', index + 1);
}
