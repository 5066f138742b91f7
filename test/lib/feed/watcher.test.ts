// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addPost, fill } from './fake-adapter';
import { adapter, closePage, events, happened, openPage, scans, settle, watch } from './watched-page';

beforeEach(openPage);
afterEach(closePage);

describe('a post', () => {
  it('is told once, in the order of the page, and once more when it settled', async () => {
    addPost('1', 'one');
    addPost('2', 'two');
    watch();
    expect(await happened(20)).toEqual(['post 1 at 0', 'post 2 at 1']);
    expect(await settle()).toEqual(['settled 1', 'settled 2']);
    expect(await happened(5_000)).toEqual([]);
  });

  it('settles only once its node stands still', async () => {
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

  it('whose words change is told anew, without having been gone', async () => {
    const root = addPost('1', 'one');
    watch();
    await settle();
    events.length = 0;
    const words = root.querySelector('p')?.firstChild as Text;
    words.data = 'one and more';
    expect(await happened()).toEqual([expect.stringMatching(/^post 1 at /)]);
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

describe('reading, the dearest part of a look,', () => {
  const isLoading = (is: boolean) =>
    vi.spyOn(document, 'readyState', 'get').mockReturnValue(is ? 'loading' : 'complete');
  afterEach(() => vi.restoreAllMocks());

  it('is done once for a post that nothing touches', async () => {
    addPost('1', 'one');
    watch();
    expect(await settle()).toContain('settled 1');
    expect(adapter.reads).toEqual(['1']);
  });

  it('is done once more for a post that stood there before the page had all its state', async () => {
    isLoading(true);
    addPost('1', 'one');
    watch();
    await happened(20);
    isLoading(false);
    expect(await settle()).toEqual(['settled 1']);
    expect(adapter.reads).toEqual(['1', '1']);
  });

  it('is done once for an empty slot, until something comes into it', async () => {
    const slot = addPost('1', '');
    slot.replaceChildren();
    watch();
    await settle();
    addPost('2', 'two');
    await settle();
    expect(adapter.reads.filter((id) => id === '1')).toHaveLength(1);
    events.length = 0;
    fill(slot, '1', 'one');
    expect(await settle()).toEqual([expect.stringMatching(/^post 1 at /), 'settled 1']);
  });
});

it('reads a post again when something changes in an empty slot inside it', async () => {
  const root = addPost('1', 'one');
  const slot = document.createElement('article');
  root.append(slot);
  watch();
  await settle();
  adapter.reads.length = 0;
  slot.append(document.createElement('b'));
  await happened();
  expect([...adapter.reads].sort()).toEqual(['', '1']);
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

  it('stays where it was met while the address is that of an overlay', async () => {
    addPost('1', 'one');
    watch();
    await settle();
    events.length = 0;
    const overlay = document.body.appendChild(document.createElement('dialog'));
    history.pushState(null, '', '/post');
    expect(await happened()).toEqual(['covered 1']);
    overlay.remove();
    history.replaceState(null, '', '/');
    expect(await happened()).toEqual(['uncovered 1']);
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
