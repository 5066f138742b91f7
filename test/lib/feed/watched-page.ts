/** A page that is watched, with a clock that stands still, and what was told of it. */
import { vi } from 'vitest';
import { FeedWatcher, type WatchedPost } from '../../../lib/feed/watcher';
import { POST_SETTLED_AFTER_MS, SCAN_INTERVAL_MS } from '../../../lib/limits';
import { FakeAdapter } from './fake-adapter';

export const adapter = new FakeAdapter();
export const events: string[] = [];
export const scans: [surface: string | null, found: number, read: number][] = [];
/** Nodes that are ours. */
export const own = new Set<Node>();
let aborter = new AbortController();

export function openPage(): void {
  vi.useFakeTimers({
    toFake: ['performance', 'setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  history.replaceState(null, '', '/');
  for (const list of [adapter.reads, events, scans]) list.length = 0;
  own.clear();
  aborter = new AbortController();
}

/** Ends the watcher. */
export function stop(): void {
  aborter.abort();
}

export function closePage(): void {
  stop();
  document.body.replaceChildren();
  vi.useRealTimers();
}

export function watch(): FeedWatcher {
  const name = ({ reading }: WatchedPost) => reading.post.key.replace('tiktok:', '');
  return new FeedWatcher({
    adapter,
    document,
    signal: aborter.signal,
    isOwnNode: (node) => own.has(node),
    events: {
      onPost: (post) => void events.push(`post ${name(post)} at ${post.position}`),
      onIdentified: (post, before) =>
        void events.push(`identified ${name(post)} was ${before.replace('tiktok:', '')}`),
      onSettled: (post) => void events.push(`settled ${name(post)}`),
      onReread: () => {},
      onCovered: (post) =>
        void events.push(`${post.element.isCovered ? 'covered' : 'uncovered'} ${name(post)}`),
      onGone: (root) => void events.push(`gone ${root.id}`),
      onScanned: (surface, found, read) => void scans.push([surface, found, read]),
    },
  });
}

/** Lets the page's changes be noticed and looked at, and says what happened. */
export async function happened(ms = SCAN_INTERVAL_MS + 20): Promise<string[]> {
  await vi.advanceTimersByTimeAsync(ms);
  return events.splice(0);
}

/** Long enough for a post to settle. */
export const settle = () => happened(2 * (SCAN_INTERVAL_MS + POST_SETTLED_AFTER_MS));
