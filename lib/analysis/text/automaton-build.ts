/**
 * Builds the tables of automaton.ts from the shape of a trie. Its states stand breadth first, so the children of a state
 * stand side by side, in order of their codes. One pass in which nothing is searched for: a sleeping background lays the
 * tables out while a page waits. Where a search goes on after a state, and what ends there, is found when a text first
 * comes to it: of fifty thousand states a post sees some hundred.
 */
import type { TrieShape } from './automaton-shape';

/** Numbers a state has in `states`. */
export const FIELDS = 4;
/** Its first child; its last stands before the first child of the state behind it. */
const FIRST = 0;
/** A bit for each child's code modulo 32, which spares most looks at places far away. */
const MASK = 1;
/** The state of the longest suffix that begins a literal; `UNKNOWN` before the state is met. */
export const FAIL = 2;
/** What ends here: its list in `outputs`, or 0. Before the state is met, without what ends at its suffixes. */
export const LIST = 3;
/** Behind all states. */
export const UNKNOWN = 0xffffffff;

/** The automaton as numbers. */
export interface AutomatonTables {
  /** The UTF-16 units that literals use in order, the code of each its position plus one. */
  units: Uint16Array;
  /** {@link FIELDS} numbers a state, and those of one state more, which has no children. State 0 is the root. */
  states: Uint32Array;
  /** The code that leads to a state. */
  codes: Uint16Array;
  /** The state from which it leads there. */
  parents: Uint32Array;
  /** The root's child by code, or 0. */
  roots: Uint32Array;
  /** Lists of what ends at a state: where the list of a shorter suffix is (or 0), how many, the literals. */
  outputs: Uint32Array;
  /** UTF-16 units by literal. */
  lengths: Uint32Array;
}

/** The child of a state by a code, or 0. */
export function childOf({ states, codes, roots }: AutomatonTables, state: number, code: number): number {
  if (state === 0) return roots[code] as number;
  const at = state * FIELDS;
  if ((((states[at + MASK] as number) >>> (code & 31)) & 1) === 0) return 0;
  let low = states[at + FIRST] as number;
  let high = states[at + FIELDS + FIRST] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = codes[middle] as number;
    if (found === code) return middle;
    if (found < code) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** The tables of a trie of this shape; a literal's number is its position in the list the shape was made of. */
export function buildTables({ units, children, codes, endings, literals }: TrieShape): AutomatonTables {
  const count = children.length;
  const tables: AutomatonTables = {
    units,
    states: new Uint32Array((count + 1) * FIELDS),
    codes,
    parents: new Uint32Array(count),
    roots: new Uint32Array(units.length + 1),
    outputs: new Uint32Array(1 + literals.length + 2 * count),
    lengths: new Uint32Array(literals.reduce((most, literal) => Math.max(most, literal + 1), 0)),
  };
  const { states, parents, roots, outputs, lengths } = tables;
  for (let state = 1; state <= (children[0] ?? 0); state++) roots[codes[state] as number] = state;
  const depths = new Uint16Array(count);
  let [child, literal, output] = [1, 0, 1];
  for (let state = 0; state < count; state++) {
    const at = state * FIELDS;
    const depth = depths[state] as number;
    const ending = endings[state] as number;
    if (ending > 0) {
      states[at + LIST] = output++;
      outputs[output++] = ending;
      for (const last = literal + ending; literal < last; literal++) {
        outputs[output++] = literals[literal] as number;
        lengths[literals[literal] as number] = depth;
      }
    }
    states[at + FAIL] = UNKNOWN;
    states[at + FIRST] = child;
    let mask = 0;
    for (const end = child + (children[state] as number); child < end; child++) {
      mask |= 1 << ((codes[child] as number) & 31);
      depths[child] = depth + 1;
      parents[child] = state;
    }
    states[at + MASK] = mask;
  }
  states[count * FIELDS + FIRST] = child;
  states[FAIL] = 0;
  return tables;
}

/** Finds a state's suffix and what ends there. A suffix is shorter than its state, so that this comes to an end. */
export function meet(tables: AutomatonTables, state: number): void {
  const { states, codes, parents, outputs } = tables;
  const at = state * FIELDS;
  if (states[at + FAIL] !== UNKNOWN) return;
  const parent = parents[state] as number;
  meet(tables, parent);
  const fail =
    parent === 0 ? 0 : step(tables, states[parent * FIELDS + FAIL] as number, codes[state] as number);
  meet(tables, fail);
  states[at + FAIL] = fail;
  const ofSuffix = states[fail * FIELDS + LIST] as number;
  const own = states[at + LIST] as number;
  if (own === 0) states[at + LIST] = ofSuffix;
  else outputs[own] = ofSuffix;
}

/** The state a search goes to from `state` with one more unit. */
function step(tables: AutomatonTables, state: number, code: number): number {
  for (let at = state; ; at = tables.states[at * FIELDS + FAIL] as number) {
    const child = childOf(tables, at, code);
    if (child !== 0 || at === 0) return child;
  }
}
