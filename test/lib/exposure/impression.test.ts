import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginTally,
  livedMs,
  type Moment,
  type Sample,
  stepTally,
  totalsOf,
} from '../../../lib/exposure/impression';

const WHOLE: Sample = {
  visibleRatio: 1,
  viewportShare: 0.5,
  levelRatio: 1,
  isAttended: true,
  attentionShare: 1,
  isPlaying: true,
};
const at = (ms: number): Moment => ({ monoMs: ms, wallMs: 1_700_000_000_000 + ms });

function run(steps: [number, Partial<Sample>][]) {
  const [first, ...rest] = steps.map(([ms, part]) => [at(ms), { ...WHOLE, ...part }] as const);
  if (!first) throw new Error('no steps');
  return totalsOf(
    rest.reduce((tally, [moment, sample]) => stepTally(tally, moment, sample), beginTally(...first)),
  );
}

describe('an impression', () => {
  it('counts a sample until the next one', () => {
    const totals = run([
      [0, { levelRatio: 0.3 }],
      [1_000, { levelRatio: 0.5 }],
      [3_000, { levelRatio: 0.7 }],
      [6_000, { levelRatio: 1 }],
      [10_000, { levelRatio: 0 }],
    ]);
    expect(totals).toMatchObject({
      elapsedMs: 10_000,
      visibleMs25: 10_000,
      visibleMs50: 9_000,
      visibleMs70: 7_000,
      visibleMs100: 4_000,
    });
  });

  it('keeps the longest run when the post leaves and comes back', () => {
    const totals = run([
      [0, {}],
      [2_000, { levelRatio: 0.4 }],
      [3_000, {}],
      [4_000, { levelRatio: 0.6 }],
      [9_000, {}],
    ]);
    expect(totals).toMatchObject({ visibleMs50: 8_000, longestRun50Ms: 6_000, longestRun70Ms: 2_000 });
  });

  it('counts attention and playing only at half and more', () => {
    const totals = run([
      [0, { levelRatio: 0.49 }],
      [5_000, {}],
      [7_000, { isAttended: false }],
      [8_000, { isPlaying: false }],
      [10_000, {}],
    ]);
    expect(totals).toMatchObject({ attendedMs: 4_000, playingMs: 3_000 });
  });

  it('divides attention by its share', () => {
    expect(
      run([
        [0, { attentionShare: 0.25 }],
        [8_000, {}],
      ]),
    ).toMatchObject({
      attendedMs: 8_000,
      attendedShareMs: 2_000,
    });
  });

  it.each([
    ['a clock that runs backwards', { monoMs: 4_000, wallMs: at(6_000).wallMs }],
    ['a suspended computer whose clock went on', at(5_000 + 60_001)],
    ['a suspended computer whose clock stood still', { monoMs: 5_010, wallMs: at(5_000 + 3_600_000).wallMs }],
    ['a wall clock set back by an hour', { monoMs: 6_000, wallMs: at(6_000 - 3_600_000).wallMs }],
    ['a clock that is not a number', { monoMs: Number.NaN, wallMs: 0 }],
  ])('is broken by %s and counts nothing of it', (_, moment) => {
    const before = stepTally(beginTally(at(0), WHOLE), at(5_000), WHOLE);
    const after = stepTally(before, moment, WHOLE);
    expect(after.isBroken).toBe(true);
    expect(totalsOf(after)).toEqual(totalsOf(before));
    expect(stepTally(after, at(70_000), WHOLE)).toBe(after);
  });

  it('counts a gap of just 60 s', () => {
    expect(livedMs(at(0), at(60_000))).toBe(60_000);
    expect(livedMs(at(0), at(60_001))).toBeNull();
  });

  it('takes shares that are no shares as none or all', () => {
    const totals = run([
      [0, { levelRatio: Number.NaN, visibleRatio: -3, viewportShare: Number.POSITIVE_INFINITY }],
      [1_000, { levelRatio: 1e9, visibleRatio: 7 }],
      [2_000, {}],
    ]);
    expect(totals).toMatchObject({
      visibleMs25: 1_000,
      visibleMs100: 1_000,
      maxVisibleRatio: 1,
      maxViewportShare: 1,
    });
  });

  const anyNumber = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double());
  const sample: fc.Arbitrary<Sample> = fc.record({
    visibleRatio: anyNumber,
    viewportShare: anyNumber,
    levelRatio: anyNumber,
    isAttended: fc.boolean(),
    attentionShare: anyNumber,
    isPlaying: fc.boolean(),
  });
  const gap = fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: 0, max: 5_000, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: -100_000, max: 10_000_000 }) },
  );
  const walk = fc.array(
    fc.tuple(gap, fc.double({ min: -90_000, max: 90_000, noNaN: true }), fc.boolean(), sample),
  );

  it('never adds up to more than has passed, whatever happens', () => {
    fc.assert(
      fc.property(sample, walk, (first, steps) => {
        let moment = at(0);
        let passed = 0;
        let tally = beginTally(moment, first);
        for (const [ms, jump, jumps, next] of steps) {
          moment = { monoMs: moment.monoMs + ms, wallMs: moment.wallMs + ms + (jumps ? jump : 0) };
          tally = stepTally(tally, moment, next);
          if (!tally.isBroken) passed += ms;
        }
        const t = totalsOf(tally);
        expect(t.elapsedMs).toBeLessThanOrEqual(passed + 1e-6);
        expect(t.visibleMs25).toBeLessThanOrEqual(t.elapsedMs);
        expect(t.visibleMs50).toBeLessThanOrEqual(t.visibleMs25);
        expect(t.visibleMs70).toBeLessThanOrEqual(t.visibleMs50);
        expect(t.visibleMs100).toBeLessThanOrEqual(t.visibleMs70);
        expect(t.longestRun50Ms).toBeLessThanOrEqual(t.visibleMs50);
        expect(t.longestRun70Ms).toBeLessThanOrEqual(t.visibleMs70);
        expect(t.attendedMs).toBeLessThanOrEqual(t.visibleMs50);
        expect(t.attendedShareMs).toBeLessThanOrEqual(t.attendedMs);
        expect(t.playingMs).toBeLessThanOrEqual(t.visibleMs50);
        for (const value of Object.values(t)) expect(value).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('only grows', () => {
    fc.assert(
      fc.property(sample, fc.array(fc.tuple(gap, sample)), (first, steps) => {
        let ms = 0;
        let tally = beginTally(at(0), first);
        for (const [passed, next] of steps) {
          ms += passed;
          const before = totalsOf(tally);
          tally = stepTally(tally, at(ms), next);
          for (const [name, value] of Object.entries(totalsOf(tally))) {
            expect(value).toBeGreaterThanOrEqual(before[name as keyof typeof before]);
          }
        }
      }),
    );
  });
});
