/** What reading a feed costs with the extension, without it, and with others in its place. */
import type { Figure } from '../../frame';
import type { Subject } from './browsers';
import { middle } from './metrics';
import { type FeedName, feedOf, type ScrollRun, scrollRun } from './scroll';

/** Posts of each feed. */
export const POSTS = 500;
/** Runs of each browser on each feed, taken in turns. */
const ROUNDS = 3;
/** How many times as many posts a feed has whose cost a post must not have grown. */
const LONGER = 4;

type Runs = Map<string, Map<FeedName, ScrollRun[]>>;

async function runInTurns(subjects: readonly Subject[], feeds: readonly FeedName[]): Promise<Runs> {
  const runs: Runs = new Map(subjects.map(({ name }) => [name, new Map(feeds.map((feed) => [feed, []]))]));
  for (let round = 0; round < ROUNDS; round++)
    for (const feed of feeds)
      for (const subject of subjects)
        runs
          .get(subject.name)
          ?.get(feed)
          ?.push(await scrollRun(subject, feedOf(feed, POSTS)));
  return runs;
}

/**
 * `off` and `on` are the browser without and with us.
 * @param feeds - those asked for; of fewer than three no sum is given
 */
export async function* scrollFigures(
  off: Subject,
  on: Subject,
  peers: readonly Subject[],
  feeds: readonly FeedName[],
  isWhole: boolean,
): AsyncGenerator<Figure> {
  const runs = await runInTurns([off, on, ...peers], feeds);
  const costs = ({ name }: Subject, feed: FeedName) =>
    (runs.get(name)?.get(feed) ?? []).map(({ taskMs }) => taskMs);
  const cost = (subject: Subject, feed: FeedName) => middle(costs(subject, feed)) ?? Number.NaN;
  for (const feed of feeds) {
    const perPost = costs(off, feed).map((ms) => ms / POSTS);
    const [low, high] = [Math.min(...perPost), Math.max(...perPost)];
    const because = 'the page itself, without us; bounds are its cheapest and dearest run';
    yield { name: `offMsPerPost.${feed}`, value: cost(off, feed) / POSTS, unit: 'ms', low, high, because };
    for (const subject of [on, ...peers])
      yield* feedFigures(subject, feed, cost(off, feed), cost(subject, feed), on);
  }
  if (isWhole) {
    const total = (subject: Subject) => feeds.reduce((sum, feed) => sum + cost(subject, feed), 0);
    const posts = POSTS * feeds.length;
    for (const subject of [on, ...peers])
      yield* costFigures('', total(off), total(subject), posts, subject === on ? undefined : subject.name);
  }
  yield framesFigure(runs, off, on);
}

function feedFigures(subject: Subject, feed: FeedName, off: number, cost: number, on: Subject): Figure[] {
  return costFigures(`.${feed}`, off, cost, POSTS, subject === on ? undefined : subject.name);
}

function costFigures(
  of: string,
  off: number,
  cost: number,
  posts: number,
  peer: string | undefined,
): Figure[] {
  const named = peer === undefined ? {} : { peer };
  return [
    { name: `taskRatio${of}`, value: cost / off, unit: '', of: posts, ...named },
    { name: `addedMsPerPost${of}`, value: (cost - off) / posts, unit: 'ms', of: posts, ...named },
  ];
}

/** Frames drawn in each whole second of all runs. A machine that is busy draws fewer, with us and without. */
function framesFigure(runs: Runs, off: Subject, on: Subject): Figure {
  const frames = ({ name }: Subject) =>
    middle([...(runs.get(name)?.values() ?? [])].flat().flatMap(({ framesPerSecond }) => framesPerSecond));
  return { name: 'framesPerSecond', value: frames(on), unit: '/s', because: `${frames(off)} without us` };
}

/** The sample feeds' own cost must not grow with what was read before, or it would hide ours. */
export async function* replicaGrowth(off: Subject, feeds: readonly FeedName[]): AsyncGenerator<Figure> {
  for (const feed of feeds) {
    const short = await scrollRun(off, feedOf(feed, POSTS));
    const long = await scrollRun(off, feedOf(feed, LONGER * POSTS));
    const perPost = (run: ScrollRun, posts: number) => (run.taskMs - run.loadMs) / posts;
    yield {
      name: `offGrowth4x.${feed}`,
      value: perPost(long, LONGER * POSTS) / perPost(short, POSTS),
      unit: '',
      because: 'cost a post of four times as many posts, without us',
    };
  }
}
