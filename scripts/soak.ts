/**
 * `npm run soak`: the shipped build in a real Chromium on the sample sites, for long. First long feeds, scrolled from end to
 * end; then pages damaged in place. Prints one JSON line for each run, and exits with 1 when anything was at fault.
 *
 * `--mutations 20000` `--posts 2000` how much (0 leaves a part out), `--seed 1` which, `--from 31` first visit of the damaged pages, to run one
 * again, `--only "tiktok explore"` surfaces whose
 * name holds all these words.
 */
import { parseArgs } from 'node:util';
import { PLATFORMS } from '../lib/post';
import { openSampleBrowser } from '../test/e2e/support/chromium';
import { generatedFeedIn } from '../test/replica/kit/generated';
import { SURFACES } from '../test/replica/surfaces';
import { watchBackground } from './soak/background';
import { isClean, runFeed } from './soak/feeds';
import { runMutations } from './soak/mutations';

const { values } = parseArgs({
  options: {
    mutations: { type: 'string', default: '20000' },
    posts: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
});

/** @throws Error in one sentence where an option is no whole number */
function number(name: 'mutations' | 'posts' | 'seed' | 'from'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`--${name} ${values[name]}: a whole number is needed`);
  return value;
}

const [mutations, posts, seed] = [number('mutations'), number('posts'), number('seed')];
// Says in a sentence what the sample sites would answer with an empty page.
if (posts > 0) generatedFeedIn(new URLSearchParams({ posts: String(posts), seed: String(seed) }));
const wanted = values.only.toLowerCase().split(/\s+/).filter(Boolean);
const isWanted = (name: string) => wanted.every((word) => name.toLowerCase().includes(word));
const surfaces = SURFACES.filter(({ platform, name }) => isWanted(`${platform} ${name}`));
if (surfaces.length === 0) throw new Error(`--only "${values.only}": no surface has such a name`);
const MOST_LINES = 20;
const BATCHES_PER_VISIT = 5;

const sample = await openSampleBrowser();
let isFaulty = false;
try {
  await sample.finishFirstRun();
  const background = await watchBackground(sample.browser);
  const progress = (text: string) => process.stderr.write(`${text}\n`);

  for (const platform of posts === 0
    ? []
    : PLATFORMS.filter((name) => surfaces.some((one) => one.platform === name))) {
    const counts = await runFeed({
      ...{ platform, posts, seed, visit: sample.visit },
      onStop: ({ stops, seen, once }) => {
        if (stops % 50 === 0) progress(`${platform}: ${seen} of ${posts} posts seen, ${once} once and right`);
      },
    });
    isFaulty ||= !isClean(counts);
    const lines = ['wrong', 'twice', 'missing', 'misread', 'errors'] as const;
    const numbers = Object.fromEntries(lines.map((name) => [name, counts[name].length]));
    console.log(JSON.stringify({ soak: 'feed', ...counts, ...numbers, seed }));
    for (const name of lines)
      for (const line of counts[name].slice(0, MOST_LINES)) console.log(`  ${name}: ${line}`);
  }

  if (mutations > 0) {
    const counts = await runMutations({
      ...{
        surfaces,
        mutations,
        seed,
        batchesPerVisit: BATCHES_PER_VISIT,
        from: number('from'),
        visit: sample.visit,
        takeBackgroundFaults: background.take,
      },
      onVisit: (now, { platform, name }, fault) =>
        progress(
          `${now.mutations} of ${mutations} mutations, ${platform} ${name}${fault ? ': AT FAULT' : ''}`,
        ),
    });
    isFaulty ||= counts.faults.length + counts.missing.length > 0;
    const { faults, missing, ...rest } = counts;
    console.log(
      JSON.stringify({ soak: 'mutations', ...rest, faults: faults.length, missing: missing.length, seed }),
    );
    for (const line of faults) console.log(`  fault: ${line}`);
    for (const line of missing.slice(0, MOST_LINES)) console.log(`  missing: ${line}`);
  }
} finally {
  await sample.close();
}
process.exitCode = isFaulty ? 1 : 0;
