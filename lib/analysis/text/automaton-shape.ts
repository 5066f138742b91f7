/**
 * The trie of an automaton's literals in the fewest numbers: everything else of its tables follows from them. A quarter
 * of the size of the tables, packed.
 */

/** States in breadth-first order, the root first; a literal's number is its position in the list it came from. */
export interface TrieShape {
  /** The UTF-16 units that literals use in order, the code of each its position plus one. */
  units: Uint16Array;
  /** By state: how many children. They stand together in order of their codes, those of earlier states first. */
  children: Uint16Array;
  /** By state: the code that leads to it; 0 for the root. */
  codes: Uint16Array;
  /** By state: how many literals end there. */
  endings: Uint16Array;
  /** The literals that end, by state, in order of their numbers. */
  literals: Uint32Array;
}

/** A state whose children are still to be found: sorted literals from `left` to `right` share its `depth` units. */
interface Pending {
  code: number;
  depth: number;
  left: number;
  right: number;
}

/** The shape of these literals' trie. Empty ones stand nowhere in it. */
export function shapeOf(literals: readonly string[]): TrieShape {
  const sorted = literals.flatMap((literal, place) => (literal === '' ? [] : [{ literal, place }]));
  sorted.sort((a, b) => compare(a.literal, b.literal) || a.place - b.place);
  const units = unitsOf(literals);
  const codes = new Map<number, number>();
  units.forEach((unit, place) => {
    codes.set(unit, place + 1);
  });
  const queue: Pending[] = [{ code: 0, depth: 0, left: 0, right: sorted.length }];
  const children: number[] = [];
  const endings: number[] = [];
  const ending: number[] = [];
  for (const { depth, left, right } of queue) {
    const before = [queue.length, ending.length] as const;
    let at = left;
    for (; at < right && sorted[at]?.literal.length === depth; at++) ending.push(sorted[at]?.place ?? 0);
    while (at < right) {
      const unit = sorted[at]?.literal.charCodeAt(depth) ?? 0;
      const from = at;
      while (at < right && sorted[at]?.literal.charCodeAt(depth) === unit) at++;
      queue.push({ code: codes.get(unit) ?? 0, depth: depth + 1, left: from, right: at });
    }
    children.push(queue.length - before[0]);
    endings.push(ending.length - before[1]);
  }
  return {
    units,
    children: Uint16Array.from(children),
    codes: Uint16Array.from(queue, ({ code }) => code),
    endings: Uint16Array.from(endings),
    literals: Uint32Array.from(ending),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The units in the order in which literals are sorted, so that children come in order of their codes. */
function unitsOf(literals: readonly string[]): Uint16Array {
  const units = new Set<number>();
  for (const literal of literals) for (let i = 0; i < literal.length; i++) units.add(literal.charCodeAt(i));
  return Uint16Array.from(units).sort();
}
