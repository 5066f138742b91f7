/**
 * Diary days. They begin at 04:00 local time unless told otherwise: what is seen at 1 in the night belongs to the
 * evening before.
 */
import { DAY_STARTS_AT_HOUR } from '../../limits';

/** A stretch of time, `[from, to)`, UTC ms. */
export interface Range {
  from: number;
  to: number;
}

/**
 * The diary day a moment lies in, in the time zone this code runs in. 23 or 25 hours long where clocks change.
 * @param startHour 0 to 23, local time
 */
export function dayAround(utcMs: number, startHour: number = DAY_STARTS_AT_HOUR): Range {
  const moment = new Date(utcMs);
  const daysBack = moment.getHours() < startHour ? 1 : 0;
  const at = (days: number): number =>
    new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + days, startHour).getTime();
  return { from: at(-daysBack), to: at(1 - daysBack) };
}

/**
 * The diary day of a row, `YYYY-MM-DD`, where and when it was measured.
 * @param utcOffsetMin minutes east of UTC
 */
export function dateOf(
  row: { startedAt: number; utcOffsetMin: number },
  startHour: number = DAY_STARTS_AT_HOUR,
): string | null {
  const local = new Date(row.startedAt + row.utcOffsetMin * 60_000 - startHour * 3_600_000);
  return Number.isNaN(local.getTime()) ? null : local.toISOString().slice(0, 10);
}
