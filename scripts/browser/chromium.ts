/**
 * Opens a Chromium with the built extension, all host names led to the sample-feed server. Used by `npm start` and by
 * the end-to-end tests.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page, type Target } from 'puppeteer-core';

export interface ChromiumOptions {
  path: string;
  /** Folder of the unpacked extension. */
  extension: string;
  /** Port of the sample-feed server on 127.0.0.1. */
  port: number;
  headless: boolean;
  profile?: string;
  lang?: string;
}

export interface ExtensionBrowser {
  browser: Browser;
  extensionId: string;
  /** Opens one of the extension's own pages. */
  openExtensionPage(path: string): Promise<Page>;
}

const isWorker = (target: Target) =>
  target.type() === 'service_worker' && target.url().endsWith('/background.js');

/** How Chromium is started, with the extension or without: every host name leads to the sample-feed server. */
export function chromiumArguments(port: number, lang = 'en-US'): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    '--ignore-certificate-errors',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    `--lang=${lang}`,
    `--accept-lang=${lang}`,
  ];
}

/** @throws Error when the build is missing or the extension does not start */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionBrowser> {
  const { path, extension, port, headless, profile, lang = 'en-US' } = options;
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} holds no built extension: run "npm run build"`);
  const browser = await launch({
    executablePath: path,
    headless,
    ...(profile !== undefined && { userDataDir: profile }),
    defaultViewport: headless ? { width: 1280, height: 860 } : null,
    pipe: true,
    enableExtensions: [extension],
    args: chromiumArguments(port, lang),
  });
  const worker = await browser.waitForTarget(isWorker, { timeout: 30_000 });
  const extensionId = new URL(worker.url()).hostname;
  // The extension opens its first-run page by itself, in front; loaded this way it counts as new at every start. Whoever
  // opens a page before that finds it covered a moment later, and Chromium neither draws nor clicks in a covered page:
  // so nobody gets the browser earlier.
  const firstRun = `chrome-extension://${extensionId}/welcome.html`;
  await browser.waitForTarget((target) => target.url() === firstRun, { timeout: 30_000 });
  return {
    browser,
    extensionId,
    async openExtensionPage(name) {
      const page = await browser.newPage();
      await page.bringToFront();
      await page.goto(`chrome-extension://${extensionId}/${name}`);
      return page;
    },
  };
}
