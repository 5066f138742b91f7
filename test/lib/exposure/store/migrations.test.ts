import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { lazyExposureStore } from '../../../../lib/exposure/store';
import { STORES } from '../../../../lib/exposure/store/database';
import { DATABASE_VERSION, MIGRATIONS, migrate } from '../../../../lib/exposure/store/migrations';
import { V001 } from './examples/v001';
import { V002 } from './examples/v002';

/** Add the example of every new version here. */
const EXAMPLES: Record<number, typeof V001> = { 1: V001, 2: V002 };

/** The version that made a store, where it was not the first. */
const SINCE: Partial<Record<(typeof STORES)[number], number>> = { health: 2 };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function createDatabase(version: number, rows: typeof V001): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('crossread', version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      if (!request.transaction) throw new Error('no transaction');
      migrate(request.result, request.transaction, 0, version);
      for (const [name, examples] of Object.entries(rows)) {
        for (const row of examples) request.transaction.objectStore(name).put(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

describe('the migrations', () => {
  it('are numbered from 1 without gaps', () => {
    expect(MIGRATIONS.map((step) => step.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(DATABASE_VERSION).toBe(MIGRATIONS.length);
  });

  it('have an example of every version there has been, in a file of its own', () => {
    const files = readdirSync(new URL('./examples', import.meta.url)).sort();
    expect(files).toEqual(MIGRATIONS.map((step) => `v${String(step.version).padStart(3, '0')}.ts`));
    expect(Object.keys(EXAMPLES).map(Number)).toEqual(MIGRATIONS.map((step) => step.version));
    for (const [version, rows] of Object.entries(EXAMPLES)) {
      const stores = Object.keys(rows).filter((name) => rows[name]?.length);
      const known = STORES.filter((name) => (SINCE[name] ?? 1) <= Number(version));
      expect(stores.sort(), `version ${version} shows a row of every store`).toEqual([...known].sort());
    }
  });

  it.each(MIGRATIONS.map((step) => step.version))(
    'bring the example of version %i to today',
    async (version) => {
      const rows = EXAMPLES[version];
      if (!rows) throw new Error(`no example of version ${version}`);
      await createDatabase(version, rows);
      const store = lazyExposureStore();
      for (const name of STORES) expect(await store.count(name), name).toBe(rows[name]?.length ?? 0);
      const read = await store.readRange(0, Number.MAX_SAFE_INTEGER);
      expect(read.damaged).toBe(0);
      expect([read.impressions.length, read.posts.length, read.sessions.length]).toEqual([1, 1, 1]);
      expect(read.impressions[0]).toEqual({
        id: 'AAAAAAAAAAAAAAAA',
        postKey: 'tiktok:7300000000000000001',
        sessionId: 'SSSSSSSSSSSSSSSS',
        platform: 'tiktok',
        surface: 'home',
        form: 'feed',
        position: 0,
        startedAt: 1_795_176_000_000,
        endedAt: 1_795_176_010_000,
        timeZone: 'America/New_York',
        utcOffsetMin: -300,
        visibleMs25: 10_000,
        visibleMs50: 9_000,
        visibleMs70: 8_000,
        visibleMs100: 7_000,
        longestRun50Ms: 9_000,
        longestRun70Ms: 8_000,
        maxVisibleRatio: 1,
        maxViewportShare: 0.7,
        attendedMs: 9_000,
        attendedShareMs: 9_000,
        playingMs: 8_500,
        loops: 0,
        lastInputAt: 1_795_176_001_000,
        instrument: 'e1-x-1',
      });
      expect([read.hashtags.length, read.noteEvents.length]).toEqual([1, 1]);
      store.close();
    },
  );

  it('make every store the code names', async () => {
    await createDatabase(DATABASE_VERSION, {});
    const names = await new Promise<string[]>((resolve) => {
      const request = indexedDB.open('crossread');
      request.onsuccess = () => {
        resolve([...request.result.objectStoreNames]);
        request.result.close();
      };
    });
    expect(names.sort()).toEqual([...STORES].sort());
  });
});
