/**
 * Aho–Corasick: all literals found in one pass over the text, whatever their number, on a table of numbers.
 * Aho & Corasick, "Efficient string matching", CACM 18(6), 1975.
 */
import type { Asset, Column } from './asset';
import {
  type AutomatonTables,
  buildTables,
  childOf,
  FAIL,
  FIELDS,
  LIST,
  meet,
  UNKNOWN,
} from './automaton-build';
import { shapeOf, type TrieShape } from './automaton-shape';

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

const UNITS = 0x10000;

/** Builds the automaton. Empty literals never match. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  return new TableAutomaton(buildTables(shapeOf(literals)));
}

/** The automaton as sections of an asset: the shape alone, which packs to a quarter and opens in milliseconds. */
export function automatonColumns(literals: readonly string[]): Record<string, Column> {
  const { units, children, codes, endings, literals: ending } = shapeOf(literals);
  return { unit: units, kids: children, code: codes, ends: endings, lits: ending };
}

/** The automaton whose sections {@link automatonColumns} made. */
export function automatonOf(asset: Asset): Automaton {
  const shape: TrieShape = {
    units: asset.shorts('unit'),
    children: asset.shorts('kids'),
    codes: asset.shorts('code'),
    endings: asset.shorts('ends'),
    literals: asset.words('lits'),
  };
  return new TableAutomaton(buildTables(shape));
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
    const tables = this.#tables;
    const { states } = tables;
    const found: LiteralMatch[] = [];
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const code = codes[text.charCodeAt(i)] as number;
      if (code === 0) {
        state = 0;
        continue;
      }
      for (;;) {
        const child = childOf(tables, state, code);
        if (child !== 0 || state === 0) {
          state = child;
          break;
        }
        state = states[state * FIELDS + FAIL] as number;
      }
      if (states[state * FIELDS + FAIL] === UNKNOWN) meet(tables, state);
      const list = states[state * FIELDS + LIST] as number;
      if (list !== 0) this.#collect(list, i + 1, found);
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
