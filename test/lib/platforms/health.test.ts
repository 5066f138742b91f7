import { describe, expect, it } from 'vitest';
import type { PostReading } from '../../../lib/platforms/adapter';
import {
  addHealth,
  type Baseline,
  countFailures,
  countLateFields,
  countReading,
  countStay,
  type Health,
  noHealth,
  renewHealth,
  stoppedFields,
} from '../../../lib/platforms/health';
import { HEALTH_BASELINE } from '../../../lib/platforms/health-baseline';
import { FIXTURES, open, readAll } from './fixtures';

const TILE = { form: 'tile', surface: 'explore' } as const;
const post = {} as PostReading['post'];
const reading = (rules: PostReading['rules'], failures: string[] = []): PostReading => ({
  post,
  rules,
  failures,
});

function fill(times: number, each: (index: number) => PostReading | null): Health {
  const health = noHealth();
  for (let index = 0; index < times; index++) countReading(health, 'tiktok', TILE, each(index));
  return health;
}

const BASELINE: Baseline[] = [
  { platform: 'tiktok', form: 'tile', field: 'caption', share: 0.9, seen: '2026-05', evidence: 'test' },
  { platform: 'tiktok', form: 'tile', field: 'post', share: 1, seen: '2026-05', evidence: 'test' },
];

describe('health', () => {
  it('counts readings and finds by rule, and what threw', () => {
    const health = fill(3, (index) =>
      index === 2 ? null : reading({ id: 'a', caption: `c${index}` }, ['caption:x']),
    );
    expect(health.places).toEqual([
      {
        ...TILE,
        platform: 'tiktok',
        found: 3,
        read: 2,
        byRule: { id: { a: 2 }, caption: { c0: 1, c1: 1 } },
      },
    ]);
    countFailures(health, { 'findPosts:tile': 4 });
    expect(health.failures).toEqual({ 'caption:x': 2, 'findPosts:tile': 4 });
  });

  it('adds up the counts of two pages', () => {
    const health = fill(2, () => reading({ caption: 'a' }));
    addHealth(
      health,
      fill(3, () => reading({})),
    );
    expect(health.places).toMatchObject([{ found: 5, read: 5, byRule: { caption: { a: 2 } } }]);
  });

  it('takes of the same totals met again the larger', () => {
    const totals = fill(3, (index) => (index === 2 ? null : reading({ caption: 'a' })));
    const earlier = fill(2, () => reading({ caption: 'a' }, ['id:x']));
    renewHealth(earlier, totals);
    renewHealth(earlier, totals);
    expect(earlier).toEqual({ ...totals, failures: { 'id:x': 2 } });
  });

  it('adds a field that a post got later, without taking it for another post', () => {
    const health = fill(20, () => reading({ caption: 'a' }));
    for (let times = 0; times < 25; times++) countLateFields(health, 'tiktok', TILE, { id: 'b' });
    expect(health.places).toMatchObject([{ found: 20, read: 20, byRule: { id: { b: 25 } } }]);
    const expected: Baseline = { ...(BASELINE[0] as Baseline), field: 'id', share: 1 };
    expect(stoppedFields(health, [expected])).toEqual([]);
  });

  it('names a surface on which no post is found any more, from five stays on', () => {
    const expected: Baseline = { ...(BASELINE[1] as Baseline), form: 'page' };
    const health = noHealth();
    for (let stays = 0; stays < 4; stays++) countStay(health, 'tiktok', 'home', false);
    expect(stoppedFields(health, [expected])).toEqual([]);
    countStay(health, 'tiktok', 'home', false);
    expect(stoppedFields(health, [expected])).toMatchObject([
      { form: 'page', field: 'post', read: 5, share: 0 },
    ]);
    for (let stays = 0; stays < 3; stays++) countStay(health, 'tiktok', 'home', true);
    expect(stoppedFields(health, [expected])).toEqual([]);
  });

  it('names a field that stopped filling, from twenty readings on', () => {
    expect(
      stoppedFields(
        fill(19, () => reading({ id: 'a' })),
        BASELINE,
      ),
    ).toEqual([]);
    expect(
      stoppedFields(
        fill(20, () => reading({ id: 'a' })),
        BASELINE,
      ),
    ).toEqual([{ platform: 'tiktok', ...TILE, field: 'caption', read: 20, share: 0, expected: 0.9 }]);
    expect(
      stoppedFields(
        fill(20, (index) => reading(index % 2 ? { caption: 'a' } : {})),
        BASELINE,
      ),
    ).toEqual([]);
  });

  it('names posts that cannot be read at all', () => {
    expect(
      stoppedFields(
        fill(40, () => null),
        BASELINE,
      ).map(({ field }) => field),
    ).toEqual(['post']);
  });

  it('expects of a surface with rows of its own nothing else', () => {
    const own: Baseline = { ...(BASELINE[1] as Baseline), surface: 'explore' };
    expect(
      stoppedFields(
        fill(20, () => reading({})),
        [...BASELINE, own],
      ),
    ).toEqual([]);
  });
});

describe('the table of shares', () => {
  it('says when and where each row was counted', () => {
    for (const { share, seen, evidence } of HEALTH_BASELINE) {
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThanOrEqual(1);
      expect(seen).toMatch(/^20\d\d-\d\d$/);
      expect(evidence).not.toBe('');
    }
  });

  it('finds nothing wrong with the fixtures of each platform, taken many times', () => {
    const health = noHealth();
    for (const fixture of FIXTURES) {
      const { adapter, document, url } = open(fixture);
      for (const { element, reading: found } of readAll(adapter, document, url).slots) {
        if (!found) continue;
        for (let times = 0; times < 20; times++) countReading(health, adapter.platform, element, found);
      }
    }
    expect(stoppedFields(health, HEALTH_BASELINE)).toEqual([]);
  });
});
