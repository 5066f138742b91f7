/**
 * Languages that share the Cyrillic, Arabic or Devanagari script, told apart by letters only one of them has, small
 * words and endings, and the model. The constants are judgements checked on held-out sentences, not fitted to them.
 */

import type { SharedScript } from './letter-candidates';
import { type LetterTables, tablesOf } from './letter-tables';
import { scoreText } from './model';
import type { NgramModel } from './model-format';
import { BY_HINT, chooseAmong, toConfidence } from './rank';
import { remembering } from './remember';
import { scoreWord, UNTAUGHT, WORD_LANGUAGES, WORD_RANGES, type WordModel } from './word-model';

const POINTS_PER_UNIT = 60;
/** A letter only one language has weighs this much, at most {@link LETTERS_COUNTED} times. */
const LETTER_EVIDENCE = 1.5;
const LETTERS_COUNTED = 8;
const NEVER_EVIDENCE = 2.5;
/** What an everyday word weighs that one language has; one that several have weighs less for each. */
const WORD_EVIDENCE = 2;
/** The same for words so short that another language may well have them, too. */
const SMALL_WORD = 2;
const SMALL_WORD_EVIDENCE = 1.2;
const ENDING_EVIDENCE = 1.2;
/** What a language ELD lacks is taken to have of the best one's points. */
const UNKNOWN_SHARE = 0.95;
/** How far the word model's logits count, and the most one word can say against a language. */
const MODEL_SHARE = 0.8;
const MODEL_MOST = 4;
/** Distinct words the model is asked about. */
const WORDS_ASKED = 60;
/** What each word says against a language the model was not taught. */
const UNTAUGHT_GAP = 1.5;

const BETWEEN_WORDS = /[\s\u0021-\u002f\u003a-\u0040\u060c\u061b\u061f\u0964]+/;

/** Adds what each letter of the text says, so often as it counts. */
function addLetters(
  evidence: Float64Array,
  text: string,
  byLetter: LetterTables['letters'],
  weight: number,
): void {
  const counts = new Uint8Array(evidence.length);
  for (let at = 0; at < text.length; at++) {
    const places = byLetter.get(text.charCodeAt(at));
    if (!places) continue;
    for (const place of places) {
      if ((counts[place] ?? 0) >= LETTERS_COUNTED) continue;
      counts[place] = (counts[place] ?? 0) + 1;
      evidence[place] = (evidence[place] ?? 0) + weight;
    }
  }
}

function addWords(evidence: Float64Array, words: ReadonlySet<string>, tables: LetterTables): void {
  for (const word of words) {
    const places = tables.words.get(word) ?? [];
    const most = word.length <= SMALL_WORD ? SMALL_WORD_EVIDENCE : WORD_EVIDENCE;
    const units = most / Math.sqrt(places.length);
    for (const place of places) evidence[place] = (evidence[place] ?? 0) + units;
    for (const { text, place } of tables.endings)
      if (word.length > text.length && word.endsWith(text))
        evidence[place] = (evidence[place] ?? 0) + ENDING_EVIDENCE;
  }
}

const logits = new Float64Array(WORD_LANGUAGES.length);

/** What the word model says of a word, by place in the tables of its script. */
function modelRow(
  model: WordModel,
  script: SharedScript,
  tags: readonly string[],
  word: string,
): Float64Array {
  const [first, end] = WORD_RANGES[script];
  scoreWord(model, word, script, logits, 0);
  let best = logits[0] ?? 0;
  for (let at = 1; at < end - first; at++) best = Math.max(best, logits[at] ?? 0);
  const row = new Float64Array(tags.length);
  for (let at = 0; at < end - first; at++) {
    const tag = WORD_LANGUAGES[first + at]?.tag ?? '';
    const place = tags.indexOf(tag);
    if (place < 0) continue;
    row[place] = UNTAUGHT.has(tag)
      ? -UNTAUGHT_GAP
      : Math.max(-MODEL_MOST, ((logits[at] ?? 0) - best) * MODEL_SHARE);
  }
  return row;
}

type ReadRow = (word: string) => Float64Array;
const readers = new WeakMap<WordModel, Map<SharedScript, ReadRow>>();

/** The reader of a script's words on a model, made once. */
function rowReader(model: WordModel, script: SharedScript, tags: readonly string[]): ReadRow {
  const ofModel = readers.get(model) ?? new Map<SharedScript, ReadRow>();
  readers.set(model, ofModel);
  const read = ofModel.get(script) ?? remembering((word) => modelRow(model, script, tags, word));
  ofModel.set(script, read);
  return read;
}

/** Adds what the word model says of all words together. */
function addModel(
  evidence: Float64Array,
  model: NgramModel | null,
  script: SharedScript,
  words: ReadonlySet<string>,
  tags: readonly string[],
): void {
  if (!model?.words) return;
  const read = rowReader(model.words, script, tags);
  let asked = 0;
  for (const word of words) {
    if (word.length < 2) continue;
    if (asked++ >= WORDS_ASKED) break;
    const row = read(word);
    for (let place = 0; place < row.length; place++)
      evidence[place] = (evidence[place] ?? 0) + (row[place] ?? 0);
  }
}

/** Adds ELD's points for the whole text. */
function addPoints(
  evidence: Float64Array,
  model: NgramModel | null,
  text: string,
  { candidates }: LetterTables,
): void {
  if (!model) return;
  const { scores } = scoreText(model, text);
  const points = candidates.map((one) =>
    one.model === undefined ? 0 : (scores[model.languages.indexOf(one.model)] ?? 0),
  );
  const unknown = Math.max(...points) * UNKNOWN_SHARE;
  candidates.forEach((one, place) => {
    const own = one.model === undefined ? unknown : (points[place] ?? 0);
    evidence[place] = (evidence[place] ?? 0) + own / POINTS_PER_UNIT;
  });
}

/** Judges one part's text in a shared script. */
export function judgeLetters(
  script: SharedScript,
  written: string,
  model: NgramModel | null,
  hint: string | null,
): { tag: string; confidence: number; because: string[] } {
  const tables = tablesOf(script);
  const text = written.normalize('NFC').toLowerCase();
  const words = new Set(text.split(BETWEEN_WORDS));
  const evidence = Float64Array.from(tables.candidates, ({ headStart }) => headStart);
  addLetters(evidence, text, tables.letters, LETTER_EVIDENCE);
  addLetters(evidence, text, tables.never, -NEVER_EVIDENCE);
  addWords(evidence, words, tables);
  addPoints(evidence, model, text, tables);
  addModel(evidence, model, script, words, tables.tags);
  const { place, share, byHint } = chooseAmong(tables.tags, evidence, hint);
  const trust = words.size >= 3 ? 0.98 : words.size === 2 ? 0.9 : 0.8;
  const because = [`script:${script}`, ...(model ? ['model:eld'] : []), ...(byHint ? [BY_HINT] : [])];
  return { tag: tables.tags[place] ?? 'und', confidence: toConfidence(share * trust), because };
}
