// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaintedPost } from '../../../lib/feed/annotator';
import { type SelectionWatch, watchSelection } from '../../../lib/feed/selection';
import { annotated } from '../../components/samples';
import { dispatchTrusted } from '../../trusted-events';
import { readPost } from '../exposure/samples';

const WORDS = '这波操作666，朋友们周末约起来';
let told: (string | null)[];
let isCovered: boolean;
let watch: SelectionWatch;
let aborter: AbortController;

const root = () => document.querySelector('article') as HTMLElement;

/** The post around a node, as an annotator knows it. */
function postAround(node: Node): PaintedPost | null {
  if (!root().contains(node)) return null;
  const post = readPost({ text: [{ role: 'caption', text: WORDS }], hashtags: [] });
  const element = { root: root(), form: 'feed', surface: 'home', isCovered } as const;
  const reading = { post, rules: {}, failures: [] };
  return {
    key: post.key,
    signature: 'a',
    post: { element, reading, signature: 'a', position: 0 },
    annotated: annotated(),
    told: new Set(),
  };
}

/** Selects letters of an element, as a pointer that is drawn over them does. */
function select(selector: string, from: number, to: number): void {
  const text = document.querySelector(selector)?.firstChild as Text;
  dispatchTrusted(document, new Event('pointerdown', { bubbles: true }));
  document.getSelection()?.setBaseAndExtent(text, from, text, to);
  dispatchTrusted(document, new Event('selectionchange'));
  dispatchTrusted(document, new Event('pointerup', { bubbles: true }));
  vi.runAllTimers();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  document.body.innerHTML = `<article><p>${WORDS}</p></article><ul><li>News of today</li></ul>`;
  [told, isCovered, aborter] = [[], false, new AbortController()];
  watch = watchSelection({
    document,
    postAround,
    onWords: (words) => told.push(words?.words ?? null),
    signal: aborter.signal,
  });
});

afterEach(() => {
  aborter.abort();
  document.getSelection()?.removeAllRanges();
  vi.useRealTimers();
});

describe('watchSelection', () => {
  it('tells words of a post once the pointer is up, and that they are gone', () => {
    select('p', 0, 4);
    expect(told).toEqual(['这波操作']);
    document.getSelection()?.removeAllRanges();
    dispatchTrusted(document, new Event('selectionchange'));
    expect(told).toEqual(['这波操作', null]);
  });

  it('tells nothing of words outside a post', () => {
    select('li', 0, 4);
    expect(told).toEqual([]);
  });

  it('says nothing new of the same words however often the page is looked at', () => {
    select('p', 0, 4);
    watch.lookAgain();
    watch.lookAgain();
    expect(told).toEqual(['这波操作']);
  });

  it('takes words back when something comes to lie over their post, and offers them again afterwards', () => {
    select('p', 0, 4);
    isCovered = true;
    watch.lookAgain();
    isCovered = false;
    watch.lookAgain();
    expect(told).toEqual(['这波操作', null, '这波操作']);
  });

  it('takes words back when they are scrolled, until others are selected', () => {
    select('p', 0, 4);
    dispatchTrusted(root(), new Event('scroll'));
    watch.lookAgain();
    expect(told).toEqual(['这波操作', null]);
    select('p', 4, 7);
    expect(told.at(-1)).toBe('666');
  });

  it('keeps words while a list elsewhere on the page runs on by itself', () => {
    select('p', 0, 4);
    dispatchTrusted(document.querySelector('ul') as Element, new Event('scroll'));
    expect(told).toEqual(['这波操作']);
  });
});
