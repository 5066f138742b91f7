/**
 * What people draw out: letters (sooooo) squeezed with a map, and units that repeat (哈哈哈哈, 6666, kkkkk) with their
 * count. Both look at folded text and take linear time.
 */
import { characterClass } from './characters';
import { textOf } from './units';

/** A letter that stands this often in a row was drawn out. */
const DRAWN_OUT = 3;
/** UTF-16 units of the longest unit looked for (`jaja`, `кхех`). */
const LONGEST_UNIT = 4;
/** How often a unit must stand in a row to be reported. */
const LEAST_COUNT = 3;

/** A text with its drawn-out letters cut short. */
export interface Squeezed {
  text: string;
  /** The stretch of the text before squeezing that [start, end) stands for, the cut letters included. */
  span(start: number, end: number): { start: number; end: number };
}

/** A unit that stands several times in a row. */
export interface Repeat {
  unit: string;
  count: number;
  start: number;
  end: number;
}

/** Letters, Thai included; not digits, Han, kana and Hangul, where a repeat is a word of its own (好好好, ㅋㅋㅋ). */
function canBeDrawnOut(unit: number): boolean {
  return (unit >= 0x0e00 && unit <= 0x0eff) || characterClass(unit) === 'letter';
}

/**
 * Cuts every letter drawn out three times or more to `kept` of it; `null` where there is none. Look a word up with one
 * and with two letters kept: `soooo` is "so", `cooool` is "cool".
 */
export function squeeze(folded: string, kept: 1 | 2): Squeezed | null {
  let starts: Uint32Array | null = null;
  let units: Uint16Array | null = null;
  let length = 0;
  for (let at = 0; at < folded.length; ) {
    const unit = folded.charCodeAt(at);
    let next = at + 1;
    while (next < folded.length && folded.charCodeAt(next) === unit) next++;
    const isLong = next - at >= DRAWN_OUT && canBeDrawnOut(unit);
    if (isLong && (units === null || starts === null)) {
      units = new Uint16Array(folded.length);
      starts = new Uint32Array(folded.length + 1);
      for (; length < at; length++) {
        units[length] = folded.charCodeAt(length);
        starts[length] = length;
      }
    }
    if (units !== null && starts !== null) {
      const shown = isLong ? kept : next - at;
      for (let i = 0; i < shown; i++) {
        units[length] = unit;
        starts[length++] = at + i;
      }
    }
    at = next;
  }
  if (units === null || starts === null) return null;
  starts[length] = folded.length;
  const map = starts;
  return {
    text: textOf(units, length),
    span: (start, end) => ({
      start: map[start] ?? folded.length,
      end: end > start ? (map[end] ?? folded.length) : (map[start] ?? folded.length),
    }),
  };
}

/** Units of one to four letters, digits or characters that stand at least three times in a row, from left to right. */
export function repeatedUnits(folded: string): Repeat[] {
  const found: Repeat[] = [];
  for (let length = 1; length <= LONGEST_UNIT; length++) collectRepeats(folded, length, found);
  found.sort((a, b) => a.start - b.start || a.unit.length - b.unit.length);
  const kept: Repeat[] = [];
  for (const repeat of found) {
    const last = kept.at(-1);
    if (!last || repeat.start >= last.end) kept.push(repeat);
    else if (last.end < repeat.end && last.start === repeat.start) kept[kept.length - 1] = repeat;
  }
  return kept;
}

/** Stretches in which every UTF-16 unit equals the one `length` before it. */
function collectRepeats(folded: string, length: number, found: Repeat[]): void {
  let start = 0;
  for (let at = length; at <= folded.length; at++) {
    if (at < folded.length && folded.charCodeAt(at) === folded.charCodeAt(at - length)) continue;
    const count = Math.floor((at - start) / length);
    if (count >= LEAST_COUNT && isOfWords(folded, start, length)) {
      found.push({ unit: folded.slice(start, start + length), count, start, end: start + count * length });
    }
    start = at - length + 1;
  }
}

/** Letters, digits or characters, and no surrogate cut off at either end. */
function isOfWords(folded: string, start: number, length: number): boolean {
  for (let at = start; at < start + length; at++) {
    const code = folded.codePointAt(at) ?? 0;
    if (code >= 0xdc00 && code <= 0xdfff) return false;
    if (code > 0xffff && ++at >= start + length) return false;
    if (code <= 0xffff && characterClass(code) === 'other') return false;
  }
  return true;
}
