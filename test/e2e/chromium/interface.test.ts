import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import {
  callOn,
  cardOn,
  chipInView,
  chipsOn,
  focusChip,
  ownPart,
  pressChip,
  restingPoint,
} from '../../../scripts/browser/chips';
import { readStore } from '../../../scripts/browser/diary';
import { openSampleBrowser, picture, type SampleBrowser, until, wait } from '../support/chromium';
import { runCommand } from '../support/commands';
import { saveSettings } from '../support/settings';

const EXPLORE = 'https://www.xiaohongshu.com/explore';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

const badges = (page: Page) => until('badges', async () => (await chipsOn(page)).length > 5);
const theCard = (page: Page, words: RegExp) =>
  until(`a card with ${words}`, async () => {
    const card = await cardOn(page);
    return card && words.test(card.text) ? card : null;
  });
const noCard = (page: Page) => until('the card to close', async () => (await cardOn(page)) === null);

/** Opens a note with a caption over the feed. */
async function openedNote(): Promise<Page> {
  const page = await sample.visit(EXPLORE);
  await badges(page);
  await page.click('section.note-item .title');
  await page.waitForSelector('.note-text');
  await until('a chip', () => chipInView(page, ({ text }) => text.includes('Chinese')));
  return page;
}

/** Drags over the first letters of an element, as a person selects. */
async function selectIn(page: Page, selector: string, px = 60): Promise<void> {
  const at = await page.$eval(selector, (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left = 0, top = 0, height = 0 } = range.getClientRects()[0] ?? {};
    return { x: left + 1, y: top + height / 2 };
  });
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + px, at.y, { steps: 6 });
  await page.mouse.up();
}

describe('the settings', () => {
  it('apply at once in an open page: when marks show, light or dark', async () => {
    const page = await sample.visit(EXPLORE);
    const hasNote = ({ label }: { label: string }) => /note/.test(label);
    await until('a mark without a note', async () => !(await chipsOn(page)).every(hasNote));
    const options = await sample.openExtensionPage('options.html');
    onTestFailed(() => saveSettings(sample, { density: 'always', appearance: 'auto' }));
    await options.waitForSelector('.button.danger');
    const choose = (label: string) =>
      options.evaluate((name) => {
        const found = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
        found?.querySelector('input')?.click();
      }, label);
    await choose('only where there is a note');
    // A hidden tab follows nothing: it looks up what it missed as soon as it is shown.
    await page.bringToFront();
    await until('marks with notes only', async () => {
      const chips = await chipsOn(page);
      return chips.length > 0 && chips.every(hasNote);
    });
    await choose('when the pointer is on the post');
    await choose('dark');
    await page.mouse.move(5, 5);
    // By its state, not by its look: headless there is no mouse that hovers, and touch screens show every mark.
    const look =
      'function () { return this.closest(".frame").className + " " + getComputedStyle(this).colorScheme; }';
    const first = await until('a mark that waits, and is dark', async () => {
      const [chip] = await chipsOn(page);
      return chip &&
        (await callOn<string>(page, chip.buttonId, look)) === 'frame holder corner dark quiet dark'
        ? chip
        : null;
    });
    const { x, y } = await restingPoint(page, first.buttonId);
    await page.mouse.move(x, y + 60);
    await until(
      'the mark under the pointer',
      async () =>
        (await callOn<string>(page, first.buttonId, look)) === 'frame holder corner dark quiet near dark',
    );
    await choose('always');
    await choose('automatic');
    await until('a mark as light as its page', async () => {
      const [chip] = await chipsOn(page);
      return chip && (await callOn<string>(page, chip.buttonId, look)) === 'frame holder corner light';
    });
    await options.close();
    await page.close();
  });
});

describe('the shortcuts', () => {
  it('open the card of the post on the screen, by arrows through it, and close it without a trace', async () => {
    const page = await sample.visit('https://www.tiktok.com/?play=0');
    await until('a chip', () => chipInView(page));
    const before = await page.evaluate(() => [scrollY, document.scrollingElement?.scrollTop]);
    await runCommand(sample, page, 'open-card');
    await theCard(page, /read from the/);
    for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowUp', 'Escape'] as const)
      await page.keyboard.press(key);
    await noCard(page);
    expect(await page.evaluate(() => [scrollY, document.scrollingElement?.scrollTop])).toEqual(before);
    await page.close();
  });

  it('pause everything, and go on', async () => {
    const page = await sample.visit(EXPLORE);
    await badges(page);
    await runCommand(sample, page, 'toggle-pause');
    await until('no marks', async () => (await chipsOn(page)).length === 0);
    await runCommand(sample, page, 'toggle-pause');
    await badges(page);
    await page.close();
  });
});

describe('words that are selected in a post', () => {
  it('get a button that explains them, and goes with them', async () => {
    const page = await openedNote();
    await selectIn(page, '.note-text');
    const button = await until('the button', () => ownPart(page, 'explain'));
    expect(button.text).toBe('Explain');
    await picture(page, 'explain-button');
    const { x, y } = await restingPoint(page, button.nodeId);
    await page.mouse.click(x, y);
    const card = await theCard(page, /Chinese/);
    expect(card.text).not.toContain('read from');
    await wait(200);
    // The words stand in lines that belong together: none of them is covered.
    const top = 'function () { const r = this.getBoundingClientRect(); return [r.top, r.bottom]; }';
    const [cardTop = 0, cardBottom = 0] = await callOn<number[]>(page, card.nodeId, top);
    const caption = await page.$eval('.note-text', (element) => {
      const box = element.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom };
    });
    expect(cardTop >= caption.bottom || cardBottom <= caption.top).toBe(true);
    await picture(page, 'explain-card');
    expect(await page.evaluate(() => document.getSelection()?.toString())).not.toBe('');
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.mouse.click(1_240, 840);
    await until('no button', async () => (await ownPart(page, 'explain')) === null);
    await page.close();
  });

  it('are explained by the shortcut, too; of unknown words it says that nothing is known', async () => {
    const page = await openedNote();
    await page.$eval('.note-text', (element) => {
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() ?? element;
      const range = document.createRange();
      range.setStart(words, 0);
      range.setEnd(words, 2);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    });
    await runCommand(sample, page, 'open-card');
    await theCard(page, /knows nothing about these words yet/);
    await page.close();
  });

  it('get nothing outside a post', async () => {
    const page = await openedNote();
    await page.keyboard.press('Escape');
    await selectIn(page, '.channel', 20);
    await wait(400);
    expect(await ownPart(page, 'explain')).toBeNull();
    await page.close();
  });
});

describe('the place to try', () => {
  it('annotates any text as a post would be, and stores nothing', async () => {
    await saveSettings(sample, { isSetUp: true });
    const page = await sample.openExtensionPage('try.html');
    await page.waitForSelector('textarea');
    const rows = async () => {
      const counts = await Promise.all(
        ['posts', 'impressions', 'noteEvents', 'hashtags'].map((store) => readStore(page, store)),
      );
      const all = await page.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
        ).chrome.storage.local.get(null),
      );
      return { counts: counts.map((found) => found.length), stored: JSON.stringify(all) };
    };
    const before = await rows();
    await page.type('textarea', '这波操作666，朋友们周末约起来 #搭子');
    await page.waitForFunction(() => /number of the beast/.test(document.body.textContent ?? ''));
    await picture(page, 'try');
    expect(await page.$eval('.chip', (chip) => chip.textContent)).toContain('notes');
    await wait(600);
    const after = await rows();
    expect(after.counts).toEqual(before.counts);
    expect(after.stored).not.toContain('666');
    await page.close();
  });
});

describe('the first minute', () => {
  it('shows an invented post whose chip opens a real card', async () => {
    const page = await sample.openExtensionPage('welcome.html');
    await page.bringToFront();
    await (await page.waitForSelector('.example .chip'))?.click();
    await page.waitForSelector('.example .card');
    expect(await page.$eval('.example .card', (card) => card.textContent)).toContain('You may read it as');
    await picture(page, 'welcome-example');
    await page.close();
  });
});

describe('what no author should be able to do', () => {
  it('to a narrow window: 20,000 letters, 60 expressions, emoji and turned text make one tidy row and a card', async () => {
    const page = await sample.visit('https://www.tiktok.com/?play=0');
    await until('a chip', () => chipInView(page));
    await page.setViewport({ width: 240, height: 700 });
    const flood = '\u202eevil\u2066'.repeat(20) + '😂🔥💀🙏🙂'.repeat(300);
    const words = '666 绝绝子 种草 yyds 996 搭子 听劝 emo 摆烂 内卷 躺平 破防 '.repeat(60);
    await page.$eval(
      '[data-e2e="video-desc"]',
      (element, text) => {
        element.textContent = text;
      },
      `${flood}${words}`.padEnd(20_000, '今天也要努力呀'),
    );
    const chip = await until('a chip with notes', async () => {
      const [found] = (await chipsOn(page)).filter(({ label }) => /notes/.test(label));
      return found;
    });
    const size = 'function () { const r = this.getBoundingClientRect(); return [r.width, r.height]; }';
    const [width = 0, height = 0] = await callOn<number[]>(page, chip.buttonId, size);
    expect(height).toBeLessThanOrEqual(24);
    expect(width).toBeLessThanOrEqual(240);
    await focusChip(page, chip);
    await page.keyboard.press('Enter');
    const card = await theCard(page, /You may read it as/);
    const box = await callOn<{ left: number; right: number; top: number; bottom: number; over: number }>(
      page,
      card.nodeId,
      'function () { const { left, right, top, bottom } = this.getBoundingClientRect(); return { left, right, top, bottom, over: this.scrollWidth - this.clientWidth }; }',
    );
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(240);
    expect(box.bottom).toBeLessThanOrEqual(700);
    expect(box.over).toBe(0);
    await picture(page, 'flood-240');
    await page.close();
  });
});

describe('a site that looks for us', () => {
  it('finds bare elements and nothing else: no root, name, attribute, global, event, message or file', async () => {
    const page = await sample.browser.newPage();
    await page.bringToFront();
    await page.evaluateOnNewDocument((id) => {
      const heard: string[] = [];
      Object.assign(window, { heard, globalsBefore: Object.getOwnPropertyNames(window) });
      const listen = (target: EventTarget, type: string) =>
        target.addEventListener(type, () => heard.push(type), true);
      // Before any script of a page can run the framework raises one more, which so nobody hears.
      for (const type of ['message', 'wxt:locationchange', `${id}:feed:wxt:locationchange`])
        listen(window, type);
    }, sample.extensionId);
    await page.goto(EXPLORE);
    await badges(page);
    await page.click('section.note-item .title');
    await page.waitForSelector('.note-text');
    await wait(1_500);
    const chip = await until('a chip', () => chipInView(page));
    await focusChip(page, chip);
    await page.keyboard.press('Enter');
    await theCard(page, /read from/);
    const found = await page.evaluate(async (id) => {
      const detail = { contentScriptName: 'feed', messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(`${id}:feed:wxt:content-script-started`, { detail }));
      const page = globalThis as unknown as { heard: string[]; globalsBefore: string[] };
      const ours = [...document.querySelectorAll('html > div, :not(html) > div')].filter(
        (div) => div.attributes.length === 0 && div.childNodes.length === 0 && div.getRootNode() === document,
      );
      const files = await Promise.all(
        ['icon/16.png', 'popup.html', 'content-scripts/feed.js', 'data/knowledge.bin'].map((file) =>
          fetch(`chrome-extension://${id}/${file}`).then(
            () => file,
            () => null,
          ),
        ),
      );
      const extension = /crossread|chrome-extension/i;
      return {
        heard: page.heard,
        globals: Object.getOwnPropertyNames(window).filter(
          (name) => extension.test(name) && !page.globalsBefore.includes(name),
        ),
        openRoots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
        files: files.filter(Boolean),
        requests: performance.getEntriesByType('resource').filter(({ name }) => extension.test(name)).length,
        named: [...document.querySelectorAll('*')].filter((element) =>
          [...element.attributes].some(({ name, value }) => extension.test(`${name} ${value}`)),
        ).length,
        sheets: document.adoptedStyleSheets.length,
        bareHosts: ours.length,
      };
    }, sample.extensionId);
    expect(found.bareHosts).toBeGreaterThan(0);
    expect(found).toEqual({
      heard: [],
      globals: [],
      openRoots: 0,
      files: [],
      requests: 0,
      named: 0,
      sheets: 0,
      bareHosts: found.bareHosts,
    });
    expect((await chipsOn(page)).length).toBeGreaterThan(0);
    await page.close();
  });
});

describe('an update under an open page', () => {
  it('leaves nothing but one line, which can be closed', async () => {
    const page = await sample.visit(EXPLORE);
    await badges(page);
    const chip = await until('a badge', () => chipInView(page));
    await pressChip(page, chip);
    await theCard(page, /read from/);
    const options = await sample.openExtensionPage('options.html');
    await options
      .evaluate(() => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
        setTimeout(() => runtime.reload(), 50);
      })
      .catch(() => {});
    await wait(1_500);
    await page.bringToFront();
    await page.mouse.wheel({ deltaY: 600 });
    const line = await until('the line', () => ownPart(page, 'notice'));
    expect(line.text).toContain('Reload the page');
    expect(await chipsOn(page)).toEqual([]);
    expect(await cardOn(page)).toBeNull();
    await picture(page, 'updated');
    const close = await until('its button', async () => {
      const selector =
        'function () { const r = this.querySelector("button").getBoundingClientRect(); return { x: r.x + 12, y: r.y + 12 }; }';
      return callOn<{ x: number; y: number }>(page, line.nodeId, selector);
    });
    await page.mouse.click(close.x, close.y);
    await until('no line', async () => (await ownPart(page, 'notice')) === null);
    await page.close();
  });
});
