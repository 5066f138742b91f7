/**
 * What the extension costs the pages it works on: the shipped build in real Chromium on sample feeds of any length, next
 * to the same browser without it, runs taken in turns.
 *
 * `--set PART,…`: only these parts (`size`, `tiktok`, `rednote`, `instagram`, `growth`, `trace`, `latency`, `heap`,
 * `outbox`, `idle`); all take half an hour. `--data FOLDER`: unpacked extensions to measure beside ours. `--ours`: no
 * others, not even the references.
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
import { type ChipWait, cardWaits, chipWaits, sleepWorker } from './figures/page/latency';
import { heapAfter } from './figures/page/memory';
import { middle, p95 } from './figures/page/metrics';
import { buildReferences } from './figures/page/references/build';
import { FEEDS, type FeedName, feedOf, readToEnd, settle } from './figures/page/scroll';
import { POSTS, replicaGrowth, scrollFigures } from './figures/page/scroll-figures';
import { traced, workOf } from './figures/page/trace';
import type { Area, BenchOptions, Figure } from './frame';

const FEED_NAMES = Object.keys(FEEDS) as FeedName[];
const PARTS = ['size', ...FEED_NAMES, 'growth', 'trace', 'latency', 'heap', 'outbox', 'idle'];
const BYTES_PER_KB = 1024;
/** A page of a platform where nothing is to be done. */
const NO_POST_PAGE = 'https://www.instagram.com/accounts/edit/';
const NO_POST_ROUNDS = 7;

/** Figures of the area `page`. */
export const area: Area = async function* (options) {
  const parts = options.set?.split(',') ?? PARTS;
  const unknown = parts.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0)
    throw new Error(`there is no part ${unknown.join(', ')}; parts: ${PARTS.join(', ')}`);
  const isAsked = (part: string) => parts.includes(part);
  if (isAsked('size')) yield contentScriptSize();
  if (parts.every((part) => part === 'size')) return;
  const feeds = FEED_NAMES.filter(isAsked);
  const replica = await startReplica(sites);
  const [off, on] = [await openBare(replica), await openOurs(replica)];
  const peers: Subject[] = [];
  for (const peer of feeds.length > 0 ? await peersFor(options) : [])
    peers.push(await openPeer(replica, peer));
  try {
    if (feeds.length > 0) yield* scrollFigures(off, on, peers, feeds, feeds.length === FEED_NAMES.length);
    if (isAsked('growth')) yield* replicaGrowth(off, FEED_NAMES);
    if (isAsked('trace')) yield* traceFigures(on);
    if (isAsked('latency')) yield* latencyFigures(on);
    if (isAsked('heap')) yield* heapFigures(off, on);
    if (isAsked('outbox')) yield await outboxFigure(off, on);
    if (isAsked('idle')) yield { name: 'workerIdleWakeups', value: await workerWakeups(on), unit: '/min' };
  } finally {
    for (const { browser } of [off, on, ...peers]) await browser.close();
    await replica.close();
  }
};

async function peersFor({ data, ours }: BenchOptions) {
  return ours ? [] : [...(await buildReferences()), ...peersIn(data)];
}

/** What is loaded into every page of the sites on which something may be read. */
function contentScriptSize(): Figure {
  const folder = join(BUILD, 'content-scripts');
  const bytes = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
  return { name: 'contentScriptGzipKB', value: bytes / BYTES_PER_KB, unit: 'kB' };
}

async function* traceFigures(on: Subject): AsyncGenerator<Figure> {
  let longTasks = 0;
  for (const feed of FEED_NAMES)
    for (const present of [0, POSTS]) {
      const address = feedOf(feed, POSTS, present > 0 ? `&present=${present}` : '');
      const work = await workOn(on, address, present === 0);
      const name = `ownMsPerPost.${feed}${present > 0 ? '.present' : ''}`;
      yield { name, value: work.totalMs / POSTS, unit: 'ms', because: 'our scripts alone, without drawing' };
      longTasks += work.longTasks;
    }
  yield { name: 'longTasks', value: longTasks, unit: '', because: 'half or more of each ours' };
  const costs: number[] = [];
  for (let round = 0; round < NO_POST_ROUNDS; round++)
    costs.push((await workOn(on, NO_POST_PAGE, false)).totalMs);
  yield { name: 'noPostPageMs', value: middle(costs), unit: 'ms', of: costs.length };
}

/** Our work on a page that is opened, and read to its end or not. */
async function workOn(on: Subject, address: string, isRead: boolean) {
  const page = await openPage(on);
  const events = await traced(await page.createCDPSession(), async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.mouse.move(640, 430);
    await settle(page);
    if (isRead) await readToEnd(page);
  });
  await page.close();
  // The trace is of the whole browser: what the background does costs no page.
  const isInPage = (address: string) => !address.endsWith('/background.js');
  return workOf(events, (address) => address.startsWith(`${on.origin}/`) && isInPage(address));
}

async function* latencyFigures(on: Subject): AsyncGenerator<Figure> {
  const [awake, asleep]: [ChipWait[], ChipWait[]] = [[], []];
  for (const feed of FEED_NAMES) {
    const [ofAwake, ofAsleep] = [
      await chipWaits(on, feedOf(feed, POSTS), 12),
      await chipWaits(on, feedOf(feed, POSTS), 8, (page) => sleepWorker(on, page)),
    ];
    yield* waitFigures(`chipMsAwake.${feed}`, ofAwake);
    yield* waitFigures(`chipMsAsleep.${feed}`, ofAsleep);
    awake.push(...ofAwake);
    asleep.push(...ofAsleep);
  }
  yield* waitFigures('chipMsAwake', awake);
  yield* waitFigures('chipMsAsleep', asleep);
  const cards = await cardWaits(on, feedOf('rednote', POSTS), 20);
  yield { name: 'cardShownMs', value: p95(cards.map(({ shown }) => shown)), unit: 'ms', of: cards.length };
  yield { name: 'cardTextMs', value: p95(cards.map(({ texts }) => texts)), unit: 'ms', of: cards.length };
}

/** From when a post's words are there, and from when they are in view as well: many posts come below the screen's edge. */
function* waitFigures(name: string, waits: readonly ChipWait[]): Generator<Figure> {
  const seen = waits.flatMap(({ sinceSeen }) => sinceSeen ?? []);
  yield { name, value: p95(waits.map(({ sinceThere }) => sinceThere)), unit: 'ms', of: waits.length };
  yield { name: `${name}.seen`, value: p95(seen), unit: 'ms', of: seen.length };
}

/** Of the RedNote feed, whose nodes are the most numerous. */
async function* heapFigures(off: Subject, on: Subject): AsyncGenerator<Figure> {
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
