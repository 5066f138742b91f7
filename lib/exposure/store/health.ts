/** Storing how well the sites' pages could be read, and the intervals in which a field was missing. */
import { MAX_HEALTH_ROWS } from '../../limits';
import { addHealth, type Health, noHealth, renewHealth } from '../../platforms/health';
import type { Platform } from '../../post';
import { degradedPrefix, degradedRow, type HealthStop, healthStops, openInterval } from '../health-stops';
import type { HealthRow } from '../records';
import type { ExposureDatabase } from './database';
import type { FullTransaction } from './transact';
import { putUptime } from './uptime';

/** Stores counts (of totals met again the larger ones), lets the oldest go, and opens or lengthens intervals. */
export async function putHealth(transaction: FullTransaction, rows: readonly HealthRow[]): Promise<void> {
  if (rows.length === 0) return;
  const store = transaction.objectStore('health');
  for (const row of rows) {
    const kept = await store.get(row.id);
    if (kept) renewHealth(kept, row);
    await store.put(kept ? { ...kept, at: Math.max(kept.at, row.at) } : row);
  }
  const surplus = (await store.count()) - MAX_HEALTH_ROWS;
  const oldest = surplus > 0 ? await store.index('at').getAllKeys(null, surplus) : [];
  await Promise.all(oldest.map((key) => store.delete(key)));
  const instrument = rows.at(-1)?.instrument ?? '';
  for (const stop of healthStops(await store.getAll())) {
    const kept = await transaction.objectStore('uptime').getAll(intervalsOf(stop));
    await putUptime(transaction, degradedRow(stop, kept, instrument));
  }
}

function intervalsOf(stop: HealthStop): IDBKeyRange {
  return IDBKeyRange.bound(degradedPrefix(stop), `${degradedPrefix(stop)}\uffff`);
}

/** The stops of pages counted since `from`; each with the beginning of its interval, which outlives the counts. */
export async function readHealthStops(db: ExposureDatabase, from: number): Promise<HealthStop[]> {
  const transaction = db.transaction(['health', 'uptime']);
  const rows = await transaction.objectStore('health').index('at').getAll(IDBKeyRange.lowerBound(from));
  const stops = healthStops(rows);
  return Promise.all(
    stops.map(async (stop) => {
      const kept = await transaction.objectStore('uptime').getAll(intervalsOf(stop));
      return { ...stop, since: openInterval(stop, kept)?.start ?? stop.since };
    }),
  );
}

/** What was counted on a platform's pages since `from`, added up. */
export async function readHealthCounts(
  db: ExposureDatabase,
  platform: Platform,
  from: number,
): Promise<Health> {
  const rows = await db.transaction('health').store.index('at').getAll(IDBKeyRange.lowerBound(from));
  const sum = noHealth();
  for (const row of rows) if (row.platform === platform) addHealth(sum, row);
  return sum;
}
