/** A Chromium with the shipped build on the sample feeds, for one test file. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type PackedImpression, unpackImpression } from '../../../lib/exposure/store/packed';
import { type ExtensionBrowser, launchChromium } from '../../../scripts/browser/chromium';
import { readStore } from '../../../scripts/browser/diary';
import { findBrowser } from '../../../scripts/browser/find';
import { type Replica, startReplica } from '../../replica/server';
import { sites } from '../../replica/sites';

export const ROOT = join(import.meta.dirname, '../../..');
export const PICTURES = join(ROOT, 'test-results', 'screenshots');
mkdirSync(PICTURES, { recursive: true });

export interface SampleBrowser extends ExtensionBrowser {
  replica: Replica;
  /** Opens a sample page in front. */
  visit(url: string): Promise<Page>;
  /** Answers the first-run page as it stands. */
  finishFirstRun(): Promise<void>;
  close(): Promise<void>;
}

export interface SampleOptions {
  profile?: string;
  lang?: string;
  replica?: Replica;
}

/** @throws Error when there is no Chromium: a browser suite that cannot run has failed */
export async function openSampleBrowser(options: SampleOptions = {}): Promise<SampleBrowser> {
  const found = findBrowser('chromium');
  if (!found) throw new Error('no Chromium found: install it or name it with CHROME_PATH');
  const replica = options.replica ?? (await startReplica(sites));
  const { profile, lang } = options;
  const opened = await launchChromium({
    path: found.path,
    extension: join(ROOT, '.output', 'chrome-mv3'),
    port: replica.port,
    headless: true,
    ...(profile !== undefined && { profile }),
    ...(lang !== undefined && { lang }),
  });
  return {
    ...opened,
    replica,
    async visit(url) {
      const page = await opened.browser.newPage();
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      // Attention needs a sign of life.
      await page.mouse.move(640, 430);
      return page;
    },
    async finishFirstRun() {
      const page = await opened.openExtensionPage('welcome.html');
      await page.bringToFront();
      await (await page.waitForSelector('button[type=submit]'))?.click();
      await page.waitForSelector('[role=status]');
      await page.close();
    },
    async close() {
      await opened.browser.close();
      if (!options.replica) await replica.close();
    },
  };
}

/** Waits until a condition gives a value; fails with its name and what was there last. */
export async function until<T>(
  name: string,
  look: () => Promise<T | null | undefined | false>,
  timeoutMs = 20_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    const found = await look().catch((error: unknown) => {
      last = error;
      return null;
    });
    if (found) return found;
    await wait(120);
  }
  throw new Error(`waited in vain for ${name}${last instanceof Error ? `: ${last.message}` : ''}`);
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Impressions as the diary holds them. @param page - an extension page */
export async function impressionsIn(page: Page) {
  return ((await readStore(page, 'impressions')) as unknown as PackedImpression[]).map(unpackImpression);
}

/** Saves a picture of the page for people to look at. */
export function picture(page: Page, name: string) {
  return page.screenshot({ path: `${join(PICTURES, name)}.png` });
}
