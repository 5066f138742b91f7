// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '../../../lib/feed/location';

describe('an address that changes without a page load', () => {
  let life: AbortController;
  const onChange = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    life = new AbortController();
    history.replaceState(null, '', '/one');
    onChange.mockClear();
  });
  afterEach(() => {
    life.abort();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('is noticed within a second, once', () => {
    watchAddress(window, onChange, life.signal);
    history.pushState(null, '', '/two');
    vi.advanceTimersByTime(3_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('wakes no hidden tab, and is noticed when the tab is shown', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    watchAddress(window, onChange, life.signal);
    expect(vi.getTimerCount()).toBe(0);
    history.pushState(null, '', '/two');
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('rests again when the tab is hidden', () => {
    watchAddress(window, onChange, life.signal);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is no longer watched after the end', () => {
    watchAddress(window, onChange, life.signal);
    life.abort();
    history.pushState(null, '', '/two');
    vi.advanceTimersByTime(3_000);
    window.dispatchEvent(new Event('popstate'));
    expect(onChange).not.toHaveBeenCalled();
  });
});
