// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HealthCounter } from '../../../lib/feed/health-counter';
import type { WatchedPost } from '../../../lib/feed/watcher';
import { EMPTY_STAY_MS, HEALTH_EVERY_MS, HEALTH_PART_MS, UNREADABLE_AFTER_MS } from '../../../lib/limits';
import type { PostElement, PostReading } from '../../../lib/platforms/adapter';
import { addPost, fakePost } from './fake-adapter';

let now = 0;
let failures: Record<string, number> = {};
let counter: HealthCounter;
const START = 1_800_000_000_000;

beforeEach(() => {
  now = START;
  failures = {};
  const adapter = { platform: 'tiktok', takeFailures: () => failures } as const;
  counter = new HealthCounter(document, adapter, () => now);
});
afterEach(() => document.body.replaceChildren());

const element = (root: Element): PostElement => ({ root, form: 'feed', surface: 'home', isCovered: false });

function watched(id: string, rules: PostReading['rules']): WatchedPost {
  const post = fakePost(id, 'words');
  return {
    element: element(document.createElement('article')),
    reading: { post, rules, failures: [] },
    signature: id,
    position: 0,
  };
}

const feed = () => counter.pending(true)?.places.find(({ form }) => form === 'feed');

describe('posts', () => {
  it('count once, wherever and however often they settle', () => {
    counter.onSettled(watched('1', { caption: 'a' }));
    counter.onSettled(watched('1', { caption: 'a' }));
    counter.onSettled(watched('2', {}));
    expect(feed()).toMatchObject({ found: 2, read: 2, byRule: { caption: { a: 1 } } });
  });

  it('that get their id later count it then', () => {
    counter.onSettled(watched('', { caption: 'a' }));
    counter.onIdentified(watched('1', { caption: 'a', id: 'x' }), fakePost('', 'words').key);
    counter.onSettled(watched('1', { caption: 'a', id: 'x' }));
    expect(feed()).toMatchObject({ found: 1, read: 1, byRule: { caption: { a: 1 }, id: { x: 1 } } });
  });

  it('that stay unreadable count once; empty shells and those still being drawn do not', () => {
    const broken = addPost('1', 'one');
    const late = addPost('2', 'two');
    const shell = document.createElement('article');
    counter.onScanned('home', 3, [element(broken), element(late), element(shell)]);
    now += UNREADABLE_AFTER_MS / 2;
    counter.onScanned('home', 3, [element(broken), element(shell)]);
    expect(feed()).toBeUndefined();
    now += UNREADABLE_AFTER_MS / 2;
    expect(feed()).toMatchObject({ found: 1, read: 0 });
    now += HEALTH_EVERY_MS;
    expect(feed()).toMatchObject({ found: 1, read: 0 });
  });
});

describe('stays', () => {
  const page = () => counter.pending(true)?.places.find(({ form }) => form === 'page');

  it('count with the first post, or after ten seconds without any', () => {
    counter.onScanned('home', 0, []);
    now += EMPTY_STAY_MS - 1;
    expect(page()).toBeUndefined();
    now += 1;
    expect(page()).toMatchObject({ surface: 'home', found: 1, read: 0 });
    counter.onScanned('explore', 4, []);
    counter.onScanned('explore', 8, []);
    expect(counter.pending(true)?.places).toContainEqual(
      expect.objectContaining({ surface: 'explore', found: 1, read: 1 }),
    );
  });

  it('do not count before a wall to log in at, nor where nothing may be read', () => {
    counter.onScanned(null, 0, []);
    now += EMPTY_STAY_MS;
    expect(counter.pending(true)).toBeNull();
    const password = document.createElement('input');
    password.type = 'password';
    document.body.append(password);
    counter.onScanned('home', 0, []);
    now += EMPTY_STAY_MS;
    expect(counter.pending(true)).toBeNull();
  });
});

describe('what is handed over', () => {
  it('is nothing without news, and rarely while the page is open', () => {
    expect(counter.pending(true)).toBeNull();
    counter.onSettled(watched('1', {}));
    expect(counter.pending(false)).not.toBeNull();
    counter.handedOver();
    expect(counter.pending(true)).toBeNull();
    counter.onSettled(watched('2', {}));
    expect(counter.pending(false)).toBeNull();
    expect(counter.pending(true)).not.toBeNull();
    now += HEALTH_EVERY_MS;
    expect(counter.pending(false)).not.toBeNull();
  });

  it('is counted what came while it was being written', () => {
    counter.onSettled(watched('1', {}));
    counter.pending(true);
    counter.onSettled(watched('2', {}));
    counter.handedOver();
    expect(feed()).toMatchObject({ found: 2 });
  });

  it('tells what threw outside the rules', () => {
    failures = { 'findPosts:tile': 2 };
    expect(counter.pending(true)).toMatchObject({ failures: { 'findPosts:tile': 2 } });
  });

  it('begins anew after an hour, and when the diary was deleted', () => {
    counter.onSettled(watched('1', {}));
    now += HEALTH_PART_MS;
    expect(counter.pending(true)).toMatchObject({ part: 0, firstAt: START });
    counter.handedOver();
    counter.onSettled(watched('2', {}));
    expect(counter.pending(true)).toMatchObject({ part: 1, firstAt: now });
    counter.restart();
    expect(counter.pending(true)).toBeNull();
    counter.onSettled(watched('3', {}));
    expect(counter.pending(true)).toMatchObject({ part: 2 });
    expect(feed()).toMatchObject({ found: 1 });
  });
});
