/**
 * Aho–Corasick: all literals found in one pass over the text, whatever their number.
 * Aho & Corasick, "Efficient string matching", CACM 18(6), 1975.
 */

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

interface State {
  next: Map<number, number>;
  fail: number;
  /** Literals that end here. */
  ends: number[];
  /** Nearest state along the fail links at which a literal ends; 0 for none. */
  output: number;
}

const newState = (): State => ({ next: new Map(), fail: 0, ends: [], output: 0 });

/** Builds the automaton. Empty literals never match. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const states = buildTrie(literals);
  linkFailures(states);
  return { findAll: (text) => search(states, literals, text) };
}

function buildTrie(literals: readonly string[]): State[] {
  const states = [newState()];
  literals.forEach((literal, position) => {
    let at = 0;
    for (let i = 0; i < literal.length; i++) {
      const unit = literal.charCodeAt(i);
      let next = states[at]?.next.get(unit);
      if (next === undefined) {
        next = states.push(newState()) - 1;
        states[at]?.next.set(unit, next);
      }
      at = next;
    }
    if (at !== 0) states[at]?.ends.push(position);
  });
  return states;
}

function linkFailures(states: State[]): void {
  const queue: number[] = [...(states[0]?.next.values() ?? [])];
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head] ?? 0;
    const state = states[at];
    if (!state) continue;
    for (const [unit, child] of state.next) {
      let fail = state.fail;
      while (fail !== 0 && !states[fail]?.next.has(unit)) fail = states[fail]?.fail ?? 0;
      const target = states[fail]?.next.get(unit) ?? 0;
      const childState = states[child];
      if (!childState) continue;
      childState.fail = target === child ? 0 : target;
      const failState = states[childState.fail];
      childState.output = failState && failState.ends.length > 0 ? childState.fail : (failState?.output ?? 0);
      queue.push(child);
    }
  }
}

function search(states: State[], literals: readonly string[], text: string): LiteralMatch[] {
  const found: LiteralMatch[] = [];
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    while (at !== 0 && !states[at]?.next.has(unit)) at = states[at]?.fail ?? 0;
    at = states[at]?.next.get(unit) ?? 0;
    for (let out = at; out !== 0; out = states[out]?.output ?? 0) {
      for (const literal of states[out]?.ends ?? []) {
        found.push({ literal, start: i + 1 - (literals[literal]?.length ?? 0), end: i + 1 });
      }
    }
  }
  return found;
}
