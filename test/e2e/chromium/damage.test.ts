import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchBackground } from '../../../scripts/soak/background';
import { isClean, runFeed } from '../../../scripts/soak/feeds';
import { runMutations } from '../../../scripts/soak/mutations';
import { SURFACES } from '../../replica/surfaces';
import { openSampleBrowser, type SampleBrowser } from '../support/chromium';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
  await sample.finishFirstRun();
});
afterAll(() => sample.close());

/** TikTok shows one post at a time, the others several: `npm run soak` takes 2,000 of each. */
const FEEDS = { tiktok: 60, rednote: 200, instagram: 120 } as const;

describe.each(Object.entries(FEEDS) as [keyof typeof FEEDS, number][])(
  'a long feed of %s',
  (platform, posts) => {
    it(`shows each of ${posts} posts with its own chip once, while nodes are emptied and used again`, async () => {
      const counts = await runFeed({ platform, posts, seed: 7, visit: sample.visit });
      expect(counts).toMatchObject({
        ...{ seen: posts, once: posts },
        ...{ wrong: [], twice: [], missing: [], misread: [], errors: [] },
      });
      expect(isClean(counts)).toBe(true);
    });
  },
);

/** Every third surface, each damaged a little: a shorter form of what `npm run soak` does. */
const DAMAGED = SURFACES.filter((_, place) => place % 3 === 0);
/** As many as one batch of damage makes, so that every one of them has its turn. */
const MUTATIONS = DAMAGED.length * 30;

it('pages damaged in place never show a chip on the wrong post, and nothing throws', async () => {
  const background = await watchBackground(sample.browser);
  const counts = await runMutations({
    ...{ surfaces: DAMAGED, seed: 11, from: 0, mutations: MUTATIONS, batchesPerVisit: 1 },
    visit: sample.visit,
    takeBackgroundFaults: background.take,
  });
  expect(counts.faults).toEqual([]);
  expect(counts.missing).toEqual([]);
  expect(counts.mutations).toBeGreaterThanOrEqual(MUTATIONS);
  expect(counts.visits).toBeGreaterThanOrEqual(DAMAGED.length);
  expect(counts.chipsJudged).toBeGreaterThan(100);
});
