/**
 * Storing what tabs have measured: impressions with their sessions, note events, what failed validation, and how much
 * was lost. Meeting the same rows again changes nothing.
 */
import * as v from 'valibot';
import { MAX_FUTURE_MS, MAX_QUARANTINE_ROWS } from '../../limits';
import type {
  DeletionRow,
  HealthRow,
  ImpressionTotals,
  NoteEventRow,
  QuarantineRow,
  UptimeRow,
} from '../records';
import { ImpressionRowSchema } from '../schema';
import { putHealth } from './health';
import { mergeImpression } from './merge';
import { packImpression, unpackImpression } from './packed';
import { assignSessions } from './sessions';
import type { FullTransaction } from './transact';
import { putUptime } from './uptime';

export interface Batch {
  impressions: ImpressionTotals[];
  noteEvents: NoteEventRow[];
  quarantine: QuarantineRow[];
  uptime: UptimeRow[];
  health?: HealthRow[];
}

export interface Ingested {
  impressions: number;
  noteEvents: number;
  quarantined: number;
  /** Refused, because the person has deleted that time since. */
  refused: number;
}

export async function ingest(transaction: FullTransaction, batch: Batch, now: number): Promise<Ingested> {
  const deletions = (await transaction.objectStore('deletions').getAll()).filter(
    // A deletion that lies in the future was made under a wrong clock; it would refuse everything until then.
    (one) => one.at <= now + MAX_FUTURE_MS,
  );
  const impressions = batch.impressions.filter(
    (row) => !isDeleted(deletions, row.startedAt, row.endedAt, row.postKey),
  );
  const noteEvents = batch.noteEvents.filter((row) => !isDeleted(deletions, row.at, row.at, row.postKey));
  const quarantine = batch.quarantine.filter((row) => !isDeleted(deletions, row.at, row.at, null));
  await putImpressions(transaction, impressions);
  await Promise.all(noteEvents.map((row) => transaction.objectStore('noteEvents').put(row)));
  await putQuarantine(transaction, quarantine);
  for (const row of batch.uptime) await putUptime(transaction, row);
  await putHealth(
    transaction,
    (batch.health ?? []).filter((row) => !isDeleted(deletions, row.firstAt, row.at, `${row.platform}:`)),
  );
  return {
    impressions: impressions.length,
    noteEvents: noteEvents.length,
    quarantined: quarantine.length,
    refused: batch.impressions.length - impressions.length + batch.noteEvents.length - noteEvents.length,
  };
}

/** True where the person deleted this time after it had begun. `null`: not known of which platform. */
function isDeleted(deletions: DeletionRow[], from: number, to: number, postKey: string | null): boolean {
  return deletions.some(
    (one) =>
      to >= one.since &&
      from <= one.at &&
      (one.platform === null || postKey === null || postKey.startsWith(`${one.platform}:`)),
  );
}

async function putImpressions(transaction: FullTransaction, met: ImpressionTotals[]): Promise<void> {
  const store = transaction.objectStore('impressions');
  const merged = new Map<string, ImpressionTotals>();
  const kept = await Promise.all([...new Set(met.map((row) => row.id))].map((id) => store.get(id)));
  for (const packed of kept) {
    // A damaged row gives way to the totals that come again.
    const row = packed && v.safeParse(ImpressionRowSchema, unpackImpression(packed));
    if (row?.success) merged.set(row.output.id, row.output);
  }
  for (const row of met) {
    const known = merged.get(row.id);
    merged.set(row.id, known ? mergeImpression(known, row) : row);
  }
  const rows = await assignSessions(transaction, [...merged.values()]);
  await Promise.all(rows.map((row) => store.put(packImpression(row))));
}

/** Stores rows in quarantine and lets the oldest go where there are too many. */
export async function putQuarantine(transaction: FullTransaction, rows: QuarantineRow[]): Promise<void> {
  if (rows.length === 0) return;
  const store = transaction.objectStore('quarantine');
  await Promise.all(rows.map((row) => store.put(row)));
  const surplus = (await store.count()) - MAX_QUARANTINE_ROWS;
  if (surplus <= 0) return;
  const oldest = await store.index('at').getAllKeys(null, surplus);
  await Promise.all(oldest.map((key) => store.delete(key)));
}
