/**
 * One connection to the database, opened when first needed and again after it was closed: by the browser, or because
 * another page wants to upgrade or delete the database.
 */
import { openDB, unwrap } from 'idb';
import { DATABASE_BLOCKED_MS } from '../../limits';
import type { ExposureDatabase, ExposureSchema } from './database';
import { ExposureStoreError, toStoreError } from './errors';
import { DATABASE_VERSION, migrate } from './migrations';

export class Connection {
  readonly #name: string;
  #opening: Promise<ExposureDatabase> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Runs a piece of work on an open database. Rejects only with `ExposureStoreError`. */
  async use<T>(work: (db: ExposureDatabase) => Promise<T>): Promise<T> {
    this.#opening ??= this.#open();
    const opening = this.#opening;
    try {
      return await work(await opening);
    } catch (error) {
      // Whatever state it is in, the next attempt starts afresh.
      if (this.#opening === opening) this.#forget(opening);
      throw toStoreError(error);
    }
  }

  close(): void {
    if (this.#opening) this.#forget(this.#opening);
  }

  #forget(opening: Promise<ExposureDatabase>): void {
    this.#opening = null;
    opening.then(
      (db) => db.close(),
      () => {},
    );
  }

  #open(): Promise<ExposureDatabase> {
    let isGivenUp = false;
    let blockedTimer: ReturnType<typeof setTimeout> | undefined;
    return new Promise<ExposureDatabase>((resolve, reject) => {
      const giveUp = (): void => {
        isGivenUp = true;
        reject(new ExposureStoreError('blocked'));
      };
      openDB<ExposureSchema>(this.#name, DATABASE_VERSION, {
        upgrade: (db, oldVersion, newVersion, transaction) =>
          migrate(unwrap(db), unwrap(transaction), oldVersion, newVersion ?? DATABASE_VERSION),
        blocked: () => {
          blockedTimer = setTimeout(giveUp, DATABASE_BLOCKED_MS);
        },
        // Another page upgrades or deletes: let go at once, or it waits for ever.
        blocking: () => this.close(),
        terminated: () => {
          this.#opening = null;
        },
      }).then((db) => {
        if (isGivenUp) db.close();
        else resolve(db);
      }, reject);
    }).finally(() => clearTimeout(blockedTimer));
  }
}
