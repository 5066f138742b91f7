import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardOn, chipInView, pressChip } from '../../../scripts/browser/chips';
import { readStore } from '../../../scripts/browser/diary';
import { WatchedPage } from '../../../scripts/soak/watched-page';
import { findPost, toFeedPost } from '../../replica/tiktok/posts';
import { impressionsIn, openSampleBrowser, picture, type SampleBrowser, until } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

/** Its caption says nothing of 破防; a voice does, in the third line. */
const ID = '7689202226289365346';

it('a video is annotated with the lines it spoke, one chip throughout, and what was said is stored nowhere', async () => {
  const found = findPost(ID);
  if (!found) throw new Error('the sample video is gone');
  const { author, subtitles } = toFeedPost(found);
  expect(subtitles.join()).toContain('破防');
  expect(found.caption).not.toContain('破防');

  const page = await sample.visit(`https://www.tiktok.com/@${author.handle}/video/${ID}`);
  const watched = await WatchedPage.of(page);
  const notesOn = async () => {
    const { snapshot } = (await watched.look()) ?? {};
    const at = snapshot?.posts.findIndex(({ post }) => post?.id === ID) ?? -1;
    const own = snapshot?.chips.filter(({ owners }) => owners.includes(at)) ?? [];
    expect(own.length).toBeLessThanOrEqual(1);
    return Number(/(\d+) notes?/.exec(own[0]?.label ?? '')?.[1] ?? 0);
  };
  const written = await until('the notes of the caption', notesOn);
  // A card shows three at most: the sample must leave room for one more.
  expect(written).toBeLessThan(3);
  await until('the note of what was said', async () => (await notesOn()) > written, 60_000);
  await picture(page, 'subtitles');

  const chip = await until('the chip', () =>
    chipInView(page, ({ label }) => label.includes(`${written + 1} notes`)),
  );
  await pressChip(page, chip);
  const card = await until('the card', async () => {
    const open = await cardOn(page);
    return open && /subtitles/.test(open.text) ? open : null;
  });
  expect(card.text).toContain('破防');
  await picture(page, 'subtitles-card');
  expect(watched.takeFaults()).toEqual([]);
  await page.close();

  const diary = await sample.openExtensionPage('options.html');
  await until('the time of the video', async () =>
    (await impressionsIn(diary)).some(({ postKey }) => postKey === `tiktok:${ID}`),
  );
  for (const store of ['posts', 'impressions', 'noteEvents', 'hashtags', 'quarantine']) {
    const words = JSON.stringify(await readStore(diary, store));
    for (const line of subtitles) expect(words, store).not.toContain(line);
  }
  await diary.close();
});
