/** What the site and the person must not notice of us. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOn, chipInView, chipsOn, restingPoint } from '../../../scripts/browser/chips';
import { openSampleBrowser, type SampleBrowser, until, wait } from '../support/chromium';
import { saveSettings } from '../support/settings';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

/** A part of the page that moved by itself, as the browser tells it. */
interface Shift {
  value: number;
  nodes: string[];
}

/** Opens a feed, reads some of it, and lists what moved without a cause. */
async function shiftsOn(url: string, isOn: boolean): Promise<Shift[]> {
  const page = await sample.browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    interface LayoutShift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const { value, sources, hadRecentInput } of list.getEntries() as LayoutShift[]) {
        const nodes = sources.map(({ node }) => (node instanceof Element ? node.className : '') || 'text');
        if (!hadRecentInput) shifts.push({ value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  if (isOn) await until('chips', async () => (await chipsOn(page)).length > 0);
  for (let i = 0; i < 4; i++) {
    await wait(700);
    await page.mouse.move(640, 430 + i);
    await page.mouse.wheel({ deltaY: 500 });
  }
  await wait(700);
  const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as Shift[]);
  await page.close();
  return shifts;
}

const FEEDS = [
  'https://www.tiktok.com/?play=0',
  'https://www.xiaohongshu.com/explore',
  'https://www.instagram.com/',
];

describe('the layout of a feed', () => {
  it.each(FEEDS)('moves no more with us than without: %s', async (url) => {
    const sum = (shifts: readonly Shift[]) => shifts.reduce((total, { value }) => total + value, 0);
    await saveSettings(sample, { isPaused: true });
    const without = await shiftsOn(url, false);
    await saveSettings(sample, { isPaused: false });
    const withUs = await shiftsOn(url, true);
    const added = withUs.filter(({ nodes }) => !without.some((other) => `${other.nodes}` === `${nodes}`));
    expect(sum(added), JSON.stringify(added)).toBe(0);
  });
});

/** What the page's own listeners hear, and whether its video plays. */
async function listenOn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const types =
      'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup';
    for (const type of types.split(' ')) document.addEventListener(type, () => heard.push(type));
  });
}

const heardOn = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'heard') as string[]).splice(0).sort());

describe('presses and keys', () => {
  it('on our chip and card are no business of the site: nothing is liked, paused or opened', async () => {
    const page = await sample.visit('https://www.tiktok.com/');
    const chip = await until('a chip', () => chipInView(page));
    await listenOn(page);
    const before = page.url();
    const { x, y } = await restingPoint(page, chip.buttonId);
    const playing = () => page.$$eval('video', (videos) => videos.filter((video) => !video.paused).length);
    const playedBefore = await playing();
    await page.mouse.click(x, y, { count: 2 });
    await page.mouse.click(x, y, { button: 'middle' });
    await page.mouse.click(x, y);
    await until('a card', () => cardOn(page));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await heardOn(page)).toEqual([]);
    expect(await playing()).toBe(playedBefore);
    expect(page.url()).toBe(before);
    await page.close();
  });

  it('on the site’s own page all reach the site, while our card is open and after', async () => {
    const page = await sample.visit('https://www.tiktok.com/');
    const chip = await until('a chip', () => chipInView(page));
    await listenOn(page);
    const { x, y } = await restingPoint(page, chip.buttonId);
    await page.mouse.click(x, y);
    await until('a card', () => cardOn(page));
    const all = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];
    await page.mouse.click(1_270, 10);
    expect(await heardOn(page)).toEqual(all);
    await until('no card', async () => (await cardOn(page)) === null);
    await page.mouse.click(1_270, 10);
    await page.keyboard.press('l');
    expect(await heardOn(page)).toEqual([...all, 'keydown', 'keyup'].sort());
    await page.close();
  });
});
