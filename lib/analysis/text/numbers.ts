/**
 * Numbers in folded text and what they count. What shows a meaning (元 behind a price, room before a room) is data:
 * lib/knowledge/number-context.yaml.
 */
import { characterClass, codePointAt, codePointBefore } from './characters';

export type NumberMeaning =
  | 'price'
  | 'count'
  | 'time'
  | 'room'
  | 'score'
  | 'phone'
  | 'measure'
  | 'year'
  | 'size';

export interface NumberToken {
  kind: 'number';
  /** The whole figure (6:30, 1,299.00, 88-90), UTF-16 units into the folded text. */
  start: number;
  end: number;
  /** `null` where the figure is not one number. */
  value: number | null;
  /** Nearest at hand, or `null`. */
  meaning: NumberMeaning | null;
  /** All that the words beside it allow (点 is a time and a score), the longest cue first. */
  meanings: NumberMeaning[];
  /** What stands behind it as its unit, or the sign of a currency before it, folded: `元`, `kg`, `$`. */
  unit: string | null;
}

/** Words right before and right behind a number, by meaning; folded. */
export type NumberContext = Readonly<Record<string, { before: readonly string[]; after: readonly string[] }>>;

interface Cue {
  text: string;
  meaning: NumberMeaning;
  /** Stands behind the number, or is a sign before it. */
  isUnit: boolean;
}

/** The cues by the character that stands next to the number. */
export interface NumberCues {
  before: ReadonlyMap<string, readonly Cue[]>;
  after: ReadonlyMap<string, readonly Cue[]>;
}

/** Signs that tie two numbers into one figure: 2.33, 6:30, 520/m, 88-90. */
const FIGURE_SIGNS = '.,:/-–×*x~⁄';
/** Spaces between a number and its cue. */
const MOST_SPACES = 4;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2099;
/** Digits of the shortest phone number written with signs between. */
const LEAST_PHONE_DIGITS = 9;

/** Sorts the cues so that a number looks only at those that can stand beside it. */
export function compileCues(context: NumberContext): NumberCues {
  const before = new Map<string, Cue[]>();
  const after = new Map<string, Cue[]>();
  const add = (map: Map<string, Cue[]>, key: string, cue: Cue) => {
    map.set(
      key,
      [...(map.get(key) ?? []), cue].sort((a, b) => b.text.length - a.text.length),
    );
  };
  for (const [name, cues] of Object.entries(context)) {
    const meaning = name as NumberMeaning;
    for (const text of cues.before) {
      const isUnit = characterClass(codePointAt(text, 0)) === 'other';
      add(before, text.charAt(text.length - 1), { text, meaning, isUnit });
    }
    for (const text of cues.after) add(after, text.charAt(0), { text, meaning, isUnit: true });
  }
  return { before, after };
}

/** True for a digit of any script. */
export function isDigitAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const unit = text.charCodeAt(index);
  return unit < 0x80 ? unit >= 0x30 && unit <= 0x39 : characterClass(unit) === 'digit';
}

/** The whole figure that a stretch of digits is part of. */
export function figureAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  for (;;) {
    if (isDigitAt(text, from - 1)) from--;
    else if (isSign(text, from - 1) && isDigitAt(text, from - 2)) from -= 2;
    else break;
  }
  for (;;) {
    if (isDigitAt(text, to)) to++;
    else if (isSign(text, to) && isDigitAt(text, to + 1)) to += 2;
    else break;
  }
  return { start: from, end: to };
}

function isSign(text: string, index: number): boolean {
  if (index < 0 || index >= text.length || !FIGURE_SIGNS.includes(text.charAt(index))) return false;
  return text.charAt(index) !== ',' || !isLongAfter(text, index);
}

/** Four digits after a comma are no thousands and no fraction of a price: another number of the sentence, as in 99,1314. */
function isLongAfter(text: string, comma: number): boolean {
  return [1, 2, 3, 4].every((step) => isDigitAt(text, comma + step));
}

/** The cues that stand beside [start, end), the longest first. */
export function cuesBeside(text: string, start: number, end: number, cues: NumberCues): Cue[] {
  let left = start;
  while (start - left < MOST_SPACES && text.charCodeAt(left - 1) === 0x20) left--;
  let right = end;
  while (right - end < MOST_SPACES && text.charCodeAt(right) === 0x20) right++;
  const found: Cue[] = [];
  for (const cue of cues.before.get(text.charAt(left - 1)) ?? []) {
    const at = left - cue.text.length;
    if (
      text.startsWith(cue.text, at) &&
      at >= 0 &&
      !runsOn(codePointBefore(text, at), codePointAt(cue.text, 0))
    )
      found.push(cue);
  }
  for (const cue of cues.after.get(text.charAt(right)) ?? []) {
    const at = right + cue.text.length;
    if (!text.startsWith(cue.text, right)) continue;
    if (!runsOn(codePointAt(text, at), codePointBefore(cue.text, cue.text.length))) found.push(cue);
  }
  return found.sort((a, b) => b.text.length - a.text.length);
}

/** A cue that ends in a letter must not run on into another: `at` is not in `chat 666`. */
function runsOn(outside: number, inside: number): boolean {
  return outside >= 0 && characterClass(inside) === 'letter' && characterClass(outside) === 'letter';
}

/** The number whose first digit is at `start`. */
export function readNumber(text: string, start: number, cues: NumberCues | null): NumberToken {
  const { end } = figureAround(text, start, start + 1);
  const figure = text.slice(start, Math.min(end, start + 40));
  const found = cues === null ? [] : cuesBeside(text, start, end, cues);
  const meanings = found.map((cue) => cue.meaning);
  const shape = meaningOfShape(figure);
  if (shape !== null && (meanings.length === 0 || isTelling(figure))) meanings.unshift(shape);
  return {
    kind: 'number',
    start,
    end,
    value: numberOf(figure),
    meaning: meanings[0] ?? null,
    meanings: [...new Set(meanings)],
    unit: found.find((cue) => cue.isUnit)?.text ?? null,
  };
}

/** A figure with signs between speaks for itself; a bare 2024 gives way to words beside it. */
function isTelling(figure: string): boolean {
  return figure.length > 4;
}

function meaningOfShape(figure: string): NumberMeaning | null {
  if (/^\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:[-~–]\d{1,2}:[0-5]\d)?$/.test(figure)) return 'time';
  if (
    /^(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}$/.test(figure) ||
    /^\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d$/.test(figure)
  )
    return 'time';
  const digits = figure.replace(/\D/g, '').length;
  if (/^\d+(?:-\d+)+$/.test(figure) && digits >= LEAST_PHONE_DIGITS) return 'phone';
  if (/^1[3-9]\d{9}$/.test(figure)) return 'phone';
  if (/^\d{2,4}[x×*]\d{2,4}$/.test(figure)) return 'measure';
  const number = figure.length === 4 ? Number(figure) : 0;
  return number >= EARLIEST_YEAR && number <= LATEST_YEAR ? 'year' : null;
}

/** 1,299.50 and 1.299,50 alike; what is no single number (6:30) has no value. */
function numberOf(figure: string): number | null {
  if (/^\d+$/.test(figure)) return Number(figure);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(figure)) return Number(figure.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(figure) && (figure.includes(',') || figure.length > 7)) {
    return Number(figure.replace(/\./g, '').replace(',', '.'));
  }
  if (/^\d+[.,]\d+$/.test(figure)) return Number(figure.replace(',', '.'));
  const [whole, part] = figure.split('⁄');
  return /^\d+⁄\d+$/.test(figure) && Number(part) !== 0 ? Number(whole) / Number(part) : null;
}
