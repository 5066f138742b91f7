/**
 * Folding: what is the same to a reader becomes the same string, with a map back to what was written.
 *
 * Three forms of one length, so that a place in one is a place in all: `exact` is NFKC (with the exceptions in
 * scripts/build-fold-table.ts) in lower case, without stylised letters and invisible characters; `folded` is that in
 * Simplified characters, accents kept because they distinguish (año and ano); `bare` is `folded` without accents, for
 * comparing with those who leave them out. Emoji sequences and the sites' emoji codes are single units.
 */

import { foldTables } from './fold-tables';
import { Folder } from './folder';
import { textOf } from './units';

/** A text and its folded forms. */
export class FoldedText {
  readonly written: string;
  readonly folded: string;
  /** As `folded`, but Traditional characters stay. */
  readonly exact: string;
  /** Starts, then ends, in `written` by unit of `folded`; `null` where all are at the same place. */
  readonly #map: Uint32Array | null;

  constructor(written: string, folded: string, exact: string, map: Uint32Array | null) {
    this.written = written;
    this.folded = folded;
    this.exact = exact;
    this.#map = map;
  }

  /** As `folded`, but without accents. */
  get bare(): string {
    return withoutAccents(this.folded);
  }

  /** The stretch of `written` (UTF-16 units) that a stretch of `folded` came from. */
  writtenSpan(start: number, end: number): { start: number; end: number } {
    const first = this.#startOf(start);
    return { start: first, end: end > start ? this.#endOf(end - 1) : first };
  }

  /** False inside what is one unit to a reader: an emoji sequence, an emoji code, ß, ㎏. */
  isUnitEdge(index: number): boolean {
    if (index <= 0 || index >= this.folded.length) return true;
    return this.#map === null || this.#map[index] !== this.#map[index - 1];
  }

  #startOf(index: number): number {
    if (index >= this.folded.length) return this.written.length;
    return this.#map === null ? index : (this.#map[index] ?? 0);
  }

  #endOf(index: number): number {
    const { length } = this.folded;
    if (index >= length) return this.written.length;
    return this.#map === null ? index + 1 : (this.#map[length + index] ?? 0);
  }
}

let folder: Folder | null = null;

/** Folds a text. Linear in its length; never throws, unpaired surrogates included (they become U+FFFD). */
export function fold(written: string): FoldedText {
  if (isPlainAscii(written)) {
    const folded = written.toLowerCase();
    return new FoldedText(written, folded, folded, null);
  }
  folder ??= new Folder(foldTables());
  const { folded, exact, map } = folder.fold(written);
  return new FoldedText(written, folded, exact, map);
}

/** Folds where the map back is not needed. */
export function foldString(written: string): string {
  return fold(written).folded;
}

/** A folded text without its accents, as long as before: `papá` as `papa`, but `й` stays. */
export function withoutAccents(folded: string): string {
  const { bare } = foldTables();
  const units = new Uint16Array(folded.length);
  let isChanged = false;
  for (let i = 0; i < units.length; i++) {
    const unit = folded.charCodeAt(i);
    const plain = bare[unit] as number;
    units[i] = plain;
    if (plain !== unit) isChanged = true;
  }
  return isChanged ? textOf(units, units.length) : folded;
}

/** ASCII without what could open an emoji code. */
function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80 || unit === 0x5b) return false;
  }
  return true;
}
