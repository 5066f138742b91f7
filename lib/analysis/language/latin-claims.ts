/**
 * Latin letters across a post: one verdict for all of it, or one for each stretch where languages change; none for
 * the brand names and borrowed words that posts in other scripts are full of.
 */
import { type Claim, claim, type Place } from './claims';
import { judgeWords, type LatinVerdict, type ReadLatinWord, readWords, sumEvidence } from './latin';
import { findStretches } from './latin-mix';
import { LATIN_TAGS } from './listed-words';
import type { NgramModel } from './model-format';
import type { Run } from './runs';

/** A Latin run with the masked text it was cut from. */
export interface LatinRun extends Run {
  place: Place;
  text: string;
}

/** Other-script text worth this many words makes Latin letters beside it suspect of being borrowed. */
const FOREIGN_WORDS = 1.5;
/** Beside another script a Latin run needs this many words, one of them an everyday word … */
const QUOTED_WORDS = 3;
/** … or this many words of which the model is sure. */
const QUOTED_WORDS_WITHOUT_HIT = 5;
const SURE = 0.85;

function isQuotation(
  words: readonly ReadLatinWord[],
  model: NgramModel | null,
  hint: string | null,
): boolean {
  if (words.length < QUOTED_WORDS) return false;
  const own = judgeWords(words, model, hint);
  if (own.tag === null) return false;
  return (
    (own.words >= QUOTED_WORDS && own.hits > 0) ||
    (own.words >= QUOTED_WORDS_WITHOUT_HIT && own.confidence >= SURE)
  );
}

/** Claims of words that go together, `from` one place up to another: one for each run they stand in. */
function claimsOfStretch(
  words: readonly ReadLatinWord[],
  runOf: readonly LatinRun[],
  { from, to }: { from: number; to: number },
  verdict: LatinVerdict,
  tag: string,
): Claim[] {
  const claims: Claim[] = [];
  let run: LatinRun | null = null;
  for (let at = from; at < to; at++) {
    const word = words[at];
    const own = runOf[at];
    if (!word || !own) continue;
    const last = claims.at(-1);
    if (last && run === own) {
      last.end = own.start + word.end;
      last.weight++;
      continue;
    }
    run = own;
    const { confidence, because } = verdict;
    claims.push(claim(own.place, own.start + word.start, own.start + word.end, tag, confidence, 1, because));
  }
  return claims;
}

/** The claims of all Latin runs of a post, or why there are none. `foreignWords`: text in other scripts, in words. */
export function claimLatin(
  runs: readonly LatinRun[],
  foreignWords: number,
  model: NgramModel | null,
  hint: string | null,
): { claims: Claim[]; because: string[] } {
  const besideOthers = foreignWords >= FOREIGN_WORDS;
  const words: ReadLatinWord[] = [];
  /** The run each word stands in, at the same place. */
  const runOf: LatinRun[] = [];
  for (const run of runs) {
    const own = readWords(run.text, model);
    if (besideOthers && !isQuotation(own, model, hint)) continue;
    for (const word of own) {
      words.push(word);
      runOf.push(run);
    }
  }
  if (words.length === 0) return { claims: [], because: [] };
  const sum = sumEvidence(words);
  const stretches = findStretches(words, sum);
  if (!stretches) {
    const whole = judgeWords(words, model, hint, sum);
    if (whole.tag === null) return { claims: [], because: whole.because };
    const all = { from: 0, to: words.length };
    return { claims: claimsOfStretch(words, runOf, all, whole, whole.tag), because: [] };
  }
  const byPlace = new Map<number, ReadLatinWord[]>();
  for (const { from, to, place } of stretches)
    byPlace.set(place, [...(byPlace.get(place) ?? []), ...words.slice(from, to)]);
  const verdicts = new Map(
    [...byPlace].map(([place, own]) => [place, judgeWords(own, model, hint)] as const),
  );
  const claims = stretches.flatMap((stretch) => {
    const verdict = verdicts.get(stretch.place);
    return verdict
      ? claimsOfStretch(words, runOf, stretch, verdict, verdict.tag ?? LATIN_TAGS[stretch.place] ?? 'und')
      : [];
  });
  return { claims, because: [] };
}
