/**
 * How long after a post appears its chip stands there. The clock is started inside the extension's own world of the
 * page, the only place from which both the page and our closed roots can be seen; nothing is changed in the build.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { chipInView, pressChip } from '../../../../scripts/browser/chips';
import { openPage, type Subject } from './browsers';
import { settle } from './scroll';

/** What a post stands in, on all three sites. */
const POST = 'article, section.note-item';

/**
 * Runs in the extension's world: notes when a post's words come and when a button comes into a closed root in it. Feeds
 * put in empty slots that they fill much later, and fill the slots of old posts with new ones: a post appears when its
 * words do. Digits are left out of the comparison, or a counter that ticks would make a new post of an old one.
 */
const CLOCK = `(() => {
  const POST = ${JSON.stringify(POST)};
  const posts = new WeakMap();
  const marked = [];
  globalThis.crossreadPosts = marked;
  const views = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const post = posts.get(target);
      if (isIntersecting && post) post.seenAt ??= performance.now();
    }
  });
  const rootOf = (node) => node instanceof HTMLElement && node.localName === 'div' && chrome.dom.openOrClosedShadowRoot(node);
  const wordsOf = (post) => post.textContent.replace(/[\\d\\s]+/g, ' ').trim();
  const look = (post, now) => {
    const words = wordsOf(post);
    if (words !== '' && posts.get(post)?.words !== words) {
      posts.set(post, { words, at: now, isDone: false });
      // Observed anew, it tells at once whether it is in view.
      views.unobserve(post);
      views.observe(post);
    }
  };
  const onChip = (host) => {
    const post = posts.get(host.closest(POST));
    if (!post || post.isDone) return;
    post.isDone = true;
    post.chipAt = performance.now();
    marked.push(post);
  };
  const onHost = (host, root) => {
    if (root.querySelector('button')) onChip(host);
    new MutationObserver(() => root.querySelector('button') && onChip(host)).observe(root, { childList: true, subtree: true });
  };
  for (const post of document.querySelectorAll(POST)) posts.set(post, { words: wordsOf(post), at: 0, isDone: true });
  new MutationObserver((records) => {
    const now = performance.now();
    const touched = new Set();
    for (const { target, addedNodes } of records) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(POST);
      if (around) touched.add(around);
      for (const node of addedNodes)
        if (node instanceof Element && !rootOf(node)) for (const inner of node.querySelectorAll(POST)) touched.add(inner);
      for (const node of addedNodes) if (node instanceof Element && node.matches(POST)) touched.add(node);
    }
    for (const post of touched) look(post, now);
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        const root = rootOf(node);
        if (root) onHost(node, root);
      }
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
})()`;

/** The context of the extension's world in a page's main frame. */
function extensionContext(client: CDPSession, origin: string): Promise<number> {
  return new Promise((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) resolve(context.id);
    });
    void client.send('Runtime.enable');
  });
}

/** Opens a page, lets a clock run in the extension's world of it while something is done, and takes what the clock noted. */
async function clocked<T>(
  subject: Subject,
  address: string,
  clock: string,
  notes: string,
  act: (page: Page) => Promise<void>,
): Promise<T[]> {
  const page = await openPage(subject);
  const client = await page.createCDPSession();
  await page.goto(address, { waitUntil: 'load' });
  await page.mouse.move(640, 430);
  await settle(page);
  const contextId = await extensionContext(client, subject.origin ?? '');
  await client.send('Runtime.evaluate', { contextId, expression: clock });
  await act(page);
  const { result } = await client.send('Runtime.evaluate', {
    contextId,
    expression: `JSON.stringify(${notes})`,
    returnByValue: true,
  });
  await page.close();
  return JSON.parse(String(result.value)) as T[];
}

/** How long a post stood there without its chip. */
export interface ChipWait {
  /** Milliseconds since its words were there. */
  sinceThere: number;
  /** Milliseconds since it was in view as well; `null` where it has not been yet. */
  sinceSeen: number | null;
}

/** What the clock notes, all in milliseconds of the page's clock. */
interface MarkedPost {
  at: number;
  seenAt?: number;
  chipAt: number;
}

/**
 * How long the posts wait for their chips that come while a feed is scrolled.
 * @param beforeEach - called before each scroll, such as to put the background to sleep
 */
export async function chipWaits(
  subject: Subject,
  address: string,
  scrolls: number,
  beforeEach: (page: Page) => Promise<void> = async () => {},
): Promise<ChipWait[]> {
  const marked = await clocked<MarkedPost>(subject, address, CLOCK, 'crossreadPosts', async (page) => {
    for (let i = 0; i < scrolls; i++) {
      await beforeEach(page);
      await page.mouse.wheel({ deltaY: 860 });
      await new Promise((resolve) => setTimeout(resolve, 900));
    }
  });
  return marked.map(({ at, seenAt, chipAt }) => ({
    sinceThere: chipAt - at,
    sinceSeen: seenAt === undefined ? null : Math.max(0, chipAt - Math.max(at, seenAt)),
  }));
}

/** Runs in the extension's world: notes when a chip is pressed, when a card stands there and when its texts do. */
const CARD_CLOCK = `(() => {
  globalThis.crossreadCards = [];
  let pressed = 0;
  addEventListener('click', ({ isTrusted, timeStamp }) => { if (isTrusted) pressed = timeStamp; }, true);
  const onRoot = (root) => {
    let shown = null;
    const look = () => {
      const card = root.querySelector('[role=dialog]');
      if (!card) { shown = null; return; }
      const now = performance.now();
      shown ??= now - pressed;
      if (!card.querySelector('[aria-busy]') && card.childElementCount > 1 && !card.dataset.counted) {
        crossreadCards.push({ shown, texts: now - pressed });
        observer.disconnect();
        requestAnimationFrame(() => observer.observe(root, { childList: true, subtree: true }));
        card.dataset.counted = '1';
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true });
    look();
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        const root = node instanceof HTMLElement && chrome.dom.openOrClosedShadowRoot(node);
        if (root) onRoot(root);
      }
  }).observe(document.documentElement, { childList: true });
})()`;

/** Milliseconds from the press of a chip until its card stands there, and until its texts do. */
export function cardWaits(
  subject: Subject,
  address: string,
  times: number,
): Promise<{ shown: number; texts: number }[]> {
  return clocked(subject, address, CARD_CLOCK, 'crossreadCards', async (page) => {
    for (let i = 0; i < times; i++) {
      const chip = await chipInView(page);
      if (chip) await pressChip(page, chip);
      await new Promise((resolve) => setTimeout(resolve, 700));
      await page.keyboard.press('Escape');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
}

/** Puts the service worker to sleep, as Chromium does with an idle one. */
export async function sleepWorker({ browser, origin }: Subject, page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  const isAwake = () =>
    browser
      .targets()
      .some((target) => target.type() === 'service_worker' && target.url().startsWith(origin ?? '-'));
  while (isAwake()) await new Promise((resolve) => setTimeout(resolve, 50));
  await client.detach();
}
