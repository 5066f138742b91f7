/**
 * Trains the word model and writes `lib/analysis/language/data/word-model.bin`.
 *
 *   npx tsx scripts/word-model/train.ts LISTS [dimensions] [log2 buckets] [epochs]
 *
 * LISTS holds the extracted word lists (see README.md beside this file). Softmax over the languages of one script,
 * plain gradient descent, a fixed seed: the same lists give the same file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  bucketsOf,
  MOST_BUCKETS,
  packWordModel,
  WORD_LANGUAGES,
  WORD_RANGES,
} from '../../lib/analysis/language/word-model';
import { type LanguageWords, readSources } from './sources';

const [folder = '', dimensionsGiven = '16', log2Given = '15', epochsGiven = '6', target] =
  process.argv.slice(2);
const DIMENSIONS = Number(dimensionsGiven);
const LOG2_BUCKETS = Number(log2Given);
const EPOCHS = Number(epochsGiven);
const MASK = (1 << LOG2_BUCKETS) - 1;
/** Words drawn per language and epoch, and how many of them from its everyday words. */
const DRAWS = 24_000;
const EVERYDAY_SHARE = 0.12;
/** How often marks are left out, as people do on phones. */
const UNMARKED_SHARE = 0.2;
const FIRST_RATE = 0.6;
/** Constants learn slower than weights, buckets faster: each is met seldom. */
const CONSTANT_RATE = 0.1;
const BUCKET_RATE = 4;

let state = 20240611;
/** mulberry32 (Tommy Ettinger, public domain): 0 to 1. */
function chance(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

const unmarked = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ı/g, 'i')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o');

const sources = readSources(folder, chance);
const languages: LanguageWords[] = WORD_LANGUAGES.map(
  ({ tag }) => sources.get(tag) ?? { listed: [], everyday: [] },
);
WORD_LANGUAGES.forEach(({ tag }, at) => {
  console.log(tag, languages[at]?.listed.length, languages[at]?.everyday.length);
});

/** Languages with too few words to learn from; the detector knows them by other means. */
const LEAST_WORDS = 200;
const isTaught = languages.map(({ listed, everyday }) => listed.length + everyday.length >= LEAST_WORDS);

function drawWord(language: number): string {
  const { listed, everyday } = languages[language] as LanguageWords;
  const isEveryday = everyday.length > 0 && (listed.length === 0 || chance() < EVERYDAY_SHARE);
  const list = isEveryday ? everyday : listed;
  const word = list[Math.floor(chance() * list.length)] ?? '';
  return WORD_LANGUAGES[language]?.script === 'Latn' && chance() < UNMARKED_SHARE ? unmarked(word) : word;
}

const embedding = new Float32Array((MASK + 1) * DIMENSIONS);
for (let at = 0; at < embedding.length; at++) embedding[at] = (chance() - 0.5) / DIMENSIONS;
const width = DIMENSIONS + 1;
const weights = new Float32Array(WORD_LANGUAGES.length * width);
const hidden = new Float64Array(DIMENSIONS);
const pull = new Float64Array(DIMENSIONS);
const odds = new Float64Array(WORD_LANGUAGES.length);
const buckets = new Int32Array(MOST_BUCKETS);

/** Reads a number that is surely there. */
const at = (numbers: Float32Array | Float64Array, place: number): number => numbers[place] ?? 0;

/** The mean of the word's buckets, into `hidden`. */
function readHidden(count: number): void {
  hidden.fill(0);
  for (let f = 0; f < count; f++) {
    const row = (buckets[f] ?? 0) * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) hidden[d] = at(hidden, d) + at(embedding, row + d);
  }
  for (let d = 0; d < DIMENSIONS; d++) hidden[d] = at(hidden, d) / count;
}

/** How probable each language of a script is, into `odds`. */
function readOdds(first: number, end: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = first; c < end; c++) {
    let sum = at(weights, c * width + DIMENSIONS);
    for (let d = 0; d < DIMENSIONS; d++) sum += at(hidden, d) * at(weights, c * width + d);
    odds[c] = sum;
    most = Math.max(most, sum);
  }
  let total = 0;
  for (let c = first; c < end; c++) {
    odds[c] = Math.exp(at(odds, c) - most);
    total += at(odds, c);
  }
  for (let c = first; c < end; c++) odds[c] = at(odds, c) / total;
}

/** One step; returns the loss. */
function learn(word: string, language: number, rate: number): number {
  const count = bucketsOf(word, MASK, buckets);
  readHidden(count);
  const [first, end] = WORD_RANGES[WORD_LANGUAGES[language]?.script ?? 'Latn'];
  readOdds(first, end);
  pull.fill(0);
  for (let c = first; c < end; c++) {
    const gradient = (c === language ? 1 : 0) - at(odds, c);
    const step = rate * gradient;
    for (let d = 0; d < DIMENSIONS; d++) {
      const place = c * width + d;
      pull[d] = at(pull, d) + gradient * at(weights, place);
      weights[place] = at(weights, place) + step * at(hidden, d);
    }
    weights[c * width + DIMENSIONS] = at(weights, c * width + DIMENSIONS) + step * CONSTANT_RATE;
  }
  const share = (rate / count) * BUCKET_RATE;
  for (let f = 0; f < count; f++) {
    const row = (buckets[f] ?? 0) * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) embedding[row + d] = at(embedding, row + d) + share * at(pull, d);
  }
  return -Math.log(at(odds, language));
}

const steps = EPOCHS * DRAWS * WORD_LANGUAGES.length;
let done = 0;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let loss = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    for (let language = 0; language < WORD_LANGUAGES.length; language++) {
      if (isTaught[language]) loss += learn(drawWord(language), language, FIRST_RATE * (1 - done / steps));
      done++;
    }
  console.log(`epoch ${epoch + 1}: loss ${(loss / DRAWS / WORD_LANGUAGES.length).toFixed(3)}`);
}

/** Beyond this many standard deviations numbers are cut: a finer step for all others. */
const CUT_AT = 5;
let squares = 0;
for (const number of embedding) squares += number * number;
const scale = (CUT_AT * Math.sqrt(squares / embedding.length)) / 127;
const small = new Int8Array(embedding.length);
embedding.forEach((number, at) => {
  small[at] = Math.max(-127, Math.min(127, Math.round(number / scale)));
});
const path = target ?? join(import.meta.dirname, '../../lib/analysis/language/data/word-model.bin');
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, packWordModel(DIMENSIONS, LOG2_BUCKETS, scale, weights, small));
console.log(path);
