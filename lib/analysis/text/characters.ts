/**
 * Classes of characters by explicit ranges, so that every engine agrees whatever Unicode version it ships.
 */

/** `joined` scripts write words without spaces between them (Chinese, Japanese, Thai …) or attach endings (Korean). */
export type CharacterClass = 'digit' | 'letter' | 'joined' | 'other';

type Range = readonly [from: number, to: number];

/** Scripts in which a word has no visible edge. Source: Unicode block names. */
const JOINED: readonly Range[] = [
  [0x0e00, 0x0eff], // Thai, Lao
  [0x1000, 0x109f], // Myanmar
  [0x1100, 0x11ff], // Hangul Jamo
  [0x1780, 0x17ff], // Khmer
  [0x3005, 0x3007],
  [0x3041, 0x30ff], // kana
  [0x3130, 0x318f],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];

/** Blocks above U+00BF that hold no letters: punctuation, symbols, emoji, private use. */
const NOT_LETTERS: readonly Range[] = [
  [0x00d7, 0x00d7],
  [0x00f7, 0x00f7],
  [0x060c, 0x060c],
  [0x061b, 0x061f],
  [0x066a, 0x066d],
  [0x06d4, 0x06d4],
  [0x0964, 0x0965],
  [0x2000, 0x2bff],
  [0x2e00, 0x2fff],
  [0x3000, 0x3004],
  [0x3008, 0x3040],
  [0x3200, 0x33ff],
  [0xd800, 0xf8ff],
  [0xfd3e, 0xfd3f],
  [0xfe00, 0xfe6f],
  [0xfff0, 0xffff],
  [0x1f000, 0x1faff],
  [0xe0000, 0x10ffff],
];

function isIn(ranges: readonly Range[], codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

const CLASSES: readonly CharacterClass[] = ['digit', 'letter', 'joined', 'other'];
const UNITS = 0x10000;
/** By unit: place in `CLASSES` plus one, or 0 where it was not asked for yet. */
const known = new Uint8Array(UNITS);

/** The class of one code point of folded text. */
export function characterClass(codePoint: number): CharacterClass {
  const isUnit = codePoint >= 0 && codePoint < UNITS;
  const place = isUnit ? (known[codePoint] as number) : 0;
  if (place > 0) return CLASSES[place - 1] as CharacterClass;
  const found = classInRanges(codePoint);
  if (isUnit) known[codePoint] = CLASSES.indexOf(found) + 1;
  return found;
}

function classInRanges(codePoint: number): CharacterClass {
  if (codePoint < 0x80) {
    if (codePoint >= 0x30 && codePoint <= 0x39) return 'digit';
    const lower = codePoint | 0x20;
    return lower >= 0x61 && lower <= 0x7a ? 'letter' : 'other';
  }
  if (codePoint < 0xc0) return 'other';
  if (codePoint >= 0x0660 && codePoint <= 0x0669) return 'digit';
  if (codePoint >= 0x06f0 && codePoint <= 0x06f9) return 'digit';
  if (codePoint >= 0x0966 && codePoint <= 0x096f) return 'digit';
  if (isIn(JOINED, codePoint)) return 'joined';
  return isIn(NOT_LETTERS, codePoint) ? 'other' : 'letter';
}

/** True for code points that are drawn as emoji or as part of one. */
export function isEmojiCodePoint(codePoint: number): boolean {
  return (
    (codePoint >= 0x1f000 && codePoint <= 0x1faff) ||
    (codePoint >= 0x2600 && codePoint <= 0x27bf) ||
    (codePoint >= 0x2b00 && codePoint <= 0x2bff) ||
    (codePoint >= 0x2190 && codePoint <= 0x21ff) ||
    (codePoint >= 0x2300 && codePoint <= 0x23ff)
  );
}

/** The code point that ends before `index`, or -1 at the start. */
export function codePointBefore(text: string, index: number): number {
  if (index <= 0) return -1;
  const unit = text.charCodeAt(index - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  if (isLowSurrogate && index >= 2) {
    const high = text.charCodeAt(index - 2);
    if (high >= 0xd800 && high <= 0xdbff) return text.codePointAt(index - 2) ?? -1;
  }
  return unit;
}

/** The code point at `index`, or -1 past the end. */
export function codePointAt(text: string, index: number): number {
  return text.codePointAt(index) ?? -1;
}
