/** Every state of every page and card, in both themes and both languages: what axe finds, and one picture of them all. */
import type { Page, ScreenshotClip } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOn, cardOn, chipInView, chipsOn, ownPart } from '../../../scripts/browser/chips';
import { axeInClosedRoot, axeOnPage } from '../support/axe';
import { openSampleBrowser, type SampleBrowser, until, wait } from '../support/chromium';
import { runCommand } from '../support/commands';
import { ContactSheet, LOOKS, type Look, nameOf } from '../support/contact-sheet';
import { saveSettings } from '../support/settings';

const sheet = new ContactSheet();
/** States that are looked at; a new one belongs in here. */
const STATES = 27;
let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
});
afterAll(async () => {
  await sheet.save(sample.browser);
  await sample.close();
});

const setTheme = (page: Page, { theme }: Look) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);

let language = '';
/** Every save is told to every page, and takes a page of its own here. */
async function speak(wanted: Look['language']): Promise<void> {
  if (wanted !== language) await saveSettings(sample, { uiLanguage: wanted });
  language = wanted;
}

/** Looks at a page of ours as it stands, in every theme and language. */
async function inAllLooks(state: string, page: Page): Promise<void> {
  for (const look of LOOKS) {
    await speak(look.language);
    await page.bringToFront();
    await setTheme(page, look);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, {}, look.language);
    await wait(150);
    const { violations, nodesChecked } = await axeOnPage(page);
    expect(violations, `${state} (${nameOf(look)})`).toEqual([]);
    expect(nodesChecked).toBeGreaterThan(10);
    await sheet.add(state, look, page);
  }
}

/** @param size - of the window; a popup is as high as what it shows */
async function ownPage(path: string, selector: string, size = { width: 900, height: 640 }): Promise<Page> {
  await speak('en');
  const page = await sample.openExtensionPage(path);
  await page.setViewport(size);
  await page.waitForSelector(selector);
  return page;
}

const popup = (selector: string) => ownPage('popup.html', selector, { width: 340, height: 100 });

describe('the popup, in every state,', () => {
  it('passes before the first run, empty, paused and with a day’s data', async () => {
    let page = await popup('.popup footer');
    await inAllLooks('popup before the first run', page);
    await page.close();
    await saveSettings(sample, { isSetUp: true });
    page = await popup('.popup footer');
    await inAllLooks('popup on an empty day', page);
    await page.close();
    for (const url of ['https://www.xiaohongshu.com/explore', 'https://www.tiktok.com/']) {
      const feed = await sample.visit(url);
      await until('a chip', async () => (await chipsOn(feed)).length > 0);
      for (let i = 0; i < 3; i++) {
        await wait(1_200);
        await feed.mouse.wheel({ deltaY: 800 });
      }
      await feed.goto('about:blank');
      await feed.close();
    }
    page = await until('figures', async () => {
      const opened = await popup('.popup footer');
      if (await opened.$('.figures')) return opened;
      await opened.close();
      return null;
    });
    await inAllLooks('popup with a day’s data', page);
    await page.close();
    await saveSettings(sample, { isPaused: true });
    page = await popup('.popup footer');
    await inAllLooks('popup, paused', page);
    await page.close();
    await saveSettings(sample, { isPaused: false, isSetUp: false });
  });
});

describe('the first run, in every state,', () => {
  it('passes at its beginning, without an answer, skipped and answered', async () => {
    let page = await ownPage('welcome.html', '.example .chip');
    await inAllLooks('first run', page);
    await page.click('.example .chip');
    await page.waitForSelector('.example .card');
    await inAllLooks('first run, the example’s card', page);
    await page.$$eval('fieldset:first-of-type input:checked', (boxes) => {
      for (const box of boxes) (box as HTMLInputElement).click();
    });
    await page.click('button[type=submit]');
    await page.waitForSelector('[role=alert]');
    await inAllLooks('first run without an answer', page);
    await page.close();
    page = await ownPage('welcome.html', 'button[type=submit]');
    await page.click('button[type=submit]');
    await page.waitForSelector('[role=status]');
    await inAllLooks('first run, answered', page);
    await page.close();
  });
});

describe('the settings, in every state,', () => {
  it('pass as a whole, searched, without a find and asked to delete', async () => {
    const page = await ownPage('options.html', '.button.danger');
    await inAllLooks('settings', page);
    await page.click('.button.danger');
    await page.waitForSelector('[role=alert]');
    await inAllLooks('settings, before the diary is deleted', page);
    await page.type('input[type=search]', 'xyz');
    await page.waitForFunction(() => document.querySelectorAll('.block').length === 0);
    await inAllLooks('settings, nothing found', page);
    await page.close();
  });
});

describe('the place to try, in every state,', () => {
  it('passes empty, with notes and with nothing to say', async () => {
    const page = await ownPage('try.html', 'textarea');
    await inAllLooks('try', page);
    await page.type(
      'textarea',
      '今天去city walk，这波操作666 I love this place so much and I will come back #搭子',
    );
    await (await page.waitForSelector('.card .head button'))?.click();
    await inAllLooks('try, a mixed text with its languages', page);
    await page.$eval('textarea', (field) => {
      field.value = '';
    });
    await page.type('textarea', 'A quiet morning by the river with my old bicycle');
    await page.waitForFunction(() => document.querySelectorAll('.card dl').length === 0);
    await inAllLooks('try, a plain text', page);
    await page.close();
  });
});

/** What stands in the caption for a state of the card. */
const CAPTIONS: readonly { state: string; text: string; words: RegExp; press?: string }[] = [
  { state: 'card, one note', text: '这波操作666，朋友们周末约起来', words: /666/ },
  {
    state: 'card, several notes and a community',
    text: '这波操作666 绝绝子 yyds 今天继续摆烂 #搭子',
    words: /绝绝子/,
  },
  { state: 'card, a plain post', text: '今天早上在河边散步，天气很好，心情也很好', words: /./ },
  { state: 'card, right to left', text: 'صباح الخير يا أصدقاء، كيف حالكم اليوم ههههههه', words: /./ },
  {
    state: 'card, two languages with their parts',
    text: '今天去city walk，这波操作666 I love this place so much and I will come back soon',
    words: /Show which part is which|看看哪段是哪种语言/,
    press: '.head button:not(.close)',
  },
];

/** A part of ours with some of the page around it. */
async function around(page: Page, nodeIds: readonly number[], px = 24): Promise<ScreenshotClip> {
  const RECT =
    'function () { const { left, top, right, bottom } = this.getBoundingClientRect(); return [left, top, right, bottom]; }';
  const boxes = await Promise.all(nodeIds.map((id) => callOn<number[]>(page, id, RECT)));
  const edge = (i: number, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[i] ?? 0));
  const [x, y] = [Math.max(0, edge(0, Math.min) - px), Math.max(0, edge(1, Math.min) - px)];
  const [right, bottom] = [Math.min(1280, edge(2, Math.max) + px), Math.min(860, edge(3, Math.max) + px)];
  return { x, y, width: right - x, height: bottom - y };
}

async function passes(state: string, look: Look, page: Page, hostId: number, nodeId: number): Promise<void> {
  const { violations, nodesChecked } = await axeInClosedRoot(page, hostId, nodeId);
  expect(violations, `${state} (${nameOf(look)})`).toEqual([]);
  expect(nodesChecked).toBeGreaterThan(0);
}

/** A video under which any caption can be put. */
async function openVideo(look: Look): Promise<Page> {
  await speak(look.language);
  const page = await sample.visit(`https://www.tiktok.com/?play=0&theme=${look.theme}`);
  await setTheme(page, look);
  await until('a chip', () => chipInView(page));
  return page;
}

/** An opened note, in which any caption can be put. */
async function openNote(look: Look): Promise<Page> {
  await speak(look.language);
  const page = await sample.visit(`https://www.xiaohongshu.com/explore?theme=${look.theme}`);
  await setTheme(page, look);
  await until('the feed', async () => (await page.$('#ssr-skeleton')) === null);
  await page.click('section.note-item .title');
  await page.waitForSelector('.note-text');
  return page;
}

async function writeCaption(page: Page, text: string): Promise<void> {
  await page.$eval(
    '.note-text, [data-e2e="video-desc"]',
    (element, words) => {
      element.textContent = words;
    },
    text,
  );
}

async function openCard(page: Page, words: RegExp) {
  await wait(500);
  await runCommand(sample, page, 'open-card');
  const card = await until('the card', async () => {
    const found = await cardOn(page);
    return found && words.test(found.text) && !/Looking it up|正在查/.test(found.text) ? found : null;
  });
  await wait(200);
  return card;
}

describe('the card, in every state,', () => {
  it.each(LOOKS)('passes on a $theme page in $language', async (look) => {
    const page = await openVideo(look);
    for (const { state, text, words, press } of CAPTIONS) {
      await writeCaption(page, text);
      const card = await openCard(page, words);
      if (press) await callOn(page, card.nodeId, `function () { this.querySelector('${press}').click(); }`);
      await wait(100);
      const chip = await chipInView(page);
      await passes(state, look, page, card.hostId, card.nodeId);
      await sheet.add(state, look, page, await around(page, [card.nodeId, ...(chip ? [chip.buttonId] : [])]));
      await page.keyboard.press('Escape');
      await until('no card', async () => (await cardOn(page)) === null);
    }
    await page.close();
  });

  it.each(LOOKS)(
    'passes for words that were asked about and what was said of a note ($theme, $language)',
    async (look) => {
      const page = await openNote(look);
      await writeCaption(page, '这波操作666，朋友们周末约起来');
      await wait(500);
      for (const { state, from, to } of [
        { state: 'card, words with a note', from: 4, to: 7 },
        { state: 'card, words of which nothing is known', from: 8, to: 10 },
      ]) {
        await page.$eval(
          '.note-text',
          (element, [start, end]) => {
            const words = element.firstChild ?? element;
            document.getSelection()?.setBaseAndExtent(words, start ?? 0, words, end ?? 0);
          },
          [from, to],
        );
        const card = await openCard(page, /./);
        await passes(state, look, page, card.hostId, card.nodeId);
        await sheet.add(state, look, page, await around(page, [card.nodeId]));
        await page.keyboard.press('Escape');
        await until('no card', async () => (await cardOn(page)) === null);
      }
      await page.evaluate(() => document.getSelection()?.removeAllRanges());
      const card = await openCard(page, /666/);
      const point = await callOn<{ x: number; y: number }>(
        page,
        card.nodeId,
        'function () { const b = this.querySelector(".actions button:nth-child(2)"); b.scrollIntoView({ block: "nearest" }); const r = b.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; }',
      );
      await page.mouse.click(point.x, point.y);
      await until('the undo', async () => /Undo|撤销/.test((await cardOn(page))?.text ?? ''));
      await passes('card, a note set aside', look, page, card.hostId, card.nodeId);
      await sheet.add('card, a note set aside', look, page, await around(page, [card.nodeId]));
      await page.close();
      await saveSettings(sample, { choices: [] });
    },
  );
});

/** Pages on which chips, badges and rows stand. */
const PLACES = [
  { state: 'chip on a video', url: 'https://www.tiktok.com/' },
  { state: 'badges on a grid', url: 'https://www.xiaohongshu.com/explore' },
  { state: 'row under a caption', url: 'https://www.instagram.com/' },
] as const;
/** Of the page around a chip, in px: enough to see where it stands. */
const PAGE_AROUND_PX = 260;

describe('chips and badges', () => {
  it.each(LOOKS)('pass on $theme pages in $language', async (look) => {
    await speak(look.language);
    for (const { state, url } of PLACES) {
      const page = await sample.visit(`${url}?theme=${look.theme}`);
      await setTheme(page, look);
      const chip = await until('a chip', () => chipInView(page));
      await wait(600);
      await passes(state, look, page, chip.hostId, chip.buttonId);
      await sheet.add(state, look, page, await around(page, [chip.buttonId], PAGE_AROUND_PX));
      await page.close();
    }
  });
});

describe('the Explain button', () => {
  it.each(LOOKS)('passes on a $theme page in $language', async (look) => {
    const page = await openNote(look);
    await wait(600);
    await page.click('.note-text', { count: 3 });
    const button = await until('the button', () => ownPart(page, 'explain'));
    const { violations } = await axeInClosedRoot(page, button.hostId, button.nodeId);
    expect(violations).toEqual([]);
    await sheet.add('Explain button', look, page, await around(page, [button.nodeId]));
    await page.close();
  });
});

describe('the line that is left when the extension was updated under open pages', () => {
  it('passes in every look', async () => {
    const pages: { look: Look; page: Page }[] = [];
    for (const look of LOOKS) {
      await speak(look.language);
      const page = await sample.visit(`https://www.xiaohongshu.com/explore?theme=${look.theme}`);
      await until('a badge', () => chipInView(page));
      pages.push({ look, page });
    }
    const own = await sample.openExtensionPage('try.html');
    await own
      .evaluate(() => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
        setTimeout(() => runtime.reload(), 50);
      })
      .catch(() => {});
    await wait(1_500);
    for (const { look, page } of pages) {
      await page.bringToFront();
      await page.mouse.wheel({ deltaY: 600 });
      const line = await until('the line', () => ownPart(page, 'notice'));
      await passes('line after an update', look, page, line.hostId, line.nodeId);
      await sheet.add('line after an update', look, page, await around(page, [line.nodeId]));
    }
  });
});

describe('the contact sheet', () => {
  it('holds every state in every look', () => {
    expect(sheet.size).toBe(STATES);
    expect(sheet.missing()).toEqual([]);
  });
});
