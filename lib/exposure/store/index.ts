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
import { type FullTransaction, transact } from './transact';

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

  /** Opens the database ahead of its first use. Rejects as the first use would. */
  async open(): Promise<void> {
    await this.#connection.use(async () => {});
  }

  /**
   * Stores posts, or completes those known, and their hashtags. A fingerprint's row with `aliasOf` makes it count as that
   * post; a tag met again on the same post keeps its first time.
   */
  addPosts(posts: PostRow[], hashtags: HashtagRow[] = []): Promise<Stored> {
    const sorted = sortOut(PostRowSchema, posts, 'posts');
    const tags = sortOut(HashtagRowSchema, hashtags, 'hashtags');
    const bad = [...sorted.bad, ...tags.bad];
    // A page waits for this: it must not wait for measures that are being stored meanwhile.
    const names: ExposureStoreName[] = bad.length === 0 ? ['posts', 'hashtags'] : [...STORES];
    return this.#connection.use((db) =>
      transact(db, names, 'relaxed', async (transaction) => {
        // All at once, too: every request waited for by itself is a turn through the event loop.
        await Promise.all([putPosts(transaction, sorted.good), putHashtags(transaction, tags.good)]);
        await putQuarantine(transaction, bad);
        return { stored: sorted.good.length + tags.good.length, quarantined: bad.length };
      }),
    );
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
  const store = lazyExposureStore(name);
  await store.open();
  return store;
}

/** A store that opens the database only with the first call: for the background, which is to start fast. */
export function lazyExposureStore(name: string = DATABASE_NAME): ExposureStore {
  return new ExposureStore(new Connection(name));
}

async function putPosts(transaction: FullTransaction, posts: readonly PostRow[]): Promise<void> {
  const store = transaction.objectStore('posts');
  const kept = await Promise.all(posts.map(({ key }) => store.get(key)));
  const rows = new Map<PostKey, PostRow>();
  posts.forEach((row, at) => {
    const before = rows.get(row.key) ?? kept[at];
    rows.set(row.key, before ? mergePost(before, row) : row);
  });
  await Promise.all([...rows.values()].map((row) => store.put(row)));
}

async function putHashtags(transaction: FullTransaction, hashtags: readonly HashtagRow[]): Promise<void> {
  const store = transaction.objectStore('hashtags');
  const known = await Promise.all(hashtags.map((row) => store.getKey([row.postKey, row.folded])));
  // Of a tag that comes twice the last to be put stays: the first is put last.
  const unknown = hashtags.filter((_, at) => known[at] === undefined).reverse();
  await Promise.all(unknown.map((row) => store.put(row)));
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
