/**
 * The cheapest way to cut a run of letters and digits into words of one language (Viterbi): unigram costs, letters and
 * endings for words that no list holds, English words in other languages, and German nouns that join.
 */
import { type LetterCosts, prefixCosts } from './letter-model';
import { COST_STEPS } from './lexicon';
import { ENDINGS, LEADING_WORDS, LONGEST_LEADING_WORD } from './tag-grammar';
import {
  JOINS_FIRST,
  JOINS_LAST,
  JOINT_COLUMN,
  TAG_LANGUAGES,
  type TagWords,
  WHOLE_COLUMN,
} from './tag-words';
import type { Trie } from './trie';

/** What it takes to believe in a word that no list holds, beside the cost of its letters. */
const UNLISTED_COST = 4 * COST_STEPS;
/** Unlisted words are hardly ever so short. */
const SHORT_UNLISTED = 3;
const SHORT_UNLISTED_COST = 6 * COST_STEPS;
const NUMBER_COST = 8 * COST_STEPS;
/** An ending on a listed word of some length makes a word too, where the list has only the stem. */
const INFLECTION_COST = 3.5 * COST_STEPS;
const SHORTEST_STEM = 4;
/** Each word costs a little more: lists made from subtitles think too well of the small words of talk. */
const WORD_COST = 1 * COST_STEPS;
/** An English word in a tag of another language. */
const FOREIGN_COST = 3 * COST_STEPS;
/** Small words between two others are more usual than their share of all words says, those at the end far less. */
const LEADING_GAIN = 0.7 * COST_STEPS;
const LEADING_AT_END_COST = 4 * COST_STEPS;
const LONGEST_WORD = 24;
/** A German noun that joins the noun before it, and one that could but stands apart. */
const JOINED_COST = 0.5 * COST_STEPS;
const APART_COST = 3 * COST_STEPS;

const GERMAN = TAG_LANGUAGES.indexOf('de');
const NONE = Number.POSITIVE_INFINITY;

export interface Cut {
  /** In the steps of the lists; cuts of one run can be compared between languages. */
  cost: number;
  /** Start and end of each word. */
  parts: [number, number][];
}

/** @param edges - 1 where the writing itself parts words; one longer than the run */
export function cheapestCut(
  run: string,
  edges: Uint8Array,
  { trie, letters }: TagWords,
  language: number,
): Cut {
  const paths = new Paths(run.length);
  const unlisted = new Float64Array(LONGEST_WORD + 1);
  const name = TAG_LANGUAGES[language] ?? 'en';
  const endings = ENDINGS[name];
  const leads = LEADING_WORDS[name];
  const isGerman = language === GERMAN;
  for (let at = 0; at < run.length; at++) {
    const most = Math.min(LONGEST_WORD, run.length - at);
    prefixCosts(run, at, most, letters[language] as LetterCosts, unlisted);
    let node = trie.root(run.charCodeAt(at));
    let isParted = false;
    let stem = 0;
    let stemCost = 0;
    let stemJoints = 0;
    for (let length = 1; length <= most && !(isParted && node === 0); length++) {
      const to = at + length;
      const listed = node === 0 || isParted ? 0 : trie.value(node, language);
      let joints = isGerman && listed !== 0 ? trie.value(node, JOINT_COLUMN) : 0;
      let word = isParted ? NONE : unlistedCost(run, at, length, unlisted);
      if (stem > 0 && listed === 0 && endings.includes(run.slice(at + stem, to))) {
        if (stemCost + INFLECTION_COST < word) {
          word = stemCost + INFLECTION_COST;
          joints = stemJoints;
        }
      }
      let cost = WORD_COST + listedCost(trie, node, language, isParted, word);
      if (listed !== 0 && length <= LONGEST_LEADING_WORD && leads.has(run.slice(at, to))) {
        cost += to === run.length ? LEADING_AT_END_COST : at > 0 ? -LEADING_GAIN : 0;
      }
      paths.step(at, to, cost, joints, edges[at] === 1);
      if (listed !== 0 && length >= SHORTEST_STEM) [stem, stemCost, stemJoints] = [length, listed, joints];
      if (edges[to] === 1) isParted = true;
      if (node !== 0 && to < run.length) node = trie.step(node, run.charCodeAt(to));
    }
  }
  return paths.cheapest();
}

/** The cheapest path to each place, apart for paths whose last word may open a compound. */
class Paths {
  readonly #length: number;
  /** Two a place: after another word, after one that may open a compound. */
  readonly #costs: Float64Array;
  /** Where the last word began (twice the place, plus one where the path before it ended in an opening word). */
  readonly #froms: Int32Array;
  /** 1 where the last word joins the one before it. */
  readonly #joined: Uint8Array;

  constructor(length: number) {
    this.#length = length;
    this.#costs = new Float64Array((length + 1) * 2).fill(NONE);
    this.#froms = new Int32Array((length + 1) * 2);
    this.#joined = new Uint8Array((length + 1) * 2);
    this.#costs[0] = 0;
  }

  /** @param isEdge - the writing itself parts the words here: nothing joins over it */
  step(at: number, to: number, cost: number, joints: number, isEdge: boolean): void {
    const place = to * 2 + ((joints & JOINS_FIRST) === 0 ? 0 : 1);
    const mayJoin = (joints & JOINS_LAST) !== 0 && !isEdge;
    this.#relax(at * 2, place, cost, 0);
    this.#relax(at * 2 + 1, place, cost + (mayJoin ? APART_COST : 0), 0);
    if (mayJoin) this.#relax(at * 2 + 1, place, cost - WORD_COST + JOINED_COST, 1);
  }

  #relax(from: number, place: number, step: number, joined: number): void {
    const cost = (this.#costs[from] as number) + step;
    if (cost >= (this.#costs[place] as number)) return;
    this.#costs[place] = cost;
    this.#froms[place] = from;
    this.#joined[place] = joined;
  }

  cheapest(): Cut {
    const last = this.#length * 2;
    let place = (this.#costs[last] as number) <= (this.#costs[last + 1] as number) ? last : last + 1;
    const cost = this.#costs[place] as number;
    const parts: [number, number][] = [];
    let end = this.#length;
    while (place > 1) {
      const from = this.#froms[place] as number;
      if (this.#joined[place] === 0) {
        parts.unshift([from >> 1, end]);
        end = from >> 1;
      }
      place = from;
    }
    return { cost, parts };
  }
}

function unlistedCost(run: string, at: number, length: number, unlisted: Float64Array): number {
  if (run.charCodeAt(at) <= 0x39) return NUMBER_COST;
  return UNLISTED_COST + (unlisted[length] as number) + (length < SHORT_UNLISTED ? SHORT_UNLISTED_COST : 0);
}

/** What a stretch costs as one word; one that runs over an edge as written must be a word known to do so. */
function listedCost(trie: Trie, node: number, language: number, isParted: boolean, unlisted: number): number {
  const whole = node === 0 ? 0 : trie.value(node, WHOLE_COLUMN);
  if (isParted) return whole === 0 ? NONE : whole;
  if (node === 0) return unlisted;
  const own = trie.value(node, language);
  const english = language === 0 ? 0 : trie.value(node, 0);
  let cost = unlisted;
  if (own !== 0) cost = Math.min(cost, own);
  if (english !== 0) cost = Math.min(cost, english + FOREIGN_COST);
  return whole === 0 ? cost : Math.min(cost, whole);
}
