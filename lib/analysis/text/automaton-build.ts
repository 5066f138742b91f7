/**
 * Builds the tables of automaton.ts from the shape of a trie: its states laid out breadth first in a double array, so
 * that every state's fail state is known before its children need it.
 */
import type { AutomatonTables } from './automaton';
import type { TrieShape } from './automaton-shape';
import { DoubleArray } from './double-array';

/** The tables of a trie of this shape; a literal's number is its position in the list the shape was made of. */
export function buildTables(shape: TrieShape): AutomatonTables {
  const { units, children, codes, endings, literals } = shape;
  const trie = new DoubleArray(units.length);
  // All by state in the shape's order, but for `fails` and `ends`, which go by place.
  const places = new Uint32Array(children.length);
  const depths = new Uint16Array(children.length);
  const fails: number[] = [0];
  const ends: number[] = [0];
  const outputs: number[] = [0];
  const lengths = new Uint32Array(literals.reduce((most, literal) => Math.max(most, literal + 1), 0));
  let [firstChild, firstLiteral] = [1, 0];
  for (let state = 0; state < children.length; state++) {
    const place = places[state] as number;
    const depth = depths[state] as number;
    const fail = fails[place] as number;
    const count = endings[state] as number;
    const ofSuffix = state === 0 ? 0 : (ends[fail] as number);
    ends[place] = count === 0 ? ofSuffix : outputs.length;
    if (count > 0) outputs.push(ofSuffix, count);
    for (let i = 0; i < count; i++) {
      const literal = literals[firstLiteral++] as number;
      outputs.push(literal);
      lengths[literal] = depth;
    }
    const last = firstChild + (children[state] as number);
    if (last > firstChild) trie.place(place, codes.subarray(firstChild, last));
    for (; firstChild < last; firstChild++) {
      const code = codes[firstChild] as number;
      const child = trie.child(place, code);
      places[firstChild] = child;
      depths[firstChild] = depth + 1;
      fails[child] = state === 0 ? 0 : step(trie, fails, fail, code);
    }
  }
  return { units, ...placed(trie, fails, ends), outputs: Uint32Array.from(outputs), lengths };
}

/** The state a search goes to from `state` with one more unit. */
function step(trie: DoubleArray, fails: readonly number[], state: number, code: number): number {
  for (let at = state; ; at = fails[at] as number) {
    const child = trie.child(at, code);
    if (child !== 0 || at === 0) return child;
  }
}

/** States are named by the first of their four numbers; the lowest bit of a base says that something ends there. */
function placed(trie: DoubleArray, fails: readonly number[], lists: readonly number[]) {
  const states = new Uint32Array(trie.size * 4);
  const ends = new Uint32Array(trie.size);
  for (let state = 0; state < trie.size; state++) {
    const list = lists[state] ?? 0;
    const at = state * 4;
    states[at] = trie.baseOf(state) * 4 + (list === 0 ? 0 : 1);
    states[at + 1] = trie.parentOf(state) * 4;
    states[at + 2] = (fails[state] ?? 0) * 4;
    states[at + 3] = trie.maskOf(state);
    ends[state] = list;
  }
  return { states, ends };
}
