/** Changes settings as the settings page would, from any of the extension's own pages. */
import type { SampleBrowser } from './chromium';

export async function saveSettings(sample: SampleBrowser, change: object): Promise<void> {
  const page = await sample.openExtensionPage('try.html');
  await page.evaluate(async (changed) => {
    interface Area {
      get(key: string): Promise<{ settings?: object }>;
      set(items: object): Promise<void>;
    }
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
    const { settings } = await local.get('settings');
    await local.set({ settings: { ...settings, ...changed } });
  }, change);
  await page.close();
}
