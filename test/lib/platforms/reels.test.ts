import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { instagram } from '../../../lib/platforms/instagram';
import { shortcodeOf } from '../../../lib/platforms/instagram/shortcode';

const ORIGIN = 'https://www.instagram.com';

function slot(author: string, caption: string): string {
  return `<div class="slot"><a href="/${author}/reels/">${author}</a><video></video>
    <div role="presentation"><div role="button"><div><div dir="auto">${caption}</div></div></div></div></div>`;
}

/** A viewer in which one of the videos plays, and what is read there. */
function viewer(...slots: string[]) {
  const { document } = new JSDOM(`<main>${slots.join('')}</main>`, { url: `${ORIGIN}/reels/` }).window;
  const videos = [...document.querySelectorAll('video')];
  return (code: string, playing: number) => {
    for (const [index, video] of videos.entries()) {
      Object.defineProperty(video, 'paused', { value: index !== playing, configurable: true });
    }
    const page = { document, url: new URL(`${ORIGIN}/reels/${code}/`), surface: 'reels' as const };
    return instagram.findPosts(page).map((element) => instagram.readPost(element, page)?.post.id ?? null);
  };
}

describe('the code of a reel on the desktop', () => {
  it('is the address for the slot that plays, and for no other', () => {
    const read = viewer(slot('a.one', 'first'), slot('b.two', 'second'));
    expect(read('AAAAAAAAAA1', 0)).toEqual(['AAAAAAAAAA1', null]);
  });

  it('stays with its slot while the next video plays and the address lags behind', () => {
    const read = viewer(slot('a.one', 'first'), slot('b.two', 'second'));
    read('AAAAAAAAAA1', 0);
    expect(read('AAAAAAAAAA1', 1)).toEqual(['AAAAAAAAAA1', null]);
    expect(read('AAAAAAAAAA2', 1)).toEqual(['AAAAAAAAAA1', 'AAAAAAAAAA2']);
    expect(read('AAAAAAAAAA2', 0)).toEqual(['AAAAAAAAAA1', 'AAAAAAAAAA2']);
  });

  it('is not believed while none or several play', () => {
    const read = viewer(slot('a.one', 'first'), slot('b.two', 'second'));
    expect(read('AAAAAAAAAA1', 7)).toEqual([null, null]);
  });

  it('is not taken from a viewer without address, and not by an unreadable slot', () => {
    expect(viewer(slot('a.one', 'first'))('', 0)).toEqual([null]);
    expect(viewer('<div><video></video></div>')('AAAAAAAAAA1', 0)).toEqual([null]);
  });
});

describe('a slot', () => {
  it('may have two authors, and is not taken for two', () => {
    const two = slot('a.one', 'ours').replace(
      '<a href="/a.one/reels/">a.one</a>',
      '<div><a href="/a.one/reels/">a.one</a><a href="/b.two/reels/">b.two</a></div>',
    );
    const { document } = new JSDOM(`<main><div>${two}${slot('c.three', 'mine')}</div></main>`).window;
    const page = { document, url: new URL(`${ORIGIN}/reels/`), surface: 'reels' as const };
    const posts = instagram.findPosts(page).map((element) => instagram.readPost(element, page)?.post);
    expect(posts.map((post) => [post?.author, post?.text[0]?.text])).toEqual([
      ['a.one', 'ours'],
      ['c.three', 'mine'],
    ]);
  });
});

describe('the number of a post', () => {
  it.each([
    ['1', 'B'],
    ['64', 'BA'],
    ['4095', '__'],
    ['3950000000000000042', 'DbROBJuywAq'],
    ['', null],
    ['12x', null],
    ['0', null],
    ['9'.repeat(40), null],
  ])('%s is written %s', (number, code) => {
    expect(shortcodeOf(number)).toBe(code);
  });
});
