/**
 * What one word in Latin letters says of each language: the word model, ELD's n-grams, the lists of everyday words
 * and letters only some languages write, added up in units of log evidence. Never more than the strongest language's
 * own: a word says "less likely by so much than the best", so that one odd word cannot outweigh a sentence.
 */

import { tellingLetters } from './latin-letters';
import { allPlaces, LATIN_TAGS, type Listing, listedIn } from './listed-words';
import { leaningOfEnding, MALAY_LEANING } from './malay-words';
import { addWordScores } from './model';
import type { NgramModel } from './model-format';
import { remembering } from './remember';
import { scoreWord } from './word-model';
import { isArabizi, isBorrowed, isKeyboardRoll } from './word-shapes';

const placeOf = new Map(LATIN_TAGS.map((tag, place) => [tag, place] as const));

/** What a word of the lists weighs when no other language has it. */
const WORD_EVIDENCE = 3;
/** The same for a word of one letter: chat shortens whole words to one ("u", "k", "c"). */
const LETTER_WORD_EVIDENCE = 0.5;
/** What of it a language gets that writes the word with marks: where others write it without, and where none does. */
const UNMARKED_BESIDE = 0.4;
const UNMARKED_ALONE = 0.6;
/** What a letter weighs that no other language writes. */
const LETTER_EVIDENCE = 1.5;
/** How far the word model's logits and ELD's points count, and the most one word can say against a language by either. */
const MODEL_SHARE = 0.4;
const MODEL_MOST = 3;
const POINTS_PER_UNIT = 60;
const POINTS_MOST = 3;
/** Languages ELD does not know, and the share of the best language's points they are taken to have. */
const UNKNOWN_SHARE = 0.6;
/** What a word says that Indonesians and Malays both write, one of them more often. */
const LEANING_EVIDENCE = 1;
/** Words of Arabic typed with digits for letters: alone it may be a name (7eleven, 5guys). */
const DIGIT_EVIDENCE = 2;

/** What a word says. */
export interface WordEvidence {
  /** Per language of {@link LATIN_TAGS}, in units of log evidence. */
  row: Float64Array;
  /** Places of the languages whose everyday word, or letter, it is. */
  hits: readonly number[];
  /** Whether it can speak for a language: not borrowed everywhere, more than a letter. */
  isTelling: boolean;
}

const ARABIC = placeOf.get('ar-Latn') ?? 0;
const INDONESIAN = placeOf.get('id') ?? 0;
const HINDI = placeOf.get('hi-Latn') ?? 0;
const URDU = placeOf.get('ur-Latn') ?? 0;
const MALAY = placeOf.get('ms') ?? 0;

/** Adds `values` less their greatest, times `factor`, no lower than `-most`. */
function addBelowBest(row: Float64Array, values: Float64Array, factor: number, most: number): void {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < row.length; at++) best = Math.max(best, values[at] ?? 0);
  for (let at = 0; at < row.length; at++)
    row[at] = (row[at] ?? 0) + Math.max(-most, ((values[at] ?? 0) - best) * factor);
}

const logits = new Float64Array(LATIN_TAGS.length);
const points = new Float64Array(LATIN_TAGS.length);
const scores = new Float64Array(256);

/** Where ELD's languages stand in {@link LATIN_TAGS}: -1 for those of other scripts; and who has no place there. */
interface EldPlaces {
  ofLanguage: readonly number[];
  unknown: readonly number[];
}

function addPoints(row: Float64Array, model: NgramModel, places: EldPlaces, word: string): void {
  scores.fill(0, 0, places.ofLanguage.length);
  addWordScores(model, word, scores);
  points.fill(0);
  let best = 0;
  places.ofLanguage.forEach((place, language) => {
    if (place < 0) return;
    const own = scores[language] ?? 0;
    points[place] = own;
    if (own > best) best = own;
  });
  if (best === 0) return;
  for (const place of places.unknown) points[place] = best * UNKNOWN_SHARE;
  points[INDONESIAN] = points[MALAY] ?? 0;
  addBelowBest(row, points, 1 / POINTS_PER_UNIT, POINTS_MOST);
}

/**
 * Indonesian and Malay share most words, and their lists differ by what they were gathered from more than by language:
 * only this share of the difference is believed.
 */
const BELIEVED_GAP = 0.3;

function closeGap(values: Float64Array, a: number, b: number): void {
  const [one, other] = [values[a] ?? 0, values[b] ?? 0];
  const most = Math.max(one, other);
  values[a] = most - (most - one) * BELIEVED_GAP;
  values[b] = most - (most - other) * BELIEVED_GAP;
}

/** Tone marks that only pinyin writes, and what a word in pinyin is without any. */
const TONES = /[\u01ce\u01d0\u01d2\u01d4\u01d6\u01d8\u01da\u01dc]/;
const withoutTones = (word: string): string => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** Shares an everyday word's evidence out among those who have it. */
function addListed(row: Float64Array, { places, unmarked }: Listing, evidence: number): void {
  const isWrittenSo = places.length > 0;
  const share = isWrittenSo ? UNMARKED_BESIDE : 1;
  const units =
    (isWrittenSo ? evidence : evidence * UNMARKED_ALONE) / (places.length + share * unmarked.length);
  for (const place of places) row[place] = (row[place] ?? 0) + units;
  for (const place of unmarked) row[place] = (row[place] ?? 0) + units * share;
}

function evidenceOf(word: string, model: NgramModel | null, places: EldPlaces): WordEvidence {
  const row = new Float64Array(LATIN_TAGS.length);
  const hits = new Set<number>();
  const plain = TONES.test(word) ? withoutTones(word) : word;
  const listing = listedIn(plain);
  const listed = allPlaces(listing);
  const hasDigit = /[0-9]/.test(word);
  const isArabic = hasDigit && isArabizi(word);
  const isTelling =
    word.length > 1 &&
    !isBorrowed(word) &&
    !(listed.length === 0 && isKeyboardRoll(word)) &&
    (!hasDigit || isArabic || listed.length > 0);
  addListed(row, listing, word.length === 1 ? LETTER_WORD_EVIDENCE : WORD_EVIDENCE);
  for (const place of listed) hits.add(place);
  if (!isTelling) return { row, hits: [...hits], isTelling };
  const leaning = MALAY_LEANING.get(plain) ?? 2 * leaningOfEnding(plain);
  if (leaning !== 0) {
    const place = leaning > 0 ? MALAY : INDONESIAN;
    row[place] = (row[place] ?? 0) + Math.abs(leaning) * LEANING_EVIDENCE;
  }
  for (const tags of tellingLetters(word)) {
    for (const tag of tags) {
      const place = placeOf.get(tag) ?? 0;
      row[place] = (row[place] ?? 0) + LETTER_EVIDENCE / tags.length;
      hits.add(place);
    }
  }
  if (isArabic) {
    row[ARABIC] = (row[ARABIC] ?? 0) + DIGIT_EVIDENCE;
    hits.add(ARABIC);
  }
  if (model?.words) {
    scoreWord(model.words, plain, 'Latn', logits, 0);
    logits[URDU] = logits[HINDI] ?? 0;
    closeGap(logits, INDONESIAN, MALAY);
    addBelowBest(row, logits, MODEL_SHARE, MODEL_MOST);
  }
  if (model) addPoints(row, model, places, word);
  return { row, hits: [...hits], isTelling };
}

/** Gives the evidence of words on one model. */
export type ReadWord = (word: string) => WordEvidence;

function createReader(model: NgramModel | null): ReadWord {
  const ofLanguage = (model?.languages ?? []).map((tag) => placeOf.get(tag) ?? -1);
  const unknown = [...LATIN_TAGS.keys()].filter((place) => !ofLanguage.includes(place));
  const places = { ofLanguage, unknown };
  return remembering((word) => evidenceOf(word, model, places));
}

const readers = new WeakMap<NgramModel, ReadWord>();
const withoutModel = createReader(null);

/** The reader of a model, made once. */
export function wordReader(model: NgramModel | null): ReadWord {
  if (!model) return withoutModel;
  const known = readers.get(model) ?? createReader(model);
  readers.set(model, known);
  return known;
}
