import { describe, expect, it, vi } from 'vitest';
import {
  holdsWord,
  standsAfter,
  standsBefore,
  standsInTag,
  standsWithin,
  wordSearch,
} from '../../../../lib/analysis/notes/words-near';
import { fold } from '../../../../lib/analysis/text/fold';
import type { WordEdges } from '../../../../lib/analysis/text/word-edges';

describe('a word', () => {
  it.each([
    ['the cat sat', 'cat', true],
    ['concatenate cat', 'cat', true],
    ['concatenate', 'cat', false],
    ['cats', 'cat', false],
    ['看猫猫去', '猫', true],
    ['5kg', 'kg', false],
    ['100%!', '%', true],
    ['', 'cat', false],
  ])('in "%s": %s → %s', (text, word, isThere) => {
    expect(holdsWord(text, word)).toBe(isThere);
  });

  it.each([
    ['cats', 'cat', true],
    ["the cat's tail", 'cat', true],
    ['two boxes', 'box', true],
    ['catsup', 'cat', false],
    ['as', 'a', false],
    ['dos', 'do', false],
    ['33s', '33', false],
    ['concatenates', 'cat', false],
  ])('asked for by a condition may be a plural: "%s" holds %s: %s', (text, word, isThere) => {
    expect(wordSearch(() => text)(word)).toBe(isThere);
    expect(within(`TERM ${text}`, [word], 5)).toBe(isThere);
  });

  it('is looked for once in a long text, however often it is asked for', () => {
    const indexOf = vi.spyOn(String.prototype, 'indexOf');
    const holds = wordSearch(() => `the cat sat ${'x '.repeat(500)}do`);
    expect([holds('cat'), holds('dog'), holds('cat'), holds('dog')]).toEqual([true, false, true, false]);
    expect(indexOf.mock.calls.filter(([word]) => word === 'cat' || word === 'dog')).toHaveLength(2);
  });

  it('is not looked for at all where its first two letters stand nowhere', () => {
    const indexOf = vi.spyOn(String.prototype, 'indexOf');
    const holds = wordSearch(() => 'the cat sat');
    expect([holds('zebra'), holds('sa'), holds('t')]).toEqual([false, false, false]);
    expect(indexOf.mock.calls.some(([word]) => word === 'zebra')).toBe(false);
  });
});

describe('a word of a hashtag', () => {
  const edges: WordEdges = {
    id: 'fake',
    areWordsOfTag: (tag, start, end) => ['makeup', 'babyshower'].includes(tag.folded.slice(start, end)),
    cutsWord: () => false,
  };
  it.each([
    ['makeup', 'MakeupTutorial', true],
    ['baby shower', 'mybabyshower', true],
    ['tutor', 'MakeupTutorial', false],
    ['lipstick', 'MakeupTutorial', false],
    ['化妆', '化妆教程', false],
  ])('%s of #%s: %s', (word, tag, isThere) => {
    expect(standsInTag(word, [fold('other'), fold(tag)], edges)).toBe(isThere);
  });
});

/** Whether the word stands within so many words of TERM. */
function within(text: string, words: string[], most: number, term = 'TERM'): boolean {
  const start = text.indexOf(term);
  return standsWithin(text, start, start + term.length, { words, within: most });
}

describe('a window of words', () => {
  it.each<[text: string, word: string, most: number, isThere: boolean]>([
    ['TERM one two tea', 'tea', 3, true],
    ['TERM one two tea', 'tea', 2, false],
    ['tea, one — two TERM', 'tea', 3, true],
    ['tea one two TERM', 'tea', 2, false],
    ['TERM teapot', 'tea', 3, false],
    ['TERM one two three\ntea', 'tea', 4, true],
    ['TERM hot tea', 'hot tea', 2, true],
    ['TERM hot tea', 'hot tea', 1, false],
    ['TERM我们喝茶', '喝茶', 2, true],
    ['TERM我们喝茶', '喝茶', 1, false],
    ['喝茶了TERM', '喝茶', 2, true],
    ['TERM 😂😂😂 tea', 'tea', 1, true],
    ['tea TERM', 'tea', 1, true],
  ])('around "%s" holds %s within %i words: %s', (text, word, most, isThere) => {
    expect(within(text, [word], most)).toBe(isThere);
  });

  it('does not reach into the trigger itself', () => {
    expect(within('x 喝茶 x', ['茶'], 5, '喝茶')).toBe(false);
  });

  it('ends somewhere in a word without end', () => {
    const indexOf = vi.spyOn(String.prototype, 'indexOf');
    expect(within(`TERM ${'a'.repeat(100_000)} tea`, ['tea'], 2)).toBe(false);
    const searched = indexOf.mock.contexts.map((text) => String(text).length);
    indexOf.mockRestore();
    expect(Math.max(...searched.slice(1))).toBeLessThan(100);
  });
});

describe('what stands beside a trigger', () => {
  const isBefore = (text: string, words: string[]) => standsBefore(text, text.indexOf('TERM'), words);
  const isAfter = (text: string, words: string[]) => standsAfter(text, text.indexOf('TERM') + 4, words);

  it('is a whole word right before it', () => {
    expect(isBefore('no TERM', ['no'])).toBe(true);
    expect(isBefore('casino TERM', ['no'])).toBe(false);
    expect(isBefore('no big TERM', ['no'])).toBe(false);
    expect(isBefore('房号TERM', ['房号'])).toBe(true);
    expect(isBefore('TERM', ['no'])).toBe(false);
  });

  it('is a whole word right behind it', () => {
    expect(isAfter('TERM card', ['card'])).toBe(true);
    expect(isAfter('TERMcards', ['card'])).toBe(false);
    expect(isAfter('TERM莓酱', ['莓'])).toBe(true);
    expect(isAfter('TERM, card', ['card'])).toBe(false);
    expect(isAfter('TERM', ['card'])).toBe(false);
  });
});
