/**
 * The lists of everyday words, turned round: from a word to the languages that have it.
 */

import { EVERYDAY_WORDS } from './everyday-words';
import { shortest } from './fold';
import { FUNCTION_WORDS } from './function-words';
import { WORD_LANGUAGES, WORD_RANGES } from './word-model';

/** The languages written in Latin letters, in the word model's order; places are places in this list. */
export const LATIN_TAGS: readonly string[] = WORD_LANGUAGES.slice(...WORD_RANGES.Latn).map(({ tag }) => tag);

/** Who has a word, and how much of an everyday word's evidence it bears. */
export interface Listing {
  /** Who writes it so. */
  places: readonly number[];
  /** Who writes it with marks that may have been left out here. */
  unmarked: readonly number[];
}

const NOWHERE: Listing = { places: [], unmarked: [] };
const LEAST_UNMARKED_LETTERS = 2;
/** Without its tones a Vietnamese syllable is a word of half the world. */
const NEEDS_MARKS = ['vi', 'yo'];

const LETTERS_WITHOUT_PARTS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  ə: 'e',
  æ: 'ae',
  œ: 'oe',
};

const BETWEEN_WORDS = /\s+/;

/** Words as typed where marks are not at hand: uz for už, cok for çok, gozel for gözəl. */
function unmarked(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ıłøđðßəæœ]/g, (letter) => LETTERS_WITHOUT_PARTS[letter] ?? letter);
}

const add = (to: Map<string, number[]>, word: string, place: number): void => {
  const known = to.get(word);
  if (!known) to.set(word, [place]);
  else if (!known.includes(place)) known.push(place);
};

const asWritten = new Map<string, number[]>();
const withoutMarks = new Map<string, number[]>();
for (const [tag, list] of [...Object.entries(FUNCTION_WORDS), ...Object.entries(EVERYDAY_WORDS)]) {
  const place = LATIN_TAGS.indexOf(tag);
  const words = list.split(BETWEEN_WORDS);
  // All of a list at once, which is many times faster than word by word.
  const plain = NEEDS_MARKS.includes(tag) ? words : unmarked(list).split(BETWEEN_WORDS);
  words.forEach((word, at) => {
    if (word === '') return;
    add(asWritten, word, place);
    const bare = plain[at] ?? word;
    if (bare !== word && bare.length >= LEAST_UNMARKED_LETTERS) add(withoutMarks, bare, place);
  });
}

/** The languages that have a word: as written, else with letters drawn out; and with its marks left out. */
export function listedIn(word: string): Listing {
  const places = asWritten.get(word) ?? asWritten.get(shortest(word));
  const unmarked = withoutMarks.get(word);
  if (!unmarked) return places ? { places, unmarked: NOWHERE.unmarked } : NOWHERE;
  if (!places) return { places: NOWHERE.places, unmarked };
  return { places, unmarked: unmarked.filter((place) => !places.includes(place)) };
}

/** A piece of a joined word: from one letter up to another. */
interface Piece {
  from: number;
  to: number;
}

const LONGEST_PIECE = 14;
const LEAST_PIECE = 2;
/** Shorter words are taken as one. */
const LEAST_JOINED = 6;
const MOST_JOINED = 40;
/** The share of the letters that words of one language must cover, and how long those are at least on average. */
const LEAST_COVERED = 0.7;
const LEAST_LETTERS_PER_PIECE = 2.8;

/** Everyone who may have written the word. */
export const allPlaces = ({ places, unmarked }: Listing): readonly number[] =>
  unmarked.length === 0 ? places : [...places, ...unmarked];

/** The pieces of one language that cover most letters, the fewer the better. */
function cover(pieces: readonly Piece[], length: number): Piece[] {
  const best: { covered: number; pieces: Piece[] }[] = [{ covered: 0, pieces: [] }];
  for (let end = 1; end <= length; end++) {
    let found = best[end - 1] ?? { covered: 0, pieces: [] };
    for (const piece of pieces) {
      if (piece.to !== end) continue;
      const before = best[piece.from] ?? { covered: 0, pieces: [] };
      const covered = before.covered + piece.to - piece.from;
      const isBetter =
        covered > found.covered ||
        (covered === found.covered && before.pieces.length + 1 < found.pieces.length);
      if (isBetter) found = { covered, pieces: [...before.pieces, piece] };
    }
    best.push(found);
  }
  return best[length]?.pieces ?? [];
}

/** Parts a joined hashtag (goodmorning, gutenmorgen) into everyday words of one language; `null` where none fit. */
export function splitJoined(word: string): string | null {
  if (word.length < LEAST_JOINED || word.length > MOST_JOINED) return null;
  const byPlace = new Map<number, Piece[]>();
  for (let from = 0; from < word.length; from++)
    for (let to = from + LEAST_PIECE; to <= Math.min(word.length, from + LONGEST_PIECE); to++)
      for (const place of allPlaces(listedIn(word.slice(from, to)))) {
        const pieces = byPlace.get(place) ?? [];
        pieces.push({ from, to });
        byPlace.set(place, pieces);
      }
  let best: { covered: number; pieces: Piece[] } | null = null;
  for (const own of byPlace.values()) {
    const pieces = cover(own, word.length);
    const covered = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
    if (pieces.length < 2 || covered / pieces.length < LEAST_LETTERS_PER_PIECE) continue;
    const isBetter =
      !best || covered > best.covered || (covered === best.covered && pieces.length < best.pieces.length);
    if (covered / word.length >= LEAST_COVERED && isBetter) best = { covered, pieces };
  }
  return best?.pieces.map(({ from, to }) => word.slice(from, to)).join(' ') ?? null;
}
