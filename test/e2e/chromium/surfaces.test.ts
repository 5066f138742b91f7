import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSurface } from '../../../scripts/soak/mutations';
import type { Snapshot } from '../../../scripts/soak/snapshot';
import { WatchedPage } from '../../../scripts/soak/watched-page';
import { LEFT_ALONE, type Shows, SURFACES, WITHOUT_POSTS } from '../../replica/surfaces';
import { openSampleBrowser, picture, type SampleBrowser, until, wait } from '../support/chromium';
import { misreading } from '../support/truth';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

/** Long enough for anything that would show to have shown. */
const WOULD_SHOW_MS = 700;

const readable = ({ posts }: Snapshot, form: keyof Shows) =>
  posts.filter((seen) => seen.form === form && seen.post !== null);
const isComplete = (snapshot: Snapshot, shows: Shows) =>
  Object.entries(shows).every(([form, count]) => readable(snapshot, form as keyof Shows).length >= count);
const slug = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '-');

describe.each(SURFACES.map((surface) => [`${surface.platform}, ${surface.name}`, surface] as const))(
  'on %s',
  (_, surface) => {
    it('every post has its one badge, chip or mark, with the words Node gives', async () => {
      const watched = await openSurface(sample.visit, surface);
      const { snapshot, lines } = await watched.settled(20_000, (judged) =>
        isComplete(judged.snapshot, surface.shows),
      );
      await picture(watched.page, `surface-${surface.platform}-${slug(surface.name)}`);
      expect(lines).toEqual([]);
      expect(snapshot.failures).toEqual([]);
      expect(watched.takeFaults()).toEqual([]);
      for (const [form, count] of Object.entries(surface.shows))
        expect(readable(snapshot, form as keyof Shows).length, form).toBeGreaterThanOrEqual(count);
      expect(snapshot.posts.flatMap(({ post }) => (post ? (misreading(post) ?? []) : []))).toEqual([]);
      // A chip that is not drawn helps nobody.
      for (const { box, path } of snapshot.chips.filter(({ box: { top } }) => top > 0 && top < 800))
        expect(box.width * box.height, path).toBeGreaterThan(0);
      expect(snapshot.chips.filter(({ isAdrift }) => isAdrift)).toEqual([]);
      // A mark after a full line becomes small in the frame after it came.
      const { chips, posts } = (await until('another look', () => watched.look())).snapshot;
      const seen = chips.filter(({ owners }) => owners.some((owner) => posts[owner]?.isOnScreen));
      for (const { box, path } of seen.filter(({ box: { top } }) => top > 0 && top < 800)) {
        expect(box.left, path).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width, path).toBeLessThanOrEqual(1280);
      }
      await watched.page.close();
    });
  },
);

it('nothing is shown on pages that could hold posts and do not', async () => {
  const page = await sample.visit('about:blank');
  const watched = await WatchedPage.of(page);
  for (const url of WITHOUT_POSTS) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await wait(WOULD_SHOW_MS);
    const { snapshot } = await until('the content script', () => watched.look());
    expect(snapshot.surface, url).not.toBeNull();
    expect([snapshot.posts, snapshot.chips, snapshot.failures], url).toEqual([[], [], []]);
  }
  expect(watched.takeFaults()).toEqual([]);
  await page.close();
});

it('nothing is shown where people write, log in, shop, watch live or change settings', async () => {
  const page = await sample.visit('about:blank');
  const watched = await WatchedPage.of(page);
  for (const url of LEFT_ALONE) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await wait(WOULD_SHOW_MS);
    const { snapshot } = await until('the content script', () => watched.look());
    expect([snapshot.url.split('?')[0], snapshot.surface, snapshot.chips]).toEqual([
      url.split('?')[0],
      null,
      [],
    ]);
  }
  await page.close();
});
