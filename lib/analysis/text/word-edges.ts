/**
 * Where words end that are written without spaces, asked only about places where something was found: a tag of joined
 * words (#quietluxuryaesthetic holds "quiet luxury"), or Chinese, Japanese and Thai text (播种草莓 holds no 种草).
 */
import type { FoldedText } from './fold';
import { type Lexicon, openLexicon } from './lexicon';
import { splitHashtag } from './split-hashtag';
import { openTagWords, type TagWords } from './tag-words';
import { type Token, tokenize } from './tokens';

export interface WordEdges {
  /** Which lists: part of the instrument id. Empty without any. */
  readonly id: string;
  /** True where [start, end) of a folded hashtag is one or more whole words of it. */
  areWordsOfTag(tag: FoldedText, start: number, end: number): boolean;
  /** True where an edge of [start, end) cuts through a word that goes on outside. */
  cutsWord(text: FoldedText, start: number, end: number): boolean;
}

/** Without lists: a tag is one word, and nothing is cut. */
export const NO_WORD_LISTS: WordEdges = {
  id: '',
  areWordsOfTag: (tag, start, end) => start === 0 && end === tag.folded.length,
  cutsWord: () => false,
};

/** @throws Error of one sentence where an asset is damaged or of another version */
export function openWordEdges(lexicon: ArrayBuffer, tagWords: ArrayBuffer): WordEdges {
  return wordEdges(openLexicon(lexicon), openTagWords(tagWords));
}

/** The edges by these lists. */
export function wordEdges(lexicon: Lexicon, words: TagWords): WordEdges {
  // Several places of one text are asked about, one after the other.
  const edgesOfTag = lastOnly((tag) => edgesIn(tag, words, lexicon));
  const tokensOf = lastOnly((text) => tokenize(text, { lexicon, cues: null }));
  return {
    id: `w${lexicon.hash.slice(0, 6)}${words.hash.slice(0, 6)}`,
    areWordsOfTag(tag, start, end) {
      if (start === 0 && end === tag.folded.length) return true;
      const edges = edgesOfTag(tag);
      const span = tag.writtenSpan(start, end);
      return edges.has(span.start) && edges.has(span.end);
    },
    cutsWord: (text, start, end) =>
      isUnspacedAround(text.folded, start, end) &&
      tokensOf(text).some((token) => token.kind === 'word' && cuts(text.folded, token, start, end)),
  };
}

/** Remembers the answer for one text. */
function lastOnly<T>(answer: (text: FoldedText) => T): (text: FoldedText) => T {
  let last: { text: FoldedText; answer: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, answer: answer(text) };
    return last.answer;
  };
}

/** Places in the tag as written where a word begins or ends. */
function edgesIn(tag: FoldedText, words: TagWords, lexicon: Lexicon): ReadonlySet<number> {
  return new Set(splitHashtag(tag.written, words, lexicon).flatMap(({ start, end }) => [start, end]));
}

/** True where a script without spaces goes on across an edge: elsewhere there is nothing to cut. */
function isUnspacedAround(folded: string, start: number, end: number): boolean {
  return goesOn(folded, start) || goesOn(folded, end);
}

const goesOn = (folded: string, at: number): boolean =>
  at > 0 && isUnspaced(folded.charCodeAt(at - 1)) && isUnspaced(folded.charCodeAt(at));

const isThai = (unit: number): boolean => unit >= 0x0e00 && unit <= 0x0e7f;

/** Thai, kana and Han. */
const isUnspaced = (unit: number): boolean =>
  isThai(unit) || (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff);

/** Hiragana at an edge is an ending that goes on (草生え|る), not another word. */
const isHiragana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x309f;

/** Small words that lists join to their neighbours: 不当 in 不|当电灯泡, 一款 in 安利了一|款. */
const SMALL_WORDS = new Set('一不了的着过是在有我你他她它这那就都很也还又把被没要再更最');

/**
 * A word that lies partly inside. One that holds the whole place is another word in Thai (ปัง in ขนมปัง); in Chinese and
 * Japanese mostly a compound of the same sense (打工 in 打工人).
 */
function cuts(folded: string, word: Token, start: number, end: number): boolean {
  if (word.end <= start || word.start >= end) return false;
  const opensBefore = word.start < start;
  const closesBehind = word.end > end;
  if (opensBefore ? word.end >= end : closesBehind && word.start === start)
    return isThai(folded.charCodeAt(start));
  return (opensBefore && isParted(folded, word, start)) || (closesBehind && isParted(folded, word, end));
}

function isParted(folded: string, word: Token, at: number): boolean {
  if (isHiragana(folded.charCodeAt(at - 1)) || isHiragana(folded.charCodeAt(at))) return false;
  return !SMALL_WORDS.has(folded.slice(word.start, at)) && !SMALL_WORDS.has(folded.slice(at, word.end));
}
