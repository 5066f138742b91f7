import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Chip,
  callOn,
  cardOn,
  chipInView,
  chipsOn,
  focusChip,
  pressChip,
} from '../../../scripts/browser/chips';
import { knowledgeTexts } from '../../../scripts/soak/judge-node';
import { openSampleBrowser, picture, type SampleBrowser, until, wait } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

async function explore(): Promise<{ page: Page; noted: Chip }> {
  const page = await sample.visit('https://www.xiaohongshu.com/explore');
  // Until its script has taken over, the site shows cards that it drops again.
  await until('the feed', async () => (await page.$('#ssr-skeleton')) === null);
  const noted = await until('a badge with a note', () => chipInView(page, (chip) => /note/.test(chip.label)));
  return { page, noted };
}

const openCard = (page: Page) => until('the card', () => cardOn(page));
const closedCard = (page: Page) => until('the card to close', async () => (await cardOn(page)) === null);

describe('the card in Chromium', () => {
  it('opens by mouse with the note’s meaning, this reader’s risk and its sources', async () => {
    const { page, noted } = await explore();
    await pressChip(page, noted);
    const text = await until('the note', async () => {
      const card = await cardOn(page);
      return card && /You may read it as/.test(card.text) ? card.text : null;
    });
    const meanings = Object.values(knowledgeTexts().notes).map((note) => note.means.en);
    expect(meanings.some((meaning) => text.includes(meaning))).toBe(true);
    expect(text).toContain('not yet checked by a native speaker');
    await wait(200);
    await picture(page, 'card-rednote');
    await page.close();
  });

  it('does not follow the link its badge stands in, and leaves the address alone', async () => {
    const { page, noted } = await explore();
    const before = page.url();
    const tabs = (await sample.browser.pages()).length;
    await pressChip(page, noted);
    await openCard(page);
    expect(page.url()).toBe(before);
    expect(await sample.browser.pages()).toHaveLength(tabs);
    expect(await page.$('.note-detail-mask')).toBeNull();
    await page.close();
  });

  it('opens by keyboard, keeps keys from the site, closes by Escape and gives the focus back', async () => {
    const page = await sample.visit('https://www.tiktok.com/');
    const chip = await until('a chip', () => chipInView(page));
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'keypress']) {
        window.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), true);
      }
    });
    await focusChip(page, chip);
    await page.keyboard.press('Enter');
    await openCard(page);
    await wait(300);
    await picture(page, 'card-tiktok');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await closedCard(page);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    const hasFocus = await callOn<boolean>(
      page,
      chip.buttonId,
      'function () { return this.getRootNode().activeElement === this; }',
    );
    expect(hasFocus).toBe(true);
    await page.close();
  });

  it('opens a source beside the page', async () => {
    const { page, noted } = await explore();
    await pressChip(page, noted);
    const card = await until('a source', async () => {
      const found = await cardOn(page);
      return found && /Sources/.test(found.text) ? found : null;
    });
    const opened = new Promise<string>((resolve) =>
      sample.browser.once('targetcreated', (target) => resolve(target.url())),
    );
    const link =
      'function () { const a = this.querySelector("a"); a.scrollIntoView({ block: "nearest" }); const r = a.getClientRects()[0]; return { x: r.x + 4, y: r.y + r.height / 2 }; }';
    const point = await callOn<{ x: number; y: number }>(page, card.nodeId, link);
    await page.mouse.click(point.x, point.y);
    expect(await opened).toBeDefined();
    await page.close();
  });

  it('closes by a press elsewhere', async () => {
    const { page, noted } = await explore();
    await pressChip(page, noted);
    await openCard(page);
    await page.mouse.click(1_100, 40);
    await closedCard(page);
    await page.close();
  });

  it('closes when its chip scrolls away', async () => {
    const { page, noted } = await explore();
    await pressChip(page, noted);
    await openCard(page);
    await page.mouse.move(640, 780);
    await page.mouse.wheel({ deltaY: 2_500 });
    await closedCard(page);
    await page.close();
  });

  it('stays shut for events the page makes up', async () => {
    const { page, noted } = await explore();
    await callOn(
      page,
      noted.hostId,
      'function () { this.click(); this.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true })); }',
    );
    await callOn(
      page,
      noted.buttonId,
      'function () { this.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true })); }',
    );
    await wait(400);
    expect(await cardOn(page)).toBeNull();
    await page.close();
  });

  it('forgets a note the person knows once the card is closed, and brings it back on undo', async () => {
    const { page, noted } = await explore();
    const notedChips = async () => (await chipsOn(page)).filter((chip) => /note/.test(chip.label)).length;
    const pressInCard = async (selector: string) => {
      const card = await openCard(page);
      const point = await callOn<{ x: number; y: number }>(
        page,
        card.nodeId,
        `function () { const r = this.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; }`,
      );
      await page.mouse.click(point.x, point.y);
    };
    const before = await notedChips();
    await pressChip(page, noted);
    await until('the note', async () => /I know this/.test((await cardOn(page))?.text ?? ''));
    await pressInCard('.actions button.lead');
    await until('the undo', async () => /Undo/.test((await cardOn(page))?.text ?? ''));
    await pressInCard('.actions button');
    await until('the action', async () => /I know this/.test((await cardOn(page))?.text ?? ''));
    await pressInCard('.actions button.lead');
    await until('the undo', async () => /Undo/.test((await cardOn(page))?.text ?? ''));
    await page.keyboard.press('Escape');
    await until('fewer notes', async () => (await notedChips()) < before);
    const settings = await sample.openExtensionPage('options.html');
    await (await settings.waitForSelector('fieldset button.link'))?.click();
    await page.bringToFront();
    await until('the notes to come back', async () => (await notedChips()) >= before);
    await settings.close();
    await page.close();
  });

  it('never covers the caption it explains and never leaves the screen', async () => {
    const page = await sample.visit('https://www.tiktok.com/');
    const chip = await until('a chip', () => chipInView(page));
    await pressChip(page, chip);
    await until(
      'the texts',
      async () => !/Looking it up/.test((await cardOn(page))?.text ?? 'Looking it up'),
    );
    await wait(150);
    const card = await openCard(page);
    type Box = { top: number; bottom: number; left: number; right: number };
    const RECT =
      'function () { const { top, bottom, left, right } = this.getBoundingClientRect(); return { top, bottom, left, right }; }';
    const box = await callOn<Box>(page, card.nodeId, RECT);
    const caption = await page.$eval('[data-e2e="video-desc"]', (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    });
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(860);
    expect(box.right).toBeLessThanOrEqual(1_280);
    const overlaps =
      box.left < caption.right &&
      caption.left < box.right &&
      box.top < caption.bottom &&
      caption.top < box.bottom;
    expect(overlaps).toBe(false);
    await page.close();
  });
});
