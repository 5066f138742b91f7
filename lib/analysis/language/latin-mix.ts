/**
 * Where one language in Latin letters gives way to another inside a post: the cheapest way to label every word, when
 * a change of language costs more than a few odd words do (Viterbi). Stretches too short or too close to call go back
 * to the language that leads: a loan word is no second language.
 */

import type { ReadLatinWord } from './latin';
import { LATIN_TAGS } from './listed-words';

/** Words that go together, in order: from one place up to another, and their language by place in LATIN_TAGS. */
export interface Stretch {
  from: number;
  to: number;
  place: number;
}

/** What a change of language costs, in units of evidence. */
const CHANGE_COST = 6;
/** Languages weighed against each other at most. */
const MOST_CANDIDATES = 4;
/** What a second language must have: words that speak, in all and at once, everyday words, and evidence over the leader's. */
const LEAST_WORDS = 3;
const LEAST_WORDS_AT_ONCE = 2;
/** English phrases are quoted everywhere; for any other language one word is too easily a coincidence. */
const LEAST_HITS = { english: 1, other: 2 };
const ENGLISH = LATIN_TAGS.indexOf('en');
const LEAST_GAIN = 8;

/** Languages so alike that word by word they cannot be told apart: only the better one of each may stand. */
const ALIKE = [
  'es pt ca',
  'sv da no',
  'cs sk',
  'hr sl',
  'id ms',
  'tr az',
  'hi-Latn ur-Latn',
  'fr ca',
  'it es',
  'nl de',
].map((tags) => tags.split(' ').map((tag) => LATIN_TAGS.indexOf(tag)));

const areAlike = (a: number, b: number): boolean =>
  ALIKE.some((group) => group.includes(a) && group.includes(b));

/** The places with the most, at most `count` of them, the greatest first; of equals the first in order. */
function greatest(values: Float64Array, count: number): number[] {
  const found: number[] = [];
  for (let place = 0; place < values.length; place++) {
    let at = found.length;
    while (at > 0 && (values[found[at - 1] ?? 0] ?? 0) < (values[place] ?? 0)) at--;
    if (at >= count) continue;
    found.splice(at, 0, place);
    if (found.length > count) found.pop();
  }
  return found;
}

const BY_EVIDENCE = 3;
const BY_HITS = 4;

/** The languages worth weighing, the strongest first. */
function candidatesOf(words: readonly ReadLatinWord[], sum: Float64Array): number[] {
  const hits = new Float64Array(sum.length);
  for (const { evidence } of words)
    for (const place of evidence.hits) hits[place] = (hits[place] ?? 0) + 1 / evidence.hits.length;
  const [first = 0, ...others] = greatest(sum, BY_EVIDENCE);
  const byHits = greatest(hits, BY_HITS).filter((place) => (hits[place] ?? 0) >= 1);
  const candidates: number[] = [];
  for (const place of [first, ...byHits, ...others]) {
    if (candidates.length >= MOST_CANDIDATES) break;
    if (!candidates.some((other) => other === place || areAlike(other, place))) candidates.push(place);
  }
  return candidates;
}

/** The label of every word, by the cheapest path. */
function label(words: readonly ReadLatinWord[], candidates: readonly number[]): number[] {
  const width = candidates.length;
  const came = new Uint8Array(words.length * width);
  let best = new Float64Array(width);
  words.forEach(({ evidence }, at) => {
    let top = 0;
    for (let c = 1; c < width; c++) if ((best[c] ?? 0) > (best[top] ?? 0)) top = c;
    const next = new Float64Array(width);
    for (let c = 0; c < width; c++) {
      const changes = (best[top] ?? 0) - CHANGE_COST > (best[c] ?? 0);
      came[at * width + c] = changes ? top : c;
      const said =
        evidence.isTelling || evidence.hits.length > 0 ? (evidence.row[candidates[c] ?? 0] ?? 0) : 0;
      next[c] = (changes ? (best[top] ?? 0) - CHANGE_COST : (best[c] ?? 0)) + said;
    }
    best = next;
  });
  let state = 0;
  for (let c = 1; c < width; c++) if ((best[c] ?? 0) > (best[state] ?? 0)) state = c;
  const labels: number[] = new Array(words.length);
  for (let at = words.length - 1; at >= 0; at--) {
    labels[at] = state;
    state = came[at * width + state] ?? 0;
  }
  return labels;
}

function toStretches(labels: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  labels.forEach((place, at) => {
    const last = stretches.at(-1);
    if (last?.place === place) last.to = at + 1;
    else stretches.push({ from: at, to: at + 1, place });
  });
  return stretches;
}

/** What a language other than the leader has in one stretch, or in all of its stretches. */
interface Standing {
  telling: number;
  hits: number;
  gain: number;
}

function standingOf(words: readonly ReadLatinWord[], { from, to, place }: Stretch, leader: number): Standing {
  const standing: Standing = { telling: 0, hits: 0, gain: 0 };
  for (const { evidence } of words.slice(from, to)) {
    if (evidence.isTelling) standing.telling++;
    if (evidence.hits.includes(place)) standing.hits++;
    standing.gain += (evidence.row[place] ?? 0) - (evidence.row[leader] ?? 0);
  }
  return standing;
}

/** The stretches of other languages than the leader that are too little to stand. */
function tooLittle(
  words: readonly ReadLatinWord[],
  stretches: readonly Stretch[],
  leader: number,
): Stretch[] {
  const others = stretches
    .filter(({ place }) => place !== leader)
    .map((stretch) => ({ stretch, standing: standingOf(words, stretch, leader) }));
  const totals = new Map<number, Standing>();
  for (const { stretch, standing } of others) {
    const total = totals.get(stretch.place) ?? { telling: 0, hits: 0, gain: 0 };
    totals.set(stretch.place, {
      telling: total.telling + standing.telling,
      hits: total.hits + standing.hits,
      gain: total.gain + standing.gain,
    });
  }
  return others
    .filter(({ stretch, standing }) => {
      const { telling, hits, gain } = totals.get(stretch.place) ?? standing;
      const isEnough =
        telling >= LEAST_WORDS &&
        hits >= (stretch.place === ENGLISH ? LEAST_HITS.english : LEAST_HITS.other) &&
        gain >= LEAST_GAIN;
      return !isEnough || standing.telling < LEAST_WORDS_AT_ONCE;
    })
    .map(({ stretch }) => stretch);
}

/** Below this many words nothing can be mixed. */
const WORDS_TO_MIX = 6;
/** Beyond this many words the rest goes with the last one read. */
const WORDS_READ = 400;

/** Cuts words into stretches of one language; `null` where all are of one kind. `sum`: their evidence together. */
export function findStretches(all: readonly ReadLatinWord[], sum: Float64Array): Stretch[] | null {
  if (all.length < WORDS_TO_MIX) return null;
  const words = all.slice(0, WORDS_READ);
  const candidates = candidatesOf(words, sum);
  if (candidates.length < 2) return null;
  const labels = label(words, candidates).map((at) => candidates[at] ?? 0);
  const counts = new Map<number, number>();
  labels.forEach((place, at) => {
    if (words[at]?.evidence.isTelling) counts.set(place, (counts.get(place) ?? 0) + 1);
  });
  if (counts.size < 2) return null;
  const leader = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  for (const { from, to } of tooLittle(words, toStretches(labels), leader)) labels.fill(leader, from, to);
  const stretches = toStretches(labels);
  const last = stretches.at(-1);
  if (last) last.to = all.length;
  return stretches.length > 1 ? stretches : null;
}
