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

/**
 * Lays a word list out when it is first asked for: a post needs one of them or none, and a background that was woken for
 * it keeps a page waiting.
 * @param name - two letters that open the names of the list's sections
 * @throws Error of one sentence, at once, where one is missing
 */
export function trieWhenAsked(asset: Asset, name: string): () => Trie {
  const sections = trieSections(asset, name);
  let trie: Trie | null = null;
  return () => {
    trie ??= new Trie(sections);
    return trie;
  };
}

/** A packed list. */
function trieSections(asset: Asset, name: string) {
  return {
    units: asset.shorts(`${name}un`),
    /** Twice the number of a node's children, plus one where a word ends. */
    children: asset.bytes(`${name}ct`),
    /** Numbers of children that did not fit there. */
    many: asset.shorts(`${name}mn`),
    /** A bit for each column, word by word, and a zero. */
    wordMasks: asset.bytes(`${name}mk`),
    numbers: asset.bytes(`${name}nb`),
    steps: asset.bytes(`${name}st`),
    lows: asset.bytes(`${name}lo`),
  };
}

type TrieSections = ReturnType<typeof trieSections>;

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

  constructor({ units, children, many, wordMasks, numbers, steps, lows }: TrieSections) {
    units.forEach((unit, place) => {
      this.#codes[unit] = place + 1;
    });
    const nodes = placeNodes({ children, many, wordMasks });
    this.#first = nodes.first;
    this.#masks = nodes.masks;
    this.#firstNumber = nodes.firstNumber;
    this.#numbers = numbers;
    this.#letters = readLetters(nodes.hasSibling, steps, lows);
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
 */
function placeNodes({
  children,
  many,
  wordMasks,
}: Pick<TrieSections, 'children' | 'many' | 'wordMasks'>): Nodes {
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
