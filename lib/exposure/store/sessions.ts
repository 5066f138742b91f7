/**
 * Which session an impression belongs to, decided inside the transaction that stores it.
 */
import { SESSION_GAP_MS } from '../../limits';
import { randomId } from '../ids';
import type { ImpressionRow, ImpressionTotals, SessionRow } from '../records';
import { extendSession, isOneSession } from './merge';
import { packImpression, unpackImpression } from './packed';
import type { FullTransaction } from './transact';

/**
 * Gives every impression its session and stores the sessions. Sessions that an impression brings within 30 minutes of
 * each other become one, the earliest.
 */
export async function assignSessions(
  transaction: FullTransaction,
  impressions: ImpressionTotals[],
): Promise<ImpressionRow[]> {
  if (impressions.length === 0) return [];
  const store = transaction.objectStore('sessions');
  const earliest = Math.min(...impressions.map((one) => one.startedAt));
  let sessions = await store.index('endedAt').getAll(IDBKeyRange.lowerBound(earliest - SESSION_GAP_MS));
  const changed = new Map<string, SessionRow>();
  /** Merged away, and into which. */
  const merged = new Map<string, string>();
  const assigned: ImpressionRow[] = [];
  for (const impression of [...impressions].sort((a, b) => a.startedAt - b.startedAt)) {
    const near = sessions
      .filter((one) => isOneSession(one, impression))
      .sort((a, b) => a.startedAt - b.startedAt);
    const [first = newSession(impression), ...others] = near;
    const session = [{ ...impression, platforms: [impression.platform] }, ...others].reduce(
      extendSession,
      first,
    );
    for (const other of others) {
      merged.set(other.id, session.id);
      changed.delete(other.id);
    }
    changed.set(session.id, session);
    sessions = [...sessions.filter((one) => !near.includes(one)), session];
    assigned.push({ ...impression, sessionId: session.id });
  }
  await Promise.all([...changed.values()].map((session) => store.put(session)));
  for (const id of merged.keys()) await moveImpressions(transaction, id, target(merged, id));
  return assigned.map((one) => ({ ...one, sessionId: target(merged, one.sessionId) }));
}

/** The impressions of a session, found by its stretch of time. */
export async function impressionsOf(
  transaction: FullTransaction,
  sessionId: string,
): Promise<ImpressionRow[]> {
  const session = await transaction.objectStore('sessions').get(sessionId);
  if (!session) return [];
  const during = IDBKeyRange.bound(session.startedAt, session.endedAt);
  const rows = await transaction.objectStore('impressions').index('startedAt').getAll(during);
  return rows.map(unpackImpression).filter((row) => row.sessionId === sessionId);
}

async function moveImpressions(transaction: FullTransaction, from: string, to: string): Promise<void> {
  const store = transaction.objectStore('impressions');
  const rows = await impressionsOf(transaction, from);
  await Promise.all(rows.map((row) => store.put(packImpression({ ...row, sessionId: to }))));
  await transaction.objectStore('sessions').delete(from);
}

function target(merged: ReadonlyMap<string, string>, id: string): string {
  let at = id;
  for (let next = merged.get(at); next !== undefined; next = merged.get(at)) at = next;
  return at;
}

function newSession({ startedAt, endedAt, platform, instrument }: ImpressionTotals): SessionRow {
  return { id: randomId(), startedAt, endedAt, platforms: [platform], instrument };
}
