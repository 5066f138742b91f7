/**
 * How fast posts are answered in one process, told so that a busy machine disturbs it little: throughput in processor time, and
 * of each post the middle of several rounds, few of which are interrupted.
 */
import { availableParallelism, loadavg } from 'node:os';
import type { Figure } from '../../frame';
import type { Asked } from './answers';
import type { Program } from './programs';
import { quantile } from './statistics';

const ROUNDS = 15;
/** Peers are slower, and only compared with. */
const PEER_ROUNDS = 3;
const MIDDLE = 0.5;
const P95 = 0.95;
const US_PER_MS = 1_000;
const US_PER_SECOND = 1_000_000;

/** Over 1, programs wait for each other, and what is told in time on the clock is slower than it could be. */
export function loadFigure(): Figure {
  return {
    name: 'loadPerCore',
    value: (loadavg()[0] ?? 0) / availableParallelism(),
    unit: 'programs',
    because: 'how busy the machine is with everything',
  };
}

/** 95 of 100 posts take no longer than `p95Us`; `postsPerSecond` is of all posts, the slow ones too. */
export function* speedFigures({ peer, answer }: Program, posts: readonly Asked[]): Generator<Figure> {
  const ofPeer = peer === undefined ? {} : { peer };
  const rounds = Array.from({ length: peer === undefined ? ROUNDS : PEER_ROUNDS });
  for (const post of posts) answer(post);
  const times = rounds.map(() => posts.map((post) => usOf(() => answer(post))));
  const perPost = posts.map(
    (_, i) =>
      quantile(
        times.map((round) => round[i] ?? 0),
        MIDDLE,
      ) ?? 0,
  );
  yield { name: 'p95Us', value: quantile(perPost, P95), unit: 'µs', of: posts.length, ...ofPeer };
  const best = Math.min(...rounds.map(() => processorUs(answer, posts)));
  const value = (posts.length / best) * US_PER_SECOND;
  yield { name: 'postsPerSecond', value, unit: 'posts/s', of: posts.length, ...ofPeer };
}

/** Microseconds on the clock. */
function usOf(work: () => void): number {
  const from = performance.now();
  work();
  return (performance.now() - from) * US_PER_MS;
}

/** Microseconds of processor time for all posts, what collects rubbish included. */
function processorUs(answer: Program['answer'], posts: readonly Asked[]): number {
  const from = process.cpuUsage();
  for (const post of posts) answer(post);
  const { user, system } = process.cpuUsage(from);
  return user + system;
}
