import { describe, expect, it, vi } from 'vitest';
import { cardTexts } from '../../../lib/background/card-texts';
import { deleteRequest } from '../../../lib/background/delete-request';
import { createEngine } from '../../../lib/background/engine';
import { takeCheckpoint } from '../../../lib/background/take-checkpoint';
import { OUTBOX_PREFIX } from '../../../lib/exposure/outbox';
import type { KnowledgeTexts } from '../../../lib/knowledge/tables';
import { CHECKPOINT_MESSAGE_MOST_UNITS } from '../../../lib/limits';
import { FakeStorage } from '../exposure/fake-storage';

describe('the texts of a card', () => {
  const notes = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`n${i}`, { kind: `k${i}` }]));
  const texts = { notes, communities: { tea: {} }, cultures: { en: {} } } as unknown as KnowledgeTexts;

  it('are those asked for, and all names of cultures', () => {
    expect(cardTexts(['n1', 'unknown', 'n2'], ['tea'], texts)).toEqual({
      notes: { n1: { kind: 'k1' }, n2: { kind: 'k2' } },
      communities: { tea: {} },
      cultures: { en: {}, any: { en: 'anyone else', 'zh-Hans': '其他人' } },
    });
  });

  it('are none for what is no list of ids', () => {
    for (const ids of [null, 'n1', { 0: 'n1', length: 1 }, [1, null, ['n1']]]) {
      expect(cardTexts(ids, ids, texts)).toMatchObject({ notes: {}, communities: {} });
    }
  });

  it('are none of what every object inherits', () => {
    const { notes: found } = cardTexts(['__proto__', 'constructor', 'toString'], [], texts);
    expect(Object.getOwnPropertyNames(found)).toEqual([]);
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
  });

  it('are few', () => {
    expect(Object.keys(cardTexts(Object.keys(notes), [], texts).notes)).toHaveLength(20);
  });
});

describe('a request to delete', () => {
  it('is understood as the store takes it', () => {
    expect(deleteRequest({ kind: 'all' })).toEqual({ all: true });
    expect(deleteRequest({ kind: 'since', since: 5 })).toEqual({ since: 5 });
    expect(deleteRequest({ kind: 'platform', platform: 'tiktok' })).toEqual({ platform: 'tiktok' });
  });

  it.each<[unknown]>([
    [undefined],
    [{}],
    ['all'],
    [{ all: true }],
    [{ kind: 'since' }],
    [{ kind: 'since', since: Number.NaN }],
    [{ kind: 'since', since: -1 }],
    [{ kind: 'platform', platform: 'x' }],
  ])('that cannot be understood deletes nothing: %j', (range) => {
    expect(() => deleteRequest(range)).toThrow();
  });
});

describe('a checkpoint that came by message', () => {
  const KEY = `${OUTBOX_PREFIX}tab-1:12`;

  it('goes into the outbox', async () => {
    const storage = new FakeStorage();
    await takeCheckpoint(KEY, { rows: [] }, storage);
    expect(storage.items).toEqual({ [KEY]: { rows: [] } });
  });

  it.each<[unknown, unknown]>([
    ['settings', { isPaused: false }],
    [`x${KEY}`, {}],
    [`${KEY}\n`, {}],
    [`${OUTBOX_PREFIX}tab 1:12`, {}],
    [['settings'], {}],
    [KEY, 'words'],
    [KEY, undefined],
    [KEY, { long: 'x'.repeat(CHECKPOINT_MESSAGE_MOST_UNITS) }],
  ])('is ignored where it is none', async (key, value) => {
    const storage = new FakeStorage();
    await takeCheckpoint(key, value, storage);
    expect(storage.items).toEqual({});
  });
});

describe('the engine', () => {
  it('is loaded once, and again after a load that failed', async () => {
    const fakeFetch = vi.fn(async () => new Response('{"notes":{}}'));
    fakeFetch.mockRejectedValueOnce(new Error('not yet'));
    vi.stubGlobal('fetch', fakeFetch);
    const engine = createEngine();
    await expect(engine.texts()).rejects.toThrow('not yet');
    const [first, second] = await Promise.all([engine.texts(), engine.texts()]);
    expect(second).toBe(first);
    expect(await engine.texts()).toBe(first);
    expect(fakeFetch).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });
});
