/**
 * Scores notes against what an examiner expects, by overlap of the places in the text. What each figure counts:
 *
 * - a note is right where it stands on an expected expression, or where the examiner says that its entry explains one;
 * - an expected expression is found where a note stands on it, or an entry that explains it fired;
 * - a must-not is violated by a note that stands on it and on nothing expected;
 * - a plain post expects nothing and forbids nothing by name: any note on it is a false alarm.
 */
import { foldString } from '../../../../lib/analysis/text/fold';
import type { NoteFinding, Span } from '../../../../lib/annotation';
import type { Figure } from '../../frame';
import { type Share, wilson } from '../language/statistics';
import type { Coverage, Item } from './set';

/** A post of the set with the notes that a reader got. */
export interface Answered extends Item {
  notes: readonly NoteFinding[];
}

/** Fewer expected expressions than this say nothing of a language. */
const LEAST_A_LANGUAGE = 15;
const A_HUNDRED = 100;

const overlap = (a: Span, b: Span): boolean =>
  a.part === b.part && a.index === b.index && a.start < b.end && b.start < a.end;

/** Every place of an expression in a post, in units of what was written. */
export function placesOf(expression: string, { post }: Pick<Item, 'post'>): Span[] {
  const pieces = [
    ...post.text.map(({ text }, index) => ({ part: 'text' as const, index, text })),
    ...post.hashtags.map((text, index) => ({ part: 'hashtag' as const, index, text })),
  ];
  return pieces.flatMap(({ part, index, text }) => {
    const places: Span[] = [];
    for (let at = text.indexOf(expression); at !== -1; at = text.indexOf(expression, at + 1))
      places.push({ part, index, start: at, end: at + expression.length });
    return places;
  });
}

/** True where the note stands on the expression; one that is not in the text as written is compared with the trigger. */
export function standsOn(note: NoteFinding, expression: string, item: Pick<Item, 'post'>): boolean {
  const places = placesOf(expression, item);
  if (places.length > 0) return places.some((place) => overlap(note.at, place));
  const [trigger, asked] = [foldString(note.trigger), foldString(expression)];
  return trigger.includes(asked) || asked.includes(trigger);
}

/** Entries that explain an expected expression. */
export type Covering = (item: Item, position: number) => readonly string[];

const isRight = (note: NoteFinding, item: Answered, covering: Covering): boolean =>
  item.expect.some(
    ({ trigger }, position) => standsOn(note, trigger, item) || covering(item, position).includes(note.id),
  );

/** True where a note stands on an expected expression, or one that explains it fired. */
export const isFound = (item: Answered, position: number, covering: Covering): boolean => {
  const expected = item.expect[position];
  return item.notes.some(
    (note) =>
      (expected !== undefined && standsOn(note, expected.trigger, item)) ||
      covering(item, position).includes(note.id),
  );
};

/** An expected expression, and whether it was found. */
interface Expected {
  language: string;
  wellKnown: boolean;
  isKnown: boolean;
  isFound: boolean;
}

/** All figures that tell right from wrong. */
export function* scores(items: readonly Answered[], coverage: Coverage | null): Generator<Figure> {
  const covers = new Map(coverage?.judged.map((one) => [`${one.id} ${one.expect}`, one.covers]));
  const covering: Covering = ({ id }, position) => covers.get(`${id} ${position}`) ?? [];
  const fired = items.flatMap((item) => item.notes.map((note) => isRight(note, item, covering)));
  yield percent('precision', fired);
  const expected = items.flatMap((item) =>
    item.expect.map(
      ({ wellKnown }, position): Expected => ({
        language: item.language,
        wellKnown,
        isKnown: covering(item, position).length > 0,
        isFound: isFound(item, position, covering),
      }),
    ),
  );
  yield* coverageFigures(expected, coverage);
  yield* halves('recall', expected);
  yield mustNotFire(items, covering);
  const plain = items.filter((item) => item.expect.length === 0 && item.mustNotFire.length === 0);
  yield percent(
    'falseAlarmsPlain',
    plain.map((item) => item.notes.length > 0),
  );
  const languages = [...new Set(expected.map((one) => one.language))].sort();
  for (const language of languages) {
    const own = expected.filter((one) => one.language === language);
    if (own.length >= LEAST_A_LANGUAGE) yield percent(`recall.${language}`, found(own));
  }
}

const found = (list: readonly Expected[]) => list.map((one) => one.isFound);

/** A share of all, and of either half: what stands on lists one could have started from, and what on none. */
function* halves(name: string, expected: readonly Expected[]): Generator<Figure> {
  yield percent(name, found(expected));
  yield percent(`${name}.listed`, found(expected.filter((one) => one.wellKnown)));
  yield percent(`${name}.unlisted`, found(expected.filter((one) => !one.wellKnown)));
}

/** What is found of what entries explain; how much they explain; what is wrong with the examiner's file by now. */
function* coverageFigures(expected: readonly Expected[], coverage: Coverage | null): Generator<Figure> {
  if (coverage === null) {
    yield { name: 'recallKnown', value: null, unit: '%', because: 'no coverage has been written' };
    return;
  }
  yield* halves(
    'recallKnown',
    expected.filter((one) => one.isKnown),
  );
  yield percent(
    'covered',
    expected.map((one) => one.isKnown),
  );
  const { judged, gone } = coverage;
  const missing = expected.length - judged.length;
  if (missing > 0)
    yield {
      name: 'coverageMissing',
      value: missing,
      unit: 'expressions',
      of: expected.length,
      because: 'the coverage says nothing of them; they count as not covered',
    };
  if (gone.length > 0)
    yield {
      name: 'coverageGone',
      value: gone.length,
      unit: 'ids',
      because: 'no entry has these ids of the coverage any more; they cover nothing',
    };
}

/** Notes on what must raise none, for each hundred posts that name such a thing. */
function mustNotFire(items: readonly Answered[], covering: Covering): Figure {
  const near = items.filter((item) => item.mustNotFire.length > 0);
  const violations = near.flatMap((item) =>
    item.notes.filter(
      (note) =>
        item.mustNotFire.some((expression) => standsOn(note, expression, item)) &&
        !isRight(note, item, covering),
    ),
  );
  const value = near.length === 0 ? null : (violations.length / near.length) * A_HUNDRED;
  // The bounds of a share: a post with two such notes is rarer than the bounds are wide.
  const bounds = wilson(Math.min(violations.length, near.length), near.length);
  return {
    name: 'mustNotFirePer100',
    value,
    unit: 'notes per 100 posts',
    of: near.length,
    ...(bounds && { low: bounds.low, high: bounds.high }),
  };
}

function percent(name: string, list: readonly boolean[]): Figure {
  const share: Share | null = wilson(list.filter(Boolean).length, list.length);
  return share
    ? { name, unit: '%', ...share }
    : { name, unit: '%', value: null, because: 'nothing to count' };
}
