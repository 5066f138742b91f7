/**
 * Builds the tables of automaton.ts: literals sorted, their trie laid out breadth first in a double array, so that
 * every state's fail state is known before its children need it.
 */
import type { AutomatonTables } from './automaton';
import { DoubleArray } from './double-array';

/** A state whose children are still to be placed: literals from `left` to `right` share its `depth` units. */
interface Pending {
  state: number;
  depth: number;
  left: number;
  right: number;
}

interface Child {
  code: number;
  left: number;
  right: number;
}

/** The tables for these literals; a literal's number is its position. */
export function buildTables(literals: readonly string[]): AutomatonTables {
  return new Builder(literals).build();
}

class Builder {
  readonly #literals: readonly string[];
  readonly #sorted: number[];
  readonly #units: Uint16Array;
  readonly #codes = new Map<number, number>();
  readonly #trie: DoubleArray;
  readonly #fails: number[] = [0];
  readonly #ends: number[] = [0];
  readonly #outputs: number[] = [0];

  constructor(literals: readonly string[]) {
    this.#literals = literals;
    this.#sorted = literals.flatMap((literal, place) => (literal === '' ? [] : [place]));
    this.#sorted.sort((a, b) => compare(this.#literal(a), this.#literal(b)) || a - b);
    this.#units = unitsByFrequency(literals);
    this.#units.forEach((unit, place) => {
      this.#codes.set(unit, place + 1);
    });
    this.#trie = new DoubleArray(this.#units.length);
  }

  build(): AutomatonTables {
    const queue: Pending[] = [{ state: 0, depth: 0, left: 0, right: this.#sorted.length }];
    for (const pending of queue) this.#placeChildren(pending, queue);
    const size = this.#trie.size;
    const states = new Uint32Array(size * 4);
    const ends = new Uint32Array(size);
    for (let state = 0; state < size; state++) {
      const list = this.#ends[state] ?? 0;
      const parent = this.#trie.parentOf(state);
      const own = [
        this.#trie.baseOf(state) * 4 + (list === 0 ? 0 : 1),
        parent * 4,
        (this.#fails[state] ?? 0) * 4,
      ];
      states.set([...own, this.#trie.maskOf(state)], state * 4);
      ends[state] = list;
    }
    const lengths = Uint32Array.from(this.#literals, (literal) => literal.length);
    return { units: this.#units, states, ends, outputs: Uint32Array.from(this.#outputs), lengths };
  }

  #literal(place: number): string {
    return this.#literals[place] ?? '';
  }

  #placeChildren({ state, depth, left, right }: Pending, queue: Pending[]): void {
    const children = this.#childrenOf(depth, left, right);
    if (children.length === 0) return;
    this.#trie.place(
      state,
      children.map((child) => child.code),
    );
    for (const { code, left: from, right: to } of children) {
      const child = this.#trie.child(state, code);
      const fail = state === 0 ? 0 : this.#step(this.#fails[state] ?? 0, code);
      this.#fails[child] = fail;
      this.#ends[child] = this.#outputOf(depth + 1, from, to, this.#ends[fail] ?? 0);
      queue.push({ state: child, depth: depth + 1, left: from, right: to });
    }
  }

  /** The stretches of literals that go on with the same unit. */
  #childrenOf(depth: number, left: number, right: number): Child[] {
    const children: Child[] = [];
    let last = -1;
    for (let at = left; at < right; at++) {
      const literal = this.#literal(this.#sorted[at] ?? 0);
      if (literal.length === depth) continue;
      const unit = literal.charCodeAt(depth);
      const open = children.at(-1);
      if (open && unit === last) open.right = at + 1;
      else children.push({ code: this.#codes.get(unit) ?? 0, left: at, right: at + 1 });
      last = unit;
    }
    return children;
  }

  /** The state a search goes to from `state` with one more unit. */
  #step(state: number, code: number): number {
    for (let at = state; ; at = this.#fails[at] ?? 0) {
      const child = this.#trie.child(at, code);
      if (child !== 0) return child;
      if (at === 0) return 0;
    }
  }

  /** The list of literals that end here, or that of the longest suffix where none does. */
  #outputOf(depth: number, left: number, right: number, ofSuffix: number): number {
    const ending: number[] = [];
    for (let at = left; at < right && this.#literal(this.#sorted[at] ?? 0).length === depth; at++) {
      ending.push(this.#sorted[at] ?? 0);
    }
    if (ending.length === 0) return ofSuffix;
    const list = this.#outputs.length;
    this.#outputs.push(ofSuffix, ending.length);
    for (const literal of ending) this.#outputs.push(literal);
    return list;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Frequent units get small codes, which keeps the double array dense. */
function unitsByFrequency(literals: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const literal of literals) {
    for (let i = 0; i < literal.length; i++) {
      const unit = literal.charCodeAt(i);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const units = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
  return Uint16Array.from(units);
}
