/**
 * Whether the post explains the term itself; then a note would only repeat it.
 */
import type { KnowledgeIndex } from '../../knowledge/tables';
import { characterClass } from '../text/characters';

/** How far from the term a cue counts, in UTF-16 units of folded text. */
const CUE_WINDOW_UNITS = 16;
/** How far a gloss is read. */
const GLOSS_WINDOW_UNITS = 40;
/** Letters of a gloss in other letters than its term. */
const GLOSS_LEAST_LETTERS = 2;
/** Of one in brackets in the same letters: shorter ones are asides, no cap (fr). A Chinese character says as much as two letters. */
const SAME_LEAST_LETTERS = 4;
const LETTERS_A_CHARACTER = 2;
/** Close the quotation of a term; a gloss comes behind them. Folding makes “” " and ‘’ '. */
const CLOSING = '"\'」』》〉】«»';
const OPENING = '"\'「『《〈【«»';
const LATIN_ENDS = 0x250;

/** True when a cue ("means", 意思是 …) or a gloss stands right beside [start, end). */
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
    opensGloss(folded, start, end) ||
    isBracketedTerm(folded, start, end)
  );
}

/** `term (gloss)`, `term = gloss`, and `词: gloss` or `词 - gloss` where the letters change with it. */
function opensGloss(folded: string, start: number, end: number): boolean {
  let at = end;
  while (CLOSING.includes(folded.charAt(at)) && at < folded.length) at++;
  const rest = folded.slice(at, at + GLOSS_WINDOW_UNITS).trimStart();
  const sign = rest.charAt(0);
  const isBracket = sign === '(' || sign === '=';
  const isOther = isSeparator(rest) && !isLatin(folded.charCodeAt(start)) && isLatin(firstLetter(rest));
  if (!isBracket && !isOther) return false;
  // An equals sign says it by itself.
  const isSame = isLatin(firstLetter(rest)) === isLatin(folded.charCodeAt(start));
  const least = sign === '(' && isSame ? SAME_LEAST_LETTERS : GLOSS_LEAST_LETTERS;
  return lettersOfGloss(rest) >= least;
}

/** Up to the bracket or the line's end; letters by themselves draw a face, (T_T), and do not count. */
function lettersOfGloss(rest: string): number {
  let letters = 0;
  let run = 0;
  for (let at = 1; at <= rest.length; at++) {
    const kind = at < rest.length ? characterClass(rest.charCodeAt(at)) : 'other';
    if (kind === 'joined') run += LETTERS_A_CHARACTER;
    else if (kind !== 'other') run++;
    else {
      if (run >= LETTERS_A_CHARACTER) letters += run;
      run = 0;
      if (rest.charAt(at) === ')' || rest.charAt(at) === '\n') break;
    }
  }
  return letters;
}

/** A colon, or a dash that stands by itself: 种草 - to get someone to want it. */
function isSeparator(rest: string): boolean {
  return rest.startsWith(':') || /^[-–—] /.test(rest) || rest.startsWith('——');
}

/** `lying flat (躺平)`: the bracket holds the term alone, behind words in other letters. */
function isBracketedTerm(folded: string, start: number, end: number): boolean {
  let to = end;
  while (to < folded.length && CLOSING.includes(folded.charAt(to))) to++;
  if (folded.charAt(to) !== ')') return false;
  let from = start;
  while (from > 0 && OPENING.includes(folded.charAt(from - 1))) from--;
  if (folded.charAt(from - 1) !== '(') return false;
  const before = folded.slice(Math.max(0, from - 1 - GLOSS_WINDOW_UNITS), from - 1).trimEnd();
  const last = before.charCodeAt(before.length - 1);
  if (Number.isNaN(last) || characterClass(last) === 'other') return false;
  return isLatin(last) !== isLatin(folded.charCodeAt(start));
}

/** Of the gloss; 0 where there is none on the line. */
function firstLetter(rest: string): number {
  for (let at = 1; at < rest.length && rest.charAt(at) !== '\n'; at++) {
    const unit = rest.charCodeAt(at);
    const kind = characterClass(unit);
    if (kind === 'letter' || kind === 'joined') return unit;
  }
  return 0;
}

function isLatin(unit: number): boolean {
  return unit < LATIN_ENDS && characterClass(unit) === 'letter';
}
