// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPost, fill } from './fake-adapter';
import { answerAll, asked, closeFeed, log, openFeed, painted, pass, places, start, stop } from './fake-feed';

beforeEach(openFeed);
afterEach(closeFeed);

describe('a post', () => {
  it('is asked for, with all others of the page at once, and painted', async () => {
    const [one, two] = [addPost('1', 'one'), addPost('2', 'two')];
    const annotator = start();
    await pass();
    expect(asked.map(({ posts }) => posts.map((post) => post.id))).toEqual([['1', '2']]);
    expect(log).toEqual(['reserve 1', 'reserve 2']);
    await answerAll();
    expect([painted.get(one), painted.get(two)]).toEqual(['one', 'two']);
    await pass(500);
    expect(annotator.status).toEqual({
      platform: 'tiktok',
      surface: 'home',
      postsFound: 2,
      postsAnnotated: 2,
    });
    expect(annotator.paintedPosts().map(({ post }) => post.element.root)).toEqual([one, two]);
    const word = document.createElement('b');
    two.append(word);
    expect(annotator.postAround(word)?.post.element.root).toBe(two);
    expect(annotator.postAround(document.body)).toBeNull();
  });

  it('that comes back is painted at once, without being asked for again', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    fill(root, '2', 'two');
    await pass();
    await answerAll();
    fill(root, '1', 'one');
    await pass();
    expect(painted.get(root)).toBe('one');
    expect(asked).toEqual([]);
  });

  it('that leaves the page loses its chip and is no longer timed', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    root.remove();
    await pass();
    expect(painted.size).toBe(0);
    expect(log.at(-1)).toBe('unobserve 1');
  });

  it('without an answer stays as it is', async () => {
    addPost('1', 'one');
    const annotator = start();
    await pass();
    asked[0]?.answer([null]);
    await pass(500);
    expect(painted.size).toBe(0);
    expect(annotator.status.postsAnnotated).toBe(0);
  });
});

describe('a node that is given to another post', () => {
  it('loses the chip of the post before at once', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    fill(root, '2', 'two');
    await pass();
    expect(painted.get(root)).toBeUndefined();
    await answerAll();
    expect(painted.get(root)).toBe('two');
  });

  it('keeps its chip while only the words of its post change', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    fill(root, '1', 'one and more');
    await pass();
    expect(painted.get(root)).toBe('one');
    await answerAll();
    expect(painted.get(root)).toBe('one and more');
  });
});

describe('a node whose post changes while its annotation is under way', () => {
  it('never shows the annotation of the post before', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    fill(root, '2', 'two');
    await answerAll();
    expect(painted.get(root)).toBeUndefined();
    await pass();
    await answerAll();
    expect(painted.get(root)).toBe('two');
  });

  it('shows the right one when answers come late and in the wrong order', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    fill(root, '2', 'two');
    await pass();
    const [first, second] = asked;
    second?.answer();
    await pass(0);
    first?.answer();
    await pass(0);
    expect(painted.get(root)).toBe('two');
  });

  it('shows the right one when it changes there and back between two looks', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    fill(root, '2', 'two');
    await pass();
    asked[1]?.answer();
    await pass(0);
    fill(root, '1', 'one');
    asked[0]?.answer();
    await pass(0);
    fill(root, '2', 'two');
    await pass(500);
    expect(painted.get(root)).toBe('two');
  });

  it('never shows anything once it left the page, or once we stopped', async () => {
    const [gone, stopped] = [addPost('1', 'one'), addPost('2', 'two')];
    start();
    await pass();
    gone.remove();
    stop();
    await answerAll();
    expect([painted.get(gone), painted.get(stopped)]).toEqual([undefined, undefined]);
  });
});

describe('the page', () => {
  it('where nothing may be done shows nothing', async () => {
    addPost('1', 'one');
    const annotator = start();
    await pass();
    await answerAll();
    history.pushState(null, '', '/messages');
    annotator.onNavigation();
    await pass();
    expect(painted.size).toBe(0);
    expect(annotator.status).toMatchObject({ surface: null, postsFound: 0, postsAnnotated: 0 });
  });

  it('has chips that it took away put back', async () => {
    addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    log.length = 0;
    document.body.append(document.createElement('i'));
    await pass();
    expect(log).toContain('restore 1');
  });

  it('is annotated anew when the reader changes', async () => {
    const root = addPost('1', 'one');
    const annotator = start();
    await pass();
    await answerAll();
    annotator.reset();
    expect(painted.get(root)).toBeUndefined();
    await pass();
    expect(asked).toHaveLength(1);
  });
});

describe('a post whose page is drawn anew around the same words', () => {
  it('has its chip moved to where it belongs now', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    await pass(500);
    const box = document.createElement('section');
    root.append(box);
    await pass();
    expect(places.get(root)).toBe(box);
    expect(painted.get(root)).toBe('one');
  });

  it('loses its chip while there is no room for it, and gets it back', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    await pass(500);
    root.className = 'full';
    await pass();
    expect(painted.size).toBe(0);
    root.className = '';
    await pass();
    expect(painted.get(root)).toBe('one');
    expect(asked).toEqual([]);
  });
});

describe('a post under an overlay', () => {
  const open = () => document.body.appendChild(document.createElement('dialog'));

  it('gets nothing new while it lies there, and its chip when the overlay closes', async () => {
    const overlay = open();
    const root = addPost('1', 'one');
    start();
    await pass(500);
    expect([asked, painted.size, log.filter((line) => line.startsWith('reserve'))]).toEqual([[], 0, []]);
    overlay.remove();
    await pass();
    await answerAll();
    expect(painted.get(root)).toBe('one');
  });

  it('keeps the chip it had, but loses it when its node is given to another post', async () => {
    const [stays, changes] = [addPost('1', 'one'), addPost('2', 'two')];
    start();
    await pass();
    await answerAll();
    const overlay = open();
    fill(changes, '3', 'three');
    await pass();
    await answerAll();
    expect([painted.get(stays), painted.get(changes)]).toEqual(['one', undefined]);
    overlay.remove();
    await pass();
    await answerAll();
    expect([painted.get(stays), painted.get(changes)]).toEqual(['one', 'three']);
  });

  it('is not painted by an answer that comes after the overlay', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    const overlay = open();
    await pass();
    await answerAll();
    expect(painted.size).toBe(0);
    overlay.remove();
    await pass();
    expect(painted.get(root)).toBe('one');
  });
});
