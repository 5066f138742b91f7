// @vitest-environment jsdom
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImpressionTotals } from '../../../lib/exposure/records';
import { ImpressionTotalsSchema } from '../../../lib/exposure/schema';
import { type DwellInfo, DwellTracker } from '../../../lib/feed/dwell';
import type { PostKey } from '../../../lib/post';
import { FakeIntersection } from './fake-intersection';

let screen: FakeIntersection;
let closed: ImpressionTotals[];
let ticks: boolean[];
let flushes: number;
let aborter: AbortController;
let outbox: ConstructorParameters<typeof DwellTracker>[0]['outbox'];
let hasFocus: boolean;
let visibility: DocumentVisibilityState;
let jumpMs: number;

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.UTC(2026, 10, 20, 12),
    toFake: ['Date', 'performance', 'setInterval', 'clearInterval'],
  });
  screen = FakeIntersection.install();
  [closed, ticks, flushes, jumpMs] = [[], [], 0, 0];
  [hasFocus, visibility] = [true, 'visible'];
  aborter = new AbortController();
  outbox = {
    add: (row) => void closed.push(row),
    tick: (isAttended) => void ticks.push(isAttended),
    flush: async () => {
      flushes += 1;
    },
    openImpressions: () => [],
  };
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});

afterEach(() => {
  aborter.abort();
  for (const row of closed) expect(v.safeParse(ImpressionTotalsSchema, row).issues).toBeUndefined();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function createTracker(isTrusted = () => true): DwellTracker {
  const now = () => ({ monoMs: performance.now(), wallMs: Date.now() + jumpMs });
  return new DwellTracker({
    document,
    outbox,
    instrument: () => 'i1',
    signal: aborter.signal,
    now,
    isTrusted,
  });
}

function info(postKey: PostKey, over: Partial<DwellInfo> = {}): DwellInfo {
  return { postKey, platform: 'tiktok', surface: 'home', form: 'feed', position: 0, ...over };
}

function addPost(
  tracker: DwellTracker,
  postKey: PostKey = 'tiktok:1',
  over: Partial<DwellInfo> = {},
): HTMLElement {
  const root = document.createElement('article');
  document.body.append(root);
  tracker.observe(root, info(postKey, over));
  return root;
}

/** A video element that only says what it is told. */
function addVideo(
  root: Element,
  duration = 20,
): { media: HTMLVideoElement; play(at: number): void; pause(): void } {
  const media = document.createElement('video');
  let [paused, currentTime] = [true, 0];
  const read = {
    paused: () => paused,
    currentTime: () => currentTime,
    duration: () => duration,
    readyState: () => 4,
    ended: () => false,
  };
  for (const [name, get] of Object.entries(read)) Object.defineProperty(media, name, { get });
  root.append(media);
  return {
    media,
    play(at) {
      [paused, currentTime] = [false, at];
      media.dispatchEvent(new Event('timeupdate'));
    },
    pause() {
      paused = true;
      media.dispatchEvent(new Event('pause'));
    },
  };
}

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const input = () => window.dispatchEvent(new Event('pointermove'));
const page = (type: string, target: EventTarget = window) => target.dispatchEvent(new Event(type));
function hide(): void {
  visibility = 'hidden';
  page('visibilitychange', document);
}
function unhide(): void {
  visibility = 'visible';
  page('visibilitychange', document);
}

describe('the dwell tracker', () => {
  it('times a post from its coming to its going', () => {
    const tracker = createTracker();
    input();
    const root = addPost(tracker, 'tiktok:1', { position: 7 });
    screen.show(root, 0.3);
    pass(1_000);
    screen.show(root, 1);
    pass(4_000);
    screen.show(root, 0);
    expect(closed).toHaveLength(1);
    expect(closed[0]).toMatchObject({
      postKey: 'tiktok:1',
      position: 7,
      visibleMs25: 5_000,
      visibleMs50: 4_000,
      visibleMs100: 4_000,
      longestRun70Ms: 4_000,
      attendedMs: 4_000,
      maxVisibleRatio: 1,
      maxViewportShare: 0.25,
      instrument: 'i1',
      startedAt: Date.UTC(2026, 10, 20, 12),
      endedAt: Date.UTC(2026, 10, 20, 12, 0, 5),
    });
  });

  it('does not record what flew past', () => {
    const root = addPost(createTracker());
    screen.show(root, 1);
    pass(99);
    screen.show(root, 0);
    expect(closed).toEqual([]);
  });

  it('measures a post larger than the screen by what the screen can hold', () => {
    const root = addPost(createTracker());
    screen.show(root, 0.25, { width: 500, height: 3_200 });
    pass(3_000);
    screen.show(root, 0, { width: 500, height: 3_200 });
    expect(closed[0]).toMatchObject({ visibleMs100: 3_000, maxVisibleRatio: 0.25, maxViewportShare: 0.5 });
  });

  it('takes a post without area for unseen', () => {
    const root = addPost(createTracker());
    screen.show(root, 1, { width: 500, height: 0 });
    pass(3_000);
    screen.show(root, 0);
    expect(closed).toEqual([]);
  });

  it('ends an impression when the tab is hidden, writes at once, and begins another when it is back', () => {
    const root = addPost(createTracker());
    screen.show(root, 1);
    pass(2_000);
    hide();
    expect(closed).toHaveLength(1);
    expect(flushes).toBe(1);
    pass(1_800_000);
    unhide();
    pass(3_000);
    screen.show(root, 0);
    expect(closed.map((row) => row.visibleMs50)).toEqual([2_000, 3_000]);
    expect(new Set(closed.map((row) => row.id)).size).toBe(2);
  });

  it('ends everything on pagehide and goes on when the page comes out of the cache', () => {
    const root = addPost(createTracker());
    screen.show(root, 1);
    pass(2_000);
    page('pagehide');
    expect([closed.length, flushes]).toEqual([1, 1]);
    pass(60_000);
    page('pageshow');
    pass(1_000);
    screen.show(root, 0);
    expect(closed[1]?.visibleMs50).toBe(1_000);
  });

  it('takes what lies under an overlay for unseen', () => {
    const tracker = createTracker();
    const root = addPost(tracker);
    screen.show(root, 1);
    pass(1_000);
    tracker.setCovered(root, true);
    pass(10_000);
    tracker.setCovered(root, false);
    pass(2_000);
    tracker.unobserve(root);
    expect(closed.map((row) => row.visibleMs50)).toEqual([1_000, 2_000]);
  });

  it('ends one impression and begins another when a node is given to another post', () => {
    const tracker = createTracker();
    const root = addPost(tracker, 'tiktok:1');
    screen.show(root, 1);
    pass(1_000);
    tracker.rekey(root, 'tiktok:2');
    pass(2_000);
    tracker.observe(root, info('tiktok:3'));
    pass(3_000);
    tracker.observe(root, info('tiktok:3', { position: 5 }));
    pass(1_000);
    tracker.unobserve(root);
    expect(closed.map((row) => [row.postKey, row.visibleMs50])).toEqual([
      ['tiktok:1', 1_000],
      ['tiktok:2', 2_000],
      ['tiktok:3', 4_000],
    ]);
  });

  it('counts no attention without focus', () => {
    const root = addPost(createTracker());
    input();
    screen.show(root, 1);
    pass(2_000);
    hasFocus = false;
    page('blur');
    pass(5_000);
    hasFocus = true;
    page('focus');
    pass(1_000);
    screen.show(root, 0);
    expect(closed[0]).toMatchObject({ visibleMs50: 8_000, attendedMs: 3_000 });
  });

  it('counts attention for 60 s after the last input, to the second', () => {
    const root = addPost(createTracker());
    screen.show(root, 1);
    pass(10_000);
    input();
    pass(300_000);
    screen.show(root, 0);
    expect(closed[0]?.visibleMs50).toBe(310_000);
    expect(closed[0]?.attendedMs).toBeGreaterThanOrEqual(59_000);
    expect(closed[0]?.attendedMs).toBeLessThanOrEqual(61_000);
    expect(closed[0]?.lastInputAt).toBe(Date.UTC(2026, 10, 20, 12, 0, 10));
  });

  it('believes no event a page has made', () => {
    const root = addPost(createTracker(() => false));
    screen.show(root, 1);
    input();
    page('pagehide');
    const video = addVideo(root);
    video.play(1);
    pass(5_000);
    screen.show(root, 0);
    expect(closed).toHaveLength(1);
    expect(closed[0]).toMatchObject({ visibleMs50: 5_000, attendedMs: 0, playingMs: 0, lastInputAt: null });
  });

  it('divides attention among posts that share the screen, so that it adds up to time', () => {
    const tracker = createTracker();
    input();
    const tiles = ['tiktok:1', 'tiktok:2', 'tiktok:3', 'tiktok:4'].map((key) =>
      addPost(tracker, key as PostKey),
    );
    const comment = addPost(tracker, 'tiktok:9', { form: 'comment' });
    for (const tile of [...tiles, comment]) screen.show(tile, 1, { width: 250, height: 300 });
    pass(8_000);
    for (const tile of [...tiles, comment]) screen.show(tile, 0);
    expect(closed.map((row) => [row.attendedMs, row.attendedShareMs])).toEqual([
      [8_000, 2_000],
      [8_000, 2_000],
      [8_000, 2_000],
      [8_000, 2_000],
      [8_000, 0],
    ]);
  });

  it('counts playing only while on the screen', () => {
    const root = addPost(createTracker());
    const video = addVideo(root);
    video.play(1);
    pass(5_000);
    screen.show(root, 1);
    pass(3_000);
    video.pause();
    pass(2_000);
    screen.show(root, 0);
    expect(closed[0]).toMatchObject({ visibleMs50: 5_000, playingMs: 3_000 });
  });

  it('notices that a playing video was taken from the page', () => {
    const root = addPost(createTracker());
    const video = addVideo(root);
    screen.show(root, 1);
    video.play(1);
    pass(3_000);
    video.media.remove();
    pass(10_000);
    screen.show(root, 0);
    expect(closed[0]?.playingMs).toBeLessThanOrEqual(4_000);
  });

  it('lets a video hold attention for two passes without any input', () => {
    const root = addPost(createTracker());
    const video = addVideo(root, 20);
    screen.show(root, 1);
    for (let second = 0; second < 100; second += 1) {
      video.play(second % 20);
      pass(1_000);
    }
    screen.show(root, 0);
    expect(closed[0]).toMatchObject({ playingMs: 100_000, loops: 4, attendedMs: 40_000 });
  });

  it('takes neither seeking back nor a new source for a loop', () => {
    const root = addPost(createTracker());
    const video = addVideo(root, 20);
    screen.show(root, 1);
    video.play(15);
    video.play(0.2);
    video.play(19.9);
    pass(1_000);
    video.media.dispatchEvent(new Event('emptied'));
    video.play(0.1);
    pass(1_000);
    screen.show(root, 0);
    expect(closed[0]?.loops).toBe(0);
  });

  it('follows media that stand outside of the post when told', () => {
    const tracker = createTracker();
    const root = addPost(tracker);
    const video = addVideo(document.body);
    screen.show(root, 1);
    video.play(1);
    tracker.setMedia(root, video.media);
    pass(2_000);
    screen.show(root, 0);
    expect(closed[0]?.playingMs).toBe(2_000);
  });

  it('counts nothing of a sleep, and begins another impression after it', () => {
    const root = addPost(createTracker());
    screen.show(root, 1);
    pass(2_000);
    jumpMs = 3 * 3_600_000;
    pass(4_000);
    screen.show(root, 0);
    expect(closed).toHaveLength(2);
    expect(closed[0]?.visibleMs50).toBe(2_000);
    expect(closed[1]?.visibleMs50).toBeLessThanOrEqual(3_000);
    expect(closed[1]?.startedAt).toBeGreaterThan(Date.UTC(2026, 10, 20, 15));
  });

  it('cuts an appearance of many hours', () => {
    const root = addPost(createTracker());
    screen.show(root, 1);
    pass(13 * 3_600_000);
    screen.show(root, 0);
    expect(closed.map((row) => Math.round(row.visibleMs50 / 3_600_000))).toEqual([6, 6, 1]);
  });

  it('runs one timer, and only while something is on the screen', () => {
    const tracker = createTracker();
    expect(vi.getTimerCount()).toBe(0);
    const roots = Array.from({ length: 50 }, (_, at) => addPost(tracker, `tiktok:${at}`));
    for (const root of roots) screen.show(root, 1);
    expect(vi.getTimerCount()).toBe(1);
    pass(3_000);
    expect(ticks).toHaveLength(3);
    for (const root of roots) screen.show(root, 0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('offers the totals of what is open', () => {
    const root = addPost(createTracker());
    input();
    screen.show(root, 1);
    pass(3_000);
    const first = outbox.openImpressions()[0];
    pass(2_000);
    expect(outbox.openImpressions()[0]).toMatchObject({ id: first?.id, visibleMs50: 5_000 });
    expect(ticks.at(-1)).toBe(true);
    screen.show(root, 0);
    expect(closed[0]?.id).toBe(first?.id);
  });

  it('ends with its signal: everything is closed, written and let go', () => {
    const tracker = createTracker();
    const root = addPost(tracker);
    screen.show(root, 1);
    pass(1_000);
    aborter.abort();
    expect([closed.length, flushes, vi.getTimerCount(), screen.observed.size]).toEqual([1, 1, 0, 0]);
    tracker.observe(document.createElement('div'), info('tiktok:2'));
    page('focus');
    expect([closed.length, screen.observed.size, vi.getTimerCount()]).toEqual([1, 0, 0]);
  });
});
