/**
 * Which culture's expressions are explained to which readers, and where there are too few to be of use.
 */
import { lineage } from '../analysis/notes/reader-face';
import { ANYONE } from './anyone';
import type { ParsedKnowledge } from './parse';
import type { NoteEntry } from './schema';

/** Fewer entries than this leave a reader of that culture mostly alone. */
export const LEAST_ENTRIES_A_PAIR = 10;

export interface PairTable {
  /** Cultures without parent that entries come from, those with most entries first. */
  sources: string[];
  /** Cultures without parent that entries are written for, those with most entries first. */
  readers: string[];
  count(source: string, reader: string): number;
}

/** Counts entries by source and reader; children count for their parents. */
export function culturePairs({ cultures, notes }: Pick<ParsedKnowledge, 'cultures' | 'notes'>): PairTable {
  const parents = Object.fromEntries(cultures.map(({ id, parent }) => [id, parent]));
  const roots = cultures.filter(({ parent }) => parent === null).map(({ id }) => id);
  const root = (culture: string) => lineage(culture, parents).at(-1) ?? culture;
  const counts = new Map<string, number>();
  const bySource = new Map<string, number>();
  const byReader = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { entry } of notes) {
    const { sources, readers } = sides(entry, root, roots);
    for (const source of sources) add(bySource, source);
    for (const reader of readers) add(byReader, reader);
    for (const source of sources)
      for (const reader of readers) if (source !== reader) add(counts, `${source} ${reader}`);
  }
  const byCount = (map: Map<string, number>) =>
    [...map].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([culture]) => culture);
  return {
    sources: byCount(bySource),
    readers: byCount(byReader),
    count: (source, reader) => counts.get(`${source} ${reader}`) ?? 0,
  };
}

/** What is for anyone is for readers of every culture. */
function sides(entry: NoteEntry, root: (culture: string) => string, roots: readonly string[]) {
  const named = entry.faces.flatMap((face) => face.for);
  return {
    sources: new Set(entry.source.cultures.map(root)),
    readers: new Set(named.includes(ANYONE) ? roots : named.map(root)),
  };
}

/** The table as lines for a terminal; what is too few is marked with `·`. */
export function pairLines({ sources, readers, count }: PairTable): string[] {
  const width = 5;
  const cell = (text: string) => text.padStart(width);
  const rows = sources.map((source) => {
    const cells = readers.map((reader) => {
      if (reader === source) return cell('–');
      const entries = count(source, reader);
      return cell(entries < LEAST_ENTRIES_A_PAIR ? `·${entries}` : String(entries));
    });
    return `${source.padEnd(6)}${cells.join('')}`;
  });
  return [`${'from'.padEnd(6)}${readers.map(cell).join('')}`, ...rows];
}
