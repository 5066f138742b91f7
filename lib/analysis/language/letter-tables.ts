/**
 * The candidates of a shared script, turned round for reading: from a letter or a word to the languages it speaks for,
 * so that a text is walked through once and not once for each language.
 */
import { SHARED_SCRIPT_WORDS } from './everyday-words-shared';
import { CANDIDATES, type Candidate, type SharedScript } from './letter-candidates';

/** Letters and words by what they say; languages by place in `candidates`. */
export interface LetterTables {
  candidates: readonly Candidate[];
  tags: readonly string[];
  /** Languages a letter speaks for. */
  letters: ReadonlyMap<number, readonly number[]>;
  /** Languages that never write it. */
  never: ReadonlyMap<number, readonly number[]>;
  words: ReadonlyMap<string, readonly number[]>;
  endings: readonly { text: string; place: number }[];
}

function add<K>(map: Map<K, number[]>, key: K, place: number): void {
  const places = map.get(key);
  if (!places) map.set(key, [place]);
  else if (!places.includes(place)) places.push(place);
}

const parted = (list: string | undefined): string[] =>
  (list ?? '').split(/\s+/).filter((word) => word !== '');

function createTables(candidates: readonly Candidate[]): LetterTables {
  const letters = new Map<number, number[]>();
  const never = new Map<number, number[]>();
  const words = new Map<string, number[]>();
  candidates.forEach((one, place) => {
    for (const letter of one.letters) add(letters, letter.charCodeAt(0), place);
    for (const letter of one.never ?? '') add(never, letter.charCodeAt(0), place);
    for (const word of [...parted(one.words), ...parted(SHARED_SCRIPT_WORDS[one.tag])])
      add(words, word, place);
  });
  const endings = candidates.flatMap((one, place) => parted(one.endings).map((text) => ({ text, place })));
  return { candidates, tags: candidates.map(({ tag }) => tag), letters, never, words, endings };
}

const made = new Map<SharedScript, LetterTables>();

/** The tables of a script, made when first asked for. */
export function tablesOf(script: SharedScript): LetterTables {
  const tables = made.get(script) ?? createTables(CANDIDATES[script]);
  made.set(script, tables);
  return tables;
}
