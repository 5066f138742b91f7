/** Draws public/icon/*.png from components/page/icon.svg in a Chromium. Run by hand when the icon changes. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from './browser/find';

const ROOT = join(import.meta.dirname, '..');
const SIZES = [16, 32, 48, 96, 128];

const found = findBrowser('chromium');
if (!found) throw new Error('no Chromium found: name one with CHROME_PATH');
const svg = readFileSync(join(ROOT, 'components/page/icon.svg'), 'utf8');
const browser = await launch({
  executablePath: found.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
mkdirSync(join(ROOT, 'public/icon'), { recursive: true });
for (const size of SIZES) {
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: `${join(ROOT, 'public/icon', String(size))}.png`, omitBackground: true });
}
await browser.close();
