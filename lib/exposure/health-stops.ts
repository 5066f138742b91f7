/**
 * Since when a field of a site's posts has not been found any more: from the counts of many pages, newest first. Pure.
 */
import {
  type Baseline,
  baselinesOf,
  fillOf,
  type HealthField,
  type HealthPlace,
  isSamePlace,
  isStopped,
  readingsNeeded,
} from '../platforms/health';
import { HEALTH_BASELINE } from '../platforms/health-baseline';
import type { HealthRow, UptimeRow } from './records';

/** A field that stopped being found. */
export interface HealthStop extends HealthPlace {
  field: HealthField;
  /** UTC ms of the first page after the last one on which it was found as often as it should be. */
  since: number;
  /** UTC ms of the last page that was counted there. */
  until: number;
  /** Posts read since in which it was not found. */
  missing: number;
}

/** The fields that are not found any more, judged by the newest pages with enough posts. */
export function healthStops(
  rows: readonly HealthRow[],
  baselines: readonly Baseline[] = HEALTH_BASELINE,
): HealthStop[] {
  const newestFirst = rows.toSorted((a, b) => b.firstAt - a.firstAt);
  return placesIn(newestFirst).flatMap((place) =>
    baselinesOf(place, baselines).flatMap(({ field, share }) => {
      const stop = stopOf(newestFirst, place, field, share);
      return stop ? [stop] : [];
    }),
  );
}

function placesIn(rows: readonly HealthRow[]): HealthPlace[] {
  const places: HealthPlace[] = [];
  for (const place of rows.flatMap((row) => row.places)) {
    if (!places.some((known) => isSamePlace(known, place))) places.push(place);
  }
  return places;
}

interface Fill {
  read: number;
  filled: number;
}

function stopOf(
  newestFirst: readonly HealthRow[],
  place: HealthPlace,
  field: HealthField,
  share: number,
): HealthStop | null {
  const fills = newestFirst.flatMap(({ firstAt, at, places }) => {
    const counts = places.find((one) => isSamePlace(one, place));
    return counts ? [{ firstAt, at, ...fillOf(counts, field) }] : [];
  });
  const recent = enough(fills, readingsNeeded(place.form));
  if (!recent || !isStopped(recent, share)) return null;
  // A page that found it often enough ends the stretch, if it had anything to find.
  const lastGood = fills.findIndex((fill) => fill.filled > 0 && !isStopped(fill, share));
  const bad = lastGood < 0 ? fills : fills.slice(0, lastGood);
  const first = bad.at(-1);
  const last = bad[0];
  if (!first || !last) return null;
  const { platform, surface, form } = place;
  const missing = bad.reduce((sum, { read, filled }) => sum + read - filled, 0);
  return { platform, surface, form, field, since: first.firstAt, until: last.at, missing };
}

/** The newest pages until there are enough readings; `null` if there are not. */
function enough(fills: readonly Fill[], needed: number): Fill | null {
  const sum = { read: 0, filled: 0 };
  for (const { read, filled } of fills) {
    sum.read += read;
    sum.filled += filled;
    if (sum.read >= needed) return sum;
  }
  return null;
}

/** What an interval of a stopped field is named: its id without the time it began. */
export function degradedReason({
  platform,
  surface,
  form,
  field,
}: Omit<HealthStop, 'since' | 'until' | 'missing'>): string {
  return `${platform}:${surface}:${form}:${field}`;
}

/** Ids of a field's intervals begin so. */
export function degradedPrefix(stop: HealthStop): string {
  return `adapter-degraded:${degradedReason(stop)}:`;
}

/**
 * The interval of a stopped field: the one that is open, grown to now, or a new one. An interval closes by not growing.
 * @param kept the field's intervals so far
 */
export function degradedRow(stop: HealthStop, kept: readonly UptimeRow[], instrument: string): UptimeRow {
  const open = openInterval(stop, kept);
  const start = open?.start ?? stop.since;
  return {
    id: open?.id ?? `${degradedPrefix(stop)}${start}`,
    start,
    end: Math.max(stop.until, start),
    state: 'adapter-degraded',
    reason: degradedReason(stop),
    count: Math.max(stop.missing, open?.count ?? 0),
    instrument,
  };
}

/** The interval that a stretch of missing fields goes on with. */
export function openInterval(stop: HealthStop, kept: readonly UptimeRow[]): UptimeRow | undefined {
  const reason = degradedReason(stop);
  return kept.findLast((row) => row.reason === reason && row.end >= stop.since);
}
