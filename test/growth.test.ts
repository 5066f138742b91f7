import { describe, expect, it } from 'vitest';
import { growth, LINEAR_MOST } from './growth';

/** Work that no optimizer leaves out: its result is looked at. */
const loop = (times: number) => {
  let sum = 0;
  for (let i = 0; i < times; i++) sum += i % 7;
  expect(sum).toBeGreaterThanOrEqual(0);
};

describe('growth', () => {
  it('finds linear work linear', () => {
    expect(growth((units) => loop(units * 100_000), 1_600)).toBeLessThan(LINEAR_MOST);
  });

  it('finds quadratic work out', () => {
    expect(growth((units) => loop(units * units * 200), 800)).toBeGreaterThan(LINEAR_MOST);
  });
});
