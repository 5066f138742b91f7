// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPost } from './fake-adapter';
import { answerAll, asked, closeFeed, log, openFeed, painted, pass, start } from './fake-feed';

beforeEach(openFeed);
afterEach(closeFeed);

describe('time', () => {
  it('is taken of posts that settled, with what may cover and play them', async () => {
    const root = addPost('1', 'one');
    root.append(document.createElement('video'));
    start();
    await pass();
    expect(log.filter((line) => line.startsWith('observe'))).toEqual([]);
    await pass(500);
    expect(log).toEqual(expect.arrayContaining(['observe tiktok:1 at 0', 'uncovered 1', 'media 1 VIDEO']));
    document.body.append(document.createElement('dialog'));
    await pass();
    expect(log.at(-1)).toBe('covered 1');
  });

  it('is not taken while nothing may be recorded', async () => {
    addPost('1', 'one');
    start({ dwell: null });
    await pass();
    await answerAll();
    await pass(500);
    expect(painted.size).toBe(1);
    expect(log.filter((line) => /observe|covered|media/.test(line))).toEqual([]);
  });
});

describe('notes', () => {
  const shown = () => log.filter((line) => line.startsWith('shown'));

  it('count as shown once a settled post is painted', async () => {
    addPost('1', 'one!');
    addPost('2', 'nothing to explain');
    start();
    await pass();
    await answerAll();
    expect(shown()).toEqual([]);
    await pass(1_000);
    expect(shown()).toEqual(['shown tiktok:1']);
  });

  it('count when the answer comes after the post settled', async () => {
    addPost('1', 'one!');
    start();
    await pass(1_000);
    expect(shown()).toEqual([]);
    await answerAll();
    expect(shown()).toEqual(['shown tiktok:1']);
  });
});

describe('a post that is identified late', () => {
  it('keeps its chip, and counts under its id', async () => {
    const root = addPost('', 'one');
    start();
    await pass();
    await answerAll();
    await pass(500);
    root.id = '1';
    await pass();
    expect(painted.get(root)).toBe('one');
    expect(asked).toEqual([]);
    expect(log).toEqual(expect.arrayContaining(['rekey tiktok:1', 'identified tiktok:~one as tiktok:1']));
  });

  it('before its annotation came is annotated under its id, and counts under it', async () => {
    const root = addPost('', 'one');
    start();
    await pass(500);
    root.id = '1';
    await pass();
    expect(log).toEqual(expect.arrayContaining(['rekey tiktok:1', 'identified tiktok:~one as tiktok:1']));
    await answerAll();
    expect(painted.get(root)).toBe('one');
  });
});
