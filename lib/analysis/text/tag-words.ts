/** The word list that joined hashtags are split by: six languages, each with costs of words and of letters. */
import { type AssetKind, openAsset } from './asset';
import { type LetterCosts, lettersOf } from './letter-model';
import { type Trie, trieWhenAsked } from './trie';

/** The asset scripts/build-text.ts writes. */
export const TAG_WORDS: AssetKind = { name: 'hashtag-words.bin', kind: 'TAGW', version: 2 };

/** Columns of the list: costs by language, of words that may run over a change of case, and joints of German words. */
export const TAG_LANGUAGES = ['en', 'es', 'pt', 'id', 'de', 'fr'] as const;
export type TagLanguage = (typeof TAG_LANGUAGES)[number];
export const WHOLE_COLUMN = TAG_LANGUAGES.length;
export const JOINT_COLUMN = WHOLE_COLUMN + 1;
export const TAG_COLUMNS = JOINT_COLUMN + 1;
/** Joints: German writes nouns that follow each other as one word (Hunde + Liebe). */
export const JOINS_FIRST = 1;
export const JOINS_LAST = 2;

export interface TagWords {
  readonly hash: string;
  readonly trie: Trie;
  /** Costs of letters, by language. */
  readonly letters: readonly LetterCosts[];
}

/** @throws Error of one sentence where the asset is damaged */
export function openTagWords(buffer: ArrayBuffer): TagWords {
  const asset = openAsset(buffer, TAG_WORDS);
  const letters = asset.bytes('lett');
  const trie = trieWhenAsked(asset, 'tw');
  return {
    hash: asset.hash,
    get trie() {
      return trie();
    },
    letters: TAG_LANGUAGES.map((_, language) => lettersOf(letters, language)),
  };
}
