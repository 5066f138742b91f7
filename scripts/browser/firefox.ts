/**
 * Opens Firefox with the built extension, all host names led to the sample-feed server through a proxy that knows no
 * other way out.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';

export interface FirefoxOptions {
  path: string;
  extension: string;
  /** Port of the proxy on 127.0.0.1 that leads to the sample-feed server. */
  proxyPort: number;
  headless: boolean;
  profile?: string;
  /** Milliseconds after which the idle event page is put to sleep; the browser's own value when absent. */
  backgroundIdleMs?: number;
}

export interface FirefoxWithExtension {
  browser: Browser;
  /** Opens one of the extension's own pages. */
  openExtensionPage(path: string): Promise<Page>;
}

/** The add-on's id in wxt.config.ts. */
const ADDON_ID = 'crossread@crossread.example';
/** Fixed, so that the extension's pages have a known address. */
const ADDON_UUID = '5f0c1a52-1f43-4c53-9b3a-7a0a0d3c2a11';

/** @throws Error when the build is missing or Firefox does not start */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxWithExtension> {
  const { path, extension, proxyPort, headless, profile, backgroundIdleMs } = options;
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} holds no built extension: run "npm run build"`);
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 860 } : null,
    ...(profile !== undefined && { userDataDir: profile }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
      'intl.accept_languages': 'en-US, en',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...(backgroundIdleMs !== undefined && { 'extensions.background.idle.timeout': backgroundIdleMs }),
    },
  });
  const pagesBefore = (await browser.pages()).length;
  await browser.installExtension(extension);
  // The extension opens its first-run page by itself, in front (Firefox reports no address for it). Whoever opens a page
  // before that finds it covered a moment later.
  await waitFor('the first-run page', async () => (await browser.pages()).length > pagesBefore);
  return {
    browser,
    async openExtensionPage(name) {
      const page = await browser.newPage();
      // Firefox never reports these pages as loaded; the page itself says when it is.
      void page.goto(`moz-extension://${ADDON_UUID}/${name}`).catch(() => {});
      await waitFor(`the extension's page ${name}`, () =>
        page.evaluate(() => document.body?.childElementCount > 0).catch(() => false),
      );
      return page;
    },
  };
}

/** @throws Error when it does not come within 30 s */
async function waitFor(what: string, isThere: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`${what} did not open`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
