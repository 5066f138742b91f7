// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_POST_WITHIN_MS, SCAN_INTERVAL_MS } from '../../../lib/limits';
import { addPost, fill } from './fake-adapter';
import {
  adapter,
  closePage,
  events,
  happened,
  openPage,
  own,
  scans,
  settle,
  stop,
  watch,
} from './watched-page';

beforeEach(openPage);
afterEach(closePage);

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
  it('happens in every frame until there is a first post, so that its chip has its room when it is drawn', async () => {
    watch();
    await happened(20);
    scans.length = 0;
    document.body.append(document.createElement('i'));
    await vi.advanceTimersByTimeAsync(20);
    expect(scans).toHaveLength(1);
    addPost('1', 'one');
    await vi.advanceTimersByTimeAsync(20);
    expect(scans).toHaveLength(2);
  });

  it('happens as rarely as elsewhere on a page that stays without posts', async () => {
    watch();
    await vi.advanceTimersByTimeAsync(FIRST_POST_WITHIN_MS + 20);
    scans.length = 0;
    for (let i = 0; i < 100; i++) {
      document.body.append(document.createElement('i'));
      await vi.advanceTimersByTimeAsync(4);
    }
    expect(scans.length).toBeLessThanOrEqual(400 / SCAN_INTERVAL_MS + 1);
  });

  it('happens as soon as a page that was at rest has changed, before it is drawn', async () => {
    addPost('1', 'one');
    watch();
    await settle();
    events.length = 0;
    addPost('2', 'two');
    expect(await happened(0)).toEqual(['post 2 at 1']);
    addPost('3', 'three');
    expect(await happened(0)).toEqual([]);
    expect(await happened()).toContain('post 3 at 2');
  });

  it('happens at most once an interval, however much changes', async () => {
    addPost('1', 'one');
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

  it('reads a page full of posts in several looks, and each post once', async () => {
    let now = 0;
    for (let i = 0; i < 30; i++) addPost(`${i}`, `word ${i}`);
    const read = adapter.readPost.bind(adapter);
    // Each post takes a millisecond by the clock that the budget is kept by.
    vi.spyOn(adapter, 'readPost').mockImplementation((...asked) => {
      now += 1;
      return read(...asked);
    });
    const clock = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + now);
    watch();
    await vi.advanceTimersByTimeAsync(17);
    expect(adapter.reads.length).toBeLessThan(25);
    await vi.advanceTimersByTimeAsync(SCAN_INTERVAL_MS + 20);
    expect(adapter.reads).toHaveLength(30);
    expect(new Set(adapter.reads).size).toBe(30);
  });

  it('comes to every post, though one before them changes all the time and takes the whole time to read', async () => {
    let now = 0;
    for (let i = 0; i < 6; i++) addPost(`${i}`, `word ${i}`);
    const read = adapter.readPost.bind(adapter);
    vi.spyOn(adapter, 'readPost').mockImplementation((...asked) => {
      now += 50;
      return read(...asked);
    });
    const clock = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + now);
    watch();
    for (let i = 0; i < 300; i++) {
      document.querySelector('article')?.append(document.createElement('i'));
      await vi.advanceTimersByTimeAsync(4);
    }
    expect(new Set(adapter.reads)).toEqual(new Set(['0', '1', '2', '3', '4', '5']));
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

  it('rests in a hidden tab that has posts, and is made before its first frame once it is shown', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const root = addPost('1', 'one');
    watch();
    await happened();
    scans.length = 0;
    for (let change = 0; change < 50; change++) {
      fill(root, '1', `word ${change}`);
      await happened();
    }
    expect(scans).toEqual([]);
    hidden.mockReturnValue(false);
    fill(root, '2', 'two');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await happened(20)).toContain('post 2 at 1');
  });

  it('ends without a trace', async () => {
    const root = addPost('1', 'one');
    watch();
    await happened(20);
    stop();
    expect(events.splice(0).at(-1)).toBe('gone 1');
    fill(root, '2', 'two');
    expect(await settle()).toEqual([]);
  });
});
