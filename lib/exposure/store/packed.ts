/**
 * How an impression lies in the database: as a list of values without their names, because there are many of them. Names
 * alone would take twice the room of the values.
 */
import type { ImpressionRow } from '../records';

/** The order of values as version 1 of the database wrote them. A later version adds at the end. */
const FIELDS = [
  'postKey',
  'sessionId',
  'platform',
  'surface',
  'form',
  'position',
  'endedAt',
  'timeZone',
  'utcOffsetMin',
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
  'lastInputAt',
  'instrument',
] as const satisfies (keyof ImpressionRow)[];

/** Times are kept as ms after `startedAt`. */
const RELATIVE: ReadonlySet<string> = new Set(['endedAt', 'lastInputAt']);

/** Ratios are kept in thousandths. */
const THOUSANDTHS: ReadonlySet<string> = new Set(['maxVisibleRatio', 'maxViewportShare']);

export interface PackedImpression {
  id: string;
  startedAt: number;
  values: (string | number | null)[];
}

export function packImpression(row: ImpressionRow): PackedImpression {
  const values = FIELDS.map((field) => {
    const value = row[field];
    if (typeof value !== 'number') return value;
    if (RELATIVE.has(field)) return value - row.startedAt;
    return THOUSANDTHS.has(field) ? Math.round(value * 1_000) : value;
  });
  return { id: row.id, startedAt: row.startedAt, values };
}

/** Whatever is damaged comes out damaged, for the schema to find. */
export function unpackImpression(packed: PackedImpression): ImpressionRow {
  const row: Record<string, unknown> = { id: packed.id, startedAt: packed.startedAt };
  for (const [index, field] of FIELDS.entries()) {
    const value = packed.values?.[index];
    const isNumber = typeof value === 'number';
    if (isNumber && RELATIVE.has(field)) row[field] = value + packed.startedAt;
    else row[field] = isNumber && THOUSANDTHS.has(field) ? value / 1_000 : value;
  }
  return row as unknown as ImpressionRow;
}
