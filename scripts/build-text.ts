/**
 * Packs the word lists of the text core: `public/data/lexicon.bin` (Chinese, Japanese, Thai). Sources and licences:
 * scripts/text-sources.ts.
 *
 *   npx tsx scripts/build-text.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packAsset } from '../lib/analysis/text/asset';
import { foldString } from '../lib/analysis/text/fold';
import { COST_STEPS, LEXICON } from '../lib/analysis/text/lexicon';
import { packTrie } from '../lib/analysis/text/trie';
import { type CostedWord, chineseWords, japaneseWords, ownWords, thaiWords } from './text-sources';

const FOLDER = join(import.meta.dirname, '../public/data');
/** No word is longer, in UTF-16 units: bounds the search at each place. */
const LONGEST_WORD = 16;
/** What our own words cost, in -ln(probability): well known. */
const OWN_COST = 9;
const LEAST_JIEBA_COUNT = 4;
const MOST_JAPANESE_COST = 8_000;
const MOST_JAPANESE_NAME_COST = 5_500;

/** One stored number a word; the smaller cost where two words fold to one. */
function column(words: readonly CostedWord[]): Map<string, readonly number[]> {
  const values = new Map<string, readonly number[]>();
  for (const [written, cost] of words) {
    const word = foldString(written);
    if (word === '' || word.length > LONGEST_WORD) continue;
    const stored = Math.min(255, Math.max(1, Math.round(cost * COST_STEPS)));
    values.set(word, [Math.min(stored, values.get(word)?.[0] ?? 255)]);
  }
  return values;
}

function write(name: string, bytes: Uint8Array): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), bytes);
  console.log(`${name}: ${bytes.byteLength} bytes`);
}

const own = ownWords('own-words.yaml');
const ownOf = (language: string): CostedWord[] =>
  (own.get(language) ?? []).map((word) => [word, OWN_COST] as const);
write(
  LEXICON.name,
  packAsset(LEXICON, {
    ...packTrie(column([...chineseWords(LEAST_JIEBA_COUNT), ...ownOf('zh')]), 1, 'zh'),
    ...packTrie(
      column([...japaneseWords(MOST_JAPANESE_COST, MOST_JAPANESE_NAME_COST), ...ownOf('ja')]),
      1,
      'ja',
    ),
    ...packTrie(column([...thaiWords(), ...ownOf('th')]), 1, 'th'),
  }),
);
