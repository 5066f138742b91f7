import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../../../lib/post';
import type { Snapshot } from '../../../scripts/soak/snapshot';
import { WatchedPage } from '../../../scripts/soak/watched-page';
import { instagram } from '../../replica/instagram/site';
import { rednote } from '../../replica/rednote/site';
import {
  impressionsIn,
  openSampleBrowser,
  picture,
  type SampleBrowser,
  until,
  wait,
} from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

/** How long an overlay stays open. */
const STAYS_MS = 4_000;
/** Looking at the page, closing it and writing down takes some time in which tiles are seen. */
const SLACK_MS = 1_500;

interface Overlay {
  name: string;
  /** Where the tiles beneath belong, before and while the overlay is there. */
  surface: Surface;
  url: string;
  open: string;
  close: string | null;
}

const OVERLAYS: readonly Overlay[] = [
  {
    name: 'TikTok’s player',
    surface: 'explore',
    url: 'https://www.tiktok.com/explore',
    open: '[id="grid-item-container-1"] a',
    close: '[data-e2e="cinema-mode-exit"]',
  },
  {
    name: 'a RedNote note',
    surface: 'home',
    url: 'https://www.xiaohongshu.com/explore',
    open: 'section.note-item:not(.query-note-item) a.title',
    close: null,
  },
  {
    name: 'a RedNote note over a search',
    surface: 'search',
    url: `https://www.xiaohongshu.com${rednote.paths.search}`,
    open: 'section.note-item:not(.query-note-item) a.title',
    close: null,
  },
  {
    name: 'an Instagram post',
    surface: 'explore',
    url: 'https://www.instagram.com/explore/',
    open: 'main a[href^="/p/"]',
    close: null,
  },
  {
    name: 'an Instagram post over a hashtag',
    surface: 'tag',
    url: `https://www.instagram.com${instagram.paths.tag}`,
    open: 'main a[href^="/p/"]',
    close: null,
  },
];

/** What chips say, by the posts beneath. */
function saidBeneath({ posts, chips }: Snapshot): Map<string, string> {
  return new Map(
    chips.flatMap(({ owners: [owner = -1], label }) => {
      const seen = posts[owner];
      return seen?.post && seen.form === 'tile' ? [[seen.post.key, label] as const] : [];
    }),
  );
}

describe.each(OVERLAYS)('under $name', ({ name, surface, url, open, close }) => {
  it('no post earns time or gets anything new, and all is as before when it closes', async () => {
    const start = Date.now();
    const page = await sample.visit(url);
    const watched = await WatchedPage.of(page);
    await watched.settled(20_000, (look) => look.snapshot.chips.length > 8);
    // Long enough that they were seen before anything covers them, and that the last of them has its chip.
    await wait(1_200);
    const { snapshot: before } = await watched.settled();
    const under = saidBeneath(before);
    await page.$eval(open, (link) => (link as HTMLElement).click());
    const { snapshot: opened } = await watched.settled(20_000, ({ snapshot }) =>
      snapshot.posts.some(({ form, post, kind }) => form === 'full' && post !== null && kind !== null),
    );
    const seenForMs = Date.now() - start;
    const key = opened.posts.find(({ form, post }) => form === 'full' && post)?.post?.key;
    await wait(STAYS_MS);
    const { snapshot, lines } = await watched.settled();
    await picture(page, `overlay-${name.replace(/[^a-z]+/gi, '-').toLowerCase()}`);
    expect(lines).toEqual([]);
    const tiles = snapshot.posts.filter(({ form }) => form === 'tile');
    expect(tiles.length).toBeGreaterThan(8);
    expect(tiles.every(({ isCovered }) => isCovered)).toBe(true);
    for (const [tile, label] of saidBeneath(snapshot)) expect(under.get(tile), tile).toBe(label);

    if (close) await page.$eval(close, (button) => (button as HTMLElement).click());
    else await page.keyboard.press('Escape');
    const { snapshot: after, lines: left } = await watched.settled(20_000, (look) =>
      look.snapshot.posts.every(({ isCovered }) => !isCovered),
    );
    expect(left).toEqual([]);
    expect(after.posts.filter(({ form }) => form === 'full')).toEqual([]);
    // The site itself may have dropped tiles off the screen meanwhile.
    const back = [...saidBeneath(after)].filter(([tile]) => under.has(tile));
    expect(back.length).toBeGreaterThan(8);
    for (const [tile, label] of back) expect(under.get(tile), tile).toBe(label);

    await page.goto('about:blank');
    const diary = await sample.openExtensionPage('options.html');
    const rows = await until('the time of the opened post', async () => {
      // Other overlays lay over the same posts.
      const all = (await impressionsIn(diary)).filter(({ startedAt }) => startedAt >= start);
      return all.some(({ postKey }) => postKey === key) ? all : null;
    });
    const longest = (wanted: (postKey: string) => boolean) =>
      Math.max(0, ...rows.filter(({ postKey }) => wanted(postKey)).map((row) => row.longestRun50Ms));
    expect(longest((postKey) => postKey === key)).toBeGreaterThan(STAYS_MS - SLACK_MS);
    const beneath = longest((postKey) => under.has(postKey) && postKey !== key);
    expect(beneath).toBeGreaterThan(0);
    expect(beneath).toBeLessThan(seenForMs + SLACK_MS);
    const surfaces = rows
      .filter(({ postKey }) => under.has(postKey) && postKey !== key)
      .map((row) => row.surface);
    expect([...new Set(surfaces)]).toEqual([surface]);
    await diary.close();
    await page.close();
  });
});

it('posts that have lain under the log-in window from the start get nothing until it closes', async () => {
  const page = await sample.visit(`https://www.xiaohongshu.com${rednote.paths.loginModal}`);
  const watched = await WatchedPage.of(page);
  const { snapshot } = await watched.settled(20_000, (look) => look.snapshot.posts.length > 8);
  await wait(800);
  const covered = (await watched.settled()).snapshot;
  expect(snapshot.posts.every(({ isCovered }) => isCovered)).toBe(true);
  expect(covered.chips).toEqual([]);
  await page.$eval('.reds-modal .close-button', (button) => (button as HTMLElement).click());
  const { snapshot: free, lines } = await watched.settled(20_000, (look) => look.snapshot.chips.length > 8);
  expect(lines).toEqual([]);
  expect(free.chips.length).toBeGreaterThan(8);
  await page.close();
});
