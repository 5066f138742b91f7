/** Puts the script that reads into a tab whose page was loaded where nothing is read, and has gone on since. */
import { browser } from 'wxt/browser';

/** As the build names it. */
const READING_SCRIPT = '/content-scripts/feed.js';

/** @param tabId - of the page that asks; a tab that was closed meanwhile needs nothing */
export async function startReading(tabId: number | null): Promise<void> {
  if (tabId === null) return;
  await browser.scripting.executeScript({
    target: { tabId },
    files: [READING_SCRIPT],
    injectImmediately: true,
  });
}
