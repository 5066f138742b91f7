/**
 * Latin letters across a post: one verdict for all of it, other ones for clauses that plainly differ, and none for
 * the brand names and borrowed words that posts in other scripts are full of.
 */
import type { Claim, Place } from './claims';
import { judgeLatin, type LatinVerdict } from './latin';
import { latinWords } from './latin-words';
import type { NgramModel } from './model-format';
import type { Run } from './runs';

/** A Latin run with the masked text it was cut from. */
export interface LatinRun extends Run {
  place: Place;
  text: string;
}

/** Other-script text worth this many words makes Latin letters beside it suspect of being borrowed. */
const FOREIGN_WORDS = 1.5;
/** Beside another script a Latin run needs this many words, one of them a small word … */
const QUOTED_WORDS = 3;
/** … or this many words of which the model is sure. */
const QUOTED_WORDS_WITHOUT_HIT = 5;
const SURE = 0.85;
/** A clause needs this many words to be taken for another language than its post. */
const CLAUSE_WORDS = 4;

const textOf = (runs: readonly LatinRun[]): string => runs.map((run) => run.text).join(' \n');

function isQuotation(run: LatinRun, model: NgramModel | null, hint: string | null): boolean {
  if (latinWords(run.text).length < QUOTED_WORDS) return false;
  const own = judgeLatin(run.text, model, hint);
  if (own.tag === null) return false;
  return (
    (own.words >= QUOTED_WORDS && own.hits > 0) ||
    (own.words >= QUOTED_WORDS_WITHOUT_HIT && own.confidence >= SURE)
  );
}

function verdictOn(
  run: LatinRun,
  whole: LatinVerdict,
  model: NgramModel | null,
  hint: string | null,
): LatinVerdict {
  if (latinWords(run.text).length < CLAUSE_WORDS) return whole;
  const own = judgeLatin(run.text, model, hint);
  const differs = own.tag !== null && own.tag !== whole.tag && own.words >= CLAUSE_WORDS;
  return differs && own.hits > 0 && own.confidence >= SURE ? own : whole;
}

/** The claims of all Latin runs of a post, or why there are none. `foreignWords`: text in other scripts, in words. */
export function claimLatin(
  runs: readonly LatinRun[],
  foreignWords: number,
  model: NgramModel | null,
  hint: string | null,
): { claims: Claim[]; because: string[] } {
  const besideOthers = foreignWords >= FOREIGN_WORDS;
  const kept = besideOthers ? runs.filter((run) => isQuotation(run, model, hint)) : runs;
  if (kept.length === 0) return { claims: [], because: [] };
  const whole = judgeLatin(textOf(kept), model, hint);
  const claims: Claim[] = [];
  for (const run of kept) {
    const verdict = kept.length === 1 ? whole : verdictOn(run, whole, model, hint);
    if (verdict.tag === null) continue;
    claims.push({
      part: run.place.part,
      index: run.place.index,
      start: run.start,
      end: run.end,
      tag: verdict.tag,
      confidence: verdict.confidence,
      weight: latinWords(run.text).length,
      because: verdict.because,
    });
  }
  return { claims, because: whole.tag === null ? whole.because : [] };
}
