import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cardOnFirefox,
  centreOfFirefoxChip,
  chipsOnFirefox,
  type FirefoxChip,
} from '../../../scripts/browser/firefox-chips';
import { instagram } from '../../replica/instagram/site';
import { rednote } from '../../replica/rednote/site';
import { tiktok } from '../../replica/tiktok/site';
import { picture, until, wait } from '../support/chromium';
import { openSampleFirefox, type SampleFirefox } from '../support/firefox';

let sample: SampleFirefox;
beforeAll(async () => {
  sample = await openSampleFirefox();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

async function chipInView(page: Page, wanted: (chip: FirefoxChip) => boolean) {
  for (const chip of (await chipsOnFirefox(page)).filter(wanted)) {
    const at = await centreOfFirefoxChip(page, chip);
    if (at.x > 0 && at.y > 0 && at.y < 850) return { chip, at };
  }
  return null;
}

describe('the sample feeds in Firefox', () => {
  const surfaces: [string, string, number][] = [
    ['TikTok’s For You', 'https://www.tiktok.com/', 1],
    ['TikTok’s video page', `https://www.tiktok.com${tiktok.paths.video}`, 1],
    ['RedNote’s explore page', 'https://www.xiaohongshu.com/explore', 10],
    ['www.rednote.com', 'https://www.rednote.com/explore', 10],
    ['a RedNote note', `https://www.xiaohongshu.com${rednote.paths.note}`, 1],
    ['Instagram’s home feed', 'https://www.instagram.com/', 1],
    ['an Instagram post page', `https://www.instagram.com/p/${instagram.posts[0]?.id}/`, 1],
  ];
  it.each(surfaces)('annotates %s', async (name, url, least) => {
    const page = await sample.visit(url);
    const chips = await until('chips', async () => {
      const found = await chipsOnFirefox(page);
      return found.length >= least ? found : null;
    });
    for (const chip of chips) expect(chip.label).toMatch(/^Crossread: .+\. Open the explanation$/);
    await wait(300);
    await picture(page, `firefox-${name.replace(/\W+/g, '-')}`);
    await page.close();
  });

  it('opens the card by mouse, and closes it by Escape', async () => {
    const page = await sample.visit('https://www.xiaohongshu.com/explore');
    const { at } = await until('a badge with a note', () =>
      chipInView(page, ({ label }) => /note/.test(label)),
    );
    await page.mouse.click(at.x, at.y);
    await until('the note', async () => /You may read it as/.test((await cardOnFirefox(page)) ?? ''));
    await picture(page, 'firefox-card');
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await cardOnFirefox(page)) === null);
    await page.close();
  });

  it('opens the card by keyboard', async () => {
    const page = await sample.visit('https://www.instagram.com/');
    await until('a chip', () => chipInView(page, () => true));
    // Tab through the page as a person without a mouse does, until the focus stands on a chip.
    for (let i = 0; i < 80 && (await cardOnFirefox(page)) === null; i++) {
      await page.keyboard.press('Tab');
      const isBareHost = await page.evaluate(
        () => document.activeElement?.tagName === 'DIV' && document.activeElement.attributes.length === 0,
      );
      if (!isBareHost) continue;
      await page.keyboard.press('Enter');
      await wait(300);
    }
    expect(await cardOnFirefox(page)).not.toBeNull();
    await page.close();
  });

  it('begins to read once the person goes on from a page on which nothing is read', async () => {
    const page = await sample.visit('https://www.tiktok.com/messages');
    await wait(900);
    expect(await chipsOnFirefox(page)).toEqual([]);
    await page.$eval('a[href="/explore"]', (link) => (link as HTMLElement).click());
    await until('chips', async () => (await chipsOnFirefox(page)).length > 0);
    await page.close();
  });

  it('does nothing on log-in and message pages', async () => {
    for (const url of [
      'https://www.tiktok.com/login',
      'https://www.instagram.com/direct/inbox/',
      'https://www.xiaohongshu.com/publish',
    ]) {
      const page = await sample.visit(url);
      await wait(900);
      expect(await chipsOnFirefox(page), url).toEqual([]);
      await page.close();
    }
  });

  it('asks nobody but the sample feeds', () => {
    const hosts = new Set([tiktok, rednote, instagram].flatMap((site) => [...site.hosts]));
    expect(sample.replica.requests.filter(({ host }) => !hosts.has(host))).toEqual([]);
    // Firefox asks Mozilla’s own services by itself; nothing else may have tried.
    const strangers = sample.proxy.refused.filter(
      (host) =>
        !/(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|cloudflare-dns\.com)(:\d+)?$/.test(
          String(host),
        ),
    );
    expect(strangers).toEqual([]);
  });
});
