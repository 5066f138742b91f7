/**
 * The fold tables, decoded once when first asked for (about 2 ms) into arrays by UTF-16 unit. They are data of ours, so
 * that every engine folds alike whatever Unicode version it ships.
 */
import { isEmojiCodePoint } from './characters';
import {
  ACCENTS,
  COMPOSITIONS,
  ONE_TO_MANY,
  ONE_TO_ONE,
  ONE_TO_ONE_PAIRS,
  SIMPLIFIED,
} from './data/fold-table';
import { DROPPED } from './dropped';

const UNITS = 0x10000;

export interface FoldTables {
  /** By UTF-16 unit: the unit it folds to, or 0 where the slow way decides. */
  exact: Uint16Array;
  /** By unit of exact text: the same in Simplified characters. */
  simplified: Uint16Array;
  /** By unit of exact or folded text: the same without accent. */
  bare: Uint16Array;
  /** By unit: 1 where it shows nothing or only decorates, and is dropped when nothing composes with it. */
  dropped: Uint8Array;
  /** Code points that become a string the slow way. */
  spelled: Map<number, string>;
  /** `base * 65536 + mark` to the composed letter. */
  composed: Map<number, number>;
}

let tables: FoldTables | null = null;

/** The decoded tables. */
export function foldTables(): FoldTables {
  tables ??= decodeFoldTables();
  return tables;
}

/** Decodes them anew; use {@link foldTables}. */
export function decodeFoldTables(): FoldTables {
  const exact = new Uint16Array(UNITS);
  const dropped = new Uint8Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) exact[unit] = unit;
  const spelled = new Map<number, string>();
  const set = (code: number, to: number) => {
    if (code < UNITS && to < UNITS) exact[code] = to;
    else spelled.set(code, String.fromCodePoint(to));
  };
  eachRun(set);
  const pairs = [...ONE_TO_ONE_PAIRS];
  for (let at = 0; at + 1 < pairs.length; at += 2) set(codeOf(pairs[at]), codeOf(pairs[at + 1]));
  for (const entry of ONE_TO_MANY.split('\t')) {
    const code = codeOf(entry);
    spelled.set(code, entry.slice(code > 0xffff ? 2 : 1));
  }
  const composed = decodeCompositions();
  for (const [from, to] of DROPPED) dropped.fill(1, from, to + 1);
  markSlow(exact, dropped, spelled, composed);
  return {
    exact,
    simplified: decodePairs(SIMPLIFIED),
    bare: decodePairs(ACCENTS),
    dropped,
    spelled,
    composed,
  };
}

function codeOf(text: string | undefined): number {
  return text?.codePointAt(0) ?? 0;
}

function eachRun(set: (code: number, to: number) => void): void {
  for (const run of ONE_TO_ONE.split(' ')) {
    const [start = 0, count = 0, step = 1, offset = 0] = run
      .split(',')
      .map((number) => Number.parseInt(number, 36));
    for (let at = 0; at < count; at++) set(start + at * step, start + at * step + offset);
  }
}

function decodeCompositions(): Map<number, number> {
  const composed = new Map<number, number>();
  for (let at = 0; at + 2 < COMPOSITIONS.length; at += 3) {
    const key = COMPOSITIONS.charCodeAt(at) * UNITS + COMPOSITIONS.charCodeAt(at + 1);
    composed.set(key, COMPOSITIONS.charCodeAt(at + 2));
  }
  return composed;
}

/** Zeroes what the fast loop must hand over: surrogates, marks, emoji, brackets, and all that becomes several units. */
function markSlow(
  exact: Uint16Array,
  dropped: Uint8Array,
  spelled: Map<number, string>,
  composed: Map<number, number>,
): void {
  const slow = new Uint8Array(dropped);
  for (const key of composed.keys()) slow[key % UNITS] = 1;
  for (const code of spelled.keys()) if (code < UNITS) slow[code] = 1;
  slow.fill(1, 0x1161, 0x1200);
  slow.fill(1, 0xd800, 0xe000);
  slow[0] = 1;
  slow[0x5b] = 1;
  slow[0x20e3] = 1;
  for (let unit = 0x2190; unit < 0x2c00; unit++)
    if (exact[unit] === unit && isEmojiCodePoint(unit)) slow[unit] = 1;
  for (let unit = 0; unit < UNITS; unit++) {
    const to = exact[unit] ?? unit;
    if (to !== unit && slow[to] === 1) spelled.set(unit, String.fromCharCode(to));
  }
  for (let unit = 0; unit < UNITS; unit++) if (slow[unit] === 1 || spelled.has(unit)) exact[unit] = 0;
}

function decodePairs(pairs: string): Uint16Array {
  const table = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) table[unit] = unit;
  for (let at = 0; at + 1 < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  return table;
}
