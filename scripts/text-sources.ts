/**
 * Where the word lists of the text core come from, by asset. Terms and notices: THIRD-PARTY.md, docs/licences.
 *
 * lexicon.bin
 *   zh  jieba's dictionary (© 2013 Sun Junyi, MIT), by npm `@node-rs/jieba`
 *   ja  mecab-ipadic 2.7.0-20070801 (© Nara Institute of Science and Technology, ICOT; their own permissive terms), by
 *       npm `kuromoji` (Apache-2.0)
 *   th  ICU's thaidict (© Unicode, Inc., Unicode License): lib/analysis/text/data/thai-words.txt
 * hashtag-words.bin
 *   en es pt id fr  OpenSubtitles 2024 by OPUS (ODC-BY 1.0), the most usual words in order, by npm
 *       `@zxcvbn-ts/language-*` (MIT): lib/analysis/text/data/usual-words-*.txt
 *   es pt id de fr  Tesseract's tessdata_fast word lists (© Google Inc., Apache-2.0):
 *       lib/analysis/text/data/web-words-*.txt
 * both  lib/analysis/text/data/own-words.yaml, own-tag-words.yaml, own-names.yaml, usual-words-de.yaml (ours)
 *
 * Left out because they may not or may hardly be passed on under our licence: SUBTLEX-US (no terms of licence to be
 * found), FrequencyWords and Wiktionary (CC BY-SA), hunspell's German, Spanish and French lists (GPL, MPL).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import type { TagLanguage } from '../lib/analysis/text/tag-words';

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

/** ICU's words; it has no counts, so the fewest words win. */
export function thaiWords(): CostedWord[] {
  return linesOf('thai-words.txt').map((word) => [word, THAI_COST] as const);
}

const linesOf = (file: string): string[] =>
  readFileSync(join(DATA, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/^#( |$)/.test(line));

/** The most usual words of a language, the most usual first; of German there is no such list. */
export function usualWords(language: Exclude<TagLanguage, 'de'>): string[] {
  return linesOf(`usual-words-${language}.txt`);
}

/** Words of one letter, which the lists leave out, and about how many words are more usual. */
const ONE_LETTER: Readonly<Partial<Record<TagLanguage, Readonly<Record<string, number>>>>> = {
  en: { a: 4, i: 4 },
  es: { a: 5, y: 3, e: 300, o: 30 },
  pt: { a: 3, e: 2, o: 2, à: 60, é: 4 },
  fr: { a: 15, à: 5, y: 60 },
};

/** By Zipf's law the cost follows from the rank. */
export function rankedWords(language: Exclude<TagLanguage, 'de'>): CostedWord[] {
  const words = usualWords(language);
  const harmonic = Math.log(words.length) + 0.5772;
  const ranks = [...words.entries()].map(([rank, word]) => [word, rank] as const);
  return [...Object.entries(ONE_LETTER[language] ?? {}), ...ranks].map(([word, rank]) => [
    word,
    Math.log((rank + 1) * harmonic),
  ]);
}

/** What the groups of usual-words-de.yaml cost, by about how many words there are before them. */
const GROUP_COSTS: Readonly<Record<string, number>> = { one: 4.5, two: 6.5, three: 8, four: 9.5 };

/** Our own list of usual German words with their costs. */
export function usualGermanWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const [group, list] of ownWords('usual-words-de.yaml')) {
    const cost = GROUP_COSTS[group];
    if (cost === undefined) throw new Error(`usual-words-de.yaml: ${group}: no such group`);
    for (const word of list) words.set(word, Math.min(cost, words.get(word) ?? cost));
  }
  return words;
}

/** What a word costs that Tesseract's list holds in one, two or three spellings. */
const SPELLING_COSTS = [14, 13, 12];
/** German has no list with counts beside ours. */
const GERMAN_DISCOUNT = 1;

export interface WebWord {
  word: string;
  cost: number;
  /** A German noun or name. */
  isNoun: boolean;
}

/** Tesseract's words of a language. */
export function webWords(language: TagLanguage): WebWord[] {
  if (language === 'en') return [];
  const discount = language === 'de' ? GERMAN_DISCOUNT : 0;
  const file = `web-words-${language}.txt`;
  let cost = 0;
  let isNoun = false;
  return linesOf(file).flatMap((line) => {
    const heading = /^## (\d)( noun)?$/.exec(line);
    if (heading === null) return [{ word: line, cost, isNoun }];
    const found = SPELLING_COSTS[Number(heading[1]) - 1];
    if (found === undefined) throw new Error(`${file}: ${line}: must be 1, 2 or 3 spellings`);
    cost = found - discount;
    isNoun = heading[2] !== undefined;
    return [];
  });
}
