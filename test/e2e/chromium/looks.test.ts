/** The interface as people see it who set their browser or system to their own needs. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOn, cardOn, chipInView, devTools, focusChip } from '../../../scripts/browser/chips';
import { axeInClosedRoot, axeOnPage } from '../support/axe';
import { openSampleBrowser, picture, type SampleBrowser, until, wait } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

const OWN_PAGES = [
  { path: 'welcome.html', ready: '.example .chip' },
  { path: 'options.html', ready: '.button.danger' },
  { path: 'try.html', ready: 'textarea' },
  { path: 'popup.html', ready: '.popup footer' },
] as const;

/** A window of 1280 by 860 px at twice its size shows this much. */
const AT_200_PERCENT = { width: 640, height: 430, deviceScaleFactor: 2 };

async function withMedia(page: Page, name: string, value: string): Promise<void> {
  const client = await devTools(page);
  await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

async function openCard(page: Page) {
  const chip = await until('a chip', () => chipInView(page));
  await focusChip(page, chip);
  await page.keyboard.press('Enter');
  const card = await until('a card with its texts', async () => {
    const found = await cardOn(page);
    return found && !/Looking it up/.test(found.text) ? found : null;
  });
  await wait(200);
  return { chip, card };
}

describe('at 200 % zoom', () => {
  it.each(OWN_PAGES)('$path needs no scrolling sideways', async ({ path, ready }) => {
    const page = await sample.openExtensionPage(path);
    await page.setViewport(AT_200_PERCENT);
    await page.waitForSelector(ready);
    const { over, clipped } = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - innerWidth,
      clipped: [...document.querySelectorAll('button, .choice span, legend, h1, h2')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .map((element) => element.textContent),
    }));
    expect(over).toBeLessThanOrEqual(0);
    expect(clipped).toEqual([]);
    await page.close();
  });

  it('the card stays on the screen and can be read to its end by keys', async () => {
    const page = await sample.visit('https://www.tiktok.com/?play=0');
    await page.setViewport(AT_200_PERCENT);
    await page.$eval('[data-e2e="video-desc"]', (element) => {
      element.textContent = '这波操作666 绝绝子 yyds 今天继续摆烂';
    });
    await until('a chip with notes', () => chipInView(page, ({ label }) => /notes/.test(label)));
    const { card } = await openCard(page);
    const box = await callOn<{ left: number; right: number; top: number; bottom: number }>(
      page,
      card.nodeId,
      'function () { const { left, right, top, bottom } = this.getBoundingClientRect(); return { left, right, top, bottom }; }',
    );
    expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(640);
    expect(box.bottom).toBeLessThanOrEqual(430);
    await page.keyboard.press('End');
    const left = 'function () { return this.scrollHeight - this.clientHeight - Math.ceil(this.scrollTop); }';
    expect(await callOn<number>(page, card.nodeId, left)).toBeLessThanOrEqual(0);
    await picture(page, 'card-zoomed');
    await page.close();
  });
});

describe('in a window 240 px wide', () => {
  it.each(OWN_PAGES.filter(({ path }) => path !== 'popup.html'))(
    '$path needs no scrolling sideways, and axe finds nothing',
    async ({ path, ready }) => {
      const page = await sample.openExtensionPage(path);
      await page.setViewport({ width: 240, height: 700 });
      await page.waitForSelector(ready);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(240);
      expect((await axeOnPage(page)).violations).toEqual([]);
      await picture(page, `narrow-${path.replace('.html', '')}`);
      await page.close();
    },
  );
});

describe('with the system’s own high-contrast colours', () => {
  it('chip and card keep their edges, and axe finds nothing', async () => {
    const page = await sample.visit('https://www.xiaohongshu.com/explore');
    await withMedia(page, 'forced-colors', 'active');
    const { chip, card } = await openCard(page);
    const edge =
      'function () { const s = getComputedStyle(this); return s.borderTopColor + " " + s.borderTopWidth; }';
    const ink = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    for (const { buttonId: nodeId } of [chip, { buttonId: card.nodeId }])
      expect(await callOn<string>(page, nodeId, edge)).toBe(`${ink} 1px`);
    expect((await axeInClosedRoot(page, card.hostId, card.nodeId)).violations).toEqual([]);
    await picture(page, 'card-forced-colors');
    await page.close();
  });

  it.each(OWN_PAGES)('axe finds nothing on $path', async ({ path, ready }) => {
    const page = await sample.openExtensionPage(path);
    await page.waitForSelector(ready);
    await withMedia(page, 'forced-colors', 'active');
    expect((await axeOnPage(page)).violations).toEqual([]);
    await page.close();
  });
});

describe('for people who want no motion', () => {
  const MOVING = `function () {
    const all = [this, ...this.querySelectorAll('*')];
    const pseudo = ['', '::before', '::after'];
    return all.flatMap((element) => pseudo.map((part) => getComputedStyle(element, part || undefined)))
      .filter((style) => style.animationName !== 'none' || style.transitionDuration.split(', ').some((time) => time !== '0s')
        || style.scrollBehavior === 'smooth').length;
  }`;

  it.each(OWN_PAGES)('nothing moves on $path', async ({ path, ready }) => {
    const page = await sample.openExtensionPage(path);
    await withMedia(page, 'prefers-reduced-motion', 'reduce');
    await page.waitForSelector(ready);
    const moving = await page.evaluate(`(${MOVING}).call(document.documentElement)`);
    expect(moving).toBe(0);
    await page.close();
  });

  it('nothing moves in chip and card', async () => {
    const page = await sample.visit('https://www.tiktok.com/');
    await withMedia(page, 'prefers-reduced-motion', 'reduce');
    const { chip, card } = await openCard(page);
    for (const nodeId of [chip.buttonId, card.nodeId])
      expect(await callOn<number>(page, nodeId, MOVING)).toBe(0);
    await page.close();
  });
});

describe('words from right to left', () => {
  it('are quoted in their own direction and language, and turn nothing around them', async () => {
    const page = await sample.visit('https://www.tiktok.com/?play=0');
    await until('a chip', () => chipInView(page));
    await page.$eval('[data-e2e="video-desc"]', (element) => {
      element.textContent = 'صباح الخير يا أصدقاء، كيف حالكم اليوم \u202e666';
    });
    await until('a chip', () => chipInView(page, ({ label }) => /Arabic/.test(label)));
    const { card } = await openCard(page);
    const quote = await callOn<{ lang: string; dir: string; quote: string; card: string; name: string }>(
      page,
      card.nodeId,
      `function () {
        const quote = this.querySelector('.quote');
        return { lang: quote.lang, dir: quote.dir, quote: getComputedStyle(quote).direction, card: getComputedStyle(this).direction,
          name: getComputedStyle(this.querySelector('.meta')).direction };
      }`,
    );
    expect(quote).toEqual({ lang: 'ar', dir: 'rtl', quote: 'rtl', card: 'ltr', name: 'ltr' });
    await page.close();
  });
});
