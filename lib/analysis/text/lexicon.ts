/**
 * Words of Chinese, Japanese and Thai, which are written without spaces: of all ways to cut a stretch into words of the
 * lists, the one whose words are together the most usual (unigram costs, Viterbi). `Intl.Segmenter` is not used: it
 * differs between engines and cuts 种草, 听劝 and 痛包 into single characters.
 *
 * The lists and their licences: scripts/text-sources.ts.
 */
import { type AssetKind, openAsset } from './asset';
import { type Trie, trieWhenAsked } from './trie';

/** The asset scripts/build-text.ts writes. */
export const LEXICON: AssetKind = { name: 'lexicon.bin', kind: 'LEXI', version: 2 };

/** Costs are stored as tenths of -ln(probability). */
export const COST_STEPS = 10;
/** Cost of a character that no word holds, more than that of any word. */
const UNKNOWN_COST = 30 * COST_STEPS;
/** An unlisted katakana word: a loan or a name, likely one word however long. */
const KATAKANA_COST = 16 * COST_STEPS;
const KATAKANA_UNIT_COST = 5;

export type LexiconLanguage = 'zh' | 'ja' | 'th';

export interface Lexicon {
  readonly hash: string;
  readonly tries: Readonly<Record<LexiconLanguage, Trie>>;
}

/** @throws Error of one sentence where the asset is damaged */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  const asset = openAsset(buffer, LEXICON);
  const [zh, ja, th] = [trieWhenAsked(asset, 'zh'), trieWhenAsked(asset, 'ja'), trieWhenAsked(asset, 'th')];
  return {
    hash: asset.hash,
    tries: {
      get zh() {
        return zh();
      },
      get ja() {
        return ja();
      },
      get th() {
        return th();
      },
    },
  };
}

let costs = new Float64Array(256);
let froms = new Int32Array(256);
/** 1 where the last step to a place was over a character no word holds. */
let unknown = new Uint8Array(256);

function ensure(length: number): void {
  if (costs.length >= length) return;
  const room = Math.max(length, costs.length * 2);
  costs = new Float64Array(room);
  froms = new Int32Array(room);
  unknown = new Uint8Array(room);
}

const isKatakana = (unit: number): boolean => unit >= 0x30a1 && unit <= 0x30fe && unit !== 0x30fb;

const isThai = (unit: number): boolean => unit >= 0x0e00 && unit <= 0x0e7f;

/** Thai vowels and tones that belong to the consonant before them: no word begins with one. */
const hangsOn = (unit: number): boolean =>
  (unit >= 0x0e30 && unit <= 0x0e3a) || unit === 0x0e45 || (unit >= 0x0e47 && unit <= 0x0e4e);

/**
 * Cuts [start, end) of a folded text into words; adds the end of each to `ends`. Linear in the stretch's length.
 * Neighbouring Thai letters that no word holds stay together.
 */
export function cutWords(text: string, start: number, end: number, trie: Trie, ends: number[]): void {
  const length = end - start;
  ensure(length + 1);
  costs.fill(Number.POSITIVE_INFINITY, 0, length + 1);
  costs[0] = 0;
  for (let at = 0; at < length; at++) {
    const cost = costs[at] as number;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const hasStep = relaxWords(text, start, at, length, cost, trie);
    relaxKatakana(text, start, at, length, cost);
    if (!hasStep) relaxUnknown(text, start, at, length, cost);
  }
  const first = ends.length;
  let followsUnknown = false;
  for (let at = length; at > 0; at = froms[at] as number) {
    const isUnknownThai = unknown[at] === 1 && isThai(text.charCodeAt(start + at - 1));
    if (!(isUnknownThai && followsUnknown)) ends.push(start + at);
    followsUnknown = isUnknownThai;
  }
  reverse(ends, first);
}

function reverse(list: number[], from: number): void {
  for (let a = from, b = list.length - 1; a < b; a++, b--) {
    const held = list[a] as number;
    list[a] = list[b] as number;
    list[b] = held;
  }
}

/** Steps over every word that begins here; true when one of a single character does. */
function relaxWords(
  text: string,
  start: number,
  at: number,
  length: number,
  cost: number,
  trie: Trie,
): boolean {
  let hasStep = false;
  let node = trie.root(text.charCodeAt(start + at));
  for (let to = at + 1; node !== 0; to++) {
    const value = trie.value(node);
    if (value !== 0 && !(to < length && hangsOn(text.charCodeAt(start + to)))) {
      relax(at, to, cost + value, 0);
      hasStep ||= to === at + 1;
    }
    if (to >= length) break;
    node = trie.step(node, text.charCodeAt(start + to));
  }
  return hasStep;
}

/** A whole katakana run is one word where no listed words explain it better. */
function relaxKatakana(text: string, start: number, at: number, length: number, cost: number): void {
  if (!isKatakana(text.charCodeAt(start + at)) || (at > 0 && isKatakana(text.charCodeAt(start + at - 1))))
    return;
  let to = at + 1;
  while (to < length && isKatakana(text.charCodeAt(start + to))) to++;
  relax(at, to, cost + KATAKANA_COST + (to - at) * KATAKANA_UNIT_COST, 0);
}

function relaxUnknown(text: string, start: number, at: number, length: number, cost: number): void {
  const unit = text.charCodeAt(start + at);
  const isPair = unit >= 0xd800 && unit <= 0xdbff && at + 1 < length;
  let to = at + (isPair ? 2 : 1);
  while (to < length && hangsOn(text.charCodeAt(start + to))) to++;
  relax(at, to, cost + UNKNOWN_COST, 1);
}

function relax(from: number, to: number, cost: number, isUnknown: 0 | 1): void {
  if (cost >= (costs[to] as number)) return;
  costs[to] = cost;
  froms[to] = from;
  unknown[to] = isUnknown;
}
