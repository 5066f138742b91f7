import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateOf, dayAround } from '../../../../lib/exposure/measures/days';
import { effectiveNumber } from '../../../../lib/exposure/measures/diversity';

const HOUR = 3_600_000;
const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a diary day', () => {
  beforeEach(() => {
    process.env.TZ = 'America/New_York';
  });

  it('begins at 4 in the morning, local time', () => {
    const day = dayAround(Date.UTC(2026, 10, 20, 12));
    expect(day).toEqual({ from: Date.UTC(2026, 10, 20, 9), to: Date.UTC(2026, 10, 21, 9) });
    expect(dayAround(day.from)).toEqual(day);
    expect(dayAround(day.to - 1)).toEqual(day);
    expect(dayAround(day.to).from).toBe(day.to);
  });

  it('begins when it is told to', () => {
    expect(dayAround(Date.UTC(2026, 10, 20, 12), 0).from).toBe(Date.UTC(2026, 10, 20, 5));
  });

  it('is longer or shorter when clocks change', () => {
    const autumn = dayAround(Date.UTC(2026, 10, 1, 6));
    expect((autumn.to - autumn.from) / HOUR).toBe(25);
    const spring = dayAround(Date.UTC(2026, 2, 8, 6));
    expect((spring.to - spring.from) / HOUR).toBe(23);
  });

  it('has the date of where a row was measured', () => {
    const startedAt = Date.UTC(2026, 10, 20, 19);
    expect(dateOf({ startedAt, utcOffsetMin: 480 })).toBe('2026-11-20');
    expect(dateOf({ startedAt: startedAt + HOUR, utcOffsetMin: 480 })).toBe('2026-11-21');
    expect(dateOf({ startedAt, utcOffsetMin: -300 })).toBe('2026-11-20');
  });

  it('has no date where there is no time', () => {
    expect(dateOf({ startedAt: Number.NaN, utcOffsetMin: 0 })).toBeNull();
    expect(dateOf({ startedAt: 1e300, utcOffsetMin: 0 })).toBeNull();
  });
});

describe('the effective number', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[5], 1],
    [[1, 1], 2],
    [[1, 1, 0, -3, Number.NaN], 2],
    [[1e308, 1e308, 1e308], 3],
    [[0.9, 0.1], 1.3841],
  ])('of %j is %d', (weights, expected) => {
    expect(effectiveNumber(weights)).toBeCloseTo(expected, 4);
  });
});
