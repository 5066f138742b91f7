import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOn, cardOn, chipInView, restingPoint } from '../../../scripts/browser/chips';
import { WatchedPage } from '../../../scripts/soak/watched-page';
import { instagram } from '../../replica/instagram/site';
import {
  impressionsIn,
  openSampleBrowser,
  picture,
  type SampleBrowser,
  until,
  wait,
} from '../support/chromium';
import { misreading } from '../support/truth';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

const PHONE = {
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
  viewport: { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};

async function onPhone(path: string): Promise<WatchedPage> {
  const page = await sample.visit('about:blank');
  await page.emulate(PHONE);
  await page.goto(`https://www.instagram.com${path}`, { waitUntil: 'domcontentloaded' });
  return WatchedPage.of(page);
}

/** The viewer snaps to whole reels, however the finger moved. */
function toNextReel(page: Page): Promise<void> {
  return page.evaluate(() => {
    const video = document.querySelector('main video');
    let scroller = video?.parentElement ?? null;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    scroller?.scrollBy({ top: scroller.clientHeight, behavior: 'instant' });
  });
}

describe('Instagram’s reels on a phone', () => {
  it('have their chip within the screen, from one reel to the next', async () => {
    const watched = await onPhone(instagram.paths.mobileReels ?? '');
    const seen = new Set<string>();
    for (let reel = 0; reel < 4; reel++) {
      const { snapshot, lines } = await watched.settled(20_000, (look) => look.snapshot.chips.length > 0);
      expect(lines).toEqual([]);
      expect(snapshot.posts.flatMap(({ post }) => (post ? (misreading(post) ?? []) : []))).toEqual([]);
      for (const { post, isOnScreen, kind } of snapshot.posts)
        if (post && isOnScreen && kind !== null) seen.add(post.key);
      for (const { box } of snapshot.chips) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(PHONE.viewport.width);
      }
      await picture(watched.page, `phone-reels-${reel}`);
      await toNextReel(watched.page);
      await wait(700);
    }
    expect(seen.size).toBeGreaterThanOrEqual(3);
    await watched.page.close();
    const diary = await sample.openExtensionPage('options.html');
    await until('the time of the reels', async () => {
      const timed = new Set<string>((await impressionsIn(diary)).map(({ postKey }) => postKey));
      return [...seen].filter((key) => timed.has(key)).length >= 3;
    });
    await diary.close();
  });

  it('open their card by a tap, within the screen, and leave the reel alone', async () => {
    const watched = await onPhone(instagram.paths.mobileReels ?? '');
    const { page } = watched;
    const chip = await until('a chip', () => chipInView(page));
    const before = page.url();
    const { x, y } = await restingPoint(page, chip.buttonId);
    await page.touchscreen.tap(x, y);
    const card = await until('the card', () => cardOn(page));
    await wait(300);
    await picture(page, 'phone-card');
    const box = await callOn<{ left: number; right: number; top: number; bottom: number }>(
      page,
      card.nodeId,
      'function () { const { left, right, top, bottom } = this.getBoundingClientRect(); return { left, right, top, bottom }; }',
    );
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(PHONE.viewport.width);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(PHONE.viewport.height);
    expect(page.url()).toBe(before);
    await page.close();
  });
});
