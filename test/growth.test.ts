import { describe, expect, it } from 'vitest';
import { growth, LINEAR_MOST } from './growth';

let sum = 0;
const loop = (times: number) => {
  for (let i = 0; i < times; i++) sum += i % 7;
};

describe('growth', () => {
  it('finds linear work linear', () => {
    expect(growth((units) => loop(units * 20_000), 1_600)).toBeLessThan(LINEAR_MOST);
  });

  it('finds quadratic work out', () => {
    expect(growth((units) => loop(units * units * 20), 1_600)).toBeGreaterThan(LINEAR_MOST);
  });
});
