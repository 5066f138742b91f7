import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOn, chipInView, chipsOn, pressChip } from '../../../scripts/browser/chips';
import { readStore } from '../../../scripts/browser/diary';
import { openSampleBrowser, type SampleBrowser, until, wait } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

/** Opens For You and writes a caption into the card on the screen, as a hostile author could. */
async function withCaption(
  caption: string,
  hashtags: string[] = [],
): Promise<{ page: Page; errors: string[] }> {
  const page = await sample.visit('https://www.tiktok.com/?play=0');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await until('a chip', () => chipInView(page));
  await page.$eval(
    '[data-e2e="video-desc"]',
    (element, text, tags) => {
      element.textContent = text;
      for (const tag of tags) {
        const link = document.createElement('a');
        link.setAttribute('data-e2e', 'search-common-link');
        link.href = `/tag/${encodeURIComponent(tag)}`;
        link.textContent = `#${tag}`;
        element.append(link);
      }
    },
    caption,
    hashtags,
  );
  await wait(900);
  return { page, errors };
}

describe('hostile pages in Chromium', () => {
  const captions: [string, string][] = [
    ['HTML', '<img src=x onerror=alert(1)><script>alert(2)</script> 这波操作666 太绝了'],
    ['a megabyte of text', 'la vie est belle et longue '.repeat(38_000)],
    ['right-to-left overrides', '\u202etxet neddih\u202c 今天也要加油鸭 \u2066\u2067'],
    ['unpaired surrogates', '今天\ud83d也要\udc00努力\ud800'],
  ];
  it.each(captions)('shows %s as text and goes on', async (_, caption) => {
    const { page, errors } = await withCaption(caption);
    const chip = await until('a chip', () => chipInView(page));
    await pressChip(page, chip);
    await until('the card', () => cardOn(page));
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0);
    await page.close();
  });

  it('reads a post with 500 hashtags', async () => {
    const tags = Array.from({ length: 500 }, (_, i) => `tag${i}`);
    const { page, errors } = await withCaption('so many tags in one small post', tags);
    await until('a chip', () => chipInView(page));
    expect(errors).toEqual([]);
    await page.close();
  });

  it('outlives missing, doubled and renamed nodes', async () => {
    const page = await sample.visit('https://www.xiaohongshu.com/explore');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await until('badges', async () => (await chipsOn(page)).length > 10);
    await page.evaluate(() => {
      const [first, second, third, fourth] = document.querySelectorAll(
        'section.note-item:not(.query-note-item)',
      );
      first?.querySelector('.footer')?.remove();
      if (second) second.parentElement?.append(second.cloneNode(true));
      for (const link of third?.querySelectorAll('a') ?? []) link.removeAttribute('href');
      fourth?.removeAttribute('class');
    });
    await wait(900);
    expect((await chipsOn(page)).length).toBeGreaterThan(8);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('ignores messages and storage events made up by the page', async () => {
    const page = await sample.visit('https://www.xiaohongshu.com/explore');
    await until('badges', async () => (await chipsOn(page)).length > 10);
    await page.evaluate(() => {
      window.postMessage({ crossread: 'deleteExposure', arguments: [{ kind: 'all' }] }, '*');
      window.dispatchEvent(
        new CustomEvent('crossread', { detail: { crossread: 'annotate', arguments: [[]] } }),
      );
      window.dispatchEvent(new StorageEvent('storage', { key: 'settings', newValue: '{"isPaused":true}' }));
    });
    await wait(400);
    expect((await chipsOn(page)).length).toBeGreaterThan(10);
    await page.close();
  });

  it('counts a damaged checkpoint as such, and stores the others', async () => {
    const page = await sample.openExtensionPage('options.html');
    await page.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({
        'outbox:forged:0': { version: 1, impressions: 'nonsense' },
        'outbox:forged:1': 42,
      });
    });
    await until('quarantine', async () => (await readStore(page, 'quarantine')).length >= 2);
    const feed = await sample.visit('https://www.xiaohongshu.com/explore');
    await until('badges', async () => (await chipsOn(feed)).length > 10);
    await wait(1_500);
    await feed.close();
    await until('impressions', async () => (await readStore(page, 'impressions')).length > 0);
    await page.close();
  });

  it('reads damaged settings as far as they go and keeps them aside', async () => {
    const page = await sample.openExtensionPage('options.html');
    const damage = { homeCultures: 7, isSetUp: true, platforms: ['tiktok', 'nowhere'], uiLanguage: 'en' };
    const kept = await page.evaluate(async (settings) => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: chrome } } }).chrome.storage;
      const before = await local.get('settings');
      await local.set({ settings });
      return before;
    }, damage);
    const feed = await sample.visit('https://www.xiaohongshu.com/explore');
    await until('badges', async () => (await chipsOn(feed)).length > 10);
    await page.evaluate(
      (settings) =>
        (globalThis as unknown as { chrome: { storage: { local: chrome } } }).chrome.storage.local.set(
          settings,
        ),
      kept,
    );
    await feed.close();
    await page.close();
  });
});

interface chrome {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
}
