import { describe, expect, it, vi } from 'vitest';
import {
  conditionsHold,
  holdsWord,
  languageFits,
  type PostFacts,
  wordSearch,
} from '../../../../lib/analysis/notes/conditions';
import type { CompiledNote } from '../../../../lib/knowledge/tables';
import { knowledge, note, trigger } from './samples';

interface Asked extends Partial<Omit<PostFacts, 'holds'>> {
  everything?: string;
}

/** Whether the conditions hold for `term` where it first stands in `text`. */
function hold(
  over: Partial<CompiledNote>,
  text = 'x',
  term = 'x',
  { everything = text, ...facts }: Asked = {},
): boolean {
  const start = text.indexOf(term);
  return conditionsHold(
    note('n', [trigger(term)], over),
    { folded: text, start, end: start + term.length },
    {
      platform: 'rednote',
      form: 'feed',
      languages: ['zh-Hans'],
      holds: wordSearch(() => everything),
      ...facts,
    },
    knowledge(),
  );
}

describe('conditions', () => {
  it('hold where an entry asks for nothing', () => {
    expect(hold({})).toBe(true);
  });

  it('ask for the platform and the form', () => {
    expect(hold({ requires: { platform: ['tiktok'] } })).toBe(false);
    expect(hold({ requires: { platform: ['tiktok', 'rednote'] } })).toBe(true);
    expect(hold({ requires: { form: ['comment'] } })).toBe(false);
    expect(hold({ excludes: { form: ['feed'] } })).toBe(false);
    expect(hold({ excludes: { platform: ['tiktok'] } })).toBe(true);
  });

  it('take the language of any segment', () => {
    const requires = { languageOfPost: ['zh'] };
    expect(hold({ requires }, 'x', 'x', { languages: ['en', 'zh-Hant'] })).toBe(true);
    expect(hold({ requires }, 'x', 'x', { languages: ['en'] })).toBe(false);
    expect(hold({ excludes: { languageOfPost: ['en'] } }, 'x', 'x', { languages: ['zh', 'en'] })).toBe(false);
  });

  it('find near words in the whole post, not only beside the trigger', () => {
    const requires = { nearWords: ['晚安', 'bye'] };
    expect(hold({ requires }, '88', '88')).toBe(false);
    expect(hold({ requires }, '88', '88', { everything: '88\n大家晚安' })).toBe(true);
    expect(hold({ requires }, '88', '88', { everything: '88 byebye' })).toBe(false);
    expect(hold({ excludes: requires }, '88', '88', { everything: 'bye 88' })).toBe(false);
  });

  it('must hold together, or as one whole group of `any`', () => {
    const both = { platform: ['rednote' as const], nearWords: ['晚安'] };
    expect(hold({ requires: both })).toBe(false);
    const any = [{ platform: ['tiktok' as const] }, { platform: ['rednote' as const], nearWords: ['晚安'] }];
    expect(hold({ requires: { any } })).toBe(false);
    expect(hold({ requires: { any } }, 'x', 'x', { everything: '晚安' })).toBe(true);
    expect(hold({ requires: { any: [] } })).toBe(true);
  });

  it('are refused by a single exclusion', () => {
    const excludes = { platform: ['tiktok' as const], nearWords: ['x'] };
    expect(hold({ excludes })).toBe(false);
  });

  it('rule a plain number out only where that is asked for', () => {
    expect(hold({}, '666元', '666')).toBe(true);
    expect(hold({ excludes: { numeric: ['price'] } }, '666元', '666')).toBe(false);
    expect(hold({ excludes: { numeric: ['room'] } }, '666元', '666')).toBe(true);
  });
});

describe('the position', () => {
  it.each<['start' | 'end' | 'alone', string, boolean]>([
    ['end', 'bye 88', true],
    ['end', 'bye 88!! 😭 #night @friend', true],
    ['end', 'bye 88 later', false],
    ['end', 'bye 88\nnext line', true],
    ['end', 'bye 88 #tag words', false],
    ['start', '… 88 bye', true],
    ['start', 'bye 88', false],
    ['start', 'bye\n88 later', true],
    ['alone', '#tag 88 😭', true],
    ['alone', 'bye 88', false],
    ['alone', '88 bye', false],
  ])('%s of "%s": %s', (position, text, isThere) => {
    expect(hold({ requires: { position } }, text, '88')).toBe(isThere);
  });
});

describe('a language asked for', () => {
  it('takes its narrower tags and no other language', () => {
    expect(languageFits('zh', 'zh')).toBe(true);
    expect(languageFits('zh', 'zh-Hans')).toBe(true);
    expect(languageFits('zh-Hans', 'zh')).toBe(false);
    expect(languageFits('ko', 'kok')).toBe(false);
  });
});

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

  it('is looked for once, however often it is asked for', () => {
    const indexOf = vi.spyOn(String.prototype, 'indexOf');
    const holds = wordSearch(() => 'the cat sat');
    expect([holds('cat'), holds('dog'), holds('cat'), holds('dog')]).toEqual([true, false, true, false]);
    expect(indexOf.mock.calls.filter(([word]) => word === 'cat' || word === 'dog')).toHaveLength(2);
  });
});
