/**
 * `npm start`, after the packages are there: builds, finds a browser, opens the sample feeds with the extension. With a
 * display a window to play with; without one (or with `--headless`) it reads the feeds by itself and reports what was
 * annotated and stored. `--firefox` takes Firefox even where there is a Chromium.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { startProxy } from '../../test/replica/proxy';
import { startReplica } from '../../test/replica/server';
import { sites } from '../../test/replica/sites';
import { canInstall, HOW_TO_INSTALL, installPackages } from '../browser/apt';
import { launchChromium } from '../browser/chromium';
import { findBrowser } from '../browser/find';
import { launchFirefox } from '../browser/firefox';

import { reportFeeds } from './report';

const ROOT = join(import.meta.dirname, '../..');
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  ((process.env.DISPLAY ?? '') || (process.env.WAYLAND_DISPLAY ?? '')) !== '';
const isHeadless = !hasDisplay || process.argv.includes('--headless');

function build(target: 'chrome' | 'firefox'): void {
  console.log(`Building the extension for ${target} …`);
  const npm = (args: string[]) => {
    const { status, stdout, stderr } = spawnSync('npm', args, {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status === 0) return;
    console.error(stdout, stderr);
    process.exit(1);
  };
  npm(['run', 'build:data']);
  npm(['exec', '--', 'wxt', 'build', '-b', target, '--mv3']);
}

async function find() {
  if (process.argv.includes('--firefox')) return findBrowser('firefox');
  const found = findBrowser('chromium') ?? findBrowser('firefox');
  if (found) return found;
  if (!canInstall() || !(await mayInstall())) return null;
  return installPackages(['chromium']) ? findBrowser('chromium') : null;
}

/** Says what will be done, and asks if a person is at the terminal. */
async function mayInstall(): Promise<boolean> {
  console.log('No browser found. Crossread will install Chromium with apt-get.');
  if (!process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Go on? [Y/n] ');
  terminal.close();
  return !/^n/i.test(answer.trim());
}

const found = await find();
if (!found) {
  console.error(HOW_TO_INSTALL);
  process.exit(1);
}
const isFirefox = found.kind === 'firefox';
build(isFirefox ? 'firefox' : 'chrome');
const replica = await startReplica(sites);
const extension = join(ROOT, '.output', isFirefox ? 'firefox-mv3' : 'chrome-mv3');
const proxy = isFirefox
  ? await startProxy(
      replica.port,
      sites.flatMap((site) => site.hosts),
    )
  : null;
const opened = proxy
  ? await launchFirefox({ path: found.path, extension, proxyPort: proxy.port, headless: isHeadless })
  : await launchChromium({ path: found.path, extension, port: replica.port, headless: isHeadless });
console.log(`${found.path}, ${isHeadless ? 'headless' : 'in a window'}`);

let status = 0;
try {
  if (isHeadless) status = await reportFeeds(opened, isFirefox, join(ROOT, 'test-results', 'start'));
  else {
    for (const site of sites) {
      const page = await opened.browser.newPage();
      await page.goto(`https://${site.hosts[0]}${Object.values(site.paths)[0] ?? '/'}`);
    }
    console.log('Three sample feeds are open. Close the browser to end.');
    await new Promise<void>((resolve) => opened.browser.once('disconnected', () => resolve()));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  status = 1;
} finally {
  await opened.browser.close().catch(() => {});
  await proxy?.close();
  await replica.close();
}
process.exit(status);
