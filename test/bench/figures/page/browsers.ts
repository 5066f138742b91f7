/** Chromium on the sample feeds: as it is, with the shipped build, and with any other extension to compare with. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { chromiumArguments, launchChromium } from '../../../../scripts/browser/chromium';
import { findBrowser } from '../../../../scripts/browser/find';
import type { Replica } from '../../../replica/server';

const ROOT = join(import.meta.dirname, '../../../..');
export const BUILD = join(ROOT, '.output', 'chrome-mv3');
const VIEWPORT = { width: 1280, height: 860 };

/** A browser under measurement. */
export interface Subject {
  name: string;
  browser: Browser;
  /** Where its extension's scripts come from; `null` without one. */
  origin: string | null;
}

function chromiumPath(): string {
  const found = findBrowser('chromium');
  if (!found) throw new Error('no Chromium found: install it or name it with CHROME_PATH');
  return found.path;
}

/** Chromium without an extension: what the pages cost by themselves. */
export async function openBare(replica: Replica): Promise<Subject> {
  const browser = await launch({
    executablePath: chromiumPath(),
    headless: true,
    defaultViewport: VIEWPORT,
    pipe: true,
    args: chromiumArguments(replica.port),
  });
  return { name: 'off', browser, origin: null };
}

/** Chromium with the shipped build, its first-run page answered, so that all is recorded as for a person. */
export async function openOurs(replica: Replica): Promise<Subject> {
  const { browser, extensionId, openExtensionPage } = await launchChromium({
    path: chromiumPath(),
    extension: BUILD,
    port: replica.port,
    headless: true,
  });
  const page = await openExtensionPage('welcome.html');
  await (await page.waitForSelector('button[type=submit]'))?.click();
  await page.waitForSelector('[role=status]');
  await page.close();
  return { name: 'on', browser, origin: `chrome-extension://${extensionId}` };
}

/** An unpacked extension to measure beside ours. */
export interface Peer {
  name: string;
  path: string;
}

/** Unpacked extensions in a folder, each under its folder's name. */
export function peersIn(folder: string | undefined): Peer[] {
  if (folder === undefined) return [];
  return readdirSync(folder)
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => existsSync(join(path, 'manifest.json')));
}

/** Chromium with another extension. */
export async function openPeer(replica: Replica, peer: Peer): Promise<Subject> {
  const browser = await launch({
    executablePath: chromiumPath(),
    headless: true,
    defaultViewport: VIEWPORT,
    pipe: true,
    enableExtensions: [peer.path],
    args: chromiumArguments(replica.port),
  });
  return { name: peer.name, browser, origin: null };
}

/** A page in front. */
export async function openPage({ browser }: Subject): Promise<Page> {
  const page = await browser.newPage();
  await page.bringToFront();
  return page;
}
