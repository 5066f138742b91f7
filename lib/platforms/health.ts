/**
 * Which rule found which field, counted, and which fields stopped being found: how Crossread notices that a site has
 * changed. Counts only, no text and no ids.
 */
import { MIN_READINGS_FOR_HEALTH, STOPPED_FILLING_SHARE } from '../limits';
import type { Form, Platform, Surface } from '../post';
import { POST_FIELDS, type PostElement, type PostField, type PostReading } from './adapter';

/** `post`: how many of the elements found could be read at all. */
export type HealthField = PostField | 'post';

/** How often a field of one form on one surface was read, and by which rule it was found. */
export interface FieldHealth {
  platform: Platform;
  surface: Surface;
  form: Form;
  field: HealthField;
  read: number;
  filled: number;
  byRule: Record<string, number>;
}

/** Counts of one or many pages. Plain data: it can be sent, stored and added up. */
export interface Health {
  fields: FieldHealth[];
  /** What threw, by place: `caption:h1` for rules, `findPosts:tile` for the rest. */
  failures: Record<string, number>;
}

/** No counts yet. */
export function noHealth(): Health {
  return { fields: [], failures: {} };
}

/** Counts one reading of an element. Call it once for a post, not for every look at it. */
export function countReading(
  health: Health,
  platform: Platform,
  element: Pick<PostElement, 'form' | 'surface'>,
  reading: PostReading | null,
): void {
  const at = { platform, surface: element.surface, form: element.form };
  addTo(fieldOf(health, { ...at, field: 'post' }), reading !== null, 'read');
  if (!reading) return;
  for (const field of POST_FIELDS) {
    const rule = reading.rules[field];
    addTo(fieldOf(health, { ...at, field }), rule !== undefined, rule ?? '');
  }
  for (const failure of reading.failures) count(health.failures, failure, 1);
}

/** Counts what an adapter's `takeFailures` tells. */
export function countFailures(health: Health, failures: Readonly<Record<string, number>>): void {
  for (const [place, times] of Object.entries(failures)) count(health.failures, place, times);
}

/** Adds the second counts to the first. */
export function addHealth(health: Health, more: Health): void {
  for (const row of more.fields) {
    const own = fieldOf(health, row);
    own.read += row.read;
    own.filled += row.filled;
    for (const [rule, times] of Object.entries(row.byRule)) count(own.byRule, rule, times);
  }
  countFailures(health, more.failures);
}

type Place = Pick<FieldHealth, 'platform' | 'surface' | 'form' | 'field'>;

function isSame(a: Place, b: Place): boolean {
  return a.platform === b.platform && a.surface === b.surface && a.form === b.form && a.field === b.field;
}

function fieldOf(health: Health, at: Place): FieldHealth {
  const known = health.fields.find((row) => isSame(row, at));
  if (known) return known;
  const { platform, surface, form, field } = at;
  const row: FieldHealth = { platform, surface, form, field, read: 0, filled: 0, byRule: {} };
  health.fields.push(row);
  return row;
}

function addTo(row: FieldHealth, isFilled: boolean, rule: string): void {
  row.read += 1;
  if (!isFilled) return;
  row.filled += 1;
  count(row.byRule, rule, 1);
}

function count(counts: Record<string, number>, name: string, times: number): void {
  counts[name] = (counts[name] ?? 0) + times;
}

/** How often a field is found where the adapter works, and how that is known. */
export interface Baseline {
  platform: Platform;
  /** Absent: on every surface that shows this form. */
  surface?: Surface;
  form: Form;
  field: HealthField;
  /** Share of readings in which the field is found. */
  share: number;
  /** `YYYY-MM` of the pages it was counted on. */
  seen: string;
  evidence: string;
}

/** A field that used to be found and is not any more. */
export interface StoppedField {
  platform: Platform;
  surface: Surface;
  form: Form;
  field: HealthField;
  read: number;
  share: number;
  expected: number;
}

/**
 * The fields found so much more rarely than they should be that chance does not explain it. A form that is not in the
 * table, and fewer readings than `MIN_READINGS_FOR_HEALTH`, say nothing.
 */
export function stoppedFields(health: Health, baselines: readonly Baseline[]): StoppedField[] {
  return health.fields.flatMap(({ platform, surface, form, field, read, filled }) => {
    const baseline = baselineOf({ platform, surface, form, field }, baselines);
    if (!baseline || read < MIN_READINGS_FOR_HEALTH) return [];
    const share = filled / read;
    return share < baseline.share * STOPPED_FILLING_SHARE
      ? [{ platform, surface, form, field, read, share, expected: baseline.share }]
      : [];
  });
}

/** Where a surface has rows of its own, only those count: what is missing there may be missing for good. */
function baselineOf(at: Place, baselines: readonly Baseline[]): Baseline | undefined {
  const ofForm = baselines.filter(({ platform, form }) => platform === at.platform && form === at.form);
  const own = ofForm.filter(({ surface }) => surface === at.surface);
  const rows = own.length > 0 ? own : ofForm.filter(({ surface }) => surface === undefined);
  return rows.find(({ field }) => field === at.field);
}
