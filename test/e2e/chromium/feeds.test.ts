import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Form } from '../../../lib/post';
import { type Chip, callOn, chipsOn } from '../../../scripts/browser/chips';
import { instagram } from '../../replica/instagram/site';
import { rednote } from '../../replica/rednote/site';
import type { ReplicaSite } from '../../replica/site';
import { LEFT_ALONE } from '../../replica/surfaces';
import { tiktok } from '../../replica/tiktok/site';
import { openSampleBrowser, picture, type SampleBrowser, until, wait } from '../support/chromium';
import { expectedLabel } from '../support/expected';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

/** The id of the post around a chip's host, found by what the sample pages show, not by the adapters. */
const POST_ID = `function () {
  const card = this.closest('article, section.note-item, #noteContainer, main');
  if (!card) return null;
  const player = card.querySelector('[id^="xgwrapper-"]');
  if (player) return player.id.split('-').pop();
  const mask = card.closest('.note-detail-mask');
  if (mask) return mask.getAttribute('note-id');
  if (card.id === 'noteContainer') return location.pathname.split('/').pop();
  const cover = card.querySelector('a.cover');
  if (cover) return new URL(cover.href).pathname.split('/').pop();
  const time = card.querySelector('a[href*="/p/"]:not([href*="/c/"]) time');
  const own = time && time.closest('a').getAttribute('href').match(/\\/p\\/([\\w-]+)/);
  if (own && card.tagName === 'ARTICLE') return own[1];
  const path = location.pathname.match(/\\/p\\/([\\w-]+)/);
  return path ? path[1] : null;
}`;

interface Placed extends Chip {
  postId: string | null;
}

async function placedChips(page: Page): Promise<Placed[]> {
  // Marks in comments say only how many notes there are.
  const chips = (await chipsOn(page)).filter((chip) => !/^\d+$/.test(chip.text));
  const placed: Placed[] = [];
  for (const chip of chips) {
    const postId = await callOn<string | null>(page, chip.hostId, POST_ID).catch(() => null);
    placed.push({ ...chip, postId });
  }
  return placed;
}

/** Chips whose words do not belong to the post they stand on. Posts whose caption the page cuts short are left out. */
function misplaced(chips: Placed[], site: ReplicaSite, form: Form): string[] {
  return chips.flatMap(({ postId, label }) => {
    const post = site.posts.find((one) => one.id === postId);
    if (!post || (site.platform === 'instagram' && (post.caption.length > 60 || post.caption.includes('\n'))))
      return [];
    const expected = expectedLabel(site, post, form);
    return label === expected ? [] : [`${postId}: "${label}" instead of "${expected}"`];
  });
}

async function scrolled(page: Page, site: ReplicaSite, form: Form, steps: number) {
  const met = new Map<string, string>();
  const wrong: string[] = [];
  let most = 0;
  for (let i = 0; i < steps; i++) {
    await wait(500);
    const chips = await placedChips(page);
    const again = new Set(
      (await placedChips(page)).map((chip) => `${chip.hostId}${chip.postId}${chip.label}`),
    );
    // A node may be filled anew between two looks: only what stood still counts.
    const still = chips.filter((chip) => again.has(`${chip.hostId}${chip.postId}${chip.label}`));
    wrong.push(...misplaced(still, site, form));
    most = Math.max(most, chips.length);
    for (const chip of still) if (chip.postId) met.set(chip.postId, chip.label);
    await page.mouse.wheel({ deltaY: 700 });
  }
  return { met, wrong, most };
}

describe('the sample feeds in Chromium', () => {
  it('annotates TikTok’s For You while its articles are filled, emptied and used again', async () => {
    const page = await sample.visit('https://www.tiktok.com/');
    await until('a chip', async () => (await chipsOn(page)).length > 0);
    await wait(600);
    await picture(page, 'tiktok-home-dark');
    const { met, wrong } = await scrolled(page, tiktok, 'feed', 12);
    expect(wrong).toEqual([]);
    expect(met.size).toBeGreaterThanOrEqual(8);
    await page.close();
  });

  it('annotates TikTok’s video page', async () => {
    const page = await sample.visit(`https://www.tiktok.com${tiktok.paths.video}`);
    await until('a chip', async () => (await chipsOn(page)).length > 0);
    await wait(600);
    await picture(page, 'tiktok-video');
    expect(misplaced(await placedChips(page), tiktok, 'full')).toEqual([]);
    await page.close();
  });

  it('puts one badge on every RedNote card, also on cards that come back and nodes that are bound anew', async () => {
    const page = await sample.visit('https://www.xiaohongshu.com/explore');
    await until('badges', async () => (await chipsOn(page)).length > 10);
    await picture(page, 'rednote-explore');
    const { met, wrong } = await scrolled(page, rednote, 'tile', 8);
    expect(wrong).toEqual([]);
    expect(met.size).toBeGreaterThanOrEqual(25);
    const hosts = (await placedChips(page)).map((chip) => chip.postId).filter((id) => id !== null);
    expect(new Set(hosts).size).toBe(hosts.length);
    await page.close();
  });

  it('annotates www.rednote.com as well', async () => {
    const page = await sample.visit('https://www.rednote.com/explore');
    await until('badges', async () => (await chipsOn(page)).length > 10);
    expect(misplaced(await placedChips(page), rednote, 'tile')).toEqual([]);
    await page.close();
  });

  it('annotates a note opened over the feed, and leaves the feed as it was when it closes', async () => {
    const page = await sample.visit('https://www.xiaohongshu.com/explore');
    await until('badges', async () => (await chipsOn(page)).length > 10);
    await page.click('section.note-item:not(.query-note-item) a.title');
    const row = await until('the note’s chip', async () =>
      (await placedChips(page)).find((chip) => !/\bbadge\b/.test(chip.text) && chip.text.length > 3),
    );
    await wait(500);
    await picture(page, 'rednote-note-overlay');
    expect(misplaced([row], rednote, 'full')).toEqual([]);
    await page.keyboard.press('Escape');
    await wait(600);
    const left = await placedChips(page);
    expect(left.length).toBeGreaterThan(10);
    expect(misplaced(left, rednote, 'tile')).toEqual([]);
    await page.close();
  });

  it('annotates a RedNote note opened as its own page', async () => {
    const page = await sample.visit(`https://www.xiaohongshu.com${rednote.paths.note}`);
    await until('a chip', async () => (await chipsOn(page)).length > 0);
    await wait(500);
    await picture(page, 'rednote-note-page');
    expect(misplaced(await placedChips(page), rednote, 'full')).toEqual([]);
    await page.close();
  });

  it('marks comments only where there is a note, and counts them apart from posts', async () => {
    const page = await sample.visit(`https://www.xiaohongshu.com${rednote.paths.note}`);
    const marks = await until('a mark', async () => {
      const found = (await chipsOn(page)).filter((chip) => /^\d+$/.test(chip.text));
      return found.length > 0 ? found : null;
    });
    const comments = await page.$$eval('.comment-item', (items) => items.length);
    expect(marks.length).toBeLessThan(comments);
    await picture(page, 'rednote-comments');
    await page.close();
  });

  it('annotates Instagram’s home feed while its articles are recycled', async () => {
    const page = await sample.visit('https://www.instagram.com/');
    await until('a chip', async () => (await chipsOn(page)).length > 0);
    await wait(500);
    await picture(page, 'instagram-home');
    const { met, wrong } = await scrolled(page, instagram, 'feed', 12);
    expect(wrong).toEqual([]);
    expect(met.size).toBeGreaterThanOrEqual(8);
    await page.close();
  });

  it('annotates an Instagram post page, which has no article', async () => {
    const [post] = instagram.posts.filter((one) => one.caption.length > 20 && one.caption.length < 200);
    const page = await sample.visit(`https://www.instagram.com/p/${post?.id}/`);
    await until('a chip', async () => (await chipsOn(page)).length > 0);
    await wait(500);
    await picture(page, 'instagram-post');
    const [chip] = await chipsOn(page);
    expect(chip?.label).toBe(expectedLabel(instagram, post ?? ({} as never), 'full'));
    await page.close();
  });

  it('does nothing on log-in, messages, upload and settings pages', async () => {
    for (const url of LEFT_ALONE) {
      const page = await sample.visit(url);
      await wait(900);
      expect(await chipsOn(page), url).toEqual([]);
      await page.close();
    }
  });
});
