/**
 * The background's side of the outbox: moves checkpoints from `storage.local` into the store. A key is removed only
 * after the transaction that holds its rows is complete, and rows met twice change nothing, so it may be killed at any
 * point, run twice at once, or fail: what is waiting stays.
 */
import * as v from 'valibot';
import {
  DRAIN_BATCH_KEYS,
  EARLIEST_TIME_MS,
  MAX_FUTURE_MS,
  MAX_OUTBOX_KEYS,
  MAX_OUTBOX_UNITS,
} from '../limits';
import { OUTBOX_FULL_KEY, OUTBOX_PREFIX } from './outbox';
import { jsonOf, quarantineRow } from './quarantine';
import { CheckpointSchema, HealthTotalsSchema, ImpressionTotalsSchema, NoteEventSchema } from './schema';
import type { StorageArea } from './storage-area';
import type { Batch, ExposureStore } from './store';

/** Held while exposure is written in bulk; a restore from a file is to take it too (export it then). */
const EXPOSURE_LOCK = 'crossread-exposure';

export interface DrainOptions {
  storage: StorageArea;
  store: Pick<ExposureStore, 'ingest'>;
  /** `navigator.locks` where there is one. */
  locks?: Pick<LockManager, 'request'> | undefined;
}

export interface DrainResult {
  /** Checkpoints moved. */
  keys: number;
  impressions: number;
  noteEvents: number;
  quarantined: number;
  /** Rows of a time the person has deleted. */
  refused: number;
}

/**
 * Makes the drain. Call it when the worker starts and on every `storage.onChanged` that `concernsOutbox`. Calls while it
 * runs are gathered into one more run. Rejects with `ExposureStoreError` if the store cannot take the rows.
 */
export function createDrain(options: DrainOptions): () => Promise<DrainResult> {
  let running: Promise<DrainResult> | null = null;
  let next: Promise<DrainResult> | null = null;
  const start = (): Promise<DrainResult> => {
    running = withLock(options.locks, () => drainOnce(options)).finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}

/** True for a change in `storage.local` that brought something new into the outbox. */
export function concernsOutbox(changes: Record<string, { newValue?: unknown }>): boolean {
  return Object.entries(changes).some(
    ([key, change]) => key.startsWith(OUTBOX_PREFIX) && change.newValue !== undefined,
  );
}

async function withLock<T>(locks: DrainOptions['locks'], work: () => Promise<T>): Promise<T> {
  if (!locks) return work();
  return (await locks.request(EXPOSURE_LOCK, work)) as T;
}

async function drainOnce({ storage, store }: DrainOptions): Promise<DrainResult> {
  const all = await storage.get(null);
  const waiting = Object.entries(all).filter(([key]) => key.startsWith(OUTBOX_PREFIX));
  const result: DrainResult = { keys: 0, impressions: 0, noteEvents: 0, quarantined: 0, refused: 0 };
  try {
    for (let at = 0; at < waiting.length; at += DRAIN_BATCH_KEYS) {
      const some = waiting.slice(at, at + DRAIN_BATCH_KEYS);
      const stored = await store.ingest(batchOf(some, Date.now()));
      await removeUnchanged(storage, some);
      result.keys += some.length;
      result.impressions += stored.impressions;
      result.noteEvents += stored.noteEvents;
      result.quarantined += stored.quarantined;
      result.refused += stored.refused;
    }
  } catch (error) {
    await sayIfFull(storage, waiting, all[OUTBOX_FULL_KEY] === true);
    throw error;
  }
  if (all[OUTBOX_FULL_KEY] !== undefined) await storage.remove(OUTBOX_FULL_KEY);
  return result;
}

/** Tells the tabs to stop writing while too much is waiting. */
async function sayIfFull(storage: StorageArea, waiting: [string, unknown][], isSaid: boolean): Promise<void> {
  const units = waiting.reduce((sum, [, value]) => sum + jsonOf(value).length, 0);
  if (isSaid || (waiting.length < MAX_OUTBOX_KEYS && units < MAX_OUTBOX_UNITS)) return;
  // On a full disk this may fail, too; the failure of the store is what matters.
  await storage.set({ [OUTBOX_FULL_KEY]: true }).catch(() => {});
}

/** Keys are written once, so this is for the one that is not (the count of dropped rows) and for strangers. */
async function removeUnchanged(storage: StorageArea, stored: [string, unknown][]): Promise<void> {
  const current = await storage.get(stored.map(([key]) => key));
  const unchanged = stored.filter(([key, value]) => jsonOf(current[key]) === jsonOf(value));
  if (unchanged.length > 0) await storage.remove(unchanged.map(([key]) => key));
}

/** Reads checkpoints into rows; whatever cannot be read goes to quarantine, row by row. */
export function batchOf(checkpoints: [string, unknown][], now: number): Required<Batch> {
  const batch = { impressions: [], noteEvents: [], quarantine: [], uptime: [], health: [] };
  for (const [key, value] of checkpoints) addCheckpoint(batch, key, value, now);
  return batch;
}

function addCheckpoint(batch: Required<Batch>, key: string, value: unknown, now: number): void {
  const parsed = v.safeParse(CheckpointSchema, value);
  if (!parsed.success) {
    batch.quarantine.push(quarantineRow(value, parsed.issues[0].message, 'outbox', { id: key, at: now }));
    return;
  }
  const { tab, at, dropped, instrument, impressions, noteEvents, health } = parsed.output;
  const refuse = (row: unknown, reason: string, place: string): void => {
    const id = `${key}#${place}`;
    batch.quarantine.push(quarantineRow(row, reason, 'outbox', { id, at: Math.min(at, now), instrument }));
  };
  impressions.forEach((row, index) => {
    const checked = v.safeParse(ImpressionTotalsSchema, row);
    if (!checked.success) refuse(row, checked.issues[0].message, `i${index}`);
    else if (isFuture(checked.output.endedAt, now)) refuse(row, 'in the future', `i${index}`);
    else batch.impressions.push(checked.output);
  });
  noteEvents.forEach((row, index) => {
    const checked = v.safeParse(NoteEventSchema, row);
    if (!checked.success) refuse(row, checked.issues[0].message, `n${index}`);
    else if (isFuture(checked.output.at, now)) refuse(row, 'in the future', `n${index}`);
    else batch.noteEvents.push(checked.output);
  });
  if (health !== undefined) {
    const checked = v.safeParse(HealthTotalsSchema, health);
    if (!checked.success) refuse(health, checked.issues[0].message, 'h');
    else if (isFuture(at, now)) refuse(health, 'in the future', 'h');
    else batch.health.push({ id: `${tab}:${checked.output.part}`, at, instrument, ...checked.output });
  }
  if (dropped > 0) {
    const when = Math.max(EARLIEST_TIME_MS, Math.min(at, now));
    const times = { start: when, end: when };
    const why = { state: 'dropped' as const, reason: 'outbox-full', count: dropped };
    batch.uptime.push({ id: `dropped:${tab}`, ...times, ...why, instrument });
  }
}

function isFuture(time: number, now: number): boolean {
  return time > now + MAX_FUTURE_MS;
}
