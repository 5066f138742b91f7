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
  return { id, raw: written(raw), reason: reason.slice(0, MAX_REASON_UNITS), at, source, instrument };
}

function written(raw: unknown): string {
  try {
    return (JSON.stringify(raw) ?? String(raw)).slice(0, MAX_QUARANTINE_UNITS).toWellFormed();
  } catch {
    return `(${typeof raw} that cannot be written)`;
  }
}
