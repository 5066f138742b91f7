/**
 * Folding: what is the same to a reader becomes the same string (NFKC, lower case, no invisible characters), with a map
 * back to what was written.
 */
import { isEmojiCodePoint } from './characters';

export interface FoldedText {
  readonly written: string;
  readonly folded: string;
  /** The stretch of `written` (UTF-16 units) that a stretch of `folded` came from. */
  writtenSpan(start: number, end: number): { start: number; end: number };
}

const ZERO_WIDTH_JOINER = 0x200d;

/** Characters that show nothing: zero-width, soft hyphen, direction marks, variation selectors. */
function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0x00ad ||
    codePoint === 0x034f ||
    codePoint === 0x061c ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}

function isCombining(codePoint: number): boolean {
  return (codePoint >= 0x0300 && codePoint <= 0x036f) || codePoint === 0x3099 || codePoint === 0x309a;
}

/** Combining marks that stay with one base; further ones (zalgo) are dropped. */
const MARKS_KEPT_PER_BASE = 2;

/** Folds a text. Linear in its length; never throws, unpaired surrogates included. */
export function fold(written: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let index = 0;
  while (index < written.length) {
    const cluster = clusterAt(written, index);
    for (const unit of cluster.folded) {
      for (let i = 0; i < unit.length; i++) {
        starts.push(index);
        ends.push(cluster.end);
      }
    }
    folded += cluster.folded;
    index = cluster.end;
  }
  return {
    written,
    folded,
    writtenSpan: (start, end) => ({
      start: starts[start] ?? written.length,
      end: end > start ? (ends[end - 1] ?? written.length) : (starts[start] ?? written.length),
    }),
  };
}

/** A base character with its combining marks, folded, and where it ends in the text as written. */
function clusterAt(written: string, index: number): { folded: string; end: number } {
  const codePoint = written.codePointAt(index) ?? 0;
  let end = index + (codePoint > 0xffff ? 2 : 1);
  if (isInvisible(codePoint)) {
    const joinsEmoji = codePoint === ZERO_WIDTH_JOINER && isEmojiCodePoint(written.codePointAt(end) ?? 0);
    return { folded: joinsEmoji && index > 0 ? '\u200d' : '', end };
  }
  let cluster = String.fromCodePoint(codePoint);
  for (let marks = 0; end < written.length && isCombining(written.charCodeAt(end)); marks++, end++) {
    if (marks < MARKS_KEPT_PER_BASE) cluster += written[end];
  }
  if (codePoint < 0x80 && end === index + 1) return { folded: cluster.toLowerCase(), end };
  return { folded: cluster.normalize('NFKC').toLowerCase().normalize('NFC'), end };
}

/** Folds where the map back is not needed. */
export function foldString(written: string): string {
  return fold(written).folded;
}
