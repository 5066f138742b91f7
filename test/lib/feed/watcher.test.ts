// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FeedWatcher, type WatchedPost } from '../../../lib/feed/watcher';
import { POST_SETTLED_AFTER_MS, SCAN_INTERVAL_MS } from '../../../lib/limits';
import { addPost, FakeAdapter, fill } from './fake-adapter';

let adapter: FakeAdapter;
let events: string[];
let scans: [surface: string | null, found: number, read: number][];
let aborter: AbortController;
const own = new Set<Node>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  history.replaceState(null, '', '/');
  adapter = new FakeAdapter();
  [events, scans] = [[], []];
  aborter = new AbortController();
});

afterEach(() => {
  aborter.abort();
  own.clear();
  document.body.replaceChildren();
  vi.useRealTimers();
});

function watch(): FeedWatcher {
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
      onCovered: (post) =>
        void events.push(`${post.element.isCovered ? 'covered' : 'uncovered'} ${name(post)}`),
      onGone: (root) => void events.push(`gone ${root.id}`),
      onScanned: (...scan) => void scans.push(scan),
    },
  });
}

/** Lets the page's changes be noticed and looked at, and says what happened. */
async function happened(ms = SCAN_INTERVAL_MS + 20): Promise<string[]> {
  await vi.advanceTimersByTimeAsync(ms);
  return events.splice(0);
}

const settle = () => happened(2 * (SCAN_INTERVAL_MS + POST_SETTLED_AFTER_MS));

describe('a post', () => {
  it('is told once, in the order of the page, and once more when it settled', async () => {
    addPost('1', 'one');
    addPost('2', 'two');
    watch();
    expect(await happened(20)).toEqual(['post 1 at 0', 'post 2 at 1']);
    expect(await settle()).toEqual(['settled 1', 'settled 2']);
    expect(await happened(5_000)).toEqual([]);
  });

  it('settles only after two equal readings', async () => {
    const root = addPost('1', 'o');
    watch();
    await happened(20);
    for (const caption of ['on', 'one', 'one m', 'one more']) {
      fill(root, '1', caption);
      expect((await happened()).filter((event) => event.startsWith('settled'))).toEqual([]);
    }
    expect(await settle()).toEqual(['settled 1']);
  });

  it('that comes later is told when it comes', async () => {
    watch();
    await settle();
    addPost('1', 'one');
    expect(await happened()).toEqual(['post 1 at 0']);
  });

  it('whose words change is told anew', async () => {
    const root = addPost('1', 'one');
    watch();
    await settle();
    events.length = 0;
    const words = root.querySelector('p')?.firstChild as Text;
    words.data = 'one and more';
    expect(await happened()).toEqual(['gone 1', expect.stringMatching(/^post 1 at /)]);
  });

  it('is not read again while nothing around it changes', async () => {
    addPost('1', 'one');
    watch();
    await settle();
    adapter.reads.length = 0;
    addPost('2', 'two');
    await settle();
    expect(new Set(adapter.reads)).toEqual(new Set(['2']));
  });
});

describe('a node', () => {
  it('that gets another post lets the first one go before it tells the next', async () => {
    const root = addPost('1', 'one');
    watch();
    await settle();
    events.length = 0;
    fill(root, '2', 'two');
    expect(await happened()).toEqual(['gone 2', expect.stringMatching(/^post 2 at /)]);
    expect(await settle()).toEqual(['settled 2']);
  });

  it('that gets another post by an attribute alone is noticed', async () => {
    const root = addPost('1', 'same words');
    watch();
    await settle();
    events.length = 0;
    root.id = '2';
    expect(await happened()).toEqual(['gone 2', expect.stringMatching(/^post 2 at /)]);
  });

  it('that leaves the page, or becomes an empty slot, lets its post go', async () => {
    const [first, second] = [addPost('1', 'one'), addPost('2', 'two')];
    watch();
    await settle();
    events.length = 0;
    first.remove();
    second.replaceChildren();
    expect((await happened()).sort()).toEqual(['gone 1', 'gone 2']);
    expect(scans.at(-1)).toEqual(['home', 1, 0]);
  });

  it('whose post is told its id late keeps its post', async () => {
    const root = addPost('', 'one');
    watch();
    await settle();
    events.length = 0;
    root.id = '1';
    expect(await happened()).toEqual(['identified 1 was ~one']);
  });

  it('that an overlay covers is told, and again when it goes', async () => {
    addPost('1', 'one');
    watch();
    await settle();
    events.length = 0;
    const overlay = document.createElement('dialog');
    document.body.append(overlay);
    expect(await happened()).toEqual(['covered 1']);
    overlay.remove();
    expect(await happened()).toEqual(['uncovered 1']);
  });
});

describe('the address', () => {
  it('of a place where nothing may be done ends everything, until it is left', async () => {
    addPost('1', 'one');
    const watcher = watch();
    await settle();
    events.length = 0;
    history.pushState(null, '', '/messages/5');
    watcher.onNavigation();
    expect(await happened()).toEqual(['gone 1']);
    expect(scans.at(-1)).toEqual([null, 0, 0]);
    addPost('2', 'two');
    expect(await happened()).toEqual([]);
    history.pushState(null, '', '/');
    watcher.onNavigation();
    expect(await happened()).toEqual([expect.stringMatching(/^post 1/), expect.stringMatching(/^post 2/)]);
  });

  it('that changes has every node read again', async () => {
    addPost('1', 'one');
    const watcher = watch();
    await settle();
    adapter.reads.length = 0;
    history.pushState(null, '', '/foryou');
    watcher.onNavigation();
    await happened();
    expect(adapter.reads).toEqual(['1']);
  });
});

describe('looking at the page', () => {
  it('happens at most once an interval, however much changes', async () => {
    watch();
    await happened(20);
    scans.length = 0;
    for (let i = 0; i < 100; i++) {
      document.body.append(document.createElement('i'));
      await vi.advanceTimersByTimeAsync(4);
    }
    expect(scans.length).toBeGreaterThan(2);
    expect(scans.length).toBeLessThanOrEqual(400 / SCAN_INTERVAL_MS + 1);
  });

  it('is not caused by our own nodes', async () => {
    addPost('1', 'one');
    watch();
    await settle();
    scans.length = 0;
    const chip = document.createElement('div');
    own.add(chip);
    document.querySelector('article')?.append(chip);
    chip.className = 'dark';
    chip.remove();
    await happened(1_000);
    expect(scans).toEqual([]);
  });

  it('goes on in a hidden tab, where there are no frames', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    vi.stubGlobal('requestAnimationFrame', () => 0);
    addPost('1', 'one');
    watch();
    expect(await happened()).toEqual(['post 1 at 0']);
    vi.unstubAllGlobals();
  });

  it('ends without a trace', async () => {
    const root = addPost('1', 'one');
    watch();
    await happened(20);
    aborter.abort();
    expect(events.splice(0).at(-1)).toBe('gone 1');
    fill(root, '2', 'two');
    expect(await settle()).toEqual([]);
  });
});

it('confirms a post only while its node holds it', async () => {
  const root = addPost('1', 'one');
  const watcher = watch();
  await happened(20);
  const signatureOf = (id: string, caption: string) =>
    [`tiktok:${id}`, 'home', 'feed', `caption:${caption}`].join('\u0000');
  const first = signatureOf('1', 'one');
  expect(watcher.confirm(root, first)?.signature).toBe(first);
  fill(root, '2', 'two');
  expect(watcher.confirm(root, first)).toBeNull();
  // Nor a post that the watcher has not met there yet, or not any more.
  expect(watcher.confirm(root, signatureOf('2', 'two'))).toBeNull();
  fill(root, '1', 'one');
  root.remove();
  expect(watcher.confirm(root, first)).toBeNull();
});
