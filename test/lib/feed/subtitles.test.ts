// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signatureOf } from '../../../lib/feed/signature';
import { SubtitleMemory } from '../../../lib/feed/subtitles';
import { SUBTITLE_LINES_PER_POST, SUBTITLES_EVERY_MS } from '../../../lib/limits';
import type { Post } from '../../../lib/post';
import { addPost, fakePost, fill, say } from './fake-adapter';
import { answerAll, asked, closeFeed, log, openFeed, painted, pass, start } from './fake-feed';

const saying = (line: string, id = '1'): Post => {
  const post = fakePost(id, 'words');
  return { ...post, text: [...post.text, { role: 'subtitle', text: line }] };
};
const spoken = ({ text }: Post) => text.filter(({ role }) => role === 'subtitle').map((part) => part.text);

describe('subtitle lines', () => {
  it('do not make a post another one', () => {
    expect(signatureOf(saying('one'))).toBe(signatureOf(saying('two')));
    expect(signatureOf(saying('one'))).toBe(signatureOf(fakePost('1', 'words')));
    expect(signatureOf(fakePost('1', 'other'))).not.toBe(signatureOf(fakePost('1', 'words')));
  });

  it('are remembered for their post in the order they were met, each once', () => {
    const memory = new SubtitleMemory();
    for (const line of ['one', 'two', 'one', 'three']) memory.collect(saying(line));
    expect(memory.collect(saying('two'))).toMatchObject({ isNew: false });
    expect(spoken(memory.collect(fakePost('1', 'words')).post)).toEqual(['one', 'two', 'three']);
    expect(spoken(memory.collect(fakePost('2', 'words')).post)).toEqual([]);
  });

  it('that grow word by word are one line, at the same place', () => {
    const memory = new SubtitleMemory();
    for (const line of ['before', 'so', 'so I', 'so I sent', 'so I']) memory.collect(saying(line));
    expect(spoken(memory.collect(saying('after')).post)).toEqual(['before', 'so I sent', 'after']);
  });

  it('are no more than so many, and the first stay where they are', () => {
    const memory = new SubtitleMemory();
    for (let line = 0; line < 100; line++) memory.collect(saying(`line ${line}.`));
    const lines = spoken(memory.collect(fakePost('1', 'words')).post);
    expect(lines).toHaveLength(SUBTITLE_LINES_PER_POST);
    expect(lines[0]).toBe('line 0.');
  });

  it('follow a post to its id', () => {
    const memory = new SubtitleMemory();
    const { key } = memory.collect(saying('one', '')).post;
    memory.rename(key, 'tiktok:1');
    expect(spoken(memory.collect(fakePost('1', 'words')).post)).toEqual(['one']);
  });
});

describe('a video that speaks', () => {
  beforeEach(openFeed);
  afterEach(closeFeed);

  it('is annotated again with all lines met, once in a while, without losing its chip', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    await pass(500);
    log.length = 0;
    for (const line of ['first line', 'second line', 'third line']) {
      say(root, line);
      await pass();
    }
    expect(asked).toEqual([]);
    expect(painted.get(root)).toBe('one');
    await pass(SUBTITLES_EVERY_MS);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.posts.map(spoken)).toEqual([['first line', 'second line', 'third line']]);
    await answerAll();
    expect(log.filter((line) => /observe|unobserve|rekey/.test(line))).toEqual([]);
    await pass(60_000);
    expect(asked).toEqual([]);
  });

  it('tells of a note once, though it is annotated again', async () => {
    const root = addPost('1', 'one!');
    start();
    await pass();
    await answerAll();
    await pass(500);
    say(root, 'a line');
    await pass(SUBTITLES_EVERY_MS + 500);
    await answerAll();
    expect(log.filter((line) => line.startsWith('shown'))).toEqual(['shown tiktok:1']);
  });

  it('is not annotated again when another post has its node', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    say(root, 'a line');
    await pass();
    fill(root, '2', 'two');
    await pass(SUBTITLES_EVERY_MS + 500);
    expect(asked.flatMap(({ posts }) => posts).map(({ id }) => id)).toEqual(['2']);
  });
});
