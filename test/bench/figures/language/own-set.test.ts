import { describe, expect, it } from 'vitest';
import { barePost } from '../../../../lib/annotate-lines/read-post';
import { accuracyFigures, ownFigures, type Scored } from './own-set';
import { isNamed, peerFigures } from './peer-figures';

/** A post labelled `expected` (several: mixed, the first leads) of which `said` was said (several: segments). */
function scored(expected: string, said: string, confidence = 0.95): Scored {
  const languages = expected === 'und' ? [] : expected.split(' ');
  const named = said === 'und' ? [] : said.split(' ');
  const kind = languages.length === 0 ? 'und' : languages.length > 1 ? 'mixed' : 'base';
  return {
    post: barePost('tiktok', null, { form: 'comment', text: [], hashtags: [] }),
    primary: languages[0] ?? 'und',
    languages,
    kind,
    answer: {
      primary: named[0] ?? 'und',
      confidence: named.length > 0 ? confidence : 0,
      languages: named,
      codeSwitched: named.length > 1,
    },
  };
}
const times = (count: number, one: Scored) => Array.from({ length: count }, () => one);
const figuresOf = (posts: Scored[]) => new Map([...ownFigures(posts)].map((figure) => [figure.name, figure]));

const POSTS = [
  ...times(45, scored('de', 'de')),
  ...times(5, scored('de', 'nl')),
  ...times(30, scored('fr', 'fr')),
  ...times(10, scored('fr', 'und')),
  ...times(4, scored('zh-Hans', 'zh-Hant')),
  ...times(8, scored('und', 'und')),
  ...times(2, scored('und', 'en')),
  scored('de en', 'de en'),
  scored('de en', 'de'),
  scored('de en', 'de en fr'),
];

describe('figures on a labelled set', () => {
  const figures = figuresOf(POSTS);

  it('count the base language on posts that have one', () => {
    // 45 + 30 + 4 + 3 of 97.
    expect(figures.get('base')).toMatchObject({ of: 97, value: expect.closeTo((82 / 97) * 100) });
  });

  it('count whole tags and silence on all posts', () => {
    expect(figures.get('strict')).toMatchObject({ of: 107, value: expect.closeTo((86 / 107) * 100) });
  });

  it('tell right silence from wrong', () => {
    expect(figures.get('undRight')).toMatchObject({ of: 10, value: 80 });
    expect(figures.get('wronglyUnd')).toMatchObject({ of: 97, value: expect.closeTo((10 / 97) * 100) });
  });

  it('name the worst of the languages with enough posts', () => {
    expect(figures.get('worstLanguage')).toMatchObject({ value: 75, because: 'fr, of 2 main languages' });
  });

  it('ask for exactly the languages of a mixed post', () => {
    expect(figures.get('mixedExact')).toMatchObject({ of: 3, value: expect.closeTo(100 / 3) });
    expect(figures.get('mixedSeen')).toMatchObject({ of: 3, value: expect.closeTo(200 / 3) });
    expect(figures.get('falselyMixed')).toMatchObject({ of: 104, value: 0 });
  });

  it('hold confidence against whole tags, without posts nothing is said of', () => {
    // All claims are made at 0.95; right are those of German, French and three mixed posts.
    const right = 45 + 30 + 3;
    expect(figures.get('calibrationError')?.of).toBe(107 - 18);
    expect(figures.get('calibrationError')?.value).toBeCloseTo(Math.abs(95 - (right / 89) * 100));
    expect(figures.get('rightAt.1')).toMatchObject({ of: 89 });
  });

  it('give each language a line', () => {
    expect(figures.get('base.de')).toMatchObject({ of: 53 });
    expect(figures.get('strict.zh-Hans')).toMatchObject({ of: 4, value: 0 });
    expect(figures.get('base.zh-Hans')).toMatchObject({ value: 100 });
  });

  it('say so where the set holds nothing to count', () => {
    expect([...accuracyFigures([])].map(({ value }) => value)).toEqual([null, null, null, null]);
    expect(figuresOf([scored('de', 'de')]).get('worstLanguage')).toMatchObject({
      value: null,
      because: 'the set holds no such post',
    });
  });
});

describe('a peer', () => {
  const peer = {
    peer: 'other',
    languages: new Set(['de', 'zh']),
    answer: () => ({ primary: 'de', confidence: 1, languages: ['de'], codeSwitched: false }),
  };
  const figures = [...peerFigures(POSTS, [peer])];
  const figure = (name: string) => figures.find((one) => one.name === name);

  it('is measured on all posts, and again on those in its languages', () => {
    expect(figure('base')).toMatchObject({ peer: 'other', of: 97, value: expect.closeTo((53 / 97) * 100) });
    expect(figure('base.supported')).toMatchObject({
      peer: 'other',
      of: 57,
      value: expect.closeTo((53 / 57) * 100),
    });
  });

  it('is held against ours on the same posts', () => {
    expect(figure('base.supportedBy.other')).toMatchObject({
      of: 57,
      value: expect.closeTo((52 / 57) * 100),
    });
    expect(figure('base.supportedBy.other')?.peer).toBeUndefined();
  });

  it('is not asked for what no program could name', () => {
    const languages = new Set(['zh', 'hi', 'und']);
    const named = ['zh-Hant', 'zh-Latn', 'ur-Latn', 'yue', 'ur', 'mul', 'und'].filter((primary) =>
      isNamed({ primary }, languages),
    );
    expect(named).toEqual(['zh-Hant', 'zh-Latn', 'ur-Latn']);
  });
});
