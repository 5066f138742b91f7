/**
 * Where in a text a trigger stands: at an edge of its line, inside a hashtag, in which language.
 */
import type { LanguageFinding, Span } from '../../annotation';
import type { TriggerPosition } from '../../knowledge/tables';
import type { LanguageTag } from '../../languages';
import { HASHTAG_READ_UNITS } from '../../limits';
import { characterClass } from '../text/characters';

/** One text part (or hashtag) and the place of a trigger in it. */
export interface Place {
  folded: string;
  start: number;
  end: number;
  /** True in a hashtag, be it one of the post's list or one typed in a text. */
  isInHashtag: boolean;
  /** Language of the stretch the trigger stands in. Asked only where an entry wants to know. */
  language(): LanguageTag;
  /** True where the post tells no language, and the words of the trigger are telling enough to stand for their own. */
  speaksForItself(): boolean;
}

/** `end` and `start` count by line and look past emoji, punctuation, hashtags and mentions. */
export function standsAt(
  position: TriggerPosition,
  { folded, start, end }: Pick<Place, 'folded' | 'start' | 'end'>,
): boolean {
  const lineStart = folded.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = folded.indexOf('\n', end);
  const before = folded.slice(lineStart, start);
  const after = folded.slice(end, nextBreak === -1 ? folded.length : nextBreak);
  if (position === 'start') return isEmptyOfWords(before);
  if (position === 'end') return isEmptyOfWords(after);
  return isEmptyOfWords(before) && isEmptyOfWords(after);
}

function isEmptyOfWords(text: string): boolean {
  let insideTag = false;
  for (const character of text) {
    if (character === '#' || character === '@') insideTag = true;
    else if (character <= ' ') insideTag = false;
    else if (!insideTag && characterClass(character.codePointAt(0) ?? 0) !== 'other') return false;
  }
  return true;
}

/** True where the nearest space or `#` to the left is a `#`. */
export function isInsideTag(folded: string, start: number): boolean {
  const furthest = Math.max(0, start - HASHTAG_READ_UNITS);
  for (let at = start - 1; at >= furthest; at--) {
    const unit = folded.charCodeAt(at);
    if (unit === 0x23) return true;
    if (unit <= 0x20 || unit === 0x3000) return false;
  }
  return false;
}

/**
 * The language of the segment that covers a span; of the nearest in the same text where none does (numbers and emoji
 * belong to no language); of the post where its text has no segment.
 */
export function languageAt(span: Span, language: LanguageFinding): LanguageTag {
  let nearest: LanguageTag = language.primary;
  let least = Number.POSITIVE_INFINITY;
  for (const segment of language.segments) {
    if (segment.part !== span.part || segment.index !== span.index) continue;
    const distance = Math.max(segment.start - span.end, span.start - segment.end, 0);
    if (distance >= least) continue;
    least = distance;
    nearest = segment.tag;
  }
  return nearest;
}

/** Below, the detector has guessed a language rather than told one: mostly comments of one or two words. */
const TOLD_FROM = 0.45;
/** Letters of an expression that hardly another language has by chance: not `bet`, `sus` or `mid`. */
const LEAST_TELLING_LETTERS = 4;
const LATIN_ENDS = 0x250;

/** True for Latin letters that are neither few nor a laugh: `iykyk`, `left no crumbs`; not `kkkk`, which many languages laugh. */
export function isTelling(folded: string, isRepeat: boolean): boolean {
  if (isRepeat) return false;
  let letters = 0;
  for (let at = 0; at < folded.length; at++) {
    const kind = characterClass(folded.charCodeAt(at));
    if (kind === 'other') continue;
    if (kind !== 'letter' || folded.charCodeAt(at) >= LATIN_ENDS) return false;
    letters++;
  }
  return letters >= LEAST_TELLING_LETTERS;
}

/**
 * True where a post is too short to tell its language. A Latin word inside a sentence of other letters is not untold: there
 * it is borrowed, and means what the borrowers mean.
 */
export function isUntold({ primary, confidence }: LanguageFinding): boolean {
  return primary === 'und' || confidence < TOLD_FROM;
}
