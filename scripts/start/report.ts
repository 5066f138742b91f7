/**
 * Reads the three sample feeds like a person would (first run, scrolling, a card) and reports what was annotated and
 * stored. Every figure is read from what the browser shows and from the diary; the engine is not called here.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type PackedImpression, unpackImpression } from '../../lib/exposure/store/packed';
import { sites } from '../../test/replica/sites';
import { cardOn, chipInView, chipsOn, pressChip } from '../browser/chips';
import { type Row, readStore } from '../browser/diary';
import { cardOnFirefox, centreOfFirefoxChip, chipsOnFirefox } from '../browser/firefox-chips';
import { formatTable } from './table';

interface Opened {
  browser: Browser;
  openExtensionPage(path: string): Promise<Page>;
}

/** How far and how often each feed is scrolled; a post counts as seen after a second at half its size. */
const SCROLLS = 8;
const SCROLL_PX = 820;
const LOOK_MS = 1_400;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns exit status: 0 when every platform had annotations */
export async function reportFeeds(opened: Opened, isFirefox: boolean, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const picture = (page: Page, name: string) => page.screenshot({ path: `${join(folder, name)}.png` });
  await finishFirstRun(opened);
  const shown = new Map<string, number>();
  for (const site of sites) {
    const page = await opened.browser.newPage();
    await page.bringToFront();
    await page.goto(`https://${site.hosts[0]}${Object.values(site.paths)[0] ?? '/'}`, {
      waitUntil: 'domcontentloaded',
    });
    await wait(2_000);
    await picture(page, `feed-${site.platform}`);
    shown.set(site.platform, await scrollThrough(page, isFirefox));
    if (await openCard(page, isFirefox)) await picture(page, `card-${site.platform}`);
    await page.goto('about:blank');
    await page.close();
  }
  await wait(1_500);
  const popup = await opened.openExtensionPage('popup.html');
  await popup.setViewport({ width: 340, height: 600 });
  await wait(800);
  await picture(popup, 'popup');
  const rows = await diaryRows(popup);
  console.log(
    `\n${formatTable(
      HEAD,
      sites.map((site) => tableRow(site.platform, shown.get(site.platform) ?? 0, rows)),
    )}\n`,
  );
  console.log(`Screenshots: ${folder}`);
  const without = sites.filter(
    (site) =>
      (shown.get(site.platform) ?? 0) === 0 || rows.posts.every((row) => row.platform !== site.platform),
  );
  for (const site of without) console.error(`${site.platform}: nothing was annotated`);
  return without.length === 0 ? 0 : 1;
}

/** Answers the first-run page, which the extension itself opens, as it stands. */
async function finishFirstRun({ openExtensionPage }: Opened): Promise<void> {
  const page = await openExtensionPage('welcome.html');
  await page.bringToFront();
  await (await page.waitForSelector('button[type=submit]'))?.click();
  await page.waitForSelector('[role=status]');
  await page.close();
}

/** Scrolls on as a person does; returns how many chips were met. */
async function scrollThrough(page: Page, isFirefox: boolean): Promise<number> {
  const met = new Set<string | number>();
  await page.mouse.move(640, 430);
  for (let i = 0; i < SCROLLS; i++) {
    await wait(LOOK_MS);
    const chips = isFirefox ? await chipsOnFirefox(page) : await chipsOn(page);
    for (const chip of chips) met.add('sharedId' in chip ? chip.sharedId : chip.buttonId);
    await page.mouse.wheel({ deltaY: SCROLL_PX });
  }
  return met.size;
}

async function openCard(page: Page, isFirefox: boolean): Promise<boolean> {
  const isOnScreen = ({ y }: { y: number }) => y > 0 && y < 860;
  if (isFirefox) {
    for (const chip of await chipsOnFirefox(page)) {
      const at = await centreOfFirefoxChip(page, chip);
      if (!isOnScreen(at)) continue;
      await page.mouse.click(at.x, at.y);
      await wait(400);
      return (await cardOnFirefox(page)) !== null;
    }
    return false;
  }
  const chip = (await chipInView(page, ({ label }) => /\bnotes?\b/.test(label))) ?? (await chipInView(page));
  if (!chip) return false;
  await pressChip(page, chip);
  await wait(400);
  return (await cardOn(page)) !== null;
}

interface Diary {
  posts: Row[];
  impressions: ReturnType<typeof unpackImpression>[];
}

async function diaryRows(page: Page): Promise<Diary> {
  const packed = (await readStore(page, 'impressions')) as unknown as PackedImpression[];
  return { posts: await readStore(page, 'posts'), impressions: packed.map(unpackImpression) };
}

const HEAD = [
  'platform',
  'chips shown',
  'posts seen',
  'posts stored',
  'with notes',
  'languages',
  'communities',
  'notes',
  'seconds',
];

interface StoredAnnotation {
  language: { primary: string };
  communities: { id: string }[];
  notes: { id: string }[];
}

function tableRow(platform: string, shown: number, { posts, impressions }: Diary): (string | number)[] {
  const own = posts.filter((row) => row.platform === platform);
  const seen = impressions.filter((row) => row.platform === platform);
  const annotations = own.flatMap((row) => (row.annotation ? [row.annotation as StoredAnnotation] : []));
  const distinct = (values: string[]) => new Set(values).size;
  return [
    platform,
    shown,
    distinct(seen.map((row) => row.postKey)),
    own.length,
    annotations.filter((annotation) => annotation.notes.length > 0).length,
    distinct(annotations.map((annotation) => annotation.language.primary)),
    distinct(annotations.flatMap((annotation) => annotation.communities.map((one) => one.id))),
    distinct(annotations.flatMap((annotation) => annotation.notes.map((one) => one.id))),
    Math.round(seen.reduce((sum, row) => sum + row.attendedShareMs, 0) / 1000),
  ];
}
