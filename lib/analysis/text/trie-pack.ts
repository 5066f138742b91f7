/**
 * Packs a word list for trie.ts. Letters are numbered by how often the list needs them and siblings told by their
 * distance, so that most bytes are small and alike: that packs a third smaller than the letters themselves.
 */
import type { Column } from './asset';
import { MANY_CHILDREN, SHORT_STEPS } from './trie';

/** A node whose children are still to be written: words from `left` to `right` share its `depth` letters. */
interface Pending {
  depth: number;
  left: number;
  right: number;
}

interface Entry {
  /** Its units by their numbers, which begin at 1. */
  letters: readonly number[];
  numbers: readonly number[];
}

/**
 * The sections of a word list.
 * @param words - each with one to eight numbers from 0 to 255, one of them at least not 0
 * @param name - two letters that open the sections' names
 */
export function packTrie(
  words: ReadonlyMap<string, readonly number[]>,
  name: string,
): Record<string, Column> {
  const units = unitsByFrequency(words.keys());
  const letterOf = new Map(units.map((unit, place) => [unit, place + 1]));
  const entries: Entry[] = [...words]
    .filter(([word]) => word !== '')
    .map(([word, numbers]) => ({
      letters: Array.from({ length: word.length }, (_, at) => letterOf.get(word.charCodeAt(at)) ?? 0),
      numbers,
    }))
    .sort((a, b) => compare(a.letters, b.letters));
  const children: number[] = [];
  const many: number[] = [];
  const steps: number[] = [];
  const lows: number[] = [];
  const masks: number[] = [];
  const numbers: number[] = [];
  const queue: Pending[] = [{ depth: 0, left: 0, right: entries.length }];
  for (const { depth, left, right } of queue) {
    const first = entries[left];
    const isEnd = depth > 0 && first?.letters.length === depth;
    if (isEnd) {
      masks.push(maskOf(first.numbers));
      numbers.push(...first.numbers.filter((number) => number !== 0));
    }
    const before = queue.length;
    let last = 0;
    for (let at = isEnd ? left + 1 : left; at < right; at++) {
      const letter = entries[at]?.letters[depth] ?? 0;
      const open = queue.length > before ? queue.at(-1) : undefined;
      if (open && letter === last) open.right = at + 1;
      else {
        queue.push({ depth: depth + 1, left: at, right: at + 1 });
        const step = letter - last - 1;
        steps.push(step < SHORT_STEPS ? step : SHORT_STEPS + ((step - SHORT_STEPS) >> 8));
        if (step >= SHORT_STEPS) lows.push((step - SHORT_STEPS) & 255);
        last = letter;
      }
    }
    const count = queue.length - before;
    children.push(Math.min(count, MANY_CHILDREN) * 2 + (isEnd ? 1 : 0));
    if (count >= MANY_CHILDREN) many.push(count);
  }
  return {
    [`${name}un`]: Uint16Array.from(units),
    [`${name}ct`]: Uint8Array.from(children),
    [`${name}mn`]: Uint16Array.from(many),
    [`${name}st`]: Uint8Array.from(steps),
    [`${name}lo`]: Uint8Array.from(lows),
    [`${name}mk`]: Uint8Array.from(masks),
    [`${name}nb`]: Uint8Array.from(numbers),
  };
}

/** A bit for each column with a number. */
function maskOf(numbers: readonly number[]): number {
  return numbers.reduce((mask, number, column) => mask | (number === 0 ? 0 : 1 << column), 0);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The units of all words, those first that stand in most words. */
function unitsByFrequency(words: Iterable<string>): number[] {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}
