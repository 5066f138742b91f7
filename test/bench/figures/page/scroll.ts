/** Reads a feed to its end as fast as a page can be scrolled smoothly, and says what it cost. */
import type { Page } from 'puppeteer-core';
import { openPage, type Subject } from './browsers';
import { readMetrics, startMetrics } from './metrics';

/** The three feeds that are measured. `posts` and `seed` choose how many synthetic posts there are, and which. */
export const FEEDS = {
  tiktok: 'https://www.tiktok.com/',
  rednote: 'https://www.xiaohongshu.com/explore',
  instagram: 'https://www.instagram.com/',
} as const;
export type FeedName = keyof typeof FEEDS;

/** Address of a feed of that many posts. */
export function feedOf(name: FeedName, posts: number, more = ''): string {
  return `${FEEDS[name]}?posts=${posts}&seed=7${more}`;
}

export interface ScrollRun {
  /** Milliseconds of main-thread time, from the first byte to the end of the feed. */
  taskMs: number;
  /** Milliseconds of main-thread time until the first posts stood there. */
  loadMs: number;
  /** Frames drawn in each whole second. */
  framesPerSecond: number[];
  /** Scroll steps made. */
  steps: number;
}

/** Share of a screen per step: a little less than half, so that every post is met. */
const STEP_SHARE = 0.45;
/** Time without getting further after which it counts as the end: more posts may still be on their way. */
const END_AFTER_MS = 4_000;
/** A feed of 10,000 posts ends long before. */
const MOST_STEPS = 30_000;

/** Scrolls the page's feed down until it ends. Runs in the page. */
async function scrollDown(stepShare: number, endAfterMs: number, mostSteps: number) {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const scrollable = () => {
    const isScroller = (element: Element) =>
      element.scrollHeight > element.clientHeight + 10 &&
      /auto|scroll/.test(getComputedStyle(element).overflowY);
    const inner = [...document.querySelectorAll('main *, body > div *')].find(
      (element) => element.clientHeight > innerHeight / 2 && isScroller(element),
    );
    return inner ?? document.scrollingElement ?? document.documentElement;
  };
  const scroller = scrollable();
  const times: number[] = [];
  let [steps, movedAt] = [0, performance.now()];
  while (performance.now() - movedAt < endAfterMs && steps < mostSteps) {
    const before = scroller.scrollTop;
    scroller.scrollBy(0, Math.round(scroller.clientHeight * stepShare));
    times.push(await frame());
    times.push(await frame());
    if (scroller.scrollTop === before) continue;
    movedAt = performance.now();
    steps++;
  }
  return { times, steps };
}

/** Reads one feed to its end in a new page of this browser. */
export async function scrollRun(subject: Subject, address: string): Promise<ScrollRun> {
  const page = await openPage(subject);
  const client = await startMetrics(page);
  await page.goto(address, { waitUntil: 'load' });
  await page.mouse.move(640, 430);
  await settle(page);
  const loaded = await readMetrics(client);
  const { times, steps } = await readToEnd(page);
  await settle(page);
  const done = await readMetrics(client);
  await page.close();
  return { taskMs: done.taskMs, loadMs: loaded.taskMs, framesPerSecond: perSecond(times), steps };
}

/** Scrolls an open page's feed to its end. */
export async function readToEnd(page: Page): Promise<{ times: number[]; steps: number }> {
  // The program that runs these TypeScript files wraps inner functions in a helper that pages do not have.
  await page.evaluate('globalThis.__name ??= (inner) => inner');
  return page.evaluate(scrollDown, STEP_SHARE, END_AFTER_MS, MOST_STEPS);
}

/** Lets what is under way come to its end. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 600)));
}

/** Frames in each whole second between the first and the last. */
function perSecond(times: readonly number[]): number[] {
  const from = times[0] ?? 0;
  const counts: number[] = [];
  for (const time of times) {
    const second = Math.floor((time - from) / 1000);
    counts[second] = (counts[second] ?? 0) + 1;
  }
  return counts.slice(0, -1).map((count) => count ?? 0);
}
