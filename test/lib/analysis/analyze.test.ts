import { describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer, ENGINE_VERSION } from '../../../lib/analysis/analyze';
import type { LanguageDetector } from '../../../lib/analysis/language/detector';
import type { LanguageFinding } from '../../../lib/annotation';
import { postFromCaption } from '../../../lib/knowledge/example-post';
import { HASHTAG_READ_UNITS, HASHTAGS_READ_PER_POST, TEXT_READ_PER_POST_UNITS } from '../../../lib/limits';
import { readerFromTag } from '../../../lib/reader';
import { knowledge, language, note, post, reader, trigger } from './notes/samples';

interface FakeDetector extends LanguageDetector {
  asked: Parameters<LanguageDetector['detect']>[];
}

function fakeDetector(answer: LanguageFinding = language()): FakeDetector {
  const asked: FakeDetector['asked'] = [];
  return {
    id: 'fake1',
    asked,
    detect(...args) {
      asked.push(args);
      return answer;
    },
  };
}

const KNOWLEDGE = knowledge({
  notes: [note('plain', [trigger('种草', 'substring')], { requires: { languageOfPost: ['zh'] } })],
  communities: [
    {
      id: 'tea',
      labels: { en: 'Tea', 'zh-Hans': '茶' },
      tags: [{ form: 'tea', weight: 'specific' }],
      words: [],
      cultures: [],
    },
  ],
  regions: { 上海: { code: 'CN', culture: 'zh' }, us: { code: 'US', culture: 'en-US' } },
});

function analyzerWith(detector: LanguageDetector = fakeDetector()): Analyzer {
  return createAnalyzer(KNOWLEDGE, detector);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

describe('an annotation', () => {
  it('holds language, communities, notes, origin and the instrument', () => {
    const written = post('种草', {
      hashtags: ['tea'],
      hints: { regionCode: { value: '上海', from: 'dom' } },
    });
    const found = analyzerWith().analyze(written, reader());
    expect(found).toMatchObject({
      language: { primary: 'zh-Hans' },
      communities: [{ id: 'tea' }],
      notes: [{ id: 'plain' }],
      origin: [{ regionCode: 'CN', because: 'hint:dom' }],
      instrument: `e${ENGINE_VERSION}-fake1-k1`,
    });
  });

  it('sees a blank where a picture stands that the page does not name, and keeps the places', () => {
    const detector = fakeDetector();
    const found = analyzerWith(detector).analyze(post('早安\ufffc种草\ufffc'), reader());
    expect(detector.asked[0]?.[0]).toMatchObject([{ text: '早安 种草 ' }]);
    expect(found.notes.map(({ at }) => [at.start, at.end])).toEqual([[3, 5]]);
  });

  it('is the same for the same post, and changes neither post nor reader', () => {
    const analyzer = analyzerWith();
    const written = deepFreeze(
      post('种草'.repeat(20_000), { hashtags: Array.from({ length: 500 }, () => 'tea') }),
    );
    const who = deepFreeze(reader());
    const first = analyzer.analyze(written, who, deepFreeze({ authorLanguage: 'en' }));
    analyzer.analyze(post('something else'), reader());
    expect(analyzer.analyze(written, who, { authorLanguage: 'en' })).toEqual(first);
  });

  it('takes the language found into account for notes', () => {
    expect(analyzerWith(fakeDetector(language('en'))).analyze(post('种草'), reader()).notes).toEqual([]);
  });

  it('hints with the platform’s language and with what the author wrote in before, each under its name', () => {
    const detector = fakeDetector();
    const analyzer = analyzerWith(detector);
    const hinted = post('a', { hints: { languageTag: { value: 'ja', from: 'state' } } });
    analyzer.analyze(hinted, reader(), { authorLanguage: 'ko' });
    analyzer.analyze(post('a'), reader(), { authorLanguage: 'ko' });
    analyzer.analyze(post('a'), reader());
    expect(detector.asked.map(([, , context]) => context)).toEqual([
      { hintTag: 'ja', authorTag: 'ko' },
      { authorTag: 'ko' },
      {},
    ]);
  });
});

describe('the origin', () => {
  const originOf = (value: string) =>
    analyzerWith().analyze(post('x', { hints: { regionCode: { value, from: 'dom' } } }), reader()).origin;

  it('is known only for places of the registry', () => {
    expect(originOf('US').map((origin) => origin.regionCode)).toEqual(['US']);
    expect(originOf('Café Müller')).toEqual([]);
    expect(originOf('constructor')).toEqual([]);
    expect(originOf('__proto__')).toEqual([]);
  });

  it('is never concluded from the language', () => {
    expect(analyzerWith().analyze(post('种草'), reader()).origin).toEqual([]);
  });
});

describe('what is read of an endless post', () => {
  it('is cut over all text parts together, and in number and length of hashtags', () => {
    const detector = fakeDetector();
    const half = 'x'.repeat(TEXT_READ_PER_POST_UNITS - 10);
    const written = post('', {
      text: [
        { role: 'title', text: half },
        { role: 'caption', text: 'y'.repeat(1_000) },
        { role: 'alt', text: 'z' },
      ],
      hashtags: Array.from({ length: 500 }, () => 'a'.repeat(10_000)),
    });
    analyzerWith(detector).analyze(written, reader());
    const [text, hashtags] = detector.asked[0] ?? [];
    expect(text?.map((part) => part.text.length)).toEqual([half.length, 10, 0]);
    expect(hashtags).toHaveLength(HASHTAGS_READ_PER_POST);
    expect(new Set(hashtags?.map((tag) => tag.length))).toEqual(new Set([HASHTAG_READ_UNITS]));
  });
});

it('knows readers by a single tag', () => {
  expect(readerFromTag('es-MX')).toMatchObject({ homeCultures: ['es-MX'], languagesRead: ['es'] });
  expect(postFromCaption('a #b ＃c').hashtags).toEqual(['b', 'c']);
});
