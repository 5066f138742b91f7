/**
 * Aho–Corasick: all literals found in one pass over the text, whatever their number, on a table of numbers.
 * Aho & Corasick, "Efficient string matching", CACM 18(6), 1975; the trie is a double array (Aoe, "An efficient digital
 * search algorithm by using a double-array structure", IEEE TSE 15(9), 1989).
 */
import type { Asset, Column } from './asset';
import { buildTables } from './automaton-build';

export interface LiteralMatch {
  /** Position of the literal in the list the automaton was built from. */
  literal: number;
  /** UTF-16 units into the text searched. */
  start: number;
  end: number;
}

export interface Automaton {
  /** Every occurrence of every literal, overlaps included, in order of their ends. */
  findAll(text: string): LiteralMatch[];
}

/** The automaton as numbers. */
export interface AutomatonTables {
  /** The UTF-16 units that literals use, the code of each its position plus one. */
  units: Uint16Array;
  /**
   * Four numbers a state, which is named by the place of the first: its base, where a child is at `base ^ code * 4`
   * (lowest bit: something ends here); its parent; its fail state; a bit for each child's code modulo 32, which spares
   * most looks at places far away.
   */
  states: Uint32Array;
  /** By state: its list in `outputs`. */
  ends: Uint32Array;
  /** Lists of what ends at a state: where the list of a shorter suffix is (or 0), how many, the literals. */
  outputs: Uint32Array;
  /** UTF-16 units by literal. */
  lengths: Uint32Array;
}

const UNITS = 0x10000;

/** Builds the automaton. Empty literals never match. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  return new TableAutomaton(buildTables(literals));
}

/** The automaton as sections of an asset. */
export function automatonColumns(literals: readonly string[]): Record<string, Column> {
  const { units, states, ends, outputs, lengths } = buildTables(literals);
  // Column by column, and without the masks, which follow from the rest: that packs far smaller.
  const column = (place: number) => Uint32Array.from(ends, (_, state) => states[state * 4 + place] as number);
  return {
    unit: units,
    base: column(0),
    prnt: column(1),
    fail: column(2),
    ends,
    outs: outputs,
    lens: lengths,
  };
}

/** The automaton whose sections {@link automatonColumns} made. */
export function automatonOf(asset: Asset): Automaton {
  return new TableAutomaton({
    units: asset.shorts('unit'),
    states: statesOf(asset.words('base'), asset.words('prnt'), asset.words('fail')),
    ends: asset.words('ends'),
    outputs: asset.words('outs'),
    lengths: asset.words('lens'),
  });
}

function statesOf(bases: Uint32Array, parents: Uint32Array, fails: Uint32Array): Uint32Array {
  const states = new Uint32Array(bases.length * 4);
  for (let state = 0; state < bases.length; state++) {
    const at = state * 4;
    const parent = parents[state] as number;
    states[at] = bases[state] as number;
    states[at + 1] = parent;
    states[at + 2] = fails[state] as number;
    // The root and free places have a parent that is no state.
    if (parent >= states.length) continue;
    const code = (((bases[parent >> 2] as number) & ~1) ^ at) >> 2;
    states[parent + 3] = (states[parent + 3] as number) | (1 << (code & 31));
  }
  return states;
}

class TableAutomaton implements Automaton {
  readonly #codes = new Uint16Array(UNITS);
  readonly #tables: AutomatonTables;

  constructor(tables: AutomatonTables) {
    this.#tables = tables;
    tables.units.forEach((unit, place) => {
      this.#codes[unit] = place + 1;
    });
  }

  findAll(text: string): LiteralMatch[] {
    const codes = this.#codes;
    const { states, ends } = this.#tables;
    const found: LiteralMatch[] = [];
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const code = codes[text.charCodeAt(i)] as number;
      if (code === 0) {
        state = 0;
        continue;
      }
      for (;;) {
        if (((states[state + 3] as number) >>> (code & 31)) & 1) {
          const child = ((states[state] as number) & ~1) ^ (code << 2);
          if (states[child + 1] === state) {
            state = child;
            break;
          }
        }
        if (state === 0) break;
        state = states[state + 2] as number;
      }
      if ((states[state] as number) & 1) this.#collect(ends[state >> 2] as number, i + 1, found);
    }
    return found;
  }

  #collect(first: number, end: number, found: LiteralMatch[]): void {
    const { outputs, lengths } = this.#tables;
    for (let at = first; at !== 0; at = outputs[at] as number) {
      const count = outputs[at + 1] as number;
      for (let i = 0; i < count; i++) {
        const literal = outputs[at + 2 + i] as number;
        found.push({ literal, start: end - (lengths[literal] as number), end });
      }
    }
  }
}
