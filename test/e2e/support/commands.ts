/** Presses a shortcut of the extension: headless browsers hand no keys to it, so the event itself is raised. */
import type { Page } from 'puppeteer-core';
import type { SampleBrowser } from './chromium';

interface WorkerGlobal {
  chrome: {
    tabs: { query(query: object): Promise<unknown[]> };
    commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  };
}

/** @param page - the tab in front */
export async function runCommand(sample: SampleBrowser, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  const target = await sample.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async (name) => {
    const { tabs, commands } = (globalThis as unknown as WorkerGlobal).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    commands.onCommand.dispatch(name, tab);
  }, command);
}
