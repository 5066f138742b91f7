/** What the extension does while nothing happens: in the background, and in tabs nobody looks at. */
import { openPage, type Subject } from './browsers';
import { readMetrics, startMetrics } from './metrics';
import { FEEDS, feedOf, settle } from './scroll';

const MINUTE_MS = 60_000;
/** Chromium puts a worker to sleep after 30 s without an event; after that it is idle. */
const UNTIL_ASLEEP_MS = 35_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How often the worker is woken in a minute in which the person does nothing, with a feed open in front. */
export async function workerWakeups(subject: Subject): Promise<number> {
  const { browser, origin } = subject;
  const page = await openPage(subject);
  await page.goto(feedOf('rednote', 500), { waitUntil: 'load' });
  await page.mouse.move(640, 430);
  await wait(UNTIL_ASLEEP_MS + MINUTE_MS);
  let wakeups = 0;
  const count = (target: { type(): string; url(): string }) => {
    if (target.type() === 'service_worker' && target.url().startsWith(origin ?? '-')) wakeups++;
  };
  browser.on('targetcreated', count);
  await wait(MINUTE_MS);
  browser.off('targetcreated', count);
  await page.close();
  return wakeups;
}

const OTHER_TABS = 9;

/** Milliseconds of main-thread time in nine other tabs, while one feed is read for a minute. */
export async function otherTabsMs(subject: Subject): Promise<number> {
  const addresses = Object.values(FEEDS);
  const others = [];
  for (let i = 0; i < OTHER_TABS; i++) {
    const page = await openPage(subject);
    const client = await startMetrics(page);
    await page.goto(addresses[i % addresses.length] ?? FEEDS.rednote, { waitUntil: 'load' });
    // What a tab does when it is opened is no cost of another tab's being read.
    await settle(page);
    others.push({ page, client });
  }
  const front = await openPage(subject);
  await front.goto(feedOf('rednote', 500), { waitUntil: 'load' });
  await wait(3_000);
  const before = await Promise.all(others.map(({ client }) => readMetrics(client)));
  const end = Date.now() + MINUTE_MS;
  while (Date.now() < end) {
    await front.mouse.move(640, 430);
    await front.mouse.wheel({ deltaY: 600 });
    await wait(1_000);
  }
  const after = await Promise.all(others.map(({ client }) => readMetrics(client)));
  for (const { page } of others) await page.close();
  await front.close();
  return after.reduce((sum, { taskMs }, i) => sum + taskMs - (before[i]?.taskMs ?? 0), 0);
}
