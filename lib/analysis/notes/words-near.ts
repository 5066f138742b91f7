/**
 * Words beside a trigger: anywhere in the post, within some words of it, or right before and behind it. All texts folded.
 */
import { characterClass, codePointAt, codePointBefore } from '../text/characters';
import type { FoldedText } from '../text/fold';
import type { WordEdges } from '../text/word-edges';

/** A Chinese, Japanese, Korean or Thai character counts as half a word: two of them make the usual one. */
const JOINED_CHARACTERS_A_WORD = 2;
/** What a window may reach in units for each of its words, however long a hostile word is. */
const MOST_UNITS_A_WORD = 24;
/** In shorter texts, looking again is as quick as remembering. */
const LEAST_UNITS_TO_REMEMBER = 400;
/** Spaces between a trigger and what stands right beside it. */
const MOST_SPACES = 2;

/**
 * `holdsCue` for one text, every word looked for once: a hostile post repeats a trigger thousands of times, and each
 * asks for the same words.
 * @param read - gives the text; not asked before the first word is
 */
export function wordSearch(read: () => string): (word: string) => boolean {
  let text: string | null = null;
  let pairs: Uint32Array | null = null;
  const search = once((word) => holdsCue(text ?? '', word));
  return (word) => {
    text ??= read();
    pairs ??= pairsOf(text);
    if (!mayHold(pairs, word)) return false;
    return text.length < LEAST_UNITS_TO_REMEMBER ? holdsCue(text, word) : search(word);
  };
}

/** Bits that tell which two units stand side by side in a text; most words asked for begin with two that do not. */
const PAIR_BITS = 2048;
const BITS_A_WORD = 32;

function pairsOf(text: string): Uint32Array {
  const pairs = new Uint32Array(PAIR_BITS / BITS_A_WORD);
  for (let at = 1; at < text.length; at++) {
    const bit = bitOf(text, at - 1);
    pairs[bit >>> 5] = (pairs[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return pairs;
}

/** False where the text certainly does not hold the word. */
function mayHold(pairs: Uint32Array, word: string): boolean {
  if (word.length < 2) return true;
  const bit = bitOf(word, 0);
  return (((pairs[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

/** Of the two units from `at` on. */
const bitOf = (text: string, at: number): number =>
  (Math.imul(text.charCodeAt(at), 0x9e3779b1) + Math.imul(text.charCodeAt(at + 1), 0x85ebca6b)) >>> 21;

/** Asks once for each word. */
export function once(ask: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const answer = known.get(word) ?? ask(word);
    known.set(word, answer);
    return answer;
  };
}

/** True when `word` stands in `text`; a word of letters or digits must not run on into more of them. */
export function holdsWord(text: string, word: string): boolean {
  return stands(text, word, isEdge);
}

/** As {@link holdsWord}, or its plural: who asks for a song means songs, too. */
function holdsCue(text: string, word: string): boolean {
  return stands(text, word, endsCue);
}

function stands(
  text: string,
  word: string,
  endsAt: (text: string, end: number, word: string) => boolean,
): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isEdge(text, at) && endsAt(text, at + word.length, word)) return true;
  }
  return false;
}

/** Shorter words are others with an s: `a` and `as`, `do` and `dos`. */
const LEAST_UNITS_OF_PLURAL = 3;

/** The word ends here, or behind the s of its plural. */
function endsCue(text: string, end: number, word: string): boolean {
  if (isEdge(text, end)) return true;
  if (word.length < LEAST_UNITS_OF_PLURAL || !isLatinLetter(word.charCodeAt(word.length - 1))) return false;
  if (text.charAt(end) === 's') return isEdge(text, end + 1);
  return text.startsWith('es', end) && isEdge(text, end + 2);
}

const isLatinLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** `standsInTag` for the hashtags of one post, every word looked for once. */
export function tagSearch(tags: readonly FoldedText[], edges: WordEdges): (word: string) => boolean {
  let pairs: Uint32Array | null = null;
  const search = once((word) => standsInTag(word, tags, edges));
  return (word) => {
    if (tags.length === 0) return false;
    pairs ??= pairsOf(tags.map(({ folded }) => folded).join('\n'));
    // Of a word that begins with a single letter and a space the two first units stand apart in a tag.
    return (mayHold(pairs, word) || word.charAt(1) === ' ') && search(word);
  };
}

/** True when `word` is one or more whole words of a joined hashtag: `makeup` of #makeuptutorial. */
export function standsInTag(word: string, tags: readonly FoldedText[], edges: WordEdges): boolean {
  if (!isLatinLetter(word.charCodeAt(0))) return false;
  const joined = word.replaceAll(' ', '');
  return tags.some((tag) => {
    for (let at = tag.folded.indexOf(joined); at !== -1; at = tag.folded.indexOf(joined, at + 1))
      if (edges.areWordsOfTag(tag, at, at + joined.length)) return true;
    return false;
  });
}

/** True when one of `words` stands within so many words before or behind [start, end), in the same text. */
export function standsWithin(
  text: string,
  start: number,
  end: number,
  { words, within }: { words: readonly string[]; within: number },
): boolean {
  const from = reach(text, start, -1, within);
  const to = reach(text, end, 1, within);
  const stretches = [text.slice(from, start), text.slice(end, to)];
  return words.some((word) => stretches.some((stretch) => holdsCue(stretch, word)));
}

/** True when one of `words` ends right before `start`, spaces aside. */
export function standsBefore(text: string, start: number, words: readonly string[]): boolean {
  let at = start;
  while (at > 0 && start - at < MOST_SPACES && text.charCodeAt(at - 1) === 0x20) at--;
  return words.some((word) => text.endsWith(word, at) && isEdge(text, at - word.length));
}

/** True when one of `words` begins right behind `end`, spaces aside. */
export function standsAfter(text: string, end: number, words: readonly string[]): boolean {
  let at = end;
  while (at - end < MOST_SPACES && text.charCodeAt(at) === 0x20) at++;
  return words.some((word) => text.startsWith(word, at) && isEdge(text, at + word.length));
}

/** How far so many words reach from `from`, to the left (-1) or right (1): a place between words, or the limit. */
function reach(text: string, from: number, step: -1 | 1, words: number): number {
  const limit = words * MOST_UNITS_A_WORD;
  let halves = words * JOINED_CHARACTERS_A_WORD;
  let at = from;
  let isInside = false;
  while (Math.abs(at - from) < limit) {
    const codePoint = step === 1 ? codePointAt(text, at) : codePointBefore(text, at);
    if (codePoint < 0) break;
    const kind = characterClass(codePoint);
    const isLetter = kind === 'letter' || kind === 'digit';
    // A word costs when it begins; the stretch ends before the first that cannot be paid.
    const cost = isLetter ? (isInside ? 0 : JOINED_CHARACTERS_A_WORD) : kind === 'joined' ? 1 : 0;
    if (cost > halves) break;
    halves -= cost;
    isInside = isLetter;
    at += step * (codePoint > 0xffff ? 2 : 1);
  }
  return at;
}

/** False inside a run of letters and digits. */
function isEdge(text: string, at: number): boolean {
  return !(isWordy(codePointBefore(text, at)) && isWordy(codePointAt(text, at)));
}

function isWordy(codePoint: number): boolean {
  if (codePoint < 0) return false;
  const kind = characterClass(codePoint);
  return kind === 'letter' || kind === 'digit';
}
