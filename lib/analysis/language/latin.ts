/**
 * Which language words in Latin letters are in: what each says, added up.
 */
import { type WordEvidence, wordReader } from './latin-evidence';
import { type LatinWord, readLatinWords } from './latin-words';
import { LATIN_TAGS } from './listed-words';
import type { NgramModel } from './model-format';
import { looksLikeNames } from './names';
import { BY_HINT, chooseAmong, toConfidence } from './rank';
import { standardOf } from './standards';

/** How often a language is met on the three platforms, roughly; a head start, in units of evidence. */
const HEAD_START: Readonly<Record<string, number>> = {
  en: 1.5,
  es: 1,
  pt: 0.8,
  id: 1,
  fr: 0.6,
  de: 0.6,
  it: 0.6,
  tr: 0.6,
  vi: 0.6,
  tl: 0.5,
  nl: 0.3,
  sv: 0.2,
  cs: 0.2,
  pl: 0.5,
  ms: 0.6,
  eu: -1,
  is: -0.7,
  yo: -1.8,
  sq: -0.5,
  sl: -0.5,
  et: -0.5,
  lv: -0.5,
  ca: -0.5,
  az: -0.7,
  'hi-Latn': -0.3,
  'ur-Latn': -1.5,
  'bn-Latn': -1.2,
  'ar-Latn': -0.5,
  'ru-Latn': -1,
  'el-Latn': -1,
  'zh-Latn': -1,
  'ja-Latn': -0.8,
};
const headStarts = Float64Array.from(LATIN_TAGS, (tag) => HEAD_START[tag] ?? -0.2);

/** What can be believed at most from one, two, three … words. */
const TRUST_BY_WORDS = [0, 0.6, 0.75, 0.85, 0.92, 0.95];
/** A verdict on more words than this is on its first ones: by then the language is clear. */
const WORDS_JUDGED = 80;

/** What was made of a stretch; `tag` is `null` where nothing can be said. */
export interface LatinVerdict {
  tag: string | null;
  confidence: number;
  /** Words that could speak for a language. */
  words: number;
  /** Of them, everyday words of the language chosen. */
  hits: number;
  because: string[];
}

/** A word with what it says. */
export interface ReadLatinWord extends LatinWord {
  evidence: WordEvidence;
  /** Whether it was written as names are: with a capital at its start, but not all of a longer word in capitals. */
  isCapital: boolean;
}

/** Longer words in capitals are shouted; shorter ones may be a name (BMW, NASA). */
const ACRONYM_LETTERS = 4;

const isUpper = (char: string): boolean => char !== char.toLowerCase();

function isCapitalised(written: string, start: number, end: number): boolean {
  const first = written.charCodeAt(start);
  // Most letters are ASCII, where capitals are a range.
  if (first < 0x80 ? first < 0x41 || first > 0x5a : !isUpper(written.charAt(start))) return false;
  return end - start <= ACRONYM_LETTERS || !isUpper(written.charAt(end - 1));
}

/** The words of a stretch, each with what it says. */
export function readWords(written: string, model: NgramModel | null): ReadLatinWord[] {
  const read = wordReader(model);
  return readLatinWords(written).map(({ text, start, end }) => {
    const isCapital = isCapitalised(written, start, end);
    return { text, start, end, evidence: read(text), isCapital };
  });
}

const silent = (words: number, why: string): LatinVerdict => ({
  tag: null,
  confidence: 0,
  words,
  hits: 0,
  because: [why],
});

/** Evidence of all words for each language of {@link LATIN_TAGS}; a word said twice counts once. */
export function sumEvidence(words: readonly ReadLatinWord[]): Float64Array {
  const sum = headStarts.slice();
  const seen = new Set<string>();
  for (const { text, evidence } of words) {
    if (seen.has(text)) continue;
    if (seen.size >= WORDS_JUDGED) break;
    seen.add(text);
    const { row } = evidence;
    for (let place = 0; place < sum.length; place++) sum[place] = (sum[place] ?? 0) + (row[place] ?? 0);
  }
  return sum;
}

const HINDI = LATIN_TAGS.indexOf('hi-Latn');
const URDU = LATIN_TAGS.indexOf('ur-Latn');
/** Evidence that leaves a language out. */
const OUT_OF_THE_QUESTION = -1e6;

/** Hindi and Urdu in Latin letters as one language, which of them is for {@link standardOf} to say. */
function oneHindustani(sum: Float64Array): Float64Array {
  const joined = sum.slice();
  joined[HINDI] = Math.max(sum[HINDI] ?? 0, sum[URDU] ?? 0);
  joined[URDU] = OUT_OF_THE_QUESTION;
  return joined;
}

/**
 * Judges words together. `hint` is the platform's tag, or `null`; `sum` is what {@link sumEvidence} says of the words,
 * where it is known already.
 */
export function judgeWords(
  words: readonly ReadLatinWord[],
  model: NgramModel | null,
  hint: string | null,
  sum: Float64Array = sumEvidence(words),
): LatinVerdict {
  const telling = words.filter((word) => word.evidence.isTelling);
  if (telling.length === 0) return silent(0, 'only-borrowed-words');
  const hasHits = telling.some((word) => word.evidence.hits.length > 0);
  if (looksLikeNames(words)) return silent(telling.length, 'looks-like-names');
  if (!hasHits && model === null) return silent(telling.length, 'no-known-word');
  const { place, share, byHint: isTipped } = chooseAmong(LATIN_TAGS, oneHindustani(sum), hint);
  const found = LATIN_TAGS[place] ?? 'und';
  const { tag, sureness, byHint: isHinted } = standardOf(found, words, hint);
  const byHint = isTipped || isHinted;
  const hitWords = new Set<string>();
  for (const { text, evidence } of words) if (evidence.hits.includes(place)) hitWords.add(text);
  const hits = hitWords.size;
  const trust = TRUST_BY_WORDS[Math.min(telling.length, TRUST_BY_WORDS.length - 1)] ?? 1;
  const ofWords = telling.length >= 6 ? 0.98 : hits > 0 ? Math.min(0.98, trust + 0.1) : trust;
  const sure = ofWords * sureness;
  const because = [...(model ? ['model:eld'] : []), ...(hits > 0 ? [`words:${tag}`] : [])];
  return {
    tag,
    confidence: toConfidence(byHint ? Math.min(0.6, share + 0.2) * sure : share * sure),
    words: telling.length,
    hits,
    because: byHint ? [...because, BY_HINT] : because,
  };
}

/** Judges one stretch of masked text. */
export function judgeLatin(written: string, model: NgramModel | null, hint: string | null): LatinVerdict {
  return judgeWords(readWords(written, model), model, hint);
}
