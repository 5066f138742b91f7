import { afterEach, describe, expect, it, vi } from 'vitest';

const NOW = Date.UTC(2026, 10, 30, 12);

/** The module anew, as in a page that starts. */
async function opened() {
  vi.resetModules();
  return import('../../../lib/exposure/time-zone');
}

describe('the zone of a row', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is the one that was told, without asking the browser', async () => {
    const { learnTimeZone, zoneAt } = await opened();
    const asked = vi.spyOn(Intl, 'DateTimeFormat');
    learnTimeZone('Asia/Kolkata');
    const utcOffsetMin = 0 - new Date().getTimezoneOffset();
    expect(zoneAt(Date.now())).toEqual({ timeZone: 'Asia/Kolkata', utcOffsetMin });
    expect(asked).not.toHaveBeenCalled();
  });

  it('is asked for where nobody told it', async () => {
    const { currentTimeZone, learnTimeZone, zoneAt } = await opened();
    for (const nothing of [undefined, null, 7]) learnTimeZone(nothing);
    expect(zoneAt(NOW).timeZone).toBe(currentTimeZone());
  });

  it('is asked for again once the offset is another', async () => {
    const { currentTimeZone, learnTimeZone, zoneAt } = await opened();
    const offset = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-330);
    learnTimeZone('Asia/Kolkata');
    expect(zoneAt(NOW)).toEqual({ timeZone: 'Asia/Kolkata', utcOffsetMin: 330 });
    offset.mockReturnValue(-480);
    expect(zoneAt(NOW)).toEqual({ timeZone: currentTimeZone(), utcOffsetMin: 480 });
  });
});
