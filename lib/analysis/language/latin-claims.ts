/**
 * Latin letters across a post: one verdict for all of it, or one for each stretch where languages change; none for
 * the brand names and borrowed words that posts in other scripts are full of.
 */
import type { Claim, Place } from './claims';
import { judgeWords, type LatinVerdict, type ReadLatinWord, readWords } from './latin';
import { LATIN_TAGS } from './latin-evidence';
import { findStretches } from './latin-mix';
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

interface PlacedWord extends ReadLatinWord {
  run: LatinRun;
}

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

/** Claims of words that go together: one for each run they stand in. */
function claimsOfStretch(words: readonly PlacedWord[], verdict: LatinVerdict, tag: string): Claim[] {
  const claims: Claim[] = [];
  let run: LatinRun | null = null;
  for (const word of words) {
    const last = claims.at(-1);
    if (last && run === word.run) {
      last.end = word.run.start + word.end;
      last.weight++;
      continue;
    }
    run = word.run;
    claims.push({
      part: run.place.part,
      index: run.place.index,
      start: run.start + word.start,
      end: run.start + word.end,
      tag,
      confidence: verdict.confidence,
      weight: 1,
      because: verdict.because,
    });
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
  const words: PlacedWord[] = runs.flatMap((run) => {
    const own = readWords(run.text, model).map((word) => ({ ...word, run }));
    return besideOthers && !isQuotation(own, model, hint) ? [] : own;
  });
  if (words.length === 0) return { claims: [], because: [] };
  const stretches = findStretches(words);
  if (!stretches) {
    const whole = judgeWords(words, model, hint);
    return whole.tag === null
      ? { claims: [], because: whole.because }
      : { claims: claimsOfStretch(words, whole, whole.tag), because: [] };
  }
  const byPlace = new Map<number, ReadLatinWord[]>();
  for (const { from, to, place } of stretches)
    byPlace.set(place, [...(byPlace.get(place) ?? []), ...words.slice(from, to)]);
  const verdicts = new Map(
    [...byPlace].map(([place, own]) => [place, judgeWords(own, model, hint)] as const),
  );
  const claims = stretches.flatMap(({ from, to, place }) => {
    const verdict = verdicts.get(place);
    return verdict
      ? claimsOfStretch(words.slice(from, to), verdict, verdict.tag ?? LATIN_TAGS[place] ?? 'und')
      : [];
  });
  return { claims, because: [] };
}
