import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStore } from '../../../scripts/browser/diary';
import { WatchedPage } from '../../../scripts/soak/watched-page';
import { tiktok } from '../../replica/tiktok/site';
import { openSampleBrowser, picture, type SampleBrowser, until } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

const EXPLORE = 'https://www.tiktok.com/explore?count=40&present=40';
/** The site after a change: descriptions of pictures, which are the captions there, stand under a name nobody knows. */
const CHANGED = `${EXPLORE}&renamed=alt:data-label`;
const TILES = 40;

/** Looks at the page until its posts have been read, then leaves it: that hands over what was counted. */
async function read(url: string, hasCaptions: boolean): Promise<void> {
  const page = await sample.visit(url);
  const watched = await WatchedPage.of(page);
  await watched.settled(20_000, ({ snapshot: { posts, chips } }) => {
    const tiles = posts.filter(({ post }) => post !== null);
    const words = tiles.filter(({ post }) => (post?.text.length ?? 0) > 0);
    return tiles.length >= TILES && words.length > 0 === hasCaptions && chips.length > 0 === hasCaptions;
  });
  // A post counts once it has stood still.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await page.goto('about:blank');
  await page.close();
}

const degraded = async (page: Page) =>
  (await readStore(page, 'uptime')).filter(({ state }) => state === 'adapter-degraded');

/** The popup over a page in front, as the button in the toolbar opens it. */
async function openPopup(front: Page, popup: Page): Promise<void> {
  await front.bringToFront();
  await popup.goto(`chrome-extension://${sample.extensionId}/popup.html`);
  // A page behind another one draws no frames, for which `waitForSelector` would wait.
  await until('the popup', () => popup.$('.health, .figures, main > *'));
}

const healthText = (popup: Page) =>
  popup.$$eval('.health p', (all) => all.map((line) => line.textContent).join(' '));

/** "29 November", as the popup writes today. */
const today = (locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(new Date());

describe('captions that stand under another name than yesterday', () => {
  it('show in the popup with place and day in both languages, as an interval in the diary, and end when they are back', async () => {
    await read(EXPLORE, true);
    const options = await sample.openExtensionPage('options.html');
    await until('counts of a good page', async () => {
      const [row] = await readStore(options, 'health');
      return JSON.stringify(row ?? {}).includes('"poster-alt"');
    });
    expect(await degraded(options)).toEqual([]);
    const brokenAt = Date.now();
    await read(CHANGED, false);

    const rows = await until('the interval', async () => {
      const found = await degraded(options);
      return found.length > 0 ? found : null;
    });
    expect(rows).toMatchObject([{ reason: 'tiktok:explore:tile:caption' }]);
    const [{ start, end, count } = { start: 0, end: 0, count: 0 }] = rows as {
      start: number;
      end: number;
      count: number;
    }[];
    expect(start).toBeGreaterThanOrEqual(brokenAt);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(Date.now());
    expect(count).toBeGreaterThanOrEqual(TILES);

    const front = await sample.visit(CHANGED);
    const popup = await sample.browser.newPage();
    await openPopup(front, popup);
    expect(await healthText(popup)).toBe(
      `Captions on TikTok Explore have been missing since ${today('en-GB')}.`,
    );
    await popup.setViewport({ width: 340, height: 560 });
    // Nor can a page that draws no frames be photographed.
    await popup.bringToFront();
    await picture(popup, 'popup-health');
    await options.bringToFront();
    await (await options.waitForSelector('select'))?.select('zh-Hans');
    await until('Chinese', () => options.evaluate(() => document.documentElement.lang === 'zh-Hans'));
    await openPopup(front, popup);
    expect(await healthText(popup)).toBe(`自${today('zh-CN')}起，TikTok 探索页的正文一直读不到。`);
    await options.bringToFront();
    await options.select('select', 'en');
    await until('English', () => options.evaluate(() => document.documentElement.lang === 'en'));
    await front.close();

    await read(EXPLORE, true);
    await until('the popup to be content again', async () => {
      await openPopup(options, popup).catch(() => {});
      return (await popup.$('.health p')) === null;
    });
    expect(await degraded(options)).toMatchObject([{ start, reason: 'tiktok:explore:tile:caption' }]);
    await popup.close();
    await options.close();
  });
});

describe('the report of a page', () => {
  it('is a file that shows the changed markup and holds nobody’s words, names or numbers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossread-report-'));
    const front = await sample.visit(CHANGED);
    await until('tiles', async () => (await front.$$('[data-e2e="explore-item"]')).length >= TILES);
    const popup = await sample.browser.newPage();
    const client = await popup.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await openPopup(front, popup);
    await popup.$eval('.health button.link', (button) => (button as HTMLElement).click());
    const link = await until('the file’s link', () => popup.$('.health a[download]'));
    await link.evaluate((node) => (node as HTMLElement).click());
    const file = join(folder, 'crossread-page.txt');
    await until('the file', async () => existsSync(file));
    const text = readFileSync(file, 'utf8');
    await popup.close();
    await front.close();
    rmSync(folder, { recursive: true });

    expect(text).toContain('page: tiktok, explore');
    expect(text).toMatch(
      /missing since \d{4}-\d\d-\d\d: caption of tiktok explore tile|counted in 14 days: explore tile/,
    );
    expect(text).toMatch(/caption by poster-alt \d+/);
    expect(text).toContain('posts: 40 found, 40 read');
    expect(text).toContain('data-e2e="explore-item"');
    expect(text).toContain('author by post-link');
    const posts = text.slice(text.indexOf('1. tile'));
    expect(posts).not.toContain('caption by');
    for (const { id, author, caption, hashtags } of tiktok.posts) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(author.handle);
      expect(text).not.toContain(author.name);
      for (const word of [...hashtags, ...caption.split(/[\s#]+/)].filter(({ length }) => length > 5))
        expect(text.toLowerCase(), word).not.toContain(word.toLowerCase());
    }
  });
});
