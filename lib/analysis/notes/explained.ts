/**
 * Whether the post explains the term itself; then a note would only repeat it.
 */
import type { KnowledgeIndex } from '../../knowledge/tables';
import { characterClass } from '../text/characters';

/** How far from the term a cue counts, in UTF-16 units of folded text. */
const CUE_WINDOW_UNITS = 16;
/** Letters a bracket must hold to be a gloss. */
const GLOSS_LEAST_LETTERS = 2;

/** True when a cue ("means", 意思是 …) or a bracketed gloss stands right beside [start, end). */
export function isExplained(
  folded: string,
  start: number,
  end: number,
  cues: KnowledgeIndex['explainingCues'],
): boolean {
  const before = folded.slice(Math.max(0, start - CUE_WINDOW_UNITS), start);
  const after = folded.slice(end, end + CUE_WINDOW_UNITS);
  return (
    cues.after.some((cue) => after.includes(cue)) ||
    cues.before.some((cue) => before.includes(cue)) ||
    opensGloss(folded, end)
  );
}

function opensGloss(folded: string, end: number): boolean {
  const rest = folded.slice(end, end + 40).trimStart();
  if (!rest.startsWith('(') && !rest.startsWith('（') && !rest.startsWith('=')) return false;
  let letters = 0;
  for (const character of rest.slice(1)) {
    if (character === ')' || character === '）' || character === '\n') break;
    if (characterClass(character.codePointAt(0) ?? 0) !== 'other') letters++;
  }
  return letters >= GLOSS_LEAST_LETTERS;
}
