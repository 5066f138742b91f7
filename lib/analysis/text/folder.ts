/**
 * The work of folding, unit by unit: a fast loop over tables for plain units, and a slow way for surrogates, marks,
 * emoji, brackets and whatever becomes several units. See fold.ts for what the forms mean.
 */
import {
  emojiCodeEnd,
  emojiEnd,
  isEmojiBase,
  isRegionalIndicator,
  isSkinTone,
  isTagCharacter,
} from './emoji';
import type { FoldTables } from './fold-tables';
import { textOf } from './units';

const REPLACEMENT = 0xfffd;
const KEYCAP = 0x20e3;
const LEAST_ROOM = 1024;
/** One character becomes at most this many units (U+FDFA). */
const LONGEST_SPELLING = 20;

/** Works in buffers that are kept from text to text. */
export class Folder {
  readonly #tables: FoldTables;
  #exact = new Uint16Array(LEAST_ROOM);
  #simple = new Uint16Array(LEAST_ROOM);
  #starts = new Uint32Array(LEAST_ROOM);
  #ends = new Uint32Array(LEAST_ROOM);
  /** Units written so far. */
  #length = 0;

  constructor(tables: FoldTables) {
    this.#tables = tables;
  }

  /** The folded forms of a text and, where units moved, their starts and then their ends in it. */
  fold(written: string): { folded: string; exact: string; map: Uint32Array | null } {
    this.#ensure(written.length + LONGEST_SPELLING);
    this.#length = 0;
    const isMoved = this.#run(written);
    const length = this.#length;
    const folded = textOf(this.#simple, length);
    const exact = this.#sameForms(length) ? folded : textOf(this.#exact, length);
    let map: Uint32Array | null = null;
    if (isMoved) {
      map = new Uint32Array(length * 2);
      map.set(this.#starts.subarray(0, length));
      map.set(this.#ends.subarray(0, length), length);
    }
    return { folded, exact, map };
  }

  /** The fast loop; true when a unit stands elsewhere than it was written. */
  #run(written: string): boolean {
    const { exact: table, simplified: simpler } = this.#tables;
    let length = 0;
    let isMoved = false;
    for (let i = 0; i < written.length; ) {
      const to = table[written.charCodeAt(i)] as number;
      if (to !== 0) {
        this.#exact[length] = to;
        this.#simple[length] = simpler[to] as number;
        this.#starts[length] = i;
        this.#ends[length++] = ++i;
        continue;
      }
      this.#length = length;
      i = this.#slow(written, i);
      length = this.#length;
      isMoved = true;
    }
    this.#length = length;
    return isMoved;
  }

  #sameForms(length: number): boolean {
    const exact = this.#exact;
    const simple = this.#simple;
    for (let i = 0; i < length; i++) if (exact[i] !== simple[i]) return false;
    return true;
  }

  /** Whatever is no plain unit; answers where to go on. */
  #slow(written: string, index: number): number {
    const code = written.codePointAt(index) ?? 0;
    const next = index + (code > 0xffff ? 2 : 1);
    const spelled = this.#tables.spelled.get(code);
    if (spelled !== undefined) return this.#emitText(spelled, index, next, written.length - next);
    if (isEmojiBase(code) || isRegionalIndicator(code)) return this.#emitEmoji(written, index);
    if (code > 0xffff) return this.#emitAstral(code, index, next);
    if (code === 0x5b) return this.#emitBracket(written, index);
    if (code >= 0xd800 && code <= 0xdfff) this.#put(REPLACEMENT, index, next);
    else if (code === KEYCAP) this.#emitKeycap(index, next);
    else this.#emitMark(code, index, next);
    return next;
  }

  #put(unit: number, start: number, end: number): void {
    const at = this.#length++;
    this.#exact[at] = unit;
    this.#simple[at] = this.#tables.simplified[unit] as number;
    this.#starts[at] = start;
    this.#ends[at] = end;
  }

  #putCode(code: number, start: number, end: number): void {
    if (code > 0xffff) {
      this.#put(0xd800 + ((code - 0x10000) >> 10), start, end);
      this.#put(0xdc00 + ((code - 0x10000) & 0x3ff), start, end);
    } else this.#put(code, start, end);
  }

  #emitText(text: string, start: number, end: number, left: number): number {
    this.#ensure(this.#length + text.length + left + LONGEST_SPELLING);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (this.#tables.exact[unit] === 0 && (unit < 0xd800 || unit > 0xdfff))
        this.#emitMark(unit, start, end);
      else this.#put(unit, start, end);
    }
    return end;
  }

  #emitAstral(code: number, start: number, end: number): number {
    const isHidden = isTagCharacter(code) || (code >= 0xe0100 && code <= 0xe01ef) || code === 0xe0001;
    // A skin tone that got parted from its emoji by something invisible.
    if (!isHidden && !(isSkinTone(code) && this.#endsInEmoji())) this.#putCode(code, start, end);
    return end;
  }

  #endsInEmoji(): boolean {
    const last = this.#exact[this.#length - 1] ?? 0;
    if (this.#length === 0) return false;
    if (last < 0xdc00 || last > 0xdfff) return isEmojiBase(last);
    const code = ((this.#exact[this.#length - 2] as number) - 0xd800) * 0x400 + last - 0xdc00 + 0x10000;
    return isEmojiBase(code) || isSkinTone(code);
  }

  /** An emoji sequence as one unit, without skin tones and variation selectors. */
  #emitEmoji(written: string, index: number): number {
    const end = emojiEnd(written, index);
    for (let at = index; at < end; ) {
      const code = written.codePointAt(at) ?? 0;
      if (!isSkinTone(code) && code !== 0xfe0f) this.#putCode(code, index, end);
      at += code > 0xffff ? 2 : 1;
    }
    return end;
  }

  #emitBracket(written: string, index: number): number {
    const end = emojiCodeEnd(written, index);
    this.#put(0x5b, index, end === -1 ? index + 1 : end);
    if (end === -1) return index + 1;
    for (let at = index + 1; at < end; at++) {
      this.#put(this.#tables.exact[written.charCodeAt(at)] as number, index, end);
    }
    return end;
  }

  /** A keycap frames the digit before it. */
  #emitKeycap(index: number, end: number): void {
    const at = this.#length - 1;
    const framed = this.#exact[at] ?? 0;
    const isFramed = at >= 0 && ((framed >= 0x30 && framed <= 0x39) || framed === 0x23 || framed === 0x2a);
    if (isFramed) this.#ends[at] = end;
    this.#put(KEYCAP, isFramed ? (this.#starts[at] as number) : index, end);
  }

  /** A mark, jamo or invisible character: composes with the unit before it, or is dropped or kept. */
  #emitMark(mark: number, start: number, end: number): void {
    const at = this.#length - 1;
    const base = at >= 0 ? (this.#exact[at] as number) : 0;
    const composed = composeJamo(base, mark) ?? this.#tables.composed.get(base * 0x10000 + mark);
    if (composed !== undefined && at >= 0) {
      this.#exact[at] = composed;
      this.#simple[at] = this.#tables.simplified[composed] as number;
      this.#ends[at] = end;
    } else if (this.#tables.dropped[mark] === 0) this.#put(mark, start, end);
  }

  #ensure(units: number): void {
    if (units <= this.#exact.length) return;
    const room = Math.max(units, this.#exact.length * 2);
    this.#exact = grown(this.#exact, new Uint16Array(room));
    this.#simple = grown(this.#simple, new Uint16Array(room));
    this.#starts = grown(this.#starts, new Uint32Array(room));
    this.#ends = grown(this.#ends, new Uint32Array(room));
  }
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Hangul by arithmetic (Unicode Standard, section 3.12). */
function composeJamo(base: number, mark: number): number | undefined {
  if (base >= 0x1100 && base <= 0x1112 && mark >= 0x1161 && mark <= 0x1175) {
    return 0xac00 + ((base - 0x1100) * 21 + mark - 0x1161) * 28;
  }
  const isOpenSyllable = base >= 0xac00 && base <= 0xd7a3 && (base - 0xac00) % 28 === 0;
  return isOpenSyllable && mark >= 0x11a8 && mark <= 0x11c2 ? base + mark - 0x11a7 : undefined;
}
