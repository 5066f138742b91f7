/**
 * Languages that share the Cyrillic, Arabic or Devanagari script, told apart by letters only one of them has, small
 * words and endings, and the model. The constants are judgements checked on held-out sentences, not fitted to them.
 */

import { CANDIDATES, type Candidate, type SharedScript } from './letter-candidates';
import { scoreText } from './model';
import type { NgramModel } from './model-format';
import { choose, toConfidence } from './rank';
import { scoreWord, UNTAUGHT, WORD_LANGUAGES, WORD_RANGES } from './word-model';

const POINTS_PER_UNIT = 60;
/** A letter only one language has weighs this much, at most {@link LETTERS_COUNTED} times. */
const LETTER_EVIDENCE = 1.5;
const LETTERS_COUNTED = 8;
const NEVER_EVIDENCE = 2.5;
const WORD_EVIDENCE = 1.2;
/** What a language ELD lacks is taken to have of the best one's points. */
const UNKNOWN_SHARE = 0.95;
/** How far the word model's logits count, and the most one word can say against a language. */
const MODEL_SHARE = 0.8;
const MODEL_MOST = 4;
/** Distinct words the model is asked about. */
const WORDS_ASKED = 60;
/** What each word says against a language the model was not taught. */
const UNTAUGHT_GAP = 1.5;

function countIn(text: string, letters: string): number {
  let count = 0;
  for (const char of text) if (letters.includes(char)) count++;
  return Math.min(count, LETTERS_COUNTED);
}

const lists = new Map<string, readonly string[]>();

/** The words of a list of {@link CANDIDATES}, parted once. */
function listOf(words: string): readonly string[] {
  const list = lists.get(words) ?? words.split(' ').filter((word) => word !== '');
  lists.set(words, list);
  return list;
}

function evidenceFor(candidate: Candidate, text: string, words: ReadonlySet<string>): number {
  let evidence = candidate.headStart + LETTER_EVIDENCE * countIn(text, candidate.letters);
  evidence -= NEVER_EVIDENCE * countIn(text, candidate.never ?? '');
  for (const word of listOf(candidate.words)) if (words.has(word)) evidence += WORD_EVIDENCE;
  for (const ending of listOf(candidate.endings ?? '')) {
    for (const word of words) {
      if (word.length > ending.length && word.endsWith(ending)) evidence += WORD_EVIDENCE;
    }
  }
  return evidence;
}

/** What the word model says of all words together, by tag. */
function modelEvidence(
  model: NgramModel | null,
  script: SharedScript,
  words: ReadonlySet<string>,
): Map<string, number> {
  const evidence = new Map<string, number>();
  if (!model?.words) return evidence;
  const [first, end] = WORD_RANGES[script];
  const logits = new Float64Array(end - first);
  let asked = 0;
  for (const word of words) {
    if (word.length < 2) continue;
    if (asked++ >= WORDS_ASKED) break;
    scoreWord(model.words, word, script, logits, 0);
    const best = Math.max(...logits);
    logits.forEach((logit, at) => {
      const tag = WORD_LANGUAGES[first + at]?.tag ?? '';
      const below = UNTAUGHT.has(tag) ? -UNTAUGHT_GAP : Math.max(-MODEL_MOST, (logit - best) * MODEL_SHARE);
      evidence.set(tag, (evidence.get(tag) ?? 0) + below);
    });
  }
  return evidence;
}

/** Judges one part's text in a shared script. */
export function judgeLetters(
  script: SharedScript,
  written: string,
  model: NgramModel | null,
  hint: string | null,
): { tag: string; confidence: number; because: string[] } {
  const text = written.normalize('NFC').toLowerCase();
  const words = new Set(text.split(/[\s\u0021-\u002f\u003a-\u0040\u060c\u061b\u061f\u0964]+/));
  const scores = model ? scoreText(model, text).scores : null;
  const pointsOf = (name: string | undefined): number =>
    name === undefined || !model || !scores ? 0 : (scores[model.languages.indexOf(name)] ?? 0);
  const best = Math.max(...CANDIDATES[script].map((one) => pointsOf(one.model)));
  const evidence = new Map<string, number>();
  const fromModel = modelEvidence(model, script, words);
  for (const one of CANDIDATES[script]) {
    const points = one.model === undefined ? best * UNKNOWN_SHARE : pointsOf(one.model);
    const said = fromModel.get(one.tag) ?? 0;
    evidence.set(one.tag, points / POINTS_PER_UNIT + said + evidenceFor(one, text, words));
  }
  const chosen = choose(evidence, hint);
  if (!chosen) return { tag: 'und', confidence: 0, because: [] };
  const trust = words.size >= 3 ? 0.98 : words.size === 2 ? 0.9 : 0.8;
  const because = [
    `script:${script}`,
    ...(model ? ['model:eld'] : []),
    ...(chosen.byHint ? ['hint:platform'] : []),
  ];
  return { tag: chosen.best.tag, confidence: toConfidence(chosen.best.share * trust), because };
}
