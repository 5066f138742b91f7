/** Figures on a set of labelled posts: how often the answer is right, how often silence is, whether confidence keeps its word. */
import type { Figure } from '../../frame';
import type { Answer } from './answers';
import { isBaseRight, isSameSet, isStrictRight, SEVERAL, strictTag, UNDETERMINED } from './scoring';
import type { LabelledPost } from './set';
import { calibrationBins, calibrationError, type Share, shareOf } from './statistics';

/** A main language is one the set holds this many posts of: under it, bounds are too wide for a target. */
const MAIN_LANGUAGE_POSTS = 40;

/** A post with what was said of it. */
export interface Scored extends LabelledPost {
  answer: Answer;
}

/** A share as a figure. */
export function shareFigure(name: string, share: Share | null): Figure {
  if (share === null) return { name, value: null, unit: '%', because: 'the set holds no such post' };
  return { name, unit: '%', ...share };
}

const baseRight = (scored: Scored) => isBaseRight(scored, scored.answer.primary);
const strictRight = (scored: Scored) => isStrictRight(scored, scored.answer.primary);
const saidNothing = ({ answer }: Scored) => answer.primary === UNDETERMINED;

/** Posts that have a language by the tag that leads, the most frequent first. */
function byLanguage(posts: readonly Scored[]): [string, Scored[]][] {
  const groups = new Map<string, Scored[]>();
  for (const scored of posts) {
    const tag = strictTag(scored.primary);
    if (tag !== SEVERAL) groups.set(tag, [...(groups.get(tag) ?? []), scored]);
  }
  return [...groups].sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
}

/** Figures any program can be measured by. */
export function* accuracyFigures(posts: readonly Scored[]): Generator<Figure> {
  const withLanguage = posts.filter(({ primary }) => primary !== UNDETERMINED);
  const without = posts.filter(({ primary }) => primary === UNDETERMINED);
  yield shareFigure('base', shareOf(withLanguage, baseRight));
  yield shareFigure('strict', shareOf(posts, strictRight));
  yield shareFigure('undRight', shareOf(without, saidNothing));
  yield shareFigure('wronglyUnd', shareOf(withLanguage, saidNothing));
}

/** All figures of the set for our own answers. */
export function* ownFigures(posts: readonly Scored[]): Generator<Figure> {
  yield* accuracyFigures(posts);
  const languages = byLanguage(posts.filter(({ primary }) => primary !== UNDETERMINED));
  yield worstLanguage(languages);
  const mixed = posts.filter(({ kind }) => kind === 'mixed');
  yield shareFigure(
    'mixedExact',
    shareOf(mixed, ({ languages, answer }) => isSameSet(languages, answer.languages)),
  );
  yield* calibration(posts);
  // Not targets: what the targets above are made of.
  yield shareFigure(
    'mixedSeen',
    shareOf(mixed, ({ answer }) => answer.codeSwitched),
  );
  const plain = posts.filter(({ kind }) => kind !== 'mixed');
  yield shareFigure(
    'falselyMixed',
    shareOf(plain, ({ answer }) => answer.codeSwitched),
  );
  for (const kind of ['base', 'variant', 'romanised', 'mixed'] as const) {
    const ofKind = posts.filter((scored) => scored.kind === kind);
    yield shareFigure(`strict.${kind}`, shareOf(ofKind, strictRight));
  }
  for (const [tag, ofLanguage] of languages) {
    yield shareFigure(`base.${tag}`, shareOf(ofLanguage, baseRight));
    if (tag.includes('-')) yield shareFigure(`strict.${tag}`, shareOf(ofLanguage, strictRight));
  }
}

function worstLanguage(languages: readonly [string, readonly Scored[]][]): Figure {
  const main = languages.flatMap(([tag, posts]) => {
    const share = posts.length >= MAIN_LANGUAGE_POSTS ? shareOf(posts, baseRight) : null;
    return share ? [{ tag, share }] : [];
  });
  const worst = main.reduce<(typeof main)[number] | null>(
    (lowest, one) => (lowest && lowest.share.value <= one.share.value ? lowest : one),
    null,
  );
  const figure = shareFigure('worstLanguage', worst?.share ?? null);
  return worst ? { ...figure, because: `${worst.tag}, of ${main.length} main languages` } : figure;
}

/** `und` makes no claim, so it is left out; a tag said where there is none counts as wrong. */
function* calibration(posts: readonly Scored[]): Generator<Figure> {
  const claims = posts
    .filter((scored) => !saidNothing(scored))
    .map((scored) => ({ confidence: scored.answer.confidence, isRight: strictRight(scored) }));
  const bins = calibrationBins(claims);
  yield { name: 'calibrationError', value: calibrationError(bins), unit: 'points', of: claims.length };
  for (const { from, to, of, confidence, right } of bins) {
    const because = `confidence ${from} to ${to}, ${Math.round(confidence)} % on average`;
    yield { name: `rightAt.${to}`, value: right, unit: '%', of, because };
  }
}
