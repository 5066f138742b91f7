/**
 * Which language a stretch in Latin letters is in: n-grams where there is enough text, small words where there is
 * not. Constants named here are judgements checked on held-out sentences (see the benchmark), not fitted to them.
 */
import { BORROWED_WORDS, FUNCTION_WORDS } from './function-words';
import { tellingLetters } from './latin-letters';
import { addWords, latinWords } from './latin-words';
import { scoreText } from './model';
import type { NgramModel } from './model-format';
import { choose, toConfidence } from './rank';

/** ELD's points that weigh as much as one unit of log evidence. */
const POINTS_PER_UNIT = 60;
/** What a letter weighs that no other language writes. */
const LETTER_EVIDENCE = 1.5;
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
  pl: 0.5,
  ms: 0.3,
  eu: -1,
  is: -0.7,
  yo: -1,
  sq: -0.5,
  sl: -0.5,
  et: -0.5,
  lv: -0.5,
  ca: -0.3,
};
/** Languages the model does not know, and the share of the best score they start from (Indonesian: Malay's own). */
const UNMODELLED: readonly (readonly [string, string | null, number])[] = [
  ['id', 'ms', 1],
  ['sw', null, 0.75],
  ['hi-Latn', null, 0.75],
  ['ar-Latn', null, 0.75],
  ['ja-Latn', null, 0.7],
  ['zh-Latn', null, 0.7],
];
/** Languages of the model that are not written in Latin letters. */
const NOT_LATIN = new Set('be bg ru sr uk ar fa ku ur hi mr'.split(' '));
/** What can be believed at most from one, two, three … words. */
const TRUST_BY_WORDS = [0, 0.6, 0.75, 0.85, 0.92, 0.95];

/** What was made of a stretch; `tag` is `null` where nothing can be said. */
export interface LatinVerdict {
  tag: string | null;
  confidence: number;
  /** Words that could speak for a language. */
  words: number;
  /** Of them, small words of the language chosen. */
  hits: number;
  because: string[];
}

/** Adds what telling letters say, as one more word that spoke. */
function addLetters(folded: string, evidence: Map<string, number>, hits: Map<string, number>): void {
  const letters = tellingLetters(folded);
  for (const tags of letters) {
    for (const tag of tags) evidence.set(tag, (evidence.get(tag) ?? 0) + LETTER_EVIDENCE / tags.length);
  }
  for (const tag of new Set(letters.flat())) hits.set(tag, (hits.get(tag) ?? 0) + 1);
}

interface LatinLanguage {
  tag: string;
  index: number;
  headStart: number;
}

const latinLanguages = new WeakMap<NgramModel, readonly LatinLanguage[]>();

/** The model's languages that are written in Latin letters, with their places in it. */
function latinLanguagesOf(model: NgramModel): readonly LatinLanguage[] {
  const known = latinLanguages.get(model);
  if (known) return known;
  const all = model.languages.map((tag, index) => ({ tag, index, headStart: HEAD_START[tag] ?? 0 }));
  const latin = all.filter(({ tag }) => !NOT_LATIN.has(tag));
  latinLanguages.set(model, latin);
  return latin;
}

function modelEvidence(model: NgramModel | null, text: string): Map<string, number> {
  const evidence = new Map<string, number>();
  if (!model) {
    for (const tag of Object.keys(FUNCTION_WORDS)) evidence.set(tag, HEAD_START[tag] ?? 0);
    return evidence;
  }
  const { scores } = scoreText(model, text);
  let best = 0;
  for (const { tag, index, headStart } of latinLanguagesOf(model)) {
    const units = (scores[index] ?? 0) / POINTS_PER_UNIT;
    if (units === 0) continue;
    best = Math.max(best, units);
    evidence.set(tag, units + headStart);
  }
  for (const [tag, sibling, share] of UNMODELLED) {
    const base = sibling === null ? best * share : (evidence.get(sibling) ?? 0) - (HEAD_START[sibling] ?? 0);
    evidence.set(tag, base + (HEAD_START[tag] ?? 0));
  }
  return evidence;
}

/** True where every word begins with a capital: names of people, places and brands. */
function looksLikeNames(written: string): boolean {
  return written
    .split(/[^A-Za-z\u00c0-\u024f]+/)
    .every((word) => word === '' || word[0] !== word[0]?.toLowerCase());
}

const silent = (words: number, why: string): LatinVerdict => ({
  tag: null,
  confidence: 0,
  words,
  hits: 0,
  because: [why],
});

/** Judges one stretch of masked text. `hint` is the platform's tag, or `null`. */
export function judgeLatin(written: string, model: NgramModel | null, hint: string | null): LatinVerdict {
  const words = latinWords(written);
  const telling = words.filter((word) => word.length > 1 && !BORROWED_WORDS.has(word));
  if (telling.length === 0) return silent(0, 'only-borrowed-words');
  const folded = words.join(' ');
  const evidence = modelEvidence(model, folded);
  const hits = addWords(new Set(words), evidence);
  addLetters(folded, evidence, hits);
  if (hits.size === 0 && telling.length <= 3 && looksLikeNames(written))
    return silent(telling.length, 'looks-like-names');
  if (hits.size === 0 && model === null) return silent(telling.length, 'no-known-word');
  const chosen = choose(evidence, hint);
  if (!chosen) return silent(telling.length, 'no-known-ngram');
  const { best, byHint } = chosen;
  const hitsOfBest = hits.get(best.tag) ?? 0;
  const trust = TRUST_BY_WORDS[Math.min(telling.length, TRUST_BY_WORDS.length - 1)] ?? 1;
  const sure = telling.length >= 6 ? 0.98 : hitsOfBest > 0 ? Math.min(0.98, trust + 0.1) : trust;
  const because = [...(model ? ['model:eld'] : []), ...(hitsOfBest > 0 ? [`words:${best.tag}`] : [])];
  const confidence = toConfidence(byHint ? Math.min(0.6, best.share + 0.2) * sure : best.share * sure);
  return {
    tag: best.tag,
    confidence,
    words: telling.length,
    hits: hitsOfBest,
    because: byHint ? [...because, 'hint:platform'] : because,
  };
}
