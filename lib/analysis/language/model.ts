/**
 * Scores a text with the packed n-gram tables exactly as npm `eld` 2.1.0 does (src/languageDetector.js, Nito T.M.,
 * Apache-2.0), so that its published accuracy stands for ours: words of UTF-8 bytes, four bytes at a stride of three,
 * each distinct n-gram adding its score for each language.
 */
import type { NgramModel } from './model-format';
import { isModelLetter } from './model-letters';

/** ELD's own limits: characters read, bytes after which it stops at a space, bytes after which it stops at once. */
const SAMPLE_UNITS = 1000;
const SOFT_BYTES = 350;
const HARD_BYTES = 380;
/** ELD reads n-grams from the first 70 bytes of a word. */
const WORD_BYTES = 70;
const NGRAM_BYTES = 4;
const STRIDE = 3;
/** ELD stores scores less their minimum (`baseNgramScore`). */
const BASE_SCORE = 53;
const SPACE = 0x20;

/** The sum for each of the model's languages, and the number of distinct n-grams that were looked up. */
export interface NgramScores {
  scores: Float64Array;
  ngrams: number;
}

/** Keeps letters, and apostrophes not followed by a separator; the rest becomes one space (ELD's `separators`). */
function separateWords(text: string): string {
  let out = '';
  let separated = false;
  let apostrophes = '';
  // By UTF-16 units: neither half of a pair is a letter.
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isModelLetter(code)) {
      const from = at++;
      while (at < text.length && isModelLetter(text.charCodeAt(at))) at++;
      out += (separated ? ' ' : '') + apostrophes + text.slice(from, at);
      separated = false;
      apostrophes = '';
      continue;
    }
    if (code === 0x27 || code === 0x60 || code === 0x2019) {
      apostrophes += text[at];
    } else {
      separated = true;
      apostrophes = '';
    }
    at++;
  }
  return out + (separated ? ' ' : '') + apostrophes;
}

function pushUtf8(code: number, into: number[]): number {
  if (code < 0x80) into.push(code);
  else if (code < 0x800) into.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
  else into.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}

/** The sample's words as UTF-8 bytes. No letter of the model's lies beyond the basic plane. */
function wordsOf(text: string): number[][] {
  const sample = separateWords(text.slice(0, SAMPLE_UNITS)).trim().toLowerCase();
  const words: number[][] = [];
  let word: number[] = [];
  let bytes = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === SPACE) {
      if (word.length > 0) words.push(word);
      word = [];
      if (bytes++ > SOFT_BYTES) break;
    } else {
      bytes += pushUtf8(code, word);
    }
    if (bytes > HARD_BYTES) break;
  }
  if (word.length > 0) words.push(word);
  return words;
}

function keyOf(word: readonly number[], from: number, to: number, opens: boolean, closes: boolean): number {
  let key = opens ? SPACE : 0;
  for (let at = from; at < to; at++) key = key * 256 + (word[at] ?? 0);
  return closes ? key * 256 + SPACE : key;
}

function addNgrams(word: readonly number[], into: Set<number>): void {
  const length = Math.min(word.length, WORD_BYTES);
  let at = 0;
  for (; at + NGRAM_BYTES < length; at += STRIDE)
    into.add(keyOf(word, at, at + NGRAM_BYTES, at === 0, false));
  // The last n-gram of an over-long word runs to its end in ELD and can match nothing; it only counts.
  if (word.length > WORD_BYTES) into.add(-into.size - 1);
  else into.add(keyOf(word, Math.max(0, length - NGRAM_BYTES), length, at === 0, true));
}

function placeOf(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function addScores(model: NgramModel, place: number, into: Float64Array): void {
  const { firstScore, scoreLanguage, score } = model;
  const end = firstScore[place + 1] ?? 0;
  for (let at = firstScore[place] ?? 0; at < end; at++) {
    const language = scoreLanguage[at] ?? 0;
    into[language] = (into[language] ?? 0) + (score[at] ?? 0) + BASE_SCORE;
  }
}

/** Scores `text`, reading no more of it than ELD would (about 350 bytes). */
export function scoreText(model: NgramModel, text: string): NgramScores {
  const scores = new Float64Array(model.languages.length);
  const ngrams = new Set<number>();
  for (const word of wordsOf(text)) addNgrams(word, ngrams);
  for (const key of ngrams) {
    const place = key < 0 ? -1 : placeOf(model.keys, key);
    if (place >= 0) addScores(model, place, scores);
  }
  return { scores, ngrams: ngrams.size };
}

/** Letters of at most two bytes each, so that a word of them stays under {@link WORD_BYTES}. */
const SHORT_WORD = 34;
const wordBytes = new Uint8Array(WORD_BYTES);
const wordKeys = new Float64Array(WORD_BYTES);

/** Writes the UTF-8 bytes of a word of model letters into `wordBytes`; 0 where it is longer or holds something else. */
function readShortWord(word: string): number {
  if (word.length > SHORT_WORD) return 0;
  let bytes = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 0x800 || !isModelLetter(code)) return 0;
    if (code < 0x80) wordBytes[bytes++] = code;
    else {
      wordBytes[bytes++] = 0xc0 | (code >> 6);
      wordBytes[bytes++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes;
}

/**
 * Adds the scores of one word in small letters to `into`, a number for each of the model's languages: the same as
 * {@link scoreText} without its detours, for the words most texts are made of.
 */
export function addWordScores(model: NgramModel, word: string, into: Float64Array): void {
  const length = readShortWord(word);
  if (length === 0) {
    const { scores } = scoreText(model, word);
    for (let at = 0; at < scores.length; at++) into[at] = (into[at] ?? 0) + (scores[at] ?? 0);
    return;
  }
  let keys = 0;
  for (let from = 0; ; from += STRIDE) {
    const isLast = from + NGRAM_BYTES >= length;
    const begin = isLast ? Math.max(0, length - NGRAM_BYTES) : from;
    let key = from === 0 ? SPACE : 0;
    for (let at = begin; at < Math.min(length, begin + NGRAM_BYTES); at++)
      key = key * 256 + (wordBytes[at] ?? 0);
    if (isLast) key = key * 256 + SPACE;
    let isNew = true;
    for (let at = 0; at < keys; at++) isNew &&= wordKeys[at] !== key;
    if (isNew) {
      wordKeys[keys++] = key;
      const place = placeOf(model.keys, key);
      if (place >= 0) addScores(model, place, into);
    }
    if (isLast) return;
  }
}
