import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PackedImpression, unpackImpression } from '../../../lib/exposure/store/packed';
import { readStore } from '../../../scripts/browser/diary';
import { chipsOnFirefox } from '../../../scripts/browser/firefox-chips';
import { until, wait } from '../support/chromium';
import { openSampleFirefox, type SampleFirefox } from '../support/firefox';

let sample: SampleFirefox;
beforeAll(async () => {
  // Short, so that the event page sleeps between two looks, as it does in daily use.
  sample = await openSampleFirefox({ backgroundIdleMs: 800 });
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

const LOOKED_MS = 4_000;

async function readFeed(): Promise<{ page: Page; since: number }> {
  const page = await sample.visit('https://www.xiaohongshu.com/explore');
  await until('badges', async () => (await chipsOnFirefox(page)).length > 5);
  const since = Date.now();
  await wait(LOOKED_MS);
  return { page, since };
}

/** Impressions that were on the screen nearly all the time the feed was read: cut short when the last write is lost. */
async function wholeImpressions(since: number) {
  const own = await sample.openExtensionPage('options.html');
  try {
    return await until('whole impressions', async () => {
      const packed = (await readStore(own, 'impressions')) as unknown as PackedImpression[];
      const rows = packed
        .map(unpackImpression)
        .filter((row) => row.endedAt > since && row.visibleMs50 >= LOOKED_MS * 0.9);
      return rows.length > 5 ? rows : null;
    });
  } finally {
    await own.close();
  }
}

describe('the diary in Firefox', () => {
  it('loses nothing when a tab is closed with the event page asleep', async () => {
    const { page, since } = await readFeed();
    await page.close();
    for (const row of await wholeImpressions(since)) expect(row.instrument).toMatch(/^e\d/);
  });

  it('loses nothing when the page is left', async () => {
    const { page, since } = await readFeed();
    await page.goto('about:blank');
    await wholeImpressions(since);
    await page.close();
  });

  it('loses nothing when another tab comes in front', async () => {
    const { page, since } = await readFeed();
    const other = await sample.browser.newPage();
    await other.bringToFront();
    await wholeImpressions(since);
    await other.close();
    await page.close();
  });
});
