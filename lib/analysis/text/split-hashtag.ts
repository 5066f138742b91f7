/**
 * Joined hashtags as words: by case, digits and underscores as written, then by how usual the words are (unigram costs,
 * Viterbi) in the language that explains the tag best; Chinese, Japanese and Thai by the lexicon.
 *
 * The lists and their licences: scripts/text-sources.ts.
 */
import { type AssetKind, openAsset } from './asset';
import { characterClass } from './characters';
import { fold } from './fold';
import { type LetterCosts, lettersOf, prefixCosts } from './letter-model';
import { COST_STEPS, type Lexicon } from './lexicon';
import { tokenize } from './tokens';
import { openTrie, type Trie } from './trie';

/** The asset scripts/build-text.ts writes. */
export const TAG_WORDS: AssetKind = { name: 'hashtag-words.bin', kind: 'TAGW', version: 1 };

/** Columns of the list; the last holds words that may run over a change of case. */
export const TAG_LANGUAGES = ['en', 'es', 'pt', 'id', 'de', 'fr'] as const;
export const WHOLE_COLUMN = TAG_LANGUAGES.length;
export const TAG_COLUMNS = TAG_LANGUAGES.length + 1;

/** A tag of one alphabet longer than this is not looked up: no one reads it as words. */
const LONGEST_SPLIT = 150;
/** What it takes to believe in a word that no list holds, beside the cost of its letters. */
const UNLISTED_COST = 4 * COST_STEPS;
/** Unlisted words are hardly ever so short. */
const SHORT_UNLISTED = 3;
const SHORT_UNLISTED_COST = 6 * COST_STEPS;
const NUMBER_COST = 8 * COST_STEPS;
/** An ending on a listed word of some length makes a word too, where the list has only the stem; none is a word itself. */
const INFLECTION_COST = 3.5 * COST_STEPS;
const SHORTEST_STEM = 4;
const ENDINGS: Readonly<Record<(typeof TAG_LANGUAGES)[number], readonly string[]>> = {
  en: ['s', 'ed', 'ing', 'er', 'ers', 'y', 'ly'],
  es: ['s', 'ita', 'ito', 'itas', 'itos', 'mente'],
  pt: ['s', 'inha', 'inho', 'inhas', 'inhos', 'mente'],
  id: ['nya', 'kan'],
  de: ['e', 'n', 'ern', 's', 't', 'te', 'st', 'ste', 'sten', 'ster', 'chen', 'innen'],
  fr: ['s', 'x', 'ment'],
};

/** Each word costs a little more: lists made from subtitles think too well of the small words of talk. */
const WORD_COST = 1 * COST_STEPS;
/** An English word in a tag of another language. */
const FOREIGN_COST = 3 * COST_STEPS;
const LONGEST_WORD = 24;

export interface TagWords {
  readonly hash: string;
  readonly trie: Trie;
  /** Costs of letters, by language. */
  readonly letters: readonly LetterCosts[];
}

/** A word of a tag, in UTF-16 units of the tag as written. */
export interface TagPart {
  text: string;
  start: number;
  end: number;
}

/** @throws Error of one sentence where the asset is damaged */
export function openTagWords(buffer: ArrayBuffer): TagWords {
  const asset = openAsset(buffer, TAG_WORDS);
  const letters = asset.bytes('lett');
  return {
    hash: asset.hash,
    trie: openTrie(asset, 'tw'),
    letters: TAG_LANGUAGES.map((_, language) => lettersOf(letters, language)),
  };
}

/** The words of a hashtag, as written and without `#`. Linear in the tag's length; never throws. */
export function splitHashtag(tag: string, words: TagWords, lexicon: Lexicon | null): TagPart[] {
  const text = fold(tag);
  const parts: TagPart[] = [];
  const add = (start: number, end: number) => {
    const span = text.writtenSpan(start, end);
    parts.push({ text: tag.slice(span.start, span.end), ...span });
  };
  const bare = text.bare;
  const isUpper = (at: number): boolean => {
    const { start, end } = text.writtenSpan(at, at + 1);
    const written = tag.slice(start, end);
    return written !== written.toLowerCase();
  };
  for (let at = 0; at < bare.length; ) {
    const end = runEnd(bare, at);
    if (end === at) {
      at++;
      continue;
    }
    const found = isLatinRun(bare, at)
      ? splitRun(bare.slice(at, end), edgesOf(bare, at, end, isUpper), words)
      : cutRun(text.folded.slice(at, end), lexicon);
    for (const [from, to] of found) add(at + from, at + to);
    at = end;
  }
  return parts;
}

/** Letters and digits of ASCII go together, all other letters go together; the rest parts words. */
function runEnd(text: string, start: number): number {
  const latin = isLatinRun(text, start);
  let at = start;
  while (at < text.length && isWordUnit(text, at) && isLatinRun(text, at) === latin) at++;
  return at;
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0xd840 && unit <= 0xdfff) || characterClass(unit) !== 'other';
}

const isLatinRun = (text: string, at: number): boolean => text.charCodeAt(at) < 0x250;

function cutRun(run: string, lexicon: Lexicon | null): [number, number][] {
  return tokenize(fold(run), { lexicon, cues: null }).map((token) => [token.start, token.end]);
}

/** 1 where the writing itself parts words: aB, ABc, a1, 1a. */
function edgesOf(text: string, start: number, end: number, isUpper: (at: number) => boolean): Uint8Array {
  const edges = new Uint8Array(end - start + 1);
  const isDigit = (at: number) => characterClass(text.charCodeAt(at)) === 'digit';
  for (let at = start + 1; at < end; at++) {
    const upper = isUpper(at) && !isDigit(at);
    const opensWord = upper && (!isUpper(at - 1) || (at + 1 < end && !isUpper(at + 1) && !isDigit(at + 1)));
    if ((opensWord && !isDigit(at - 1)) || isDigit(at) !== isDigit(at - 1)) edges[at - start] = 1;
  }
  return edges;
}

/** The cheapest way to cut a run, over all languages. */
function splitRun(run: string, edges: Uint8Array, words: TagWords): [number, number][] {
  if (run.length > LONGEST_SPLIT) return byEdges(edges);
  const inner = edges.subarray(1, run.length).includes(1);
  if (!inner && words.trie.valueOf(run, WHOLE_COLUMN) !== 0) return [[0, run.length]];
  let best: { cost: number; ends: [number, number][] } | null = null;
  for (let language = 0; language < TAG_LANGUAGES.length; language++) {
    const found = cheapest(run, edges, words, language);
    if (best === null || found.cost < best.cost) best = found;
  }
  return best?.ends ?? [];
}

function byEdges(edges: Uint8Array): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (let at = 1; at < edges.length; at++) {
    if (edges[at] !== 1 && at !== edges.length - 1) continue;
    parts.push([from, at]);
    from = at;
  }
  return parts;
}

interface Cut {
  cost: number;
  ends: [number, number][];
}

function cheapest(run: string, edges: Uint8Array, { trie, letters }: TagWords, language: number): Cut {
  const costs = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const froms = new Int32Array(run.length + 1);
  const unlisted = new Float64Array(LONGEST_WORD + 1);
  const endings = ENDINGS[TAG_LANGUAGES[language] ?? 'en'];
  costs[0] = 0;
  for (let at = 0; at < run.length; at++) {
    const most = Math.min(LONGEST_WORD, run.length - at);
    prefixCosts(run, at, most, letters[language] as LetterCosts, unlisted);
    let node = trie.root(run.charCodeAt(at));
    let isParted = false;
    let stem = 0;
    let stemCost = 0;
    for (let length = 1; length <= most && !(isParted && node === 0); length++) {
      const to = at + length;
      let word = isParted ? 0 : unlistedCost(run, at, length, unlisted);
      if (stem > 0 && endings.includes(run.slice(at + stem, to)))
        word = Math.min(word, stemCost + INFLECTION_COST);
      const cost = (costs[at] as number) + WORD_COST + listedCost(trie, node, language, isParted, word);
      if (cost < (costs[to] as number)) {
        costs[to] = cost;
        froms[to] = at;
      }
      const listed = node === 0 || length < SHORTEST_STEM ? 0 : trie.value(node, language);
      if (listed !== 0) [stem, stemCost] = [length, listed];
      if (edges[to] === 1) isParted = true;
      if (node !== 0 && to < run.length) node = trie.step(node, run.charCodeAt(to));
    }
  }
  const ends: [number, number][] = [];
  for (let at = run.length; at > 0; at = froms[at] as number) ends.unshift([froms[at] as number, at]);
  return { cost: costs[run.length] as number, ends };
}

function unlistedCost(run: string, at: number, length: number, unlisted: Float64Array): number {
  if (run.charCodeAt(at) <= 0x39) return NUMBER_COST;
  return UNLISTED_COST + (unlisted[length] as number) + (length < SHORT_UNLISTED ? SHORT_UNLISTED_COST : 0);
}

/** What a stretch costs as one word; one that runs over an edge as written must be a word known to do so. */
function listedCost(trie: Trie, node: number, language: number, isParted: boolean, unlisted: number): number {
  const whole = node === 0 ? 0 : trie.value(node, WHOLE_COLUMN);
  if (isParted) return whole === 0 ? Number.POSITIVE_INFINITY : whole;
  if (node === 0) return unlisted;
  const own = trie.value(node, language);
  const english = language === 0 ? 0 : trie.value(node, 0);
  let cost = unlisted;
  if (own !== 0) cost = Math.min(cost, own);
  if (english !== 0) cost = Math.min(cost, english + FOREIGN_COST);
  return whole === 0 ? cost : Math.min(cost, whole);
}
