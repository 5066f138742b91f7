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
    const nodes = placeNodes(asset.bytes(`${name}ct`), asset.shorts(`${name}mn`), asset.bytes(`${name}mk`));
    this.#first = nodes.first;
    this.#masks = nodes.masks;
    this.#firstNumber = nodes.firstNumber;
    this.#numbers = asset.bytes(`${name}nb`);
    this.#letters = readLetters(nodes.hasSibling, asset.bytes(`${name}st`), asset.bytes(`${name}lo`));
    this.#roots = new Uint16Array(units.length + 1);
    const end = this.#first[1] ?? 1;
    for (let node = 1; node < end; node++) this.#roots[this.#letters[node] as number] = node;
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

interface Nodes {
  /** Where the children of each node begin. */
  first: Uint32Array;
  /** By node, a bit for each column. */
  masks: Uint8Array;
  firstNumber: Uint32Array;
  /** By node, 1 where the one before it has the same parent. */
  hasSibling: Uint8Array;
}

/**
 * Opening must not keep a page waiting: this loop and the next go over some hundred thousand nodes and branch little,
 * because what comes next in a list of words cannot be foreseen.
 * @param children - twice the number of a node's children, plus one where a word ends
 * @param many - numbers of children that did not fit there
 * @param wordMasks - a bit for each column, word by word, and a zero
 */
function placeNodes(children: Uint8Array, many: Uint16Array, wordMasks: Uint8Array): Nodes {
  const length = children.length;
  const first = new Uint32Array(length + 1);
  const masks = new Uint8Array(length);
  const firstNumber = new Uint32Array(length);
  const hasSibling = new Uint8Array(length + 1).fill(1);
  const bits = BITS;
  let [child, manyRead, word, number] = [1, 0, 0, 0];
  for (let node = 0; node < length; node++) {
    const kind = children[node] as number;
    const isEnd = kind & 1;
    const mask = (wordMasks[word] as number) * isEnd;
    word += isEnd;
    masks[node] = mask;
    firstNumber[node] = number;
    number += bits[mask] as number;
    first[node] = child;
    hasSibling[child] = 0;
    const count = kind >> 1;
    child += count === MANY_CHILDREN ? (many[manyRead++] as number) : count;
  }
  first[length] = child;
  return { first, masks, firstNumber, hasSibling };
}

/** Letters are told by their steps from the sibling before, which is at least one letter away. */
function readLetters(hasSibling: Uint8Array, steps: Uint8Array, lows: Uint8Array): Uint16Array {
  const length = steps.length + 1;
  const letters = new Uint16Array(length);
  let letter = 0;
  let read = 0;
  for (let node = 1; node < length; node++) {
    const step = steps[node - 1] as number;
    letter = letter * (hasSibling[node] as number) + step + 1;
    if (step >= SHORT_STEPS) letter += (step - SHORT_STEPS) * 255 + (lows[read++] as number);
    letters[node] = letter;
  }
  return letters;
}
