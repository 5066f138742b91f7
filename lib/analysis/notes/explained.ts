/**
 * Whether the post explains the term itself; then a note would only repeat it.
 */
import type { ExplainingCues } from '../../knowledge/tables';
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

/** How far a cue counts that says by itself that words are spoken of ("short for", 首字母), within the sentence. */
const SENTENCE_WINDOW_UNITS = 60;
const SENTENCE_ENDS = /[.!?。\n]/;
/** Between a quoted term and its cue: “躺平”，就是 and "slay" - is. */
const QUIET = /^[\s,:，：—–-]*/;
const ARTICLE = /(^|[\s"'«])(an?|une?|unas?|uma?|eine?)\s$/;

/** The cues as they are looked for: many words in one go. */
interface Search {
  before: RegExp;
  after: RegExp;
  near: RegExp;
  lesson: RegExp;
  /** At the end of what is read. */
  beforeQuoted: RegExp;
  /** At the beginning of what is read. */
  afterQuoted: RegExp;
  afterSymbol: RegExp;
  afterArticle: RegExp;
}

const searches = new WeakMap<ExplainingCues, Search>();

function searchOf(cues: ExplainingCues): Search {
  const known = searches.get(cues);
  if (known) return known;
  const any = (words: readonly string[]) =>
    words.length === 0 ? '(?!)' : words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const search = {
    before: new RegExp(any(cues.before)),
    after: new RegExp(any(cues.after)),
    near: new RegExp(any(cues.near)),
    lesson: new RegExp(any(cues.lesson)),
    beforeQuoted: new RegExp(`(?:${any(cues.beforeQuoted)})$`),
    afterQuoted: new RegExp(`^(?:${any(cues.afterQuoted)})`),
    afterSymbol: new RegExp(`^(?:${any(cues.afterSymbol)})`),
    afterArticle: new RegExp(`^(?:${any(cues.afterArticle)})`),
  };
  searches.set(cues, search);
  return search;
}

/** True when a cue ("means", 意思是 …) or a gloss stands right beside [start, end). */
export function isExplained(folded: string, start: number, end: number, cues: ExplainingCues): boolean {
  const search = searchOf(cues);
  const before = folded.slice(Math.max(0, start - CUE_WINDOW_UNITS), start);
  const after = folded.slice(end, end + CUE_WINDOW_UNITS);
  return (
    search.after.test(after) ||
    search.before.test(before) ||
    isSpokenOf(folded, start, end, search) ||
    isDefined(folded, start, end, search) ||
    opensGloss(folded, start, end) ||
    isBracketedTerm(folded, start, end)
  );
}

/** True where a post teaches words, whichever: "Hindi word of the week". */
export const isLesson = (folded: string, cues: ExplainingCues): boolean => searchOf(cues).lesson.test(folded);

/** Somewhere in the sentence it is said that words are spoken of: "yyds 是永远的神的首字母". */
function isSpokenOf(folded: string, start: number, end: number, { near }: Search): boolean {
  const behind = folded.slice(end, end + SENTENCE_WINDOW_UNITS).split(SENTENCE_ENDS, 1)[0] ?? '';
  const ahead =
    folded
      .slice(Math.max(0, start - SENTENCE_WINDOW_UNITS), start)
      .split(SENTENCE_ENDS)
      .at(-1) ?? '';
  return near.test(behind) || near.test(ahead);
}

/** “躺平”是 …, people say "unalive" …, 🧧是 …, a situationship is what …: a term in quotation marks is spoken of, not said. */
function isDefined(folded: string, start: number, end: number, search: Search): boolean {
  const rest = folded.slice(end, end + CUE_WINDOW_UNITS);
  const before = folded.slice(Math.max(0, start - CUE_WINDOW_UNITS), start);
  if (isSymbol(folded.codePointAt(start)) && search.afterSymbol.test(rest.replace(QUIET, ''))) return true;
  if (search.afterArticle.test(rest) && ARTICLE.test(before)) return true;
  const isQuoted =
    rest !== '' && CLOSING.includes(rest.charAt(0)) && before !== '' && OPENING.includes(before.slice(-1));
  if (!isQuoted) return false;
  const asked = before.slice(0, -1).trimEnd();
  return search.afterQuoted.test(rest.slice(1).replace(QUIET, '')) || search.beforeQuoted.test(asked);
}

function isSymbol(codePoint = 0): boolean {
  return codePoint > 0xff && /\p{Extended_Pictographic}/u.test(String.fromCodePoint(codePoint));
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
