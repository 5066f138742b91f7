/**
 * How the database came to be, step by step. Append only: a step that has been released is never changed, and every
 * version has an example of its rows in the tests, from which the steps after it are walked.
 *
 * Steps speak plain IndexedDB, not today's types: the types describe only the newest version.
 */

export interface Migration {
  /** The version the database has after this step; 1, 2, 3 … without gaps. */
  version: number;
  migrate(db: IDBDatabase, transaction: IDBTransaction): void;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, migrate: createFirstStores },
  { version: 2, migrate: createHealthStore },
];

/** The version this code reads and writes. */
export const DATABASE_VERSION: number = MIGRATIONS.length;

/** Runs every step after `oldVersion`, up to `newVersion`. */
export function migrate(
  db: IDBDatabase,
  transaction: IDBTransaction,
  oldVersion: number,
  newVersion: number = DATABASE_VERSION,
): void {
  for (const step of MIGRATIONS) {
    if (step.version > oldVersion && step.version <= newVersion) step.migrate(db, transaction);
  }
}

function createFirstStores(db: IDBDatabase): void {
  const create = (name: string, keyPath: string | string[], ...indexes: string[]): void => {
    const store = db.createObjectStore(name, { keyPath });
    for (const index of indexes) store.createIndex(index, index);
  };
  create('posts', 'key', 'firstSeenAt');
  // One index only: with four, indexes took more room than the rows.
  create('impressions', 'id', 'startedAt');
  create('sessions', 'id', 'startedAt', 'endedAt');
  create('hashtags', ['postKey', 'folded'], 'folded', 'firstSeenAt');
  create('noteEvents', 'id', 'at', 'noteId');
  create('days', 'date');
  create('uptime', 'id', 'end');
  create('diary', 'id', 'at');
  create('configLog', 'id', 'at');
  create('views', 'id', 'at');
  create('quarantine', 'id', 'at');
  create('deletions', 'id', 'at');
}

/** 2026-11: how well the sites' pages could be read. */
function createHealthStore(db: IDBDatabase): void {
  db.createObjectStore('health', { keyPath: 'id' }).createIndex('at', 'at');
}
