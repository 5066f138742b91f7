/** A Firefox with the shipped build on the sample feeds, for one test file. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browser/find';
import { type FirefoxWithExtension, launchFirefox } from '../../../scripts/browser/firefox';
import { type HostProxy, startProxy } from '../../replica/proxy';
import { type Replica, startReplica } from '../../replica/server';
import { sites } from '../../replica/sites';
import { ROOT } from './chromium';

export interface SampleFirefox extends FirefoxWithExtension {
  replica: Replica;
  proxy: HostProxy;
  visit(url: string): Promise<Page>;
  finishFirstRun(): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error when there is no Firefox: a browser suite that cannot run has failed */
export async function openSampleFirefox(options: { backgroundIdleMs?: number } = {}): Promise<SampleFirefox> {
  const found = findBrowser('firefox');
  if (!found) throw new Error('no Firefox found: install it or name it with FIREFOX_PATH');
  const replica = await startReplica(sites);
  const proxy = await startProxy(
    replica.port,
    sites.flatMap((site) => [...site.hosts]),
  );
  const opened = await launchFirefox({
    path: found.path,
    extension: join(ROOT, '.output', 'firefox-mv3'),
    proxyPort: proxy.port,
    headless: true,
    ...options,
  });
  return {
    ...opened,
    replica,
    proxy,
    async visit(url) {
      const page = await opened.browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.bringToFront();
      await page.mouse.move(640, 430);
      return page;
    },
    async finishFirstRun() {
      const page = await opened.openExtensionPage('welcome.html');
      await page.evaluate(() =>
        (document.querySelector('button[type=submit]') as HTMLButtonElement | null)?.click(),
      );
      const end = Date.now() + 10_000;
      while (
        Date.now() < end &&
        !(await page.evaluate(() => document.querySelector('[role=status]') !== null))
      ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await page.close();
    },
    async close() {
      await opened.browser.close();
      await proxy.close();
      await replica.close();
    },
  };
}
