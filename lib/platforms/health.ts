/**
 * Which rule found which field, counted, and which fields stopped being found: how Crossread notices that a site has
 * changed. Counts only, no text and no ids.
 */
import { MIN_READINGS_FOR_HEALTH, MIN_STAYS_FOR_HEALTH, STOPPED_FILLING_SHARE } from '../limits';
import type { Form, Platform, Surface } from '../post';
import type { PostElement, PostField, PostReading } from './adapter';

/** `post`: how many of the elements found could be read at all; for a `page`, whether there was any. */
export type HealthField = PostField | 'post';

/** `page`: stays on a surface, whatever forms it shows. */
export type HealthForm = Form | 'page';

/** One form of post on one surface. */
export interface HealthPlace {
  platform: Platform;
  surface: Surface;
  form: HealthForm;
}

/** How often posts of one form were read there, and which rule found each field. */
export interface PlaceHealth extends HealthPlace {
  /** Elements that hold a post, or should; for a `page`, stays. */
  found: number;
  /** Those that could be read; for a `page`, stays with a post. */
  read: number;
  byRule: Partial<Record<PostField, Record<string, number>>>;
}

/** Counts of one or many pages. Plain data: it can be sent, stored and added up. */
export interface Health {
  places: PlaceHealth[];
  /** What threw, by place: `caption:h1` for rules, `findPosts:tile` for the rest. */
  failures: Record<string, number>;
}

/** No counts yet. */
export function noHealth(): Health {
  return { places: [], failures: {} };
}

/** Counts one reading of an element. Call it once for a post, not for every look at it. */
export function countReading(
  health: Health,
  platform: Platform,
  { surface, form }: Pick<PostElement, 'form' | 'surface'>,
  reading: Pick<PostReading, 'rules' | 'failures'> | null,
): void {
  const counts = placeOf(health, { platform, surface, form });
  counts.found += 1;
  if (!reading) return;
  counts.read += 1;
  countLateFields(health, platform, { surface, form }, reading.rules);
  for (const failure of reading.failures) count(health.failures, failure, 1);
}

/** Counts fields that a post already counted has got since: an id that comes with the player, for example. */
export function countLateFields(
  health: Health,
  platform: Platform,
  { surface, form }: Pick<PostElement, 'form' | 'surface'>,
  late: PostReading['rules'],
): void {
  const { byRule } = placeOf(health, { platform, surface, form });
  for (const [field, rule] of Object.entries(late) as [PostField, string][]) {
    byRule[field] ??= {};
    count(byRule[field], rule, 1);
  }
}

/** Counts a stay on a surface, and whether any post was found in it. */
export function countStay(health: Health, platform: Platform, surface: Surface, hadPosts: boolean): void {
  const counts = placeOf(health, { platform, surface, form: 'page' });
  counts.found += 1;
  if (hadPosts) counts.read += 1;
}

/** Counts what an adapter's `takeFailures` tells. */
export function countFailures(health: Health, failures: Readonly<Record<string, number>>): void {
  for (const [place, times] of Object.entries(failures)) count(health.failures, place, times);
}

/** Adds the second counts to the first. */
export function addHealth(health: Health, more: Health): void {
  combine(health, more, (own, other) => own + other);
}

/** Totals of the same pages met again: the larger count is the newer one. */
export function renewHealth(health: Health, newer: Health): void {
  combine(health, newer, Math.max);
}

function combine(health: Health, other: Health, of: (own: number, other: number) => number): void {
  const into = (own: Record<string, number>, more: Readonly<Record<string, number>>) => {
    for (const [name, times] of Object.entries(more)) own[name] = of(own[name] ?? 0, times);
  };
  for (const place of other.places) {
    const own = placeOf(health, place);
    own.found = of(own.found, place.found);
    own.read = of(own.read, place.read);
    for (const [field, rules] of Object.entries(place.byRule) as [PostField, Record<string, number>][]) {
      own.byRule[field] ??= {};
      into(own.byRule[field], rules);
    }
  }
  into(health.failures, other.failures);
}

/** True for the same form on the same surface. */
export function isSamePlace(a: HealthPlace, b: HealthPlace): boolean {
  return a.platform === b.platform && a.surface === b.surface && a.form === b.form;
}

function placeOf(health: Health, at: HealthPlace): PlaceHealth {
  const known = health.places.find((place) => isSamePlace(place, at));
  if (known) return known;
  const { platform, surface, form } = at;
  const place: PlaceHealth = { platform, surface, form, found: 0, read: 0, byRule: {} };
  health.places.push(place);
  return place;
}

function count(counts: Record<string, number>, name: string, times: number): void {
  counts[name] = (counts[name] ?? 0) + times;
}

/** In how many readings a field could have been found, and in how many it was. */
export function fillOf(place: PlaceHealth, field: HealthField): { read: number; filled: number } {
  if (field === 'post') return { read: place.found, filled: place.read };
  const filled = Object.values(place.byRule[field] ?? {}).reduce((sum, times) => sum + times, 0);
  return { read: place.read, filled: Math.min(filled, place.read) };
}

/** How often a field is found where the adapter works, and how that is known. */
export interface Baseline {
  platform: Platform;
  /** Absent: on every surface that shows this form. */
  surface?: Surface;
  form: HealthForm;
  field: HealthField;
  /** Share of readings in which the field is found. */
  share: number;
  /** `YYYY-MM` of the pages it was counted on. */
  seen: string;
  evidence: string;
}

/** A field that used to be found and is not any more. */
export interface StoppedField extends HealthPlace {
  field: HealthField;
  read: number;
  share: number;
  expected: number;
}

/** Readings without which nothing can be said of a form. Stays are rarer than posts, and one in ten is empty at most. */
export function readingsNeeded(form: HealthForm): number {
  return form === 'page' ? MIN_STAYS_FOR_HEALTH : MIN_READINGS_FOR_HEALTH;
}

/** True where a field is found so much more rarely than it should be that chance does not explain it. */
export function isStopped({ read, filled }: { read: number; filled: number }, expected: number): boolean {
  return filled < read * expected * STOPPED_FILLING_SHARE;
}

/** The fields that stopped filling. A form that is not in the table, and too few readings, say nothing. */
export function stoppedFields(health: Health, baselines: readonly Baseline[]): StoppedField[] {
  return health.places.flatMap((place) =>
    baselinesOf(place, baselines).flatMap(({ field, share: expected }) => {
      const fill = fillOf(place, field);
      if (fill.read < readingsNeeded(place.form) || !isStopped(fill, expected)) return [];
      const { platform, surface, form } = place;
      return [{ platform, surface, form, field, read: fill.read, share: fill.filled / fill.read, expected }];
    }),
  );
}

/** What is expected there. Where a surface has rows of its own, only those count: what is missing there may be missing for good. */
export function baselinesOf(at: HealthPlace, baselines: readonly Baseline[]): readonly Baseline[] {
  const ofForm = baselines.filter(({ platform, form }) => platform === at.platform && form === at.form);
  const own = ofForm.filter(({ surface }) => surface === at.surface);
  return own.length > 0 ? own : ofForm.filter(({ surface }) => surface === undefined);
}
