/**
 * What the extension costs the pages it works on: the shipped build in real Chromium on sample feeds of any length, next
 * to the same browser without it, runs taken in turns. `--data FOLDER`: unpacked extensions to measure beside ours.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startReplica } from '../replica/server';
import { sites } from '../replica/sites';
import {
  BUILD,
  openBare,
  openOurs,
  openPage,
  openPeer,
  peersIn,
  type Subject,
} from './figures/page/browsers';
import { otherTabsMs, workerWakeups } from './figures/page/idle';
import { chipWaits, sleepWorker } from './figures/page/latency';
import { heapAfter } from './figures/page/memory';
import { middle, p95 } from './figures/page/metrics';
import {
  FEEDS,
  type FeedName,
  feedOf,
  readToEnd,
  type ScrollRun,
  scrollRun,
  settle,
} from './figures/page/scroll';
import { traced, workOf } from './figures/page/trace';
import type { Area, Figure } from './frame';

const POSTS = 500;
/** Runs of each browser on each feed, taken in turns. */
const ROUNDS = 3;
const FEED_NAMES = Object.keys(FEEDS) as FeedName[];
const BYTES_PER_KB = 1024;
/** A page of a platform where nothing is to be done. */
const NO_POST_PAGE = 'https://www.instagram.com/accounts/edit/';

type Runs = Map<string, Record<FeedName, ScrollRun[]>>;

/** Figures of the area `page`. */
export const area: Area = async function* ({ data }) {
  yield contentScriptSize();
  const replica = await startReplica(sites);
  const [off, on] = [await openBare(replica), await openOurs(replica)];
  const peers: Subject[] = [];
  for (const peer of peersIn(data)) peers.push(await openPeer(replica, peer));
  try {
    yield* scrollFigures(off, on, peers);
    yield* traceFigures(on);
    yield* latencyFigures(on);
    yield* heapFigures(off, on);
    yield await outboxFigure(off, on);
    yield { name: 'workerIdleWakeups', value: await workerWakeups(on), unit: '/min' };
  } finally {
    for (const { browser } of [off, on, ...peers]) await browser.close();
    await replica.close();
  }
};

/** All scripts that are loaded into every page of the sites. */
function contentScriptSize(): Figure {
  const folder = join(BUILD, 'content-scripts');
  const bytes = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
  return { name: 'contentScriptGzipKB', value: bytes / BYTES_PER_KB, unit: 'kB' };
}

async function* scrollFigures(off: Subject, on: Subject, peers: Subject[]) {
  const runs: Runs = new Map();
  for (let round = 0; round < ROUNDS; round++)
    for (const feed of FEED_NAMES)
      for (const subject of [off, on, ...peers]) {
        const byFeed = runs.get(subject.name) ?? { tiktok: [], rednote: [], instagram: [] };
        byFeed[feed].push(await scrollRun(subject, feedOf(feed, POSTS)));
        runs.set(subject.name, byFeed);
      }
  const cost = (name: string, feed: FeedName) =>
    middle((runs.get(name)?.[feed] ?? []).map(({ taskMs }) => taskMs)) ?? Number.NaN;
  for (const feed of FEED_NAMES) {
    yield { name: `offMsPerPost.${feed}`, value: cost('off', feed) / POSTS, unit: 'ms' };
    yield { name: `taskRatio.${feed}`, value: cost('on', feed) / cost('off', feed), unit: '' };
    yield {
      name: `addedMsPerPost.${feed}`,
      value: (cost('on', feed) - cost('off', feed)) / POSTS,
      unit: 'ms',
    };
  }
  const total = (name: string) => FEED_NAMES.reduce((sum, feed) => sum + cost(name, feed), 0);
  const posts = POSTS * FEED_NAMES.length;
  yield { name: 'taskRatio', value: total('on') / total('off'), unit: '', of: posts };
  yield { name: 'addedMsPerPost', value: (total('on') - total('off')) / posts, unit: 'ms', of: posts };
  for (const { name } of peers) {
    yield { name: 'taskRatio', value: total(name) / total('off'), unit: '', peer: name };
    yield { name: 'addedMsPerPost', value: (total(name) - total('off')) / posts, unit: 'ms', peer: name };
  }
  const frames = (name: string) =>
    middle(Object.values(runs.get(name) ?? {}).flatMap((of) => of.flatMap((run) => run.framesPerSecond)));
  yield { name: 'framesPerSecond', value: frames('on'), unit: '/s', because: `${frames('off')} without us` };
  yield* replicaGrowth(off);
}

/** The sample feeds' own cost must not grow with what was read before, or it would hide ours. */
async function* replicaGrowth(off: Subject) {
  for (const feed of FEED_NAMES) {
    const [short, long] = [
      await scrollRun(off, feedOf(feed, POSTS)),
      await scrollRun(off, feedOf(feed, 4 * POSTS)),
    ];
    const perPost = (run: ScrollRun, posts: number) => (run.taskMs - run.loadMs) / posts;
    yield {
      name: `offGrowth4x.${feed}`,
      value: perPost(long, 4 * POSTS) / perPost(short, POSTS),
      unit: '',
      because: 'cost a post of four times as many posts, without us',
    };
  }
}

async function* traceFigures(on: Subject) {
  const origin = on.origin ?? '';
  let longTasks = 0;
  for (const feed of FEED_NAMES)
    for (const present of [0, POSTS]) {
      const page = await openPage(on);
      const client = await page.createCDPSession();
      const events = await traced(client, async () => {
        await page.goto(feedOf(feed, POSTS, present > 0 ? `&present=${present}` : ''), { waitUntil: 'load' });
        await page.mouse.move(640, 430);
        await settle(page);
        if (present === 0) await readToEnd(page);
      });
      const work = workOf(events, origin);
      yield {
        name: `ownMsPerPost.${feed}${present > 0 ? '.present' : ''}`,
        value: work.totalMs / POSTS,
        unit: 'ms',
      };
      longTasks += work.longTasks;
      await page.close();
    }
  yield { name: 'longTasks', value: longTasks, unit: '' };
  const costs: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await openPage(on);
    const client = await page.createCDPSession();
    const events = await traced(client, async () => {
      await page.goto(NO_POST_PAGE, { waitUntil: 'load' });
      await settle(page);
    });
    costs.push(workOf(events, origin).totalMs);
    await page.close();
  }
  yield { name: 'noPostPageMs', value: middle(costs), unit: 'ms' };
}

async function* latencyFigures(on: Subject) {
  const [awake, asleep]: [number[], number[]] = [[], []];
  for (const feed of FEED_NAMES) {
    awake.push(...(await chipWaits(on, feedOf(feed, POSTS), 12)));
    asleep.push(...(await chipWaits(on, feedOf(feed, POSTS), 8, (page) => sleepWorker(on, page))));
  }
  yield { name: 'chipMsAwake', value: p95(awake), unit: 'ms', of: awake.length };
  yield { name: 'chipMsAsleep', value: p95(asleep), unit: 'ms', of: asleep.length };
}

/** Of the RedNote feed, whose nodes are the most numerous. */
async function* heapFigures(off: Subject, on: Subject) {
  const added = async (posts: number) => {
    const address = feedOf('rednote', posts);
    const [without, withUs] = [await heapAfter(off, address), await heapAfter(on, address)];
    return withUs - without;
  };
  const at2000 = await added(2_000);
  yield { name: 'heapMB2000', value: at2000, unit: 'MB' };
  yield { name: 'heapGrowth10000', value: (await added(10_000)) - at2000, unit: 'MB' };
}

async function outboxFigure(off: Subject, on: Subject): Promise<Figure> {
  const [without, withUs] = [await otherTabsMs(off), await otherTabsMs(on)];
  return {
    name: 'tenTabsOutboxMs',
    value: withUs - without,
    unit: 'ms/min',
    because: `${Math.round(without)} ms without us`,
  };
}
