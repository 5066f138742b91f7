/**
 * What becomes of a row that is met again. Pure. Totals only grow, so the larger of two is the newer; what was told
 * first stays.
 */
import { SESSION_GAP_MS } from '../../limits';
import type { ImpressionTotals, PostRow, SessionRow, UptimeRow } from '../records';

const GROWING = [
  'endedAt',
  'visibleMs25',
  'visibleMs50',
  'visibleMs70',
  'visibleMs100',
  'longestRun50Ms',
  'longestRun70Ms',
  'maxVisibleRatio',
  'maxViewportShare',
  'attendedMs',
  'attendedShareMs',
  'playingMs',
  'loops',
] as const satisfies (keyof ImpressionTotals)[];

/** Per-field maximum; in any order and any number of times the same. */
export function mergeImpression<Row extends ImpressionTotals>(kept: Row, met: ImpressionTotals): Row {
  const merged = { ...kept };
  for (const field of GROWING) merged[field] = Math.max(kept[field], met[field]);
  if (met.lastInputAt !== null) merged.lastInputAt = Math.max(kept.lastInputAt ?? 0, met.lastInputAt);
  return merged;
}

/** The fuller reading wins (whole caption over its beginning, opened over tile), the newer one between equals. */
export function mergePost(kept: PostRow, met: PostRow): PostRow {
  const better = fullness(met) >= fullness(kept) ? met : kept;
  return {
    ...better,
    firstSeenAt: Math.min(kept.firstSeenAt, met.firstSeenAt),
    aliasOf: kept.aliasOf ?? met.aliasOf,
  };
}

function fullness(row: PostRow): number {
  return (row.annotation ? 4 : 0) + (row.isPartial ? 0 : 2) + (row.form === 'tile' ? 0 : 1);
}

/** A stretch of missing rows grows; its count only rises. */
export function mergeUptime(kept: UptimeRow, met: UptimeRow): UptimeRow {
  return {
    ...kept,
    start: Math.min(kept.start, met.start),
    end: Math.max(kept.end, met.end),
    count: Math.max(kept.count, met.count),
  };
}

/** True where the gap between the two is under 30 minutes, or they overlap. */
export function isOneSession(
  one: { startedAt: number; endedAt: number },
  other: { startedAt: number; endedAt: number },
): boolean {
  return one.startedAt - other.endedAt < SESSION_GAP_MS && other.startedAt - one.endedAt < SESSION_GAP_MS;
}

/** Makes a session cover an impression or another session. */
export function extendSession(
  session: SessionRow,
  by: { startedAt: number; endedAt: number; platforms: readonly SessionRow['platforms'][number][] },
): SessionRow {
  return {
    ...session,
    startedAt: Math.min(session.startedAt, by.startedAt),
    endedAt: Math.max(session.endedAt, by.endedAt),
    platforms: [...new Set([...session.platforms, ...by.platforms])].sort(),
  };
}
