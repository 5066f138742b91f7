import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { batchOf, concernsOutbox, createDrain } from '../../../lib/exposure/drain';
import { type Checkpoint, OUTBOX_FULL_KEY, Outbox } from '../../../lib/exposure/outbox';
import { type ExposureStore, ExposureStoreError, lazyExposureStore } from '../../../lib/exposure/store';
import { FakeStorage } from './fake-storage';
import { HOUR, impression, MINUTE, NOON, noteEvent } from './samples';

let storage: FakeStorage;
let store: ExposureStore;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON + HOUR, toFake: ['Date'] });
  globalThis.indexedDB = new IDBFactory();
  storage = new FakeStorage();
  store = lazyExposureStore();
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
});

function checkpoint(over: Partial<Checkpoint> = {}): Checkpoint {
  const rows = { impressions: [], noteEvents: [] };
  return { version: 1, tab: 'tab1', at: NOON, dropped: 0, instrument: 'i1', ...rows, ...over };
}

/** Three checkpoints of one tab: `a` grows, `b` closes, a note is opened, a row is damaged and some were dropped. */
function fillOutbox(): void {
  const early = impression({
    id: 'a',
    endedAt: NOON + 9_000,
    visibleMs25: 5_000,
    visibleMs50: 5_000,
    visibleMs70: 4_000,
  });
  storage.items = {
    'outbox:tab1:0': checkpoint({
      impressions: [{ ...early, visibleMs100: 0, attendedMs: 0, attendedShareMs: 0 }],
    }),
    'outbox:tab1:1': checkpoint({
      impressions: [impression({ id: 'a' }), impression({ id: 'b', postKey: 'tiktok:2' })],
    }),
    'outbox:tab1:2': checkpoint({
      dropped: 3,
      impressions: [{ ...impression({ id: 'c' }), visibleMs25: -1 }],
      noteEvents: [noteEvent()],
    }),
    settings: { home: 'en' },
  };
}

async function expectAllStoredOnce(): Promise<void> {
  const rows = await store.readRange(0, NOON + HOUR);
  expect(rows.impressions).toHaveLength(2);
  expect(rows.impressions.find((row) => row.id === 'a')).toMatchObject(impression({ id: 'a' }));
  expect(rows.sessions).toHaveLength(1);
  expect(rows.noteEvents).toHaveLength(1);
  expect(await store.count('quarantine')).toBe(1);
  expect(await store.count('uptime')).toBe(1);
  expect(storage.keys()).toEqual(['settings']);
}

describe('the drain', () => {
  it('moves everything into the store and leaves other keys alone', async () => {
    fillOutbox();
    const result = await createDrain({ storage, store })();
    expect(result).toEqual({ keys: 3, impressions: 3, noteEvents: 1, quarantined: 1, refused: 0 });
    await expectAllStoredOnce();
  });

  it('works on the storage of a browser', async () => {
    fakeBrowser.reset();
    const local = fakeBrowser.storage.local;
    const signal = new AbortController().signal;
    const outbox = new Outbox({ storage: local, instrument: () => 'i1', signal });
    outbox.openImpressions = () => [impression()];
    await outbox.flush();
    await createDrain({ storage: local, store })();
    expect(await store.count('impressions')).toBe(1);
    expect(await local.get(null)).toEqual({});
  });

  it('loses and doubles nothing when killed before any call to storage', async () => {
    for (let lives = 0; lives < 6; lives += 1) {
      globalThis.indexedDB = new IDBFactory();
      store = lazyExposureStore();
      fillOutbox();
      storage.lives = lives;
      void createDrain({ storage, store })();
      await new Promise((resolve) => setTimeout(resolve, 30));
      storage.lives = Number.POSITIVE_INFINITY;
      await createDrain({ storage, store })();
      await expectAllStoredOnce();
      store.close();
    }
  });

  it('loses and doubles nothing when killed just before or just after the transaction', async () => {
    for (const isAfter of [false, true]) {
      globalThis.indexedDB = new IDBFactory();
      store = lazyExposureStore();
      fillOutbox();
      const dying = {
        ingest: async (batch: Parameters<ExposureStore['ingest']>[0]) => {
          if (isAfter) await store.ingest(batch);
          return new Promise<never>(() => {});
        },
      };
      void createDrain({ storage, store: dying })();
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(storage.keys()).toHaveLength(4);
      await createDrain({ storage, store })();
      await expectAllStoredOnce();
      store.close();
    }
  });

  it('stores nothing of a transaction that died half way', async () => {
    fillOutbox();
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      puts += 1;
      if (puts === 2) throw new DOMException('dying', 'AbortError');
      return real.apply(this, args);
    });
    await expect(createDrain({ storage, store })()).rejects.toThrow(ExposureStoreError);
    spy.mockRestore();
    expect(await store.count('impressions')).toBe(0);
    expect(await store.count('sessions')).toBe(0);
    expect(storage.keys()).toHaveLength(4);
    await createDrain({ storage, store })();
    await expectAllStoredOnce();
  });

  it('does no harm when run several times at once, without any lock', async () => {
    fillOutbox();
    await Promise.all([1, 2, 3].map(() => createDrain({ storage, store })()));
    await expectAllStoredOnce();
  });

  it('gathers calls that come while it runs into one more run, which sees what came meanwhile', async () => {
    fillOutbox();
    const drain = createDrain({ storage, store });
    const first = drain();
    storage.items['outbox:tab2:0'] = checkpoint({ tab: 'tab2', impressions: [impression({ id: 'd' })] });
    await Promise.all([first, drain(), drain(), drain()]);
    expect(await store.count('impressions')).toBe(3);
    expect(storage.calls.filter((call) => call === 'get').length).toBeLessThanOrEqual(4);
  });

  it('takes the lock where there is one', async () => {
    fillOutbox();
    const names: string[] = [];
    const locks = {
      request: async (name: string, work: () => Promise<unknown>) => {
        names.push(name);
        return work();
      },
    };
    await createDrain({ storage, store, locks: locks as unknown as LockManager })();
    expect(names).toEqual(['crossread-exposure']);
    await expectAllStoredOnce();
  });

  it('leaves a key whose value changed while it was being stored', async () => {
    const key = 'outbox:tab1:dropped';
    storage.items[key] = checkpoint({ dropped: 1 });
    const slow = {
      ingest: async (batch: Parameters<ExposureStore['ingest']>[0]) => {
        const result = await store.ingest(batch);
        storage.items[key] = checkpoint({ dropped: 5 });
        return result;
      },
    };
    await createDrain({ storage, store: slow })();
    expect(storage.keys()).toEqual([key]);
    await createDrain({ storage, store })();
    expect(storage.keys()).toEqual([]);
    expect(await store.count('uptime')).toBe(1);
  });

  it('leaves everything where it is when the disk is full, and says so', async () => {
    fillOutbox();
    const full = { ingest: () => Promise.reject(new ExposureStoreError('full')) };
    await expect(createDrain({ storage, store: full })()).rejects.toMatchObject({ failure: 'full' });
    expect(storage.keys()).toHaveLength(4);
  });

  it('tells the tabs to stop when too much is waiting, and to go on when it is gone', async () => {
    for (let at = 0; at < 2_000; at += 1) storage.items[`outbox:tab:${at}`] = checkpoint();
    const full = { ingest: () => Promise.reject(new ExposureStoreError('damaged')) };
    await expect(createDrain({ storage, store: full })()).rejects.toThrow();
    expect(storage.items[OUTBOX_FULL_KEY]).toBe(true);
    await createDrain({ storage, store })();
    expect(storage.keys()).toEqual([]);
  });

  it('puts whatever it cannot read into quarantine, once', async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const bad = [
      'text',
      null,
      7,
      [],
      { version: 2 },
      { ...checkpoint(), impressions: 'x' },
      '\ud800'.repeat(9_999),
      circular,
    ];
    bad.forEach((value, index) => {
      storage.items[`outbox:bad:${index}`] = value;
    });
    const result = await createDrain({ storage, store })();
    expect(result.quarantined).toBe(bad.length);
    expect(storage.keys()).toEqual([]);
    await store.ingest(batchOf([['outbox:bad:0', 'text']], Date.now()));
    expect(await store.count('quarantine')).toBe(bad.length);
  });

  it('does not believe in times to come', () => {
    const now = NOON;
    const future = { startedAt: NOON + 6 * MINUTE, endedAt: NOON + 7 * MINUTE };
    const value = checkpoint({
      impressions: [impression(future), impression()],
      noteEvents: [noteEvent({ at: NOON + HOUR })],
    });
    const batch = batchOf([['outbox:t:0', value]], now);
    expect(batch.impressions).toHaveLength(1);
    expect(batch.noteEvents).toHaveLength(0);
    expect(batch.quarantine.map((row) => [row.id, row.reason])).toEqual([
      ['outbox:t:0#i0', 'in the future'],
      ['outbox:t:0#n0', 'in the future'],
    ]);
  });

  it('wakes for new checkpoints only, not for its own removing', () => {
    expect(concernsOutbox({ 'outbox:t:0': { newValue: {} } })).toBe(true);
    expect(concernsOutbox({ 'outbox:t:0': {} })).toBe(false);
    expect(concernsOutbox({ settings: { newValue: {} } })).toBe(false);
  });
});
