/**
 * The exposure store: the only code that opens IndexedDB. It is the extension's own database; a content script would
 * open the site's, so this runs in the background and on extension pages only.
 */
import * as v from 'valibot';
import type { Health } from '../../platforms/health';
import type { Platform, PostKey } from '../../post';
import type { HealthStop } from '../health-stops';
import { quarantineRow } from '../quarantine';
import type {
  ConfigLogRow,
  DayRow,
  DiaryRow,
  HashtagRow,
  ImpressionTotals,
  NoteEventRow,
  PostRow,
  QuarantineRow,
  UptimeRow,
  ViewRow,
} from '../records';
import { HashtagRowSchema, PostRowSchema } from '../schema';
import { Connection } from './connection';
import { type ExposureStoreName, STORES } from './database';
import { type DeleteRequest, deleteRows } from './delete';
import { readHealthCounts, readHealthStops } from './health';
import { type Batch, type Ingested, ingest, putQuarantine } from './ingest';
import { mergePost } from './merge';
import { type ExposureRows, readRange } from './read';
import { transact } from './transact';

export type { DeleteRequest } from './delete';
export { ExposureStoreError, type StoreFailure } from './errors';
export type { Batch, Ingested } from './ingest';
export type { ExposureRows } from './read';

const DATABASE_NAME = 'crossread';

/** Stores whose rows are simply written under their key. */
export interface PlainRows {
  days: DayRow;
  uptime: UptimeRow;
  diary: DiaryRow;
  configLog: ConfigLogRow;
  views: ViewRow;
}

/** How many rows were stored, and how many went to quarantine instead. */
export interface Stored {
  stored: number;
  quarantined: number;
}

/** Every method rejects only with `ExposureStoreError`, and then has stored nothing. */
export class ExposureStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Stores posts, or completes those known. A fingerprint's row with `aliasOf` makes it count as that post. */
  upsertPosts(rows: PostRow[]): Promise<Stored> {
    const sorted = sortOut(PostRowSchema, rows, 'posts');
    return this.#write(async (transaction) => {
      const store = transaction.objectStore('posts');
      // All at once: a page waits for this, and every request waited for by itself is a turn through the event loop.
      const kept = await Promise.all(sorted.good.map(({ key }) => store.get(key)));
      const rows = new Map<PostKey, PostRow>();
      sorted.good.forEach((row, at) => {
        const before = rows.get(row.key) ?? kept[at];
        rows.set(row.key, before ? mergePost(before, row) : row);
      });
      await Promise.all([...rows.values()].map((row) => store.put(row)));
      await putQuarantine(transaction, sorted.bad);
      return { stored: sorted.good.length, quarantined: sorted.bad.length };
    });
  }

  /** Stores hashtags; a tag met again on the same post keeps its first time. */
  addHashtags(rows: HashtagRow[]): Promise<Stored> {
    const sorted = sortOut(HashtagRowSchema, rows, 'hashtags');
    return this.#write(async (transaction) => {
      const store = transaction.objectStore('hashtags');
      const known = await Promise.all(sorted.good.map((row) => store.getKey([row.postKey, row.folded])));
      // Of a tag that comes twice the last to be put stays: the first is put last.
      const unknown = sorted.good.filter((_, at) => known[at] === undefined).reverse();
      await Promise.all(unknown.map((row) => store.put(row)));
      await putQuarantine(transaction, sorted.bad);
      return { stored: sorted.good.length, quarantined: sorted.bad.length };
    });
  }

  /** Stores what tabs have measured, in one transaction. Rows must have passed their schema. */
  ingest(batch: Batch): Promise<Ingested> {
    return this.#write((transaction) => ingest(transaction, batch, Date.now()));
  }

  /** Per-field maximum with what is known; sessions are found in the same transaction. */
  upsertImpressions(impressions: ImpressionTotals[]): Promise<Ingested> {
    return this.ingest({ impressions, noteEvents: [], quarantine: [], uptime: [] });
  }

  addNoteEvents(noteEvents: NoteEventRow[]): Promise<Ingested> {
    return this.ingest({ impressions: [], noteEvents, quarantine: [], uptime: [] });
  }

  quarantine(rows: QuarantineRow[]): Promise<Ingested> {
    return this.ingest({ impressions: [], noteEvents: [], quarantine: rows, uptime: [] });
  }

  /** Writes rows under their keys, over what was there. */
  async putRows<Name extends keyof PlainRows>(name: Name, rows: PlainRows[Name][]): Promise<void> {
    await this.#write((transaction) =>
      Promise.all(rows.map((row) => transaction.objectStore(name).put(row))),
    );
  }

  /** Deletes at the person's wish; returns how many impressions there were. */
  deleteExposure(request: DeleteRequest, instrument: string): Promise<number> {
    return this.#connection.use((db) =>
      transact(db, [...STORES] as ExposureStoreName[], 'strict', (transaction) =>
        deleteRows(transaction, request, Date.now(), instrument),
      ),
    );
  }

  /** Impressions that began in `[from, to)`, UTC ms, with their posts, sessions, hashtags and note events. */
  readRange(from: number, to: number): Promise<ExposureRows> {
    return this.#connection.use((db) => readRange(db, from, to));
  }

  /** Fields that stopped being found on pages read since `from`, UTC ms, with the true beginning of each stretch. */
  readHealthStops(from: number): Promise<HealthStop[]> {
    return this.#connection.use((db) => readHealthStops(db, from));
  }

  /** What was counted on a platform's pages since then: which rule found which field how often. */
  readHealthCounts(platform: Platform, from: number): Promise<Health> {
    return this.#connection.use((db) => readHealthCounts(db, platform, from));
  }

  /** Rows in a store. */
  count(name: ExposureStoreName): Promise<number> {
    return this.#connection.use((db) => db.count(name));
  }

  /** Closes the connection. The next call opens it again. */
  close(): void {
    this.#connection.close();
  }

  #write<T>(work: Parameters<typeof transact<ExposureStoreName[], T>>[3]): Promise<T> {
    return this.#connection.use((db) => transact(db, [...STORES] as ExposureStoreName[], 'relaxed', work));
  }
}

/** Opens the store, and fails here and now if it cannot be opened. */
export async function openExposureStore(name: string = DATABASE_NAME): Promise<ExposureStore> {
  const connection = new Connection(name);
  await connection.use(async () => {});
  return new ExposureStore(connection);
}

/** A store that opens the database only with the first call: for the background, which is to start fast. */
export function lazyExposureStore(name: string = DATABASE_NAME): ExposureStore {
  return new ExposureStore(new Connection(name));
}

function sortOut<T>(
  schema: v.GenericSchema<unknown, T>,
  rows: T[],
  source: string,
): { good: T[]; bad: QuarantineRow[] } {
  const good: T[] = [];
  const bad: QuarantineRow[] = [];
  for (const row of rows) {
    const result = v.safeParse(schema, row);
    if (result.success) good.push(result.output);
    else bad.push(quarantineRow(row, result.issues[0].message, source));
  }
  return { good, bad };
}
