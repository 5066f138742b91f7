import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Checkpoint, OUTBOX_FULL_KEY, Outbox } from '../../../lib/exposure/outbox';
import type { ImpressionTotals } from '../../../lib/exposure/records';
import { CheckpointSchema, ImpressionTotalsSchema } from '../../../lib/exposure/schema';
import { FakeStorage } from './fake-storage';
import { impression, NOON } from './samples';

let storage: FakeStorage;
let aborter: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  storage = new FakeStorage();
  aborter = new AbortController();
});
afterEach(() => vi.useRealTimers());

function createOutbox(open: () => ImpressionTotals[] = () => []): Outbox {
  const outbox = new Outbox({ storage, instrument: () => 'i1', signal: aborter.signal, tab: 'tab1' });
  outbox.openImpressions = open;
  return outbox;
}

const checkpoints = () =>
  Object.entries(storage.items).flatMap(([key, value]) =>
    key.startsWith('outbox:') ? [value as Checkpoint] : [],
  );
const sets = () => storage.calls.filter((call) => call === 'set').length;

describe('the outbox', () => {
  it('writes impressions that closed together in one set after 2 s', async () => {
    const outbox = createOutbox();
    outbox.add(impression({ id: 'a' }));
    await vi.advanceTimersByTimeAsync(1_000);
    outbox.add(impression({ id: 'b' }));
    expect(sets()).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sets()).toBe(1);
    expect(storage.keys()).toEqual(['outbox:tab1:0']);
    expect(checkpoints()[0]?.impressions.map((row) => row.id)).toEqual(['a', 'b']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sets()).toBe(1);
  });

  it('writes what passes the schema', async () => {
    const outbox = createOutbox(() => [impression()]);
    outbox.addNoteEvent({ noteId: 'zh.x', face: '0', postKey: 'tiktok:1', event: 'opened' });
    await outbox.flush();
    const [value] = checkpoints();
    expect(v.is(CheckpointSchema, value)).toBe(true);
    expect(v.is(ImpressionTotalsSchema, value?.impressions[0])).toBe(true);
    expect(value?.noteEvents[0]).toMatchObject({ noteId: 'zh.x', at: NOON, instrument: 'i1' });
  });

  it('writes open ones every 5 s while attended and every quarter of an hour while not', async () => {
    const outbox = createOutbox(() => [impression()]);
    for (let second = 0; second < 60; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      outbox.tick(true);
    }
    expect(sets()).toBe(12);
    // What was attended last is there already, so that nothing wakes the background while nobody is there.
    for (let second = 0; second < 60; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      outbox.tick(false);
    }
    expect(sets()).toBe(12);
    for (let second = 0; second < 15 * 60; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      outbox.tick(false);
    }
    expect(sets()).toBe(13);
  });

  it('writes what was attended last, once attention has gone', async () => {
    const outbox = createOutbox(() => [impression()]);
    for (let second = 0; second < 63; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      outbox.tick(second < 3);
    }
    expect(sets()).toBe(1);
  });

  it('never changes a key, and removes replaced ones ten at a time', async () => {
    let endedAt = NOON + 10_000;
    const outbox = createOutbox(() => [impression({ endedAt })]);
    for (let at = 0; at < 25; at += 1) {
      endedAt += 1;
      await outbox.flush();
    }
    expect(storage.calls.filter((call) => call === 'remove')).toHaveLength(2);
    expect(storage.keys()).toContain('outbox:tab1:24');
    expect(storage.keys().length).toBeLessThanOrEqual(11);
  });

  it('does not remove a checkpoint that holds what no later one repeats', async () => {
    let open = [impression({ id: 'open' })];
    const outbox = createOutbox(() => open);
    outbox.add(impression({ id: 'closed' }));
    await outbox.flush();
    outbox.addNoteEvent({ noteId: 'n', face: '0', postKey: 'tiktok:1', event: 'known' });
    await outbox.flush();
    open = [impression({ id: 'other' })];
    for (let at = 0; at < 30; at += 1) await outbox.flush();
    expect(storage.keys()).toEqual(expect.arrayContaining(['outbox:tab1:0', 'outbox:tab1:1']));
  });

  it('does not let an older write that answers late replace a newer one', async () => {
    const answers: (() => void)[] = [];
    const set = storage.set.bind(storage);
    vi.spyOn(storage, 'set').mockImplementation(async (items) => {
      await set(items);
      await new Promise<void>((resolve) => answers.push(resolve));
    });
    const outbox = createOutbox(() => [impression()]);
    const writes = Array.from({ length: 12 }, () => outbox.flush());
    await vi.advanceTimersByTimeAsync(0);
    for (const answer of answers.reverse()) answer();
    await Promise.all(writes);
    expect(storage.keys()).toContain('outbox:tab1:11');
  });

  it('keeps what could not be written and writes it with the next', async () => {
    const outbox = createOutbox();
    storage.isBroken = true;
    outbox.add(impression({ id: 'a' }));
    await outbox.flush();
    expect(checkpoints()).toHaveLength(0);
    storage.isBroken = false;
    outbox.add(impression({ id: 'b' }));
    await outbox.flush();
    expect(checkpoints()[0]?.impressions.map((row) => row.id)).toEqual(['a', 'b']);
  });

  it('drops the oldest of too many and says how many', async () => {
    storage.isBroken = true;
    const outbox = createOutbox();
    for (let at = 0; at < 510; at += 1) outbox.add(impression({ id: `i${at}` }));
    await outbox.flush();
    storage.isBroken = false;
    await outbox.flush();
    expect(checkpoints()[0]?.dropped).toBe(10);
    expect(checkpoints()[0]?.impressions[0]?.id).toBe('i10');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(checkpoints().flatMap((one) => one.impressions)).toHaveLength(500);
  });

  it('stops at its share of keys while nobody collects, and goes on when someone does', async () => {
    const outbox = createOutbox();
    for (let at = 0; at < 100; at += 1) {
      outbox.add(impression({ id: `i${at}` }));
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(storage.keys()).toHaveLength(64);
    storage.items = {};
    outbox.add(impression({ id: 'later' }));
    await vi.advanceTimersByTimeAsync(10_000);
    const ids = checkpoints().flatMap((one) => one.impressions.map((row) => row.id));
    expect(ids).toHaveLength(37);
    expect(ids).toContain('later');
    expect(checkpoints()[0]?.dropped).toBe(0);
  });

  it('leaves the count of what it lost when the page goes and there is no room', async () => {
    storage.items[OUTBOX_FULL_KEY] = true;
    const outbox = createOutbox();
    await vi.advanceTimersByTimeAsync(0);
    outbox.add(impression());
    await outbox.flush();
    expect(storage.items['outbox:tab1:dropped']).toMatchObject({ dropped: 1, impressions: [] });
  });

  it('stops its timer with the signal, and a last flush still works', async () => {
    const outbox = createOutbox();
    outbox.add(impression());
    aborter.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sets()).toBe(0);
    outbox.add(impression({ id: 'b' }));
    await outbox.flush();
    expect(checkpoints()[0]?.impressions).toHaveLength(2);
  });

  it('survives storage that is gone', async () => {
    const gone = new Proxy({} as FakeStorage, {
      get() {
        throw new Error('Extension context invalidated.');
      },
    });
    const outbox = new Outbox({ storage: gone, instrument: () => 'i1', signal: aborter.signal });
    outbox.add(impression());
    await expect(outbox.flush()).resolves.toBeUndefined();
  });
});
