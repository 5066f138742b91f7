import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { chipsOn, devTools } from '../../../scripts/browser/chips';
import { readStore } from '../../../scripts/browser/diary';
import { impressionsIn, openSampleBrowser, type SampleBrowser, until, wait } from '../support/chromium';

let sample: SampleBrowser | null = null;
afterEach(async () => {
  await sample?.close().catch(() => {});
  sample = null;
});

/** Stops the service worker, as Chromium does with an idle one. */
async function stopWorker(browser: SampleBrowser, page: Page): Promise<void> {
  const client = await devTools(page);
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  const isRunning = () =>
    browser.browser
      .targets()
      .some((target) => target.type() === 'service_worker' && target.url().includes(browser.extensionId));
  await until('the worker to stop', async () => !isRunning());
}

async function readFeed(browser: SampleBrowser): Promise<Page> {
  const page = await browser.visit('https://www.xiaohongshu.com/explore');
  await until('badges', async () => (await chipsOn(page)).length > 10);
  await wait(1_600);
  return page;
}

/** Posts seen for a second or more at half their size: MRC's threshold, applied here and not when storing. */
async function seenKeys(page: Page): Promise<Set<string>> {
  return new Set(
    (await impressionsIn(page)).filter((row) => row.longestRun50Ms >= 1_000).map((row) => row.postKey),
  );
}

describe('the diary in Chromium', () => {
  it('stores posts, impressions, sessions, hashtags and notes shown, each with its instrument', async () => {
    sample = await openSampleBrowser();
    await sample.finishFirstRun();
    const feed = await readFeed(sample);
    await feed.goto('https://www.tiktok.com/');
    await until('a chip', async () => (await chipsOn(feed)).length > 0);
    await wait(1_600);
    await feed.goto('about:blank');
    const page = await sample.openExtensionPage('options.html');
    await until('impressions', async () => (await seenKeys(page)).size > 5);
    for (const store of ['posts', 'sessions', 'hashtags', 'noteEvents']) {
      const rows = await readStore(page, store);
      expect(rows.length, store).toBeGreaterThan(0);
      for (const row of rows)
        expect(row.instrument, store).toMatch(/^e\d+-l\d+\.[0-9a-f]+(-w[0-9a-f]+)?-[0-9a-f]{8,}$/);
    }
    expect(await readStore(page, 'quarantine')).toEqual([]);
    const words = JSON.stringify([
      await readStore(page, 'posts'),
      await impressionsIn(page),
      await readStore(page, 'noteEvents'),
    ]);
    expect(words).not.toContain('听劝');
  });

  it('loses nothing when the worker sleeps while a page closes', async () => {
    sample = await openSampleBrowser();
    await sample.finishFirstRun();
    const feed = await readFeed(sample);
    await stopWorker(sample, feed);
    await feed.close();
    const page = await sample.openExtensionPage('options.html');
    await until('the impressions', async () => (await seenKeys(page)).size > 5);
  });

  it('goes on counting after the worker was killed', async () => {
    sample = await openSampleBrowser();
    await sample.finishFirstRun();
    const first = await readFeed(sample);
    await stopWorker(sample, first);
    await first.mouse.wheel({ deltaY: 900 });
    await wait(1_800);
    await first.goto('about:blank');
    const page = await sample.openExtensionPage('options.html');
    const rows = await until('more impressions', async () => {
      const keys = await seenKeys(page);
      return keys.size > 10 ? keys : null;
    });
    const posts = new Set((await readStore(page, 'posts')).map((row) => row.key));
    for (const key of rows) expect(posts).toContain(key);
  });

  it('marks the posts of a page although the worker is killed while it is to answer', async () => {
    sample = await openSampleBrowser();
    await sample.finishFirstRun();
    const page = await sample.browser.newPage();
    const client = await devTools(page);
    await client.send('ServiceWorker.enable');
    const opened = page.goto('https://www.xiaohongshu.com/explore', { waitUntil: 'domcontentloaded' });
    for (let kill = 0; kill < 15; kill++) {
      await client.send('ServiceWorker.stopAllWorkers');
      await wait(100);
    }
    await opened;
    await until('badges', async () => (await chipsOn(page)).length > 10);
  });

  it('keeps what was stored when the browser is killed, and picks up what was waiting', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'crossread-profile-'));
    try {
      sample = await openSampleBrowser({ profile });
      await sample.finishFirstRun();
      const feed = await readFeed(sample);
      // A checkpoint of the open impressions is due after five attended seconds.
      await wait(5_000);
      await feed.mouse.move(600, 400);
      const before = await sample.openExtensionPage('options.html');
      const stored = await until('stored impressions', async () => {
        const keys = await seenKeys(before);
        return keys.size > 5 ? keys : null;
      });
      sample.browser.process()?.kill('SIGKILL');
      await wait(1_500);
      await sample.replica.close();
      sample = await openSampleBrowser({ profile });
      const after = await sample.openExtensionPage('options.html');
      const kept = await until('the diary', async () => {
        const keys = await seenKeys(after);
        return keys.size > 0 ? keys : null;
      });
      for (const key of stored) expect(kept).toContain(key);
    } finally {
      await sample?.close().catch(() => {});
      sample = null;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('records nothing before the first-run page is answered, but annotates', async () => {
    sample = await openSampleBrowser();
    const feed = await readFeed(sample);
    await feed.goto('about:blank');
    await wait(800);
    const page = await sample.openExtensionPage('options.html');
    expect(await readStore(page, 'impressions')).toEqual([]);
    expect(await readStore(page, 'posts')).toEqual([]);
  });

  it('stops at once in open tabs when paused, and stores nothing more', async () => {
    sample = await openSampleBrowser();
    await sample.finishFirstRun();
    const feed = await readFeed(sample);
    const popup = await sample.openExtensionPage('popup.html');
    await popup.bringToFront();
    await (await popup.waitForSelector('input[role=switch]'))?.click();
    // As it is shown, not while it lies behind the popup's tab: hidden tabs follow nothing, and record nothing either.
    await feed.bringToFront();
    await until('the badges to go', async () => (await chipsOn(feed)).length === 0);
    await wait(2_500);
    const before = (await impressionsIn(popup)).length;
    await feed.mouse.wheel({ deltaY: 1_200 });
    await wait(2_500);
    expect(await chipsOn(feed)).toEqual([]);
    expect((await impressionsIn(popup)).length).toBe(before);
  });

  it('deletes the diary on request', async () => {
    sample = await openSampleBrowser();
    await sample.finishFirstRun();
    const feed = await readFeed(sample);
    await feed.close();
    const page = await sample.openExtensionPage('options.html');
    await until('impressions', async () => (await impressionsIn(page)).length > 0);
    await page.bringToFront();
    await (await page.waitForSelector('.button.danger'))?.click();
    await (await page.waitForSelector('[role=alert] + .button.danger'))?.click();
    await until(
      'an empty diary',
      async () => (await impressionsIn(page)).length === 0 && (await readStore(page, 'posts')).length === 0,
    );
  });
});
