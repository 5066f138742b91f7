/**
 * Whether a number in a text is a price, a time, a room … and so no slang.
 */
import type { KnowledgeIndex } from '../../knowledge/tables';
import { compileCues, cuesBeside, figureAround, type NumberCues } from '../text/numbers';

type Contexts = KnowledgeIndex['numberContext'];

const compiled = new WeakMap<Contexts, NumberCues>();

function cuesOf(contexts: Contexts): NumberCues {
  let cues = compiled.get(contexts);
  if (!cues) {
    cues = compileCues(contexts);
    compiled.set(contexts, cues);
  }
  return cues;
}

/**
 * True when the number is part of a longer figure such as 2.33 or 6:30, or when the words right beside it give it one
 * of the plain meanings asked for.
 * @param meanings - names from number-context.yaml, e.g. `price`
 */
export function isPlainNumber(
  folded: string,
  start: number,
  end: number,
  meanings: readonly string[],
  contexts: Contexts,
): boolean {
  const figure = figureAround(folded, start, end);
  if (figure.start < start || figure.end > end) return true;
  return cuesBeside(folded, start, end, cuesOf(contexts)).some((cue) => meanings.includes(cue.meaning));
}
