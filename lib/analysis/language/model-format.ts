/**
 * The layout of `public/data/language.bin`, little-endian, written by scripts/build-language.ts:
 *
 *   0  u32 magic "CRLM"     4  u16 version      6  u16 number of languages
 *   8  u32 number of n-grams  12  u32 number of scores  16  u32 FNV-1a hash of everything from byte 32  20  u32 length of the tag list
 *   24 u32 length of the word model (word-model.ts says how it is laid out)  28 u32 nought
 *   32 f64[n-grams] keys, ascending · u32[n-grams + 1] where each n-gram's scores begin · u8[scores] language ·
 *      u8[scores] score · the language tags, ASCII, separated by spaces · the word model
 *
 * An n-gram is at most six UTF-8 bytes, so as one whole number it fits a float64 exactly.
 */

import { openWordModel, type WordModel } from './word-model';

/** "CRLM" read as a little-endian number. */
const MAGIC = 0x4d_4c_52_43;
const VERSION = 2;
const HEADER_BYTES = 32;

/** An n-gram and `[language, score]` for each language it speaks for. */
export interface NgramEntry {
  bytes: readonly number[];
  scores: readonly (readonly [number, number])[];
}

/** The n-gram tables, views on one buffer. */
export interface NgramModel {
  /** Language tags as ELD names them. */
  languages: readonly string[];
  /** N-grams as numbers in base 256, ascending. */
  keys: Float64Array;
  /** Where the scores of the n-gram at the same place begin in `scoreLanguage` and `score`. */
  firstScore: Uint32Array;
  scoreLanguage: Uint8Array;
  score: Uint8Array;
  /** What single words look like; `null` in an asset made without it. */
  words: WordModel | null;
  /** FNV-1a of the tables: part of the instrument's version. */
  hash: number;
}

/** The n-gram's bytes read as one number in base 256. */
function ngramKey(bytes: readonly number[]): number {
  let key = 0;
  for (const byte of bytes) key = key * 256 + byte;
  return key;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function viewsOn(
  buffer: ArrayBuffer,
  ngrams: number,
  scores: number,
): Omit<NgramModel, 'languages' | 'hash' | 'words'> {
  const firstScoreAt = HEADER_BYTES + ngrams * 8;
  const languageAt = firstScoreAt + (ngrams + 1) * 4;
  return {
    keys: new Float64Array(buffer, HEADER_BYTES, ngrams),
    firstScore: new Uint32Array(buffer, firstScoreAt, ngrams + 1),
    scoreLanguage: new Uint8Array(buffer, languageAt, scores),
    score: new Uint8Array(buffer, languageAt + scores, scores),
  };
}

/** Writes the tables; entries may come in any order. */
export function packModel(
  languages: readonly string[],
  entries: readonly NgramEntry[],
  words: Uint8Array = new Uint8Array(),
): Uint8Array {
  const sorted = entries.map((entry) => ({ key: ngramKey(entry.bytes), scores: entry.scores }));
  sorted.sort((a, b) => a.key - b.key);
  const scores = sorted.reduce((sum, entry) => sum + entry.scores.length, 0);
  const tags = new TextEncoder().encode(languages.join(' '));
  const buffer = new ArrayBuffer(
    HEADER_BYTES + sorted.length * 12 + 4 + scores * 2 + tags.length + words.length,
  );
  const views = viewsOn(buffer, sorted.length, scores);
  let next = 0;
  sorted.forEach((entry, place) => {
    views.keys[place] = entry.key;
    views.firstScore[place] = next;
    for (const [language, score] of entry.scores) {
      views.scoreLanguage[next] = language;
      views.score[next++] = score;
    }
  });
  views.firstScore[sorted.length] = next;
  const bytes = new Uint8Array(buffer);
  bytes.set(tags, buffer.byteLength - tags.length - words.length);
  bytes.set(words, buffer.byteLength - words.length);
  const header = new DataView(buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint16(4, VERSION, true);
  header.setUint16(6, languages.length, true);
  header.setUint32(8, sorted.length, true);
  header.setUint32(12, scores, true);
  header.setUint32(16, fnv1a(bytes.subarray(HEADER_BYTES)), true);
  header.setUint32(20, tags.length, true);
  header.setUint32(24, words.length, true);
  return bytes;
}

/**
 * Opens the tables without copying. Throws on anything that is not a model of this version; the hash is checked only
 * when asked for (`verify`), because reading every byte would cost the start what the packing saves.
 */
export function openModel(buffer: ArrayBuffer, verify = false): NgramModel {
  const header = new DataView(buffer);
  if (buffer.byteLength < HEADER_BYTES || header.getUint32(0, true) !== MAGIC) {
    throw new Error('not a language model');
  }
  if (header.getUint16(4, true) !== VERSION) throw new Error('a language model of another version');
  const ngrams = header.getUint32(8, true);
  const scores = header.getUint32(12, true);
  const tagLength = header.getUint32(20, true);
  const wordsLength = header.getUint32(24, true);
  if (buffer.byteLength !== HEADER_BYTES + ngrams * 12 + 4 + scores * 2 + tagLength + wordsLength) {
    throw new Error('a language model cut short');
  }
  const bytes = new Uint8Array(buffer);
  const hash = header.getUint32(16, true);
  if (verify && fnv1a(bytes.subarray(HEADER_BYTES)) !== hash) throw new Error('a damaged language model');
  const wordsAt = buffer.byteLength - wordsLength;
  const languages = String.fromCharCode(...bytes.subarray(wordsAt - tagLength, wordsAt)).split(' ');
  const words = wordsLength === 0 ? null : openWordModel(bytes.subarray(wordsAt));
  return { languages, hash, words, ...viewsOn(buffer, ngrams, scores) };
}
