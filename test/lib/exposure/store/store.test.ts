import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImpressionTotals } from '../../../../lib/exposure/records';
import {
  type ExposureStore,
  ExposureStoreError,
  lazyExposureStore,
  openExposureStore,
} from '../../../../lib/exposure/store';
import { packImpression, unpackImpression } from '../../../../lib/exposure/store/packed';
import { annotatedIn, HOUR, hashtag, impression, MINUTE, NOON, noteEvent, post } from '../samples';

let store: ExposureStore;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON + 24 * HOUR, toFake: ['Date'] });
  globalThis.indexedDB = new IDBFactory();
  store = lazyExposureStore();
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
});

const everything = () => store.readRange(0, Number.MAX_SAFE_INTEGER);
const at = (id: string, minutes: number, over: Partial<ImpressionTotals> = {}) =>
  impression({ id, startedAt: NOON + minutes * MINUTE, ...over });

describe('impressions in the store', () => {
  it('keep the largest of each total, in whatever order and however often they come', async () => {
    const growing = [0, 1, 2, 3].map((step) =>
      impression({
        endedAt: NOON + 10_000 + step * 1_000,
        visibleMs25: 9_000 + step,
        loops: step,
        lastInputAt: step ? NOON + step : null,
      }),
    );
    const orders = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(orders, fc.boolean(), async (order, isOneByOne) => {
        globalThis.indexedDB = new IDBFactory();
        store = lazyExposureStore();
        const rows = [...order, 3].flatMap((index) => growing[index] ?? []);
        if (isOneByOne) for (const row of rows) await store.upsertImpressions([row]);
        else await store.upsertImpressions(rows);
        const { impressions, sessions } = await everything();
        expect(impressions).toEqual([{ ...growing[3], sessionId: sessions[0]?.id }]);
        expect(sessions).toHaveLength(1);
        store.close();
      }),
      { numRuns: 25 },
    );
  });

  it('are kept when their post has no row yet, and find it when it comes', async () => {
    await store.upsertImpressions([impression()]);
    expect((await everything()).posts).toEqual([]);
    await store.addPosts([post()]);
    expect((await everything()).posts).toEqual([post()]);
  });

  it('come with the row of the post their fingerprint turned out to be', async () => {
    await store.upsertImpressions([impression({ postKey: 'tiktok:~f' })]);
    await store.addPosts([post({ key: 'tiktok:~f', aliasOf: 'tiktok:1' }), post()]);
    expect((await everything()).posts.map((row) => row.key)).toEqual(['tiktok:~f', 'tiktok:1']);
  });

  it('are read by the day they began in', async () => {
    await store.upsertImpressions([at('a', -1), at('b', 0), at('c', 59), at('d', 60)]);
    const rows = await store.readRange(NOON, NOON + HOUR);
    expect(rows.impressions.map((row) => row.id)).toEqual(['b', 'c']);
  });
});

describe('a packed impression', () => {
  it('comes out as it went in', () => {
    const row = {
      ...impression({ position: null, timeZone: null, lastInputAt: NOON - 5_000, maxVisibleRatio: 0.333 }),
      sessionId: 's',
    };
    expect(unpackImpression(packImpression(row))).toEqual(row);
  });
});

describe('sessions', () => {
  const sessionOf = async () =>
    new Map((await everything()).impressions.map((row) => [row.id, row.sessionId]));

  it('hold impressions with gaps under 30 minutes, over all platforms', async () => {
    await store.upsertImpressions([at('a', 0)]);
    await store.upsertImpressions([at('b', 30, { postKey: 'rednote:1', platform: 'rednote' })]);
    await store.upsertImpressions([at('c', 61)]);
    const ids = await sessionOf();
    expect(ids.get('b')).toBe(ids.get('a'));
    expect(ids.get('c')).not.toBe(ids.get('a'));
    const [first] = (await everything()).sessions;
    expect(first).toMatchObject({
      startedAt: NOON,
      endedAt: NOON + 30 * MINUTE + 10_000,
      platforms: ['rednote', 'tiktok'],
    });
  });

  it('become one when a late impression closes the gap', async () => {
    await store.upsertImpressions([at('a', 0), at('c', 50)]);
    expect(await store.count('sessions')).toBe(2);
    await store.upsertImpressions([at('b', 25)]);
    const ids = await sessionOf();
    expect(new Set(ids.values()).size).toBe(1);
    expect(await store.count('sessions')).toBe(1);
  });

  it('do not depend on the order or grouping in which impressions come', async () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(starts, fc.integer({ min: 1, max: 5 }), async (minutes, size) => {
        globalThis.indexedDB = new IDBFactory();
        store = lazyExposureStore();
        const rows = minutes.map((minute) => at(`i${minute}`, minute));
        for (let from = 0; from < rows.length; from += size)
          await store.upsertImpressions(rows.slice(from, from + size));
        const ids = await sessionOf();
        const sorted = [...minutes].sort((a, b) => a - b);
        let expected = sorted.length > 0 ? 1 : 0;
        for (const [index, minute] of sorted.entries()) {
          const previous = sorted[index - 1];
          if (previous === undefined) continue;
          const isNear = (minute - previous) * MINUTE - 10_000 < 30 * MINUTE;
          expect(ids.get(`i${minute}`) === ids.get(`i${previous}`)).toBe(isNear);
          if (!isNear) expected += 1;
        }
        expect(await store.count('sessions')).toBe(expected);
        store.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('posts in the store', () => {
  it('keep the fuller reading and the first time', async () => {
    await store.addPosts([
      post({ form: 'tile', isPartial: true, annotation: annotatedIn('en'), firstSeenAt: NOON }),
    ]);
    await store.addPosts([post({ form: 'full', annotation: annotatedIn('zh-Hans'), firstSeenAt: NOON + 9 })]);
    await store.addPosts([
      post({ form: 'tile', isPartial: true, annotation: annotatedIn('en'), firstSeenAt: NOON + 20 }),
    ]);
    await store.upsertImpressions([impression()]);
    const [row] = (await everything()).posts;
    expect(row).toMatchObject({
      form: 'full',
      firstSeenAt: NOON,
      annotation: { language: { primary: 'zh-Hans' } },
    });
  });

  it('go to quarantine when they are damaged, and the others are stored', async () => {
    const bad = [
      post({ firstSeenAt: Number.NaN }),
      null,
      'x',
      { ...post(), key: 'tiktok:\ud800' },
    ] as never[];
    expect(await store.addPosts([...bad, post()])).toEqual({ stored: 1, quarantined: 4 });
    expect([await store.count('posts'), await store.count('quarantine')]).toEqual([1, 4]);
  });

  it('have each hashtag once, with its first time', async () => {
    await store.addPosts([], [hashtag(), hashtag({ folded: 'art', tag: 'art' })]);
    await store.addPosts([], [hashtag({ firstSeenAt: NOON + 5 })]);
    expect(await store.addPosts([], [hashtag({ tag: '\udfff' })])).toEqual({ stored: 0, quarantined: 1 });
    await store.addPosts([post()]);
    await store.upsertImpressions([impression()]);
    expect((await everything()).hashtags).toEqual([hashtag({ folded: 'art', tag: 'art' }), hashtag()]);
  });
});

describe('reading', () => {
  it('leaves out rows that are damaged, and counts them', async () => {
    await store.upsertImpressions([impression()]);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('crossread');
      request.onsuccess = () => {
        const transaction = request.result.transaction(['impressions', 'posts'], 'readwrite');
        transaction.objectStore('impressions').put({ id: 'bad', startedAt: NOON, values: ['tiktok:1', 7] });
        transaction.objectStore('impressions').put({ id: 'worse', startedAt: NOON });
        transaction.objectStore('posts').put({ key: 'tiktok:1', firstSeenAt: NOON });
        transaction.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });
    const rows = await everything();
    expect(rows.impressions.map((row) => row.id)).toEqual(['impression-1']);
    expect(rows.damaged).toBe(3);
    await store.upsertImpressions([impression({ id: 'bad' })]);
    expect((await everything()).damaged).toBe(2);
  });
});

describe('the database', () => {
  it('says that it is of a newer version', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('crossread', 99);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    await expect(openExposureStore()).rejects.toMatchObject({ name: 'ExposureStoreError', failure: 'newer' });
  });

  it.each([
    ['UnknownError', 'damaged'],
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'unavailable'],
    ['TimeoutError', 'failed'],
  ])('says of a %s that it is %s, and opens when that is over', async (name, failure) => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    await expect(store.upsertImpressions([impression()])).rejects.toMatchObject({ failure });
    open.mockRestore();
    expect((await store.upsertImpressions([impression()])).impressions).toBe(1);
  });

  it('stores nothing of a transaction on a full disk, and says that it is full', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const failure = store.upsertImpressions([impression()]);
    await expect(failure).rejects.toBeInstanceOf(ExposureStoreError);
    await expect(failure).rejects.toMatchObject({ failure: 'full' });
    put.mockRestore();
    expect(await store.count('impressions')).toBe(0);
    await store.upsertImpressions([impression()]);
    expect(await store.count('impressions')).toBe(1);
  });

  it('lets go when another page wants to delete it, and is made anew after', async () => {
    await store.upsertImpressions([impression()]);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('crossread');
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('blocked'));
    });
    expect(await store.count('impressions')).toBe(0);
  });

  it('says that another page does not let go of it, after 5 s', async () => {
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // There is only one version so far, so the browser's part is played.
    const request = { result: null, error: null } as unknown as IDBOpenDBRequest & EventTarget;
    const events = new EventTarget();
    for (const name of ['addEventListener', 'removeEventListener'] as const)
      request[name] = events[name].bind(events);
    Object.setPrototypeOf(request, IDBOpenDBRequest.prototype);
    vi.spyOn(indexedDB, 'open').mockReturnValue(request);
    const failure = store.count('posts').catch((error: unknown) => error);
    events.dispatchEvent(new Event('blocked'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await failure).toMatchObject({ failure: 'blocked' });
  });
});

describe('deleting', () => {
  beforeEach(async () => {
    vi.setSystemTime(NOON + 3 * HOUR);
    const red = { postKey: 'rednote:1', platform: 'rednote' } as const;
    await store.addPosts([
      post(),
      post({ key: 'rednote:1', platform: 'rednote', firstSeenAt: NOON + 2 * HOUR }),
    ]);
    await store.addPosts([], [hashtag(), hashtag({ ...red, firstSeenAt: NOON + 2 * HOUR })]);
    await store.addNoteEvents([
      noteEvent(),
      noteEvent({ id: 'event-2', postKey: 'rednote:1', at: NOON + 2 * HOUR }),
    ]);
    await store.upsertImpressions([at('a', 0), at('b', 20, red), at('c', 45), at('d', 120, red)]);
    await store.putRows('diary', [{ id: 'd', at: NOON, text: 'x', instrument: 'i1' }]);
  });

  const counts = async () => {
    const names = [
      'impressions',
      'sessions',
      'posts',
      'hashtags',
      'noteEvents',
      'diary',
      'deletions',
    ] as const;
    return Promise.all(names.map((name) => store.count(name)));
  };

  it('takes everything, and leaves only that it was done', async () => {
    expect(await counts()).toEqual([4, 2, 2, 2, 2, 1, 0]);
    expect(await store.deleteExposure({ all: true }, 'i1')).toBe(4);
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });

  it('takes what ended since a time and leaves the diary', async () => {
    expect(await store.deleteExposure({ since: NOON + HOUR }, 'i1')).toBe(1);
    expect(await counts()).toEqual([3, 1, 1, 1, 1, 1, 1]);
  });

  it('takes one platform, and sorts what is left into sessions anew', async () => {
    expect(await store.deleteExposure({ platform: 'rednote' }, 'i1')).toBe(2);
    expect(await counts()).toEqual([2, 2, 1, 1, 1, 1, 1]);
    const { impressions, sessions } = await everything();
    expect(impressions.map((row) => row.id)).toEqual(['a', 'c']);
    expect(sessions.every((one) => one.platforms.join() === 'tiktok')).toBe(true);
  });

  it('takes one platform since a time', async () => {
    expect(await store.deleteExposure({ since: NOON + 30 * MINUTE, platform: 'rednote' }, 'i1')).toBe(1);
    expect((await everything()).impressions.map((row) => row.id)).toEqual(['a', 'b', 'c']);
  });

  it('stays done when totals of that time are still on their way', async () => {
    await store.deleteExposure({ since: NOON + HOUR }, 'i1');
    vi.setSystemTime(NOON + 4 * HOUR);
    const late = at('d', 120, { endedAt: NOON + 3 * HOUR + MINUTE });
    const after = at('e', 181);
    expect(await store.upsertImpressions([late, after])).toMatchObject({ impressions: 1, refused: 1 });
    expect(await store.addNoteEvents([noteEvent({ id: 'late', at: NOON + 2 * HOUR })])).toMatchObject({
      refused: 1,
    });
    expect((await everything()).impressions.map((row) => row.id)).toEqual(['a', 'b', 'c', 'e']);
  });

  it('refuses nothing for a deletion that was made under a wrong clock', async () => {
    vi.setSystemTime(NOON + 24 * 365 * HOUR);
    await store.deleteExposure({ all: true }, 'i1');
    vi.setSystemTime(NOON + 3 * HOUR);
    expect(await store.upsertImpressions([at('e', 180)])).toMatchObject({ impressions: 1, refused: 0 });
  });
});

describe('quarantine', () => {
  it('keeps the newest of too many', async () => {
    const row = { raw: '{}', reason: 'x', source: 'test', instrument: '' };
    await store.quarantine(
      Array.from({ length: 5_003 }, (_, index) => ({ ...row, id: `q${index}`, at: NOON + index })),
    );
    expect(await store.count('quarantine')).toBe(5_000);
  });
});
