import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tell, untilAnswered } from '../../../lib/feed/again';

describe('a message that may get no answer', () => {
  const never = new AbortController().signal;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is sent once where the answer comes', async () => {
    const send = vi.fn(async () => 'yes');
    await expect(untilAnswered(send, never)).resolves.toBe('yes');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is sent again after the worker was killed', async () => {
    const send = vi
      .fn<() => Promise<string | null>>()
      .mockRejectedValueOnce(new Error('closed'))
      .mockResolvedValueOnce(null)
      .mockResolvedValue('yes');
    const answer = untilAnswered(send, never);
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toBe('yes');
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('is not sent again where it was answered with nothing', async () => {
    const send = vi.fn(async () => {});
    await tell(send, never);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is not overtaken by the next one while it is sent again', async () => {
    const heard: string[] = [];
    const mark = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('closed'));
    mark.mockImplementation(async () => void heard.push('mark'));
    const { signal } = new AbortController();
    void tell(mark, signal);
    const undone = tell(async () => void heard.push('undo'), signal);
    await vi.runAllTimersAsync();
    await undone;
    expect(heard).toEqual(['mark', 'undo']);
  });

  it('is given up in the end, without an error', async () => {
    const send = vi.fn(() => Promise.reject(new Error('gone')));
    const answer = untilAnswered(send, never);
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toBeNull();
    expect(send).toHaveBeenCalledTimes(4);
  });

  it('is not sent again once all has ended', async () => {
    const life = new AbortController();
    const send = vi.fn(() => Promise.reject(new Error('closed')));
    const answer = untilAnswered(send, life.signal);
    life.abort();
    await vi.runAllTimersAsync();
    await answer;
    expect(send).toHaveBeenCalledTimes(1);
  });
});
