/**
 * One transaction, with the true reason when it fails.
 */
import type { IDBPTransaction } from 'idb';
import type { ExposureDatabase, ExposureSchema, ExposureStoreName } from './database';

export type WriteTransaction<Names extends ExposureStoreName[]> = IDBPTransaction<
  ExposureSchema,
  Names,
  'readwrite'
>;

/** A transaction over every store. */
export type FullTransaction = WriteTransaction<ExposureStoreName[]>;

/**
 * Runs the work and waits until it is stored; if anything fails, nothing is.
 * @param durability `relaxed` survives a crash of the browser; `strict` also asks the disk to write at once
 */
export async function transact<Names extends ExposureStoreName[], T>(
  db: ExposureDatabase,
  names: Names,
  durability: 'relaxed' | 'strict',
  work: (transaction: WriteTransaction<Names>) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(names, 'readwrite', { durability });
  // Handled below; without this a rejection before we wait for it would count as unhandled.
  const done = transaction.done.then(
    () => null,
    (error: unknown) => error ?? new DOMException('aborted', 'AbortError'),
  );
  try {
    const result = await work(transaction);
    const failure = await done;
    if (failure !== null) throw failure;
    return result;
  } catch (error) {
    abortQuietly(transaction);
    const failure = await done;
    // A full disk shows first as an `AbortError` of some request; the transaction knows better.
    throw isAbort(error) && failure !== null ? failure : error;
  }
}

function abortQuietly(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
