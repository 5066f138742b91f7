/** Health counts on their way from a page to the words "missing since". */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { batchOf, createDrain } from '../../../lib/exposure/drain';
import { countRemarks } from '../../../lib/exposure/health';
import { degradedRow, healthStops } from '../../../lib/exposure/health-stops';
import { Outbox } from '../../../lib/exposure/outbox';
import type { HealthRow, HealthTotals } from '../../../lib/exposure/records';
import { type ExposureStore, lazyExposureStore } from '../../../lib/exposure/store';
import { MAX_HEALTH_ROWS } from '../../../lib/limits';
import type { Baseline } from '../../../lib/platforms/health';
import { FakeStorage } from './fake-storage';
import { HOUR, impression, MINUTE, NOON } from './samples';

const DAY = 24 * HOUR;
const AT = { platform: 'tiktok', surface: 'explore', form: 'tile' } as const;
const BASELINE: Baseline[] = [
  { platform: 'tiktok', form: 'tile', field: 'caption', share: 0.9, seen: '2026-05', evidence: 'test' },
];

/** The counts of one page: tiles read, and in how many a caption was found. */
function totals(read: number, withCaption: number, over: Partial<HealthTotals> = {}): HealthTotals {
  const found = { 'post-link': read };
  const byRule = {
    id: found,
    author: found,
    postedAt: found,
    ...(withCaption > 0 && { caption: { alt: withCaption } }),
  };
  return {
    platform: 'tiktok',
    part: 0,
    firstAt: NOON,
    places: [{ ...AT, found: read, read, byRule }],
    failures: {},
    ...over,
  };
}

/** A row of a page opened so many hours after noon. */
function row(hours: number, read: number, withCaption: number): HealthRow {
  const firstAt = NOON + hours * HOUR;
  return {
    ...totals(read, withCaption, { firstAt }),
    id: `tab${hours}:0`,
    at: firstAt + MINUTE,
    instrument: 'i1',
  };
}

describe('a field that stopped filling', () => {
  it('has been missing since the first page after the last one that showed it', () => {
    const rows = [row(0, 40, 38), row(24, 30, 29), row(48, 12, 0), row(49, 3, 0), row(72, 30, 1)];
    expect(healthStops(rows, BASELINE)).toEqual([
      { ...AT, field: 'caption', since: NOON + 48 * HOUR, until: NOON + 72 * HOUR + MINUTE, missing: 44 },
    ]);
    expect(healthStops(rows.toReversed(), BASELINE)).toEqual(healthStops(rows, BASELINE));
  });

  it('is not named with too few posts, nor once it fills again', () => {
    expect(healthStops([row(0, 40, 38), row(24, 12, 0)], BASELINE)).toEqual([]);
    expect(healthStops([row(0, 40, 0), row(24, 25, 24)], BASELINE)).toEqual([]);
    expect(healthStops([], BASELINE)).toEqual([]);
  });

  it('is judged by itself: other surfaces and forms do not count', () => {
    const elsewhere = (surface: 'search' | 'profile'): HealthRow => {
      const { places, ...rest } = row(1, 90, 88);
      return { ...rest, places: places.map((place) => ({ ...place, surface })) };
    };
    expect(healthStops([row(0, 40, 0), elsewhere('search'), elsewhere('profile')], BASELINE)).toHaveLength(1);
  });

  it('goes on in its interval, and gets another after it was back', () => {
    const [first] = healthStops([row(0, 40, 0)], BASELINE);
    const [later] = healthStops([row(0, 40, 0), row(24, 40, 0)], BASELINE);
    const [again] = healthStops([row(24, 40, 0), row(48, 40, 39), row(72, 40, 0)], BASELINE);
    if (!first || !later || !again) throw new Error('no stop');
    const opened = degradedRow(first, [], 'i1');
    expect(opened).toEqual({
      id: `adapter-degraded:tiktok:explore:tile:caption:${NOON}`,
      start: NOON,
      end: NOON + MINUTE,
      state: 'adapter-degraded',
      reason: 'tiktok:explore:tile:caption',
      count: 40,
      instrument: 'i1',
    });
    const grown = degradedRow(later, [opened], 'i1');
    expect(grown).toMatchObject({ id: opened.id, start: NOON, end: NOON + DAY + MINUTE, count: 80 });
    expect(degradedRow(again, [grown], 'i1')).toMatchObject({ start: NOON + 72 * HOUR, count: 40 });
  });
});

describe('counts on their way', () => {
  let storage: FakeStorage;
  let store: ExposureStore;
  beforeEach(() => {
    vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
    globalThis.indexedDB = new IDBFactory();
    storage = new FakeStorage();
    store = lazyExposureStore();
  });
  afterEach(() => {
    store.close();
    vi.useRealTimers();
  });

  function createOutbox(tab = 'tab1') {
    const { signal } = new AbortController();
    const sent: string[] = [];
    const outbox = new Outbox({
      storage,
      instrument: () => 'i1',
      signal,
      tab,
      sendAlso: (key) => void sent.push(key),
    });
    return { outbox, sent };
  }

  it('travel with a checkpoint of impressions, and are told that they did', async () => {
    const { outbox } = createOutbox();
    const handedOver = vi.fn();
    const pending = vi.fn(() => totals(5, 5));
    outbox.health = { pending, handedOver };
    outbox.openImpressions = () => [impression()];
    vi.setSystemTime(NOON + 6_000);
    outbox.tick(true);
    await vi.waitFor(() => expect(handedOver).toHaveBeenCalledOnce());
    expect(pending).toHaveBeenCalledWith(false);
    expect(storage.calls.filter((call) => call === 'set')).toHaveLength(1);
    expect(storage.items['outbox:tab1:0']).toMatchObject({ health: { part: 0, firstAt: NOON } });
  });

  it('make no write of their own until the page is hidden', async () => {
    const { outbox, sent } = createOutbox();
    outbox.health = { pending: () => totals(5, 0), handedOver: () => {} };
    vi.setSystemTime(NOON + HOUR);
    outbox.tick(true);
    expect(storage.keys()).toEqual([]);
    await outbox.flush();
    expect(storage.keys()).toEqual(sent);
    expect(storage.items['outbox:tab1:0']).toMatchObject({ impressions: [], health: { platform: 'tiktok' } });
  });

  it('wait for the next time where they could not be written', async () => {
    const { outbox } = createOutbox();
    const handedOver = vi.fn();
    outbox.health = { pending: () => totals(5, 0), handedOver };
    storage.isBroken = true;
    await outbox.flush();
    expect(handedOver).not.toHaveBeenCalled();
  });

  const put = (id: string, health: unknown, at = NOON) => {
    storage.items[`outbox:${id}:0`] = {
      version: 1,
      tab: id,
      at,
      dropped: 0,
      instrument: 'i1',
      impressions: [],
      noteEvents: [],
      health,
    };
  };

  it('are stored once however often they come, and open an interval that ends when it fills again', async () => {
    const drain = createDrain({ storage, store });
    for (const at of [NOON, NOON + MINUTE]) {
      put('a', totals(40, 0), at);
      put('a2', totals(at - NOON > 0 ? 41 : 40, 0, { part: 1 }), at);
      vi.setSystemTime(at);
      await drain();
    }
    expect(await store.count('health')).toBe(2);
    const [stop] = await store.readHealthStops(0);
    expect(stop).toMatchObject({ ...AT, field: 'caption', since: NOON, missing: 81 });
    expect(await store.count('uptime')).toBe(1);
    vi.setSystemTime(NOON + DAY);
    put('b', totals(40, 39, { firstAt: NOON + DAY }), NOON + DAY);
    await drain();
    expect(await store.readHealthStops(0)).toEqual([]);
    expect(await store.count('uptime')).toBe(1);
  });

  it('are refused where the person has deleted that time, or the platform', async () => {
    const drain = createDrain({ storage, store });
    put('a', totals(40, 0));
    await drain();
    vi.setSystemTime(NOON + MINUTE);
    await store.deleteExposure({ platform: 'tiktok' }, 'i1');
    expect(await store.count('health')).toBe(0);
    put('a', totals(50, 0), NOON + 2 * MINUTE);
    vi.setSystemTime(NOON + 2 * MINUTE);
    await drain();
    expect(await store.count('health')).toBe(0);
  });

  it('go to quarantine when they cannot be read', () => {
    for (const broken of [
      'x',
      { ...totals(1, 1), firstAt: -1 },
      totals(1, 1, { failures: { 'a b': 1 } }),
      totals(1, 1, { places: Array.from({ length: 61 }, () => ({ ...AT, found: 1, read: 1, byRule: {} })) }),
    ]) {
      put('a', broken);
      const batch = batchOf(Object.entries(storage.items), NOON);
      expect(batch.health).toEqual([]);
      expect(batch.quarantine).toHaveLength(1);
    }
  });

  it('are added up for a report, by surface, form, field and rule', async () => {
    const rows = [row(0, 40, 39), row(1, 20, 0)];
    await store.ingest({ impressions: [], noteEvents: [], quarantine: [], uptime: [], health: rows });
    const other = {
      ...row(2, 5, 5),
      id: 'ig:0',
      platform: 'instagram' as const,
      failures: { 'caption:h1': 2 },
    };
    await store.ingest({ impressions: [], noteEvents: [], quarantine: [], uptime: [], health: [other] });
    expect(countRemarks(await store.readHealthCounts('tiktok', 0))).toEqual([
      'counted in 14 days: explore tile, 60 of 60 read; id by post-link 60; author by post-link 60; postedAt by post-link 60; caption by alt 39',
    ]);
    expect(countRemarks(await store.readHealthCounts('instagram', 0))).toContain(
      'threw in 14 days: caption:h1 2',
    );
    expect((await store.readHealthCounts('tiktok', NOON + HOUR)).places[0]?.read).toBe(20);
  });

  it('are kept for so many pages', async () => {
    const rows = Array.from({ length: MAX_HEALTH_ROWS + 3 }, (_, index) => row(index, 1, 1));
    await store.ingest({ impressions: [], noteEvents: [], quarantine: [], uptime: [], health: rows });
    expect(await store.count('health')).toBe(MAX_HEALTH_ROWS);
  });
});
