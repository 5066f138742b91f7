import { describe, expect, it } from 'vitest';
import { calibrationBins, calibrationError, pairedDifference, quantile, wilson } from './statistics';

describe('wilson', () => {
  // Newcombe (1998), table I: 81 of 263 and 15 of 148; 0 of 20 and 1 of 29 at the edge.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with the published bounds of %i of %i', (hits, of, low, high) => {
    const share = wilson(hits, of);
    expect(share?.low).toBeCloseTo(low * 100, 1);
    expect(share?.high).toBeCloseTo(high * 100, 1);
    expect(share?.value).toBeCloseTo((hits / of) * 100);
  });

  it('never leaves 0 to 100', () => {
    expect(wilson(20, 20)?.high).toBe(100);
    expect(wilson(0, 20)?.low).toBe(0);
  });

  it('says nothing of nothing', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('pairedDifference', () => {
  const answers = (pattern: string) => [...pattern].map((one) => one === '+');

  it('is the difference of both shares, in points', () => {
    expect(pairedDifference(answers('++++-'), answers('+-+--'))?.value).toBeCloseTo(40);
  });

  it('has no width where both are right on the same items', () => {
    expect(pairedDifference(answers('++-'), answers('++-'))).toEqual({ value: 0, low: 0, high: 0, of: 3 });
  });

  it('is narrower the fewer items part the two', () => {
    const few = pairedDifference(answers('+-++++++++'), answers('-+++++++++'));
    const many = pairedDifference(answers('+-+-+-++++'), answers('-+-+-+++++'));
    expect(few?.value).toBe(0);
    expect(few?.high).toBeLessThan(many?.high ?? 0);
    expect(few?.low).toBeCloseTo(-(few?.high ?? 0));
  });

  it('refuses lists of different length', () => {
    expect(() => pairedDifference([true], [])).toThrow('cannot be paired');
  });
});

describe('calibration', () => {
  const claims = (confidence: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ confidence, isRight: true })),
    ...Array.from({ length: wrong }, () => ({ confidence, isRight: false })),
  ];

  it('finds no error where three of four are right at 0.75', () => {
    expect(calibrationError(calibrationBins(claims(0.75, 3, 1)))).toBeCloseTo(0);
  });

  it('weighs each bin by its claims', () => {
    // 8 claims 10 points too sure, 2 claims 35 points too modest.
    const bins = calibrationBins([...claims(0.85, 6, 2), ...claims(0.65, 2, 0)]);
    expect(bins.map(({ from, to, of }) => [from, to, of])).toEqual([
      [0.6, 0.7, 2],
      [0.8, 0.9, 8],
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0.8 * 10 + 0.2 * 35);
  });

  it('does not let errors of opposite sign in two bins cancel out', () => {
    expect(calibrationError(calibrationBins([...claims(0.9, 0, 1), ...claims(0.1, 1, 0)]))).toBeCloseTo(90);
  });

  it('puts full confidence into the last bin', () => {
    expect(calibrationBins(claims(1, 1, 0))).toMatchObject([{ from: 0.9, to: 1, right: 100 }]);
  });

  it('says nothing of nothing', () => {
    expect(calibrationError([])).toBeNull();
  });
});

describe('quantile', () => {
  it('is the smallest value that the share does not exceed', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile(values, 1)).toBe(100);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });
});
