import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOn, chipInView, chipsOn, pressChip } from '../../../scripts/browser/chips';
import { axeInClosedRoot, axeOnPage } from '../support/axe';
import { openSampleBrowser, picture, type SampleBrowser, until, wait } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
});
afterAll(() => sample.close());

const THEMES = ['light', 'dark'] as const;
const setTheme = (page: Page, theme: string) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);

async function seed(): Promise<void> {
  await sample.finishFirstRun();
  for (const url of [
    'https://www.xiaohongshu.com/explore',
    'https://www.tiktok.com/',
    'https://www.instagram.com/',
  ]) {
    const page = await sample.visit(url);
    await until('a chip', async () => (await chipsOn(page)).length > 0);
    for (let i = 0; i < 3; i++) {
      await wait(1_200);
      await page.mouse.wheel({ deltaY: 800 });
    }
    await page.goto('about:blank');
    await page.close();
  }
}

async function chooseChinese(page: Page): Promise<void> {
  await page.select('select', 'zh-Hans');
  await until(
    'Chinese',
    async () => (await page.evaluate(() => document.documentElement.lang)) === 'zh-Hans',
  );
}

describe('accessibility', () => {
  it('finds nothing on the first-run page, in both themes', async () => {
    const page = await sample.openExtensionPage('welcome.html');
    await page.waitForSelector('button[type=submit]');
    for (const theme of THEMES) {
      await setTheme(page, theme);
      const { violations, nodesChecked } = await axeOnPage(page);
      expect(violations).toEqual([]);
      expect(nodesChecked).toBeGreaterThan(100);
      await page.screenshot({ path: `test-results/screenshots/welcome-${theme}.png`, fullPage: true });
    }
    await page.close();
  });

  it('finds nothing on the page to try a text, with a mixed post’s languages shown, in both themes and narrow', async () => {
    const page = await sample.openExtensionPage('try.html');
    await page.waitForSelector('textarea');
    await page.type(
      'textarea',
      '今天去city walk，这波操作666 I love this place so much and I will come back #搭子',
    );
    await page.waitForSelector('.card');
    await (await page.waitForSelector('.card .head button'))?.click();
    for (const theme of THEMES) {
      await setTheme(page, theme);
      expect((await axeOnPage(page)).violations).toEqual([]);
      await page.screenshot({ path: `test-results/screenshots/try-${theme}.png`, fullPage: true });
    }
    await page.setViewport({ width: 240, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(240);
    expect((await axeOnPage(page)).violations).toEqual([]);
    await page.close();
  });

  it('finds nothing in the popup with a day’s data, in both themes and both languages', async () => {
    await seed();
    const options = await sample.openExtensionPage('options.html');
    await options.waitForSelector('select');
    for (const language of ['en', 'zh-Hans']) {
      if (language === 'zh-Hans') await chooseChinese(options);
      const page = await sample.openExtensionPage('popup.html');
      await page.setViewport({ width: 340, height: 560 });
      await page.waitForSelector('.figures');
      for (const theme of THEMES) {
        await setTheme(page, theme);
        await wait(250);
        await picture(page, `popup-${language}-${theme}`);
        const { violations, nodesChecked } = await axeOnPage(page);
        expect(violations).toEqual([]);
        expect(nodesChecked).toBeGreaterThan(20);
      }
      await page.close();
    }
    await options.select('select', 'en');
    await options.close();
  });

  it('finds nothing in the settings, in both themes', async () => {
    const page = await sample.openExtensionPage('options.html');
    await page.waitForSelector('.button.danger');
    for (const theme of THEMES) {
      await setTheme(page, theme);
      expect((await axeOnPage(page)).violations).toEqual([]);
      await page.screenshot({ path: `test-results/screenshots/options-${theme}.png`, fullPage: true });
    }
    await page.close();
  });

  it('finds nothing in the chip rows of posts', async () => {
    for (const url of [
      'https://www.tiktok.com/',
      'https://www.instagram.com/',
      'https://www.instagram.com/?theme=dark',
    ]) {
      const page = await sample.visit(url);
      const chip = await until('a chip', () => chipInView(page));
      expect((await axeInClosedRoot(page, chip.hostId, chip.buttonId)).violations).toEqual([]);
      await page.close();
    }
  });

  it('finds nothing in the chip and the card, on light and dark pages', async () => {
    for (const theme of THEMES) {
      const page = await sample.visit(`https://www.xiaohongshu.com/explore?theme=${theme}`);
      const chip = await until('a badge with a note', () =>
        chipInView(page, ({ label }) => /note/.test(label)),
      );
      const chipFindings = await axeInClosedRoot(page, chip.hostId, chip.buttonId);
      expect(chipFindings.violations).toEqual([]);
      expect(chipFindings.nodesChecked).toBeGreaterThan(0);
      await pressChip(page, chip);
      const card = await until('the card’s texts', async () => {
        const found = await cardOn(page);
        return found && /How sure/.test(found.text) ? found : null;
      });
      await wait(200);
      await picture(page, `card-${theme}`);
      const { violations, nodesChecked } = await axeInClosedRoot(page, card.hostId, card.nodeId);
      expect(violations).toEqual([]);
      expect(nodesChecked).toBeGreaterThan(12);
      await page.close();
    }
  });
});
