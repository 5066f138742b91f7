import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOn, chipInView, pressChip } from '../../../scripts/browser/chips';
import { sites } from '../../replica/sites';
import { openSampleBrowser, type SampleBrowser, until, wait } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
});
afterAll(() => sample.close());

/** Hosts Chromium itself asks, with or without an extension. */
const CHROMIUMS_OWN = /(^|\.)(google\.com|googleapis\.com|gstatic\.com|googleusercontent\.com|gvt1\.com)$/;

describe('the network', () => {
  it('sees no request of the extension but for its own files', async () => {
    const target = await sample.browser.waitForTarget((one) => one.type() === 'service_worker');
    const client = await target.createCDPSession();
    const asked: string[] = [];
    client.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    await client.send('Network.enable');
    await sample.finishFirstRun();
    const own = `chrome-extension://${sample.extensionId}/`;
    const fromPages: string[] = [];
    for (const site of sites) {
      const page = await sample.visit(`https://${site.hosts[0]}${Object.values(site.paths)[0] ?? '/'}`);
      page.on('request', (request) => fromPages.push(request.url()));
      const chip = await until('a chip', () => chipInView(page));
      await pressChip(page, chip);
      await until('the card', () => cardOn(page));
      await wait(800);
      await page.close();
    }
    const popup = await sample.openExtensionPage('popup.html');
    popup.on('request', (request) => asked.push(request.url()));
    await popup.reload();
    await wait(500);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(own))).toEqual([]);
    const known = new Set(sites.flatMap((site) => site.hosts));
    expect(
      fromPages.filter(
        (url) => !known.has(new URL(url).hostname) && !url.startsWith(own) && !url.startsWith('data:'),
      ),
    ).toEqual([]);
    const strangers = sample.replica.requests.filter(
      ({ host }) => !known.has(host) && !CHROMIUMS_OWN.test(host),
    );
    expect(strangers).toEqual([]);
  });
});
