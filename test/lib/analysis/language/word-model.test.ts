import { describe, expect, it } from 'vitest';
import {
  bucketsOf,
  MOST_BUCKETS,
  openWordModel,
  packWordModel,
  scoreWord,
  WORD_LANGUAGES,
  WORD_RANGES,
  type WordScript,
} from '../../../../lib/analysis/language/word-model';
import { loadModel } from './fixtures';

const DIMENSIONS = 4;
const LOG2_BUCKETS = 4;
const pack = (): Uint8Array =>
  packWordModel(
    DIMENSIONS,
    LOG2_BUCKETS,
    0.5,
    Float32Array.from({ length: WORD_LANGUAGES.length * (DIMENSIONS + 1) }, (_, at) => at % 7),
    Int8Array.from({ length: DIMENSIONS << LOG2_BUCKETS }, (_, at) => at * 4 - 128),
  );

function best(word: string, script: WordScript): string | undefined {
  const [first, end] = WORD_RANGES[script];
  const scores = new Float64Array(end - first);
  const { words } = loadModel();
  if (!words) throw new Error('the asset holds no word model');
  scoreWord(words, word, script, scores, 0);
  return WORD_LANGUAGES[first + scores.indexOf(Math.max(...scores))]?.tag;
}

describe('the word model', () => {
  it.each([
    ['zusammenfassung', 'Latn', 'de'],
    ['wunderschöne', 'Latn', 'de'],
    ['disfrutaremos', 'Latn', 'es'],
    ['przepraszam', 'Latn', 'pl'],
    ['ninakupenda', 'Latn', 'sw'],
    ['spasibochki', 'Latn', 'ru-Latn'],
    ['подписывайтесь', 'Cyrl', 'ru'],
    ['підписуйтесь', 'Cyrl', 'uk'],
    ['साथीहरूलाई', 'Deva', 'ne'],
  ] as const)('knows a language by one word: %s', (word, script, tag) => {
    expect(best(word, script)).toBe(tag);
  });

  it('reads what was packed', () => {
    const model = openWordModel(pack());
    expect([model.dimensions, model.mask]).toEqual([DIMENSIONS, 15]);
    // The buckets' scale is multiplied into every weight but the constants.
    expect([...model.weights.subarray(0, 5)]).toEqual([0, 0.5, 1, 1.5, 4]);
    expect(model.packed[1]).toBe(0x9c989490);
  });

  it('sums numbers two at a time as it would one by one', () => {
    const bytes = pack();
    const model = openWordModel(bytes);
    const numbers = new Int8Array(bytes.buffer, bytes.length - (DIMENSIONS << LOG2_BUCKETS));
    const word = 'donaudampfschifffahrt';
    const buckets = new Int32Array(MOST_BUCKETS);
    const count = bucketsOf(word, model.mask, buckets);
    const sums = Array.from({ length: DIMENSIONS }, (_, d) =>
      buckets.subarray(0, count).reduce((sum, bucket) => sum + (numbers[bucket * DIMENSIONS + d] ?? 0), 0),
    );
    const into = new Float64Array(1 + WORD_RANGES.Latn[1]);
    scoreWord(model, word, 'Latn', into, 1);
    const [first] = WORD_RANGES.Latn;
    const row = model.weights.subarray(first * (DIMENSIONS + 1), (first + 1) * (DIMENSIONS + 1));
    const naive = sums.reduce((sum, number, d) => sum + number * (row[d] ?? 0), 0);
    expect(into[1]).toBe(naive / count + (row[DIMENSIONS] ?? 0));
  });

  it('refuses what is no word model, or one cut short', () => {
    expect(() => openWordModel(new Uint8Array(40))).toThrow('not a word model');
    expect(() => openWordModel(new Uint8Array(3))).toThrow('not a word model');
    expect(() => openWordModel(pack().subarray(0, -1))).toThrow('cut short');
  });

  it('reads a bounded part of an endless word', () => {
    const into = new Int32Array(MOST_BUCKETS);
    const ofLong = bucketsOf('a'.repeat(10_000), 1023, into);
    expect(ofLong).toBeLessThanOrEqual(MOST_BUCKETS);
    expect(ofLong).toBe(bucketsOf('a'.repeat(30), 1023, into));
  });
});
