/**
 * A word list as a trie, breadth first: small enough to ship, opened in one pass. How it is packed: trie-pack.ts.
 * Letters are numbers by how often the list needs them; the children of a node stand side by side in order of theirs.
 */
import type { Asset } from './asset';

const UNITS = 0x10000;

/** Steps up to here take one byte; a larger one takes a byte that opens it, and another from a list of their own. */
export const SHORT_STEPS = 192;
/** From here on, the number of a node's children stands in a list of its own. */
export const MANY_CHILDREN = 127;

/** How many bits are set, by byte. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

/** A word list with one or more small numbers (1–255; 0 for none) by word. */
export class Trie {
  /** The letter's number by UTF-16 unit; 0 for units that no word has. */
  readonly #codes = new Uint16Array(UNITS);
  /** The letter that leads to a node. */
  readonly #letters: Uint16Array;
  /** The first child of a node; its last stands before the first of the node behind it. */
  readonly #first: Uint32Array;
  /** By node, a bit for each column in which a word that ends here has a number. */
  readonly #masks: Uint8Array;
  /** Node by node. */
  readonly #numbers: Uint8Array;
  readonly #firstNumber: Uint32Array;
  /** Node by the number of a word's first letter. */
  readonly #roots: Uint16Array;

  /** @param name - two letters that open the names of the list's sections */
  constructor(asset: Asset, name: string) {
    const units = asset.shorts(`${name}un`);
    units.forEach((unit, place) => {
      this.#codes[unit] = place + 1;
    });
    const children = asset.bytes(`${name}ct`);
    this.#first = firstChildren(children, asset.shorts(`${name}mn`));
    this.#letters = lettersOf(this.#first, asset.bytes(`${name}st`), asset.bytes(`${name}lo`));
    this.#masks = new Uint8Array(children.length);
    this.#firstNumber = new Uint32Array(children.length);
    this.#numbers = asset.bytes(`${name}nb`);
    this.#placeNumbers(children, asset.bytes(`${name}mk`));
    this.#roots = new Uint16Array(units.length + 1);
    const end = this.#first[1] ?? 1;
    for (let node = 1; node < end; node++) this.#roots[this.#letters[node] as number] = node;
  }

  /** @param masks - a bit for each column, word by word */
  #placeNumbers(children: Uint8Array, masks: Uint8Array): void {
    let words = 0;
    let read = 0;
    for (let node = 0; node < children.length; node++) {
      const isEnd = (children[node] as number) & 1;
      const mask = (masks[words] ?? 0) * isEnd;
      words += isEnd;
      this.#masks[node] = mask;
      this.#firstNumber[node] = read;
      read += BITS[mask] as number;
    }
  }

  /** The node of a word's first unit, or 0. */
  root(unit: number): number {
    return this.#roots[this.#codes[unit] as number] as number;
  }

  /** The node one unit further, or 0. */
  step(node: number, unit: number): number {
    const letter = this.#codes[unit] as number;
    if (letter === 0) return 0;
    const letters = this.#letters;
    let low = this.#first[node] as number;
    let high = this.#first[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = letters[middle] as number;
      if (found === letter) return middle;
      if (found < letter) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** The word's number in one column, or 0 where no word ends. */
  value(node: number, column = 0): number {
    const mask = this.#masks[node] as number;
    if (((mask >> column) & 1) === 0) return 0;
    const before = BITS[mask & ((1 << column) - 1)] as number;
    return this.#numbers[(this.#firstNumber[node] as number) + before] as number;
  }

  /** The word's number, or 0 where it is not listed. */
  valueOf(word: string, column = 0): number {
    let node = word === '' ? 0 : this.root(word.charCodeAt(0));
    for (let i = 1; i < word.length && node !== 0; i++) node = this.step(node, word.charCodeAt(i));
    return node === 0 ? 0 : this.value(node, column);
  }
}

/**
 * Where the children of each node begin. Opening must not keep a page waiting: like the loops below it branches little,
 * because what comes next in a list of words cannot be foreseen.
 * @param children - twice the number of a node's children, plus one where a word ends
 */
function firstChildren(children: Uint8Array, many: Uint16Array): Uint32Array {
  const first = new Uint32Array(children.length + 1);
  let next = 1;
  let read = 0;
  for (let node = 0; node < children.length; node++) {
    first[node] = next;
    const count = (children[node] as number) >> 1;
    next += count === MANY_CHILDREN ? (many[read++] as number) : count;
  }
  first[children.length] = next;
  return first;
}

/** Letters are told by their steps from the child beside them, which is at least one letter before. */
function lettersOf(first: Uint32Array, steps: Uint8Array, lows: Uint8Array): Uint16Array {
  const nodes = first.length - 1;
  const letters = new Uint16Array(nodes);
  const hasOneBeside = new Uint8Array(nodes + 1).fill(1);
  for (let node = 0; node < nodes; node++) hasOneBeside[first[node] as number] = 0;
  let letter = 0;
  let read = 0;
  for (let child = 1; child < nodes; child++) {
    const step = steps[child - 1] as number;
    letter = letter * (hasOneBeside[child] as number) + step + 1;
    if (step >= SHORT_STEPS) letter += (step - SHORT_STEPS) * 255 + (lows[read++] as number);
    letters[child] = letter;
  }
  return letters;
}
