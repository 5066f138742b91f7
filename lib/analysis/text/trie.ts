/**
 * A word list as a trie in three columns, breadth first: small enough to ship, opened without building anything but
 * one running sum. Children of a node stand side by side in order of their UTF-16 units.
 */
import type { Asset, Column } from './asset';

const UNITS = 0x10000;

/** A word list with one or more small numbers (1–255; 0 for none) by word. */
export class Trie {
  readonly #units: Uint8Array | Uint16Array;
  readonly #first: Uint32Array;
  readonly #values: Uint8Array;
  readonly #nodes: number;
  /** Node by first unit. */
  readonly #roots = new Uint16Array(UNITS);

  /**
   * @param counts - how many children each node has
   * @param values - column by column, one a node (which packs better than node by node)
   */
  constructor(units: Uint8Array | Uint16Array, counts: Uint8Array | Uint16Array, values: Uint8Array) {
    this.#units = units;
    this.#values = values;
    this.#nodes = units.length;
    this.#first = new Uint32Array(counts.length + 1);
    let next = 1;
    for (let node = 0; node < counts.length; node++) {
      this.#first[node] = next;
      next += counts[node] as number;
    }
    this.#first[counts.length] = next;
    const end = this.#first[1] ?? 1;
    for (let node = 1; node < end; node++) this.#roots[units[node] as number] = node;
  }

  /** The node of a word's first unit, or 0. */
  root(unit: number): number {
    return this.#roots[unit] as number;
  }

  /** The node one unit further, or 0. */
  step(node: number, unit: number): number {
    const units = this.#units;
    let low = this.#first[node] as number;
    let high = this.#first[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = units[middle] as number;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** The word's number in one column, or 0 where no word ends. */
  value(node: number, column = 0): number {
    return this.#values[column * this.#nodes + node] as number;
  }

  /** The word's number, or 0 where it is not listed. */
  valueOf(word: string, column = 0): number {
    let node = word === '' ? 0 : this.root(word.charCodeAt(0));
    for (let i = 1; i < word.length && node !== 0; i++) node = this.step(node, word.charCodeAt(i));
    return node === 0 ? 0 : this.value(node, column);
  }
}

/**
 * The columns of a trie as sections of an asset.
 * @param words - with `width` numbers from 0 to 255 each
 * @param name - two letters that open the sections' names
 */
export function packTrie(
  words: ReadonlyMap<string, readonly number[]>,
  width: number,
  name: string,
): Record<string, Column> {
  const sorted = [...words.keys()].filter((word) => word !== '').sort((a, b) => (a < b ? -1 : 1));
  const units: number[] = [0];
  const counts: number[] = [];
  const columns: number[][] = Array.from({ length: width }, () => [0]);
  const queue = [{ depth: 0, left: 0, right: sorted.length }];
  for (const { depth, left, right } of queue) {
    const before = queue.length;
    for (let at = left; at < right; at++) {
      const word = sorted[at] ?? '';
      if (word.length === depth) continue;
      const unit = word.charCodeAt(depth);
      const last = queue.length > before ? queue.at(-1) : undefined;
      if (last && units.at(-1) === unit) last.right = at + 1;
      else {
        queue.push({ depth: depth + 1, left: at, right: at + 1 });
        units.push(unit);
        const ends = word.length === depth + 1 ? words.get(word) : undefined;
        columns.forEach((values, column) => {
          values.push(ends?.[column] ?? 0);
        });
      }
    }
    counts.push(queue.length - before);
  }
  return {
    [`${name}un`]: narrow(units),
    [`${name}ct`]: narrow(counts),
    [`${name}vl`]: Uint8Array.from(columns.flat()),
  };
}

/** Bytes where they are enough, which packs a fifth smaller. */
function narrow(numbers: readonly number[]): Uint8Array | Uint16Array {
  return numbers.some((number) => number > 255) ? Uint16Array.from(numbers) : Uint8Array.from(numbers);
}

/** Opens the trie whose sections begin with `name`. */
export function openTrie(asset: Asset, name: string): Trie {
  const numbers = (section: string) =>
    asset.width(section) === 1 ? asset.bytes(section) : asset.shorts(section);
  return new Trie(numbers(`${name}un`), numbers(`${name}ct`), asset.bytes(`${name}vl`));
}
