/**
 * Whether a number in a text is a price, a time, a room … and so no slang.
 */
import type { KnowledgeIndex } from '../../knowledge/tables';
import { characterClass, codePointAt, codePointBefore } from '../text/characters';

/** Signs that tie two numbers into one figure: 2.33, 6:30, 520/m, 88-90. */
const FIGURE_SIGNS = '.,:：/-–×*x~';

function isDigitAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && characterClass(codePointAt(text, index)) === 'digit';
}

/** True when the number at [start, end) is only a part of a longer figure such as 2.33 or 6:30. */
function isPartOfFigure(folded: string, start: number, end: number): boolean {
  const before = folded[start - 1] ?? ' ';
  const after = folded[end] ?? ' ';
  return (
    (FIGURE_SIGNS.includes(before) && isDigitAt(folded, start - 2)) ||
    (FIGURE_SIGNS.includes(after) && isDigitAt(folded, end + 1))
  );
}

/** A cue that ends (or starts) in a letter must not run on into another letter: `at` is not in `chat 666`. */
function touches(text: string, cue: string, side: 'before' | 'after'): boolean {
  if (side === 'after') {
    if (!text.startsWith(cue)) return false;
    const last = codePointBefore(cue, cue.length);
    return characterClass(last) !== 'letter' || characterClass(codePointAt(text, cue.length)) !== 'letter';
  }
  if (!text.endsWith(cue)) return false;
  const first = codePointAt(cue, 0);
  const outside = codePointBefore(text, text.length - cue.length);
  return characterClass(first) !== 'letter' || outside < 0 || characterClass(outside) !== 'letter';
}

/**
 * True when the words right beside the number give it one of the plain meanings asked for.
 * @param meanings - names from number-context.yaml, e.g. `price`
 */
export function isPlainNumber(
  folded: string,
  start: number,
  end: number,
  meanings: readonly string[],
  contexts: KnowledgeIndex['numberContext'],
): boolean {
  if (isPartOfFigure(folded, start, end)) return true;
  const before = folded.slice(Math.max(0, start - 16), start).trimEnd();
  const after = folded.slice(end, end + 16).trimStart();
  return meanings.some((meaning) => {
    const cues = contexts[meaning];
    if (!cues) return false;
    return (
      cues.before.some((cue) => touches(before, cue, 'before')) ||
      cues.after.some((cue) => touches(after, cue, 'after'))
    );
  });
}
