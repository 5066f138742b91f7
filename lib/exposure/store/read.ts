/**
 * Reading. Rows that do not pass their schema (a damaged database, a restored file) are left out and counted.
 */
import * as v from 'valibot';
import type { HashtagRow, ImpressionRow, NoteEventRow, PostRow, SessionRow } from '../records';
import {
  HashtagRowSchema,
  ImpressionRowSchema,
  NoteEventSchema,
  PostRowSchema,
  SessionRowSchema,
} from '../schema';
import type { ExposureDatabase } from './database';
import { unpackImpression } from './packed';

/** Everything about a stretch of time that the measures need. */
export interface ExposureRows {
  impressions: ImpressionRow[];
  sessions: SessionRow[];
  /** Posts the impressions name, and those they are aliases of. Some may be missing: their row has not come yet. */
  posts: PostRow[];
  hashtags: HashtagRow[];
  noteEvents: NoteEventRow[];
  /** Rows left out because they could not be read. */
  damaged: number;
}

/** Impressions that began in `[from, to)`, UTC ms, with what belongs to them. */
export async function readRange(db: ExposureDatabase, from: number, to: number): Promise<ExposureRows> {
  const transaction = db.transaction(['impressions', 'sessions', 'posts', 'hashtags', 'noteEvents']);
  const during = IDBKeyRange.bound(from, to, false, true);
  const counter = { damaged: 0 };
  const impressions = sound(
    ImpressionRowSchema,
    (await transaction.objectStore('impressions').index('startedAt').getAll(during)).map(unpackImpression),
    counter,
  );
  const noteEvents = sound(
    NoteEventSchema,
    await transaction.objectStore('noteEvents').index('at').getAll(during),
    counter,
  );
  const sessionIds = impressions.map((row) => row.sessionId);
  const sessions = await getEach(sessionIds, (id) => transaction.objectStore('sessions').get(id));
  const getPosts = async (keys: string[]): Promise<PostRow[]> =>
    sound(PostRowSchema, await getEach(keys, (key) => transaction.objectStore('posts').get(key)), counter);
  const named = await getPosts(impressions.map((row) => row.postKey));
  const known = new Set<string>(named.map((row) => row.key));
  const aliases = named.flatMap((row) => (row.aliasOf && !known.has(row.aliasOf) ? [row.aliasOf] : []));
  const posts = [...named, ...(await getPosts(aliases))];
  const tags = await Promise.all(
    posts.map(({ key }) => transaction.objectStore('hashtags').getAll(IDBKeyRange.bound([key], [key, []]))),
  );
  return {
    impressions,
    sessions: sound(SessionRowSchema, sessions, counter),
    posts,
    hashtags: sound(HashtagRowSchema, tags.flat(), counter),
    noteEvents,
    damaged: counter.damaged,
  };
}

/** The rows of these keys that there are, each once. */
async function getEach<T>(keys: string[], get: (key: string) => Promise<T | undefined>): Promise<T[]> {
  return (await Promise.all([...new Set(keys)].map(get))).filter((row) => row !== undefined);
}

function sound<T>(schema: v.GenericSchema<unknown, T>, rows: unknown[], counter: { damaged: number }): T[] {
  return rows.flatMap((row) => {
    const result = v.safeParse(schema, row);
    if (result.success) return [result.output];
    counter.damaged += 1;
    return [];
  });
}
