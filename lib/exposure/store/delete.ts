/**
 * Deleting at the person's wish. What was deleted stays deleted: a row in `deletions` refuses totals of that time which
 * are still on their way from a tab.
 */
import { MAX_IMPRESSION_MS } from '../../limits';
import type { Platform } from '../../post';
import { randomId } from '../ids';
import type { DeletionRow, ImpressionRow } from '../records';
import { type ExposureStoreName, STORES } from './database';
import { packImpression, unpackImpression } from './packed';
import { assignSessions, impressionsOf } from './sessions';
import type { FullTransaction } from './transact';

/**
 * - `all`: every row of every store, the diary and the log of settings too.
 * - `since` (UTC ms): exposure that ended then or later; of one platform if named. The diary stays.
 * - `platform`: exposure of that platform at any time. Quarantined rows go too: whose they are cannot be told.
 */
export type DeleteRequest = { all: true } | { since: number; platform?: Platform } | { platform: Platform };

/** Deletes, and says how many impressions there were. */
export async function deleteRows(
  transaction: FullTransaction,
  request: DeleteRequest,
  now: number,
  instrument: string,
): Promise<number> {
  const since = 'since' in request ? request.since : 0;
  const platform = 'platform' in request ? (request.platform ?? null) : null;
  const count =
    'all' in request ? await clearAll(transaction) : await deleteExposureRows(transaction, since, platform);
  const row: DeletionRow = { id: randomId(), at: now, since, platform, count, instrument };
  await transaction.objectStore('deletions').put(row);
  return count;
}

async function clearAll(transaction: FullTransaction): Promise<number> {
  const count = await transaction.objectStore('impressions').count();
  const names = STORES.filter((name) => name !== 'deletions');
  await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
  return count;
}

async function deleteExposureRows(
  transaction: FullTransaction,
  since: number,
  platform: Platform | null,
): Promise<number> {
  const isOf = (key: string): boolean => platform === null || key.startsWith(`${platform}:`);
  const store = transaction.objectStore('impressions');
  const begun = IDBKeyRange.lowerBound(since - 2 * MAX_IMPRESSION_MS);
  const recent = (await store.index('startedAt').getAll(begun)).map(unpackImpression);
  const impressions = recent.filter((row) => row.endedAt >= since && isOf(row.postKey));
  await Promise.all(impressions.map((row) => store.delete(row.id)));
  await redoSessions(transaction, impressions);

  const later = IDBKeyRange.lowerBound(since);
  const posts = await transaction.objectStore('posts').index('firstSeenAt').getAllKeys(later);
  await deleteKeys(transaction, 'posts', posts.filter(isOf));
  const hashtags = await transaction.objectStore('hashtags').index('firstSeenAt').getAllKeys(later);
  await deleteKeys(
    transaction,
    'hashtags',
    hashtags.filter(([postKey]) => isOf(postKey)),
  );
  const events = await transaction.objectStore('noteEvents').index('at').getAll(later);
  await deleteKeys(
    transaction,
    'noteEvents',
    events.filter((row) => isOf(row.postKey)).map((row) => row.id),
  );
  const health = await transaction.objectStore('health').index('at').getAll(later);
  await deleteKeys(
    transaction,
    'health',
    health.filter((row) => platform === null || row.platform === platform).map((row) => row.id),
  );
  await deleteKeys(
    transaction,
    'quarantine',
    await transaction.objectStore('quarantine').index('at').getAllKeys(later),
  );
  if (platform === null) {
    await deleteKeys(
      transaction,
      'uptime',
      await transaction.objectStore('uptime').index('end').getAllKeys(later),
    );
  }
  // Roll-ups hold what was deleted; they are made again from what is left.
  await transaction.objectStore('days').clear();
  return impressions.length;
}

/** What is left of the sessions that lost impressions is sorted into sessions anew. */
async function redoSessions(transaction: FullTransaction, deleted: ImpressionRow[]): Promise<void> {
  const store = transaction.objectStore('impressions');
  const left: ImpressionRow[] = [];
  for (const id of new Set(deleted.map((row) => row.sessionId))) {
    left.push(...(await impressionsOf(transaction, id)));
    await transaction.objectStore('sessions').delete(id);
  }
  const rows = await assignSessions(transaction, left);
  await Promise.all(rows.map((row) => store.put(packImpression(row))));
}

async function deleteKeys(
  transaction: FullTransaction,
  name: ExposureStoreName,
  keys: readonly (string | [string, string])[],
): Promise<void> {
  const store = transaction.objectStore(name);
  await Promise.all(keys.map((key) => store.delete(key as string)));
}
