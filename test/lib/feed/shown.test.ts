// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whileShown } from '../../../lib/feed/shown';

let isHidden: boolean;
let aborter: AbortController;
let starts: { hiddenAt: number | null; signal: AbortSignal }[];

function show(isShown: boolean): void {
  isHidden = !isShown;
  document.dispatchEvent(new Event('visibilitychange'));
}

function follow(): void {
  whileShown(document, (hiddenAt, signal) => starts.push({ hiddenAt, signal }), aborter.signal);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
  [isHidden, starts, aborter] = [false, [], new AbortController()];
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});

afterEach(() => {
  aborter.abort();
  vi.useRealTimers();
});

describe('whileShown', () => {
  it('starts at once in a tab that is shown, with nothing missed', () => {
    follow();
    expect(starts).toMatchObject([{ hiddenAt: null, signal: { aborted: false } }]);
  });

  it('ends when the tab is hidden, and starts again with the time since when things were missed', () => {
    follow();
    show(false);
    expect(starts[0]?.signal.aborted).toBe(true);
    vi.setSystemTime(5_000);
    show(true);
    expect(starts).toMatchObject([{}, { hiddenAt: 1_000, signal: { aborted: false } }]);
  });

  it('waits in a tab that was opened behind another', () => {
    isHidden = true;
    follow();
    expect(starts).toEqual([]);
    show(true);
    expect(starts).toMatchObject([{ hiddenAt: 1_000 }]);
  });

  it('starts nothing twice, and nothing after its end', () => {
    follow();
    show(true);
    expect(starts).toHaveLength(1);
    aborter.abort();
    expect(starts[0]?.signal.aborted).toBe(true);
    show(false);
    show(true);
    expect(starts).toHaveLength(1);
  });
});
