/**
 * A folded text as tokens: words (own lexicon where no spaces are written, else runs of letters), hashtags, mentions,
 * addresses, emoji, the sites' emoji codes, and numbers with what they count. One pass; the same in every engine.
 */
import { characterClass } from './characters';
import { isEmojiBase, isRegionalIndicator, isSkinTone } from './emoji';
import type { FoldedText } from './fold';
import { cutWords, type Lexicon } from './lexicon';
import { type NumberCues, type NumberToken, readNumber } from './numbers';
import { addressEnd, nameEnd } from './tagged';
import type { Trie } from './trie';

/** A stretch of the folded text, in UTF-16 units. Punctuation and spaces are no tokens. */
export interface PlainToken {
  kind: 'word' | 'hashtag' | 'mention' | 'url' | 'emoji' | 'emojiCode';
  start: number;
  end: number;
}

export type Token = PlainToken | NumberToken;

/** What tokens are cut with. */
export interface TokenTables {
  /** Without it each run written without spaces is one word. */
  lexicon: Lexicon | null;
  /** Without them a number's meaning is told by its shape alone. */
  cues: NumberCues | null;
}

/** The tokens in order; they do not overlap. Linear in the text's length; never throws. */
export function tokenize(text: FoldedText, tables: TokenTables): Token[] {
  return new Scan(text, tables).run();
}

/** What a unit of folded text begins. */
const NOT_MET = 0;
const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
/** Han, kana, Thai: cut by the lexicon. */
const UNSPACED = 4;
const SYMBOL = 5;
const SURROGATE = 6;
const HASH = 7;
const AT = 8;
const BRACKET = 9;

/** Chinese posts use it as ornament. */
const HIRAGANA_NO = 0x306e;
/** Kana must make up this share of Han and kana for a text to be Japanese. */
const LEAST_KANA_SHARE = 0.15;
const KEYCAP = 0x20e3;
const TOPIC_MARK = '[话题]#';
const APOSTROPHE = 0x27;

/** By unit, what it starts; filled in as units are met, because a background that was woken has no time for all of them. */
const starts = new Uint8Array(0x10000);

function startOf(unit: number): number {
  const known = starts[unit] as number;
  if (known !== NOT_MET) return known;
  const start = judgeStart(unit);
  starts[unit] = start;
  return start;
}

function judgeStart(unit: number): number {
  if (unit === 0x23) return HASH;
  if (unit === 0x40) return AT;
  if (unit === 0x5b) return BRACKET;
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const isSymbol =
    (unit >= 0x2600 && unit <= 0x27bf) ||
    (unit >= 0x2b1b && unit <= 0x2b55) ||
    (unit >= 0x231a && unit <= 0x23ff);
  if (isSymbol || unit === 0x3297 || unit === 0x3299) return SYMBOL;
  const kind = characterClass(unit);
  if (kind === 'joined') return isThaiHanOrKana(unit) ? UNSPACED : LETTER;
  return kind === 'digit' ? DIGIT : kind === 'letter' ? LETTER : OTHER;
}

function isThaiHanOrKana(unit: number): boolean {
  return (
    unit <= 0x0e7f ||
    (unit >= 0x3005 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

const isThai = (unit: number): boolean => unit <= 0x0e7f;
const isKana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x30ff;
/** High surrogates of the planes that hold only Han. */
const isHanSurrogate = (unit: number): boolean => unit >= 0xd840 && unit <= 0xd8bf;

class Scan {
  readonly #text: FoldedText;
  readonly #folded: string;
  readonly #tables: TokenTables;
  readonly #tokens: Token[] = [];
  readonly #ends: number[] = [];
  #isJapanese: boolean | null = null;

  constructor(text: FoldedText, tables: TokenTables) {
    this.#text = text;
    this.#folded = text.folded;
    this.#tables = tables;
  }

  run(): Token[] {
    const { length } = this.#folded;
    for (let at = 0; at < length; ) {
      const kind = startOf(this.#folded.charCodeAt(at));
      at = kind === OTHER ? at + 1 : this.#scan(kind, at);
    }
    return this.#tokens;
  }

  #scan(kind: number, at: number): number {
    switch (kind) {
      case LETTER:
        return this.#scanLetters(at);
      case DIGIT:
        return this.#scanNumber(at);
      case UNSPACED:
        return this.#scanUnspaced(at);
      case SYMBOL:
        return this.#push('emoji', at, this.#unitEnd(at + 1));
      case SURROGATE:
        return this.#scanSurrogate(at);
      case BRACKET:
        return this.#text.isUnitEdge(at + 1) ? at + 1 : this.#push('emojiCode', at, this.#unitEnd(at + 1));
      default:
        return this.#scanTagged(kind, at);
    }
  }

  #push(kind: PlainToken['kind'], start: number, end: number): number {
    this.#tokens.push({ kind, start, end });
    return end;
  }

  #unitEnd(at: number): number {
    let end = at;
    while (!this.#text.isUnitEdge(end)) end++;
    return end;
  }

  #startAt(at: number): number {
    return at < this.#folded.length ? startOf(this.#folded.charCodeAt(at)) : OTHER;
  }

  #scanLetters(start: number): number {
    const folded = this.#folded;
    let at = start + 1;
    for (; at < folded.length; at++) {
      const unit = folded.charCodeAt(at);
      const kind = startOf(unit);
      if (kind === LETTER || kind === DIGIT) continue;
      if (unit === APOSTROPHE && this.#startAt(at + 1) === LETTER) continue;
      break;
    }
    const next = folded.charCodeAt(at);
    // A full stop or colon between letters may make it an address.
    const isAddress = next === 0x2e || next === 0x3a || next === 0x2d ? addressEnd(folded, start) : -1;
    return isAddress > at ? this.#push('url', start, isAddress) : this.#push('word', start, at);
  }

  #scanNumber(start: number): number {
    if (this.#folded.charCodeAt(start + 1) === KEYCAP) return this.#push('emoji', start, start + 2);
    const token = readNumber(this.#folded, start, this.#tables.cues);
    // The last digit may belong to a keycap: 16️⃣.
    if (this.#folded.charCodeAt(token.end) === KEYCAP && token.end - start > 1) token.end--;
    this.#tokens.push(token);
    return token.end;
  }

  #scanUnspaced(start: number): number {
    const folded = this.#folded;
    const thai = isThai(folded.charCodeAt(start));
    let at = start;
    while (at < folded.length) {
      const unit = folded.charCodeAt(at);
      if (startOf(unit) === UNSPACED && isThai(unit) === thai) at++;
      else if (!thai && isHanSurrogate(unit)) at += 2;
      else break;
    }
    const trie = this.#trieFor(thai);
    if (trie === null) return this.#push('word', start, at);
    this.#ends.length = 0;
    cutWords(folded, start, at, trie, this.#ends);
    let from = start;
    for (const end of this.#ends) from = this.#push('word', from, end);
    return at;
  }

  #trieFor(thai: boolean): Trie | null {
    const { lexicon } = this.#tables;
    if (lexicon === null) return null;
    if (thai) return lexicon.tries.th;
    this.#isJapanese ??= isJapanese(this.#folded);
    return this.#isJapanese ? lexicon.tries.ja : lexicon.tries.zh;
  }

  #scanSurrogate(at: number): number {
    const unit = this.#folded.charCodeAt(at);
    if (isHanSurrogate(unit)) return this.#scanUnspaced(at);
    const code = this.#folded.codePointAt(at) ?? 0;
    const end = this.#unitEnd(at + 1);
    if (isEmojiBase(code) || isRegionalIndicator(code) || isSkinTone(code))
      return this.#push('emoji', at, end);
    return end;
  }

  #scanTagged(kind: number, at: number): number {
    const before = at === 0 ? OTHER : startOf(this.#folded.charCodeAt(at - 1));
    if (kind === AT && (before === LETTER || before === DIGIT)) return at + 1;
    const end = nameEnd(this.#folded, at + 1, kind === AT);
    if (end === at + 1) return end;
    this.#push(kind === AT ? 'mention' : 'hashtag', at, end);
    // RedNote closes a hashtag with a word of its own: #咖啡[话题]#.
    return kind === HASH && this.#folded.startsWith(TOPIC_MARK, end) ? end + TOPIC_MARK.length : end;
  }
}

function isJapanese(folded: string): boolean {
  let kana = 0;
  let han = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (unit === HIRAGANA_NO) continue;
    if (isKana(unit)) kana++;
    else if (unit >= 0x4e00 && unit <= 0x9fff) han++;
  }
  return kana > 0 && kana >= LEAST_KANA_SHARE * (kana + han);
}
