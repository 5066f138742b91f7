/**
 * The words of a stretch in Latin letters, and the languages that the small ones among them speak for.
 */
import { foldText, shortest } from './fold';
import { FUNCTION_WORDS } from './function-words';

/** What one small word weighs when no other language has it. */
const WORD_EVIDENCE = 3;
/** The same for a word of one letter: chat shortens whole words to one ("u", "k", "c"). */
const LETTER_WORD_EVIDENCE = 0.5;

const LANGUAGES_BY_WORD = new Map<string, string[]>();
for (const [tag, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of new Set(words.split(' '))) {
    const known = LANGUAGES_BY_WORD.get(word);
    if (known) known.push(tag);
    else LANGUAGES_BY_WORD.set(word, [tag]);
  }
}

const NO_WORD = /[^a-z0-9'\u2019\u00aa\u00ba\u00c0-\u02af\u1e00-\u1eff]+/;

/** The last stretch and its words: callers ask for its length, then for its verdict, then for its weight. */
let lastRead: { text: string; words: readonly string[] } = { text: '', words: [] };

/** The words of a stretch as written, without quotes around them. */
export function latinWords(text: string): readonly string[] {
  if (text !== lastRead.text) lastRead = { text, words: readWords(text) };
  return lastRead.words;
}

function readWords(text: string): string[] {
  return foldText(text)
    .replace(/\u2019/g, "'")
    .split(NO_WORD)
    .map((word) => (word.includes("'") ? word.replace(/^'+|'+$/g, '') : word))
    .filter((word) => /[a-z\u00aa-\u02af\u1e00-\u1eff]/.test(word));
}

function languagesOf(word: string): readonly string[] {
  return LANGUAGES_BY_WORD.get(word) ?? LANGUAGES_BY_WORD.get(shortest(word)) ?? [];
}

/** Arabic typed in Latin letters writes 2, 3, 5, 6, 7, 8 and 9 inside words for sounds Latin lacks (3arabi, sa7, la2). */
const ARABIZI_WORD = /^(?=.{4,})[2357][a-z]{2,}[a-z0-9]*$|^[a-z]+[23567]['a-z]*$/;
/** English shorthand and measures that look the same: 2nd, 5km, 3pm, b2b, h2o, m3. */
const NOT_ARABIZI =
  /^\d+(?:st|nd|rd|th|km|cm|mm|kg|am|pm|min|mins|day|days|nite|years?|in|x|d|k|g)\b|^[a-z]+\d$|^[a-z]\d[a-z]$/;

const isArabizi = (word: string): boolean =>
  /[2-7]/.test(word) && ARABIZI_WORD.test(word) && !NOT_ARABIZI.test(word);

/** Adds the small words' evidence; returns how many words spoke for each language. */
export function addWords(words: ReadonlySet<string>, evidence: Map<string, number>): Map<string, number> {
  const hits = new Map<string, number>();
  const add = (tag: string, units: number): void => {
    evidence.set(tag, (evidence.get(tag) ?? 0) + units);
    hits.set(tag, (hits.get(tag) ?? 0) + 1);
  };
  const digitWords = [...words].filter(isArabizi);
  for (const word of words) {
    const tags = languagesOf(word);
    const units = (word.length === 1 ? LETTER_WORD_EVIDENCE : WORD_EVIDENCE) / tags.length;
    for (const tag of tags) add(tag, units);
  }
  // One such word alone may be a name (7eleven, 5guys).
  const inCompany = digitWords.length >= 2 || hits.has('ar-Latn');
  for (const _word of digitWords) add('ar-Latn', inCompany ? WORD_EVIDENCE : 1);
  return hits;
}
