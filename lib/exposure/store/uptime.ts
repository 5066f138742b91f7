/** Storing when the instrument was recording, and why not. */
import type { UptimeRow } from '../records';
import { mergeUptime } from './merge';
import type { FullTransaction } from './transact';

/** Stores an interval, or lets the one kept grow. */
export async function putUptime(transaction: FullTransaction, row: UptimeRow): Promise<void> {
  const store = transaction.objectStore('uptime');
  const kept = await store.get(row.id);
  await store.put(kept ? mergeUptime(kept, row) : row);
}
