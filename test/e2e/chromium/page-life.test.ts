import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../../../lib/post';
import { callOn, chipsOn } from '../../../scripts/browser/chips';
import type { Snapshot } from '../../../scripts/soak/snapshot';
import { WatchedPage } from '../../../scripts/soak/watched-page';
import { rednote } from '../../replica/rednote/site';
import { tiktok } from '../../replica/tiktok/site';
import { openSampleBrowser, picture, type SampleBrowser, until, wait } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

async function open(url: string): Promise<WatchedPage> {
  return WatchedPage.of(await sample.visit(url));
}

/** Waits until the surface is there, every chip fits and there are some. */
async function arrived(watched: WatchedPage, surface: Surface): Promise<void> {
  const { snapshot, lines } = await watched.settled(
    20_000,
    (look) => look.snapshot.surface === surface && look.snapshot.chips.length > 0,
  );
  expect([snapshot.surface, lines]).toEqual([surface, []]);
  expect(snapshot.chips.length, surface).toBeGreaterThan(0);
}

/** Scripts of the extension that the page was given, by their paths. */
async function scriptsIn(page: Page): Promise<string[]> {
  const client = await page.createCDPSession();
  const paths = new Set<string>();
  client.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) paths.add(new URL(url).pathname);
  });
  // Tells of all that were parsed before, too.
  await client.send('Debugger.enable');
  await client.detach();
  return [...paths].sort();
}

const follow = (page: Page, selector: string) =>
  page.$eval(selector, (link) => (link as HTMLElement).click());

describe('going on without loading a page', () => {
  it('keeps every chip on its post on TikTok, there and back', async () => {
    const watched = await open('https://www.tiktok.com/foryou');
    await arrived(watched, 'home');
    await follow(watched.page, 'a[href="/explore"]');
    await arrived(watched, 'explore');
    await follow(watched.page, '[data-e2e="explore-card-user-link"]');
    await arrived(watched, 'profile');
    await watched.page.goBack();
    await arrived(watched, 'explore');
    await watched.page.goBack();
    await arrived(watched, 'home');
    await watched.page.close();
  });

  it('keeps every chip on its post on RedNote, there and back', async () => {
    const watched = await open('https://www.xiaohongshu.com/explore');
    await arrived(watched, 'home');
    await watched.page.type('#search-input', '听劝');
    await watched.page.keyboard.press('Enter');
    await arrived(watched, 'search');
    await watched.page.goBack();
    await arrived(watched, 'home');
    await watched.page.close();
  });

  it('keeps every chip on its post on Instagram, and shows none among the messages', async () => {
    const watched = await open('https://www.instagram.com/');
    await arrived(watched, 'home');
    await follow(watched.page, 'a[href="/explore/"]');
    await arrived(watched, 'explore');
    await follow(watched.page, 'a[href^="/reels/"]');
    await arrived(watched, 'reels');
    await follow(watched.page, 'a[href="/direct/inbox/"]');
    // The address changes first; the reels, and our chips with them, go a moment later.
    await until('the messages', async () => {
      const { snapshot } = (await watched.look()) ?? {};
      return snapshot?.surface === null && snapshot.chips.length === 0;
    });
    await wait(1_200);
    expect((await until('the messages still', () => watched.look())).snapshot.chips).toEqual([]);
    await watched.page.goBack();
    await arrived(watched, 'reels');
    await watched.page.close();
  });
});

it('begins to read once the person goes on from a page on which nothing is read', async () => {
  const watched = await open('https://www.tiktok.com/messages');
  await wait(1_200);
  // The reading script is not even there among the messages.
  expect(await scriptsIn(watched.page)).toEqual(['/idle.js']);
  await follow(watched.page, 'a[href="/explore"]');
  await arrived(watched, 'explore');
  expect(await scriptsIn(watched.page)).toEqual(['/content-scripts/feed.js', '/idle.js']);
  await watched.page.close();
});

const WIDE = { width: 1280, height: 860 };
const NARROW = { width: 760, height: 700 };
const FEEDS = [
  ['TikTok’s Explore', 'https://www.tiktok.com/explore'],
  ['RedNote’s feed', 'https://www.xiaohongshu.com/explore'],
  ['Instagram’s feed', 'https://www.instagram.com/'],
] as const;

describe.each(FEEDS)('%s', (name, url) => {
  it('keeps its chips while the window becomes narrow and wide again', async () => {
    const watched = await open(url);
    await watched.settled(20_000, (look) => look.snapshot.chips.length > 0);
    for (const size of [NARROW, WIDE]) {
      await watched.page.setViewport(size);
      const { snapshot, lines } = await watched.settled();
      expect(lines, `${size.width} px`).toEqual([]);
      expect(snapshot.chips.length).toBeGreaterThan(0);
      if (size === NARROW) await picture(watched.page, `narrow-${name.replace(/\W+/g, '-').toLowerCase()}`);
    }
    await watched.page.close();
  });
});

// Chips on pictures look the same in both themes: these stand on the page itself.
it.each([
  ['Instagram’s feed', 'https://www.instagram.com/'],
  ['a RedNote note', `https://www.xiaohongshu.com${rednote.paths.note}`],
])('%s has chips in the colours of its own theme', async (name, url) => {
  const looks: string[] = [];
  for (const theme of ['light', 'dark']) {
    const watched = await open(`${url}?theme=${theme}`);
    await watched.settled(20_000, (look) => look.snapshot.chips.length > 0);
    const [chip] = await chipsOn(watched.page);
    const look = 'function () { const s = getComputedStyle(this); return s.color + s.backgroundColor; }';
    looks.push(await callOn<string>(watched.page, chip?.buttonId ?? 0, look));
    await picture(watched.page, `${theme}-${name.replace(/\W+/g, '-').toLowerCase()}`);
    await watched.page.close();
  }
  expect(new Set(looks).size).toBe(2);
});

/** What a browser that translates pages does: every text becomes another one, inside elements of its own. */
function translate(): void {
  const words = 'Heute war ein ruhiger Tag am Fluss und wir haben lange gelesen.';
  const texts = document.createTreeWalker(
    document.querySelector('main, #app, body') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (text.data.trim().length < 12 || text.parentElement?.closest('script, style')) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.append(words);
    outer.append(inner);
    text.replaceWith(outer);
  }
}

describe('a page whose words are translated in place', () => {
  it.each([
    ['TikTok', 'https://www.tiktok.com/foryou?play=0'],
    ['RedNote', 'https://www.xiaohongshu.com/explore'],
    ['Instagram', 'https://www.instagram.com/'],
  ])('keeps the chips that fit what was written: %s', async (_, url) => {
    const watched = await open(url);
    const said = ({ posts, chips }: Snapshot) =>
      new Map(
        chips.flatMap(({ owners: [owner = -1], label }) => {
          const id = posts[owner]?.post?.id;
          return id ? [[id, label] as const] : [];
        }),
      );
    // TikTok tells a video's number a moment later than its words.
    const { snapshot: before } = await watched.settled(20_000, ({ snapshot }) => said(snapshot).size > 0);
    await wait(600);
    const written = said((await watched.look())?.snapshot ?? before);
    await watched.page.evaluate(translate);
    await wait(1_500);
    const { snapshot } = await until('another look', () => watched.look());
    expect(snapshot.posts.some(({ post }) => /ruhiger Tag am Fluss/.test(JSON.stringify(post)))).toBe(true);
    const now = said(snapshot);
    // Other words have other heights: feeds may have let some posts go.
    const left = [...written].filter(([id]) => snapshot.posts.some(({ post }) => post?.id === id));
    expect(left.length).toBeGreaterThan(0);
    for (const [id, label] of left) expect(now.get(id), id).toBe(label);
    expect(watched.takeFaults()).toEqual([]);
    await watched.page.close();
  });
});

describe('two layouts at once', () => {
  it('are read side by side, each post once', async () => {
    const watched = await open('https://www.tiktok.com/foryou?window=all&present=8&play=0');
    await watched.settled(20_000, (look) => look.snapshot.chips.length >= 8);
    // Every second card as the site builds it in its older markup, taken from a page that has it.
    const older = await sample.visit('https://www.tiktok.com/foryou?build=2025&window=all&present=8&play=0');
    await until('older cards', () => older.$('article video'));
    const cards = await older.$$eval('article', (all) => all.map((card) => card.outerHTML));
    await older.close();
    await watched.page.bringToFront();
    const session = await watched.page.createCDPSession();
    const { root } = await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'article',
    });
    for (const [place, nodeId] of nodeIds.entries()) {
      const outerHTML = cards[place];
      if (place % 2 === 1 && outerHTML) await session.send('DOM.setOuterHTML', { nodeId, outerHTML });
    }
    const { snapshot, lines } = await watched.settled(20_000, (look) => look.snapshot.chips.length >= 8);
    expect(lines).toEqual([]);
    const keys = snapshot.posts.flatMap(({ post }) => post?.key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(Math.min(8, tiktok.posts.length));
    await watched.page.close();
  });
});
