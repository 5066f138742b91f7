// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WrittenWords } from '../../../lib/feed/written';
import type { PostReading } from '../../../lib/platforms/adapter';
import { addPost, fakePost, fill } from './fake-adapter';
import { closePage, events, happened, openPage, settle, watch } from './watched-page';

beforeEach(openPage);
afterEach(closePage);

/** What Chrome's translation makes of an element. */
function translate(root: Element, words: string): void {
  const outer = document.createElement('font');
  outer.append(document.createElement('font'));
  outer.firstElementChild?.append(words);
  root.querySelector('p')?.replaceChildren(outer);
}

describe('a page that is translated in place', () => {
  it('changes nothing of the posts that were met before', async () => {
    const root = addPost('1', '今天');
    watch();
    await settle();
    events.length = 0;
    translate(root, 'today');
    expect(await settle()).toEqual([]);
  });

  it('still shows that a node was given to another post', async () => {
    const root = addPost('1', '今天');
    const other = addPost('2', '明天');
    watch();
    await settle();
    events.length = 0;
    fill(root, '3', '后天');
    translate(root, 'the day after tomorrow');
    other.remove();
    // The node itself is called 3 by now.
    expect(await happened()).toEqual(['gone 2', 'gone 3', 'post 3 at 2']);
  });

  it('lets posts go that were known by their words alone', async () => {
    const root = addPost('', '今天');
    watch();
    await settle();
    events.length = 0;
    translate(root, 'today');
    expect(await happened()).toEqual(['gone ']);
  });
});

describe('the words of a post', () => {
  const reading = (id: string, caption: string, author: string | null = null): PostReading => ({
    post: { ...fakePost(id, caption), author },
    rules: {},
    failures: [],
  });
  function translated(words: string): Element {
    const root = document.createElement('div');
    root.append(document.createElement('p'));
    translate(root, words);
    return root;
  }
  const plain = document.createElement('div');
  const said = (found: PostReading | null) => found?.post.text.map(({ text }) => text);

  it('are the author’s again in any node in which the post comes back translated', () => {
    const words = new WrittenWords();
    words.asWritten(plain, reading('1', '今天'), undefined);
    expect(said(words.asWritten(translated('today'), reading('1', 'today'), undefined))).toEqual(['今天']);
  });

  it('are none where the post was never met untranslated', () => {
    expect(said(new WrittenWords().asWritten(translated('today'), reading('1', 'today'), undefined))).toEqual(
      [],
    );
  });

  it('go with a post that is told its number after the translation', () => {
    const words = new WrittenWords();
    const before = fakePost('', '今天');
    const known = words.asWritten(translated('today'), reading('1', 'today', 'lin'), {
      ...before,
      author: 'lin',
    });
    expect(said(known)).toEqual(['今天']);
    const other = words.asWritten(translated('today'), reading('1', 'today', 'ana'), {
      ...before,
      author: 'lin',
    });
    expect(said(other)).toEqual([]);
  });

  it('keep the key that they made', () => {
    const before = { ...fakePost('', '今天'), author: 'lin' };
    const found = new WrittenWords().asWritten(translated('today'), reading('', 'today', 'lin'), before);
    expect([found?.post.key, said(found)]).toEqual([before.key, ['今天']]);
  });

  it('are believed where the page’s own state tells them', () => {
    const found = { ...reading('1', '今天'), sources: { caption: 'state' as const } };
    expect(said(new WrittenWords().asWritten(translated('today'), found, undefined))).toEqual(['今天']);
  });
});
