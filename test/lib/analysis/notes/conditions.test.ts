import { describe, expect, it } from 'vitest';
import { conditionsHold, languageFits, type PostFacts } from '../../../../lib/analysis/notes/conditions';
import type { Place } from '../../../../lib/analysis/notes/place';
import { wordSearch } from '../../../../lib/analysis/notes/words-near';
import type { CompiledNote } from '../../../../lib/knowledge/tables';
import { knowledge, note, trigger } from './samples';

interface Asked extends Partial<Omit<PostFacts, 'holds'>> {
  everything?: string;
  place?: Partial<Place>;
}

/** Whether the conditions hold for `term` where it first stands in `text`. */
function hold(
  over: Partial<CompiledNote>,
  text = 'x',
  term = 'x',
  { everything = text, place = {}, ...facts }: Asked = {},
): boolean {
  const start = text.indexOf(term);
  return conditionsHold(
    note('n', [trigger(term)], over),
    {
      folded: text,
      start,
      end: start + term.length,
      isInHashtag: false,
      language: () => 'zh-Hans',
      speaksForItself: () => false,
      ...place,
    },
    {
      platform: 'rednote',
      form: 'feed',
      languages: ['zh-Hans'],
      authorRegion: null,
      postedAt: null,
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

  it('ask for no language that nothing tells, but rule none out either', () => {
    const untold = { languages: ['und'], place: { speaksForItself: () => true } };
    expect(hold({ requires: { languageOfPost: ['en'] } }, 'x', 'x', untold)).toBe(true);
    expect(hold({ requires: { languageOfSegment: ['en'] } }, 'x', 'x', untold)).toBe(true);
    expect(hold({ requires: { languageOfPost: ['en'], form: ['comment'] } }, 'x', 'x', untold)).toBe(false);
    expect(hold({ excludes: { languageOfPost: ['en'] } }, 'x', 'x', untold)).toBe(true);
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

  it('take the language of the stretch the trigger stands in, whatever else the post holds', () => {
    const requires = { languageOfSegment: ['zh'] };
    const languages = ['en', 'zh-Hans'];
    expect(hold({ requires }, 'x', 'x', { languages, place: { language: () => 'zh-Hans' } })).toBe(true);
    expect(hold({ requires }, 'x', 'x', { languages, place: { language: () => 'en' } })).toBe(false);
    expect(hold({ excludes: requires }, 'x', 'x', { languages })).toBe(false);
  });

  it('tell running text from hashtags', () => {
    const requires = { standsIn: ['hashtag' as const] };
    expect(hold({ requires }, 'x', 'x', { place: { isInHashtag: true } })).toBe(true);
    expect(hold({ requires })).toBe(false);
    expect(hold({ excludes: { standsIn: ['hashtag'] } })).toBe(true);
    expect(hold({ requires: { standsIn: ['text'] } })).toBe(true);
  });

  it('ask where the page says the author is, and take no answer for no', () => {
    const requires = { authorRegion: ['BR', 'PT'] };
    expect(hold({ requires }, 'x', 'x', { authorRegion: 'BR' })).toBe(true);
    expect(hold({ requires }, 'x', 'x', { authorRegion: 'MX' })).toBe(false);
    expect(hold({ requires })).toBe(false);
    expect(hold({ excludes: requires })).toBe(true);
    expect(hold({ excludes: requires }, 'x', 'x', { authorRegion: 'PT' })).toBe(false);
  });

  it('keep silent on posts older than the expression', () => {
    const validFromMs = Date.UTC(2017, 0, 1);
    const before = Date.UTC(2016, 11, 31);
    expect(hold({ validFromMs }, 'x', 'x', { postedAt: before })).toBe(false);
    expect(hold({ validFromMs }, 'x', 'x', { postedAt: validFromMs })).toBe(true);
    expect(hold({ validFromMs })).toBe(true);
  });

  it('count how near a word stands', () => {
    const requires = { near: { words: ['tea'], within: 3 } };
    expect(hold({ requires }, 'spill all the hot tea', 'spill')).toBe(false);
    expect(hold({ requires }, 'spill the hot tea', 'spill')).toBe(true);
    expect(hold({ excludes: requires }, 'spill the hot tea', 'spill')).toBe(false);
  });

  it('ask what stands right beside the trigger', () => {
    expect(hold({ requires: { before: ['no', 'not'] } }, 'no cap', 'cap')).toBe(true);
    expect(hold({ requires: { before: ['no', 'not'] } }, 'my cap', 'cap')).toBe(false);
    expect(hold({ excludes: { after: ['莓', '原'] } }, '草莓', '草')).toBe(false);
    expect(hold({ excludes: { after: ['莓', '原'] } }, '草！', '草')).toBe(true);
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
