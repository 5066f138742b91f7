/**
 * Rows that failed validation are kept and counted, so that nothing is lost in silence.
 */
import { MAX_QUARANTINE_UNITS, MAX_REASON_UNITS } from '../limits';
import { randomId } from './ids';
import type { QuarantineRow } from './records';

/**
 * Wraps whatever it was. Never throws.
 * @param id its place in the source, where it can be met twice
 */
export function quarantineRow(
  raw: unknown,
  reason: string,
  source: string,
  { id = `${source}#${randomId()}`, at = Date.now(), instrument = '' } = {},
): QuarantineRow {
  return {
    id,
    raw: jsonOf(raw).slice(0, MAX_QUARANTINE_UNITS).toWellFormed(),
    reason: reason.slice(0, MAX_REASON_UNITS),
    at,
    source,
    instrument,
  };
}

/** JSON of anything; Firefox stores what JSON cannot say, such as circles. Never throws. */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `(${typeof value} that cannot be written)`;
  }
}
