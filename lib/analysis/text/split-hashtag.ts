/**
 * Joined hashtags as words: by case, digits and underscores as written, then by how usual the words are (unigram costs,
 * Viterbi) in the language that explains the tag best; Chinese, Japanese and Thai by the lexicon.
 *
 * The lists and their licences: scripts/text-sources.ts.
 */
import { characterClass } from './characters';
import { fold } from './fold';
import type { Lexicon } from './lexicon';
import { type Cut, cheapestCut } from './tag-search';
import { TAG_LANGUAGES, type TagWords, WHOLE_COLUMN } from './tag-words';
import { tokenize } from './tokens';

/** A tag of one alphabet longer than this is not looked up: no one reads it as words. */
const LONGEST_SPLIT = 150;
/** A word of a tag, in UTF-16 units of the tag as written. */
export interface TagPart {
  text: string;
  start: number;
  end: number;
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
  let best: Cut | null = null;
  for (let language = 0; language < TAG_LANGUAGES.length; language++) {
    const found = cheapestCut(run, edges, words, language);
    if (best === null || found.cost < best.cost) best = found;
  }
  return best?.parts ?? [];
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
