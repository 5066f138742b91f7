/**
 * Languages that share the Cyrillic, Arabic or Devanagari script, told apart by letters only one of them has, small
 * words and endings, and the model. The constants are judgements checked on held-out sentences, not fitted to them.
 */

import { CANDIDATES, type Candidate, type SharedScript } from './letter-candidates';
import { scoreText } from './model';
import type { NgramModel } from './model-format';
import { choose, toConfidence } from './rank';

const POINTS_PER_UNIT = 60;
/** A letter only one language has weighs this much, at most {@link LETTERS_COUNTED} times. */
const LETTER_EVIDENCE = 1.5;
const LETTERS_COUNTED = 8;
const NEVER_EVIDENCE = 2.5;
const WORD_EVIDENCE = 1.2;
/** A language the model lacks starts this far behind the best one it has: letters and words must make it good. */
const UNMODELLED_GAP = 4;

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
  for (const one of CANDIDATES[script]) {
    const units =
      one.model === undefined
        ? best / POINTS_PER_UNIT - UNMODELLED_GAP
        : pointsOf(one.model) / POINTS_PER_UNIT;
    evidence.set(one.tag, units + evidenceFor(one, text, words));
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
