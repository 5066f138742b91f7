import { describe, expect, it } from 'vitest';
import { isInsideTag, isTelling, isUntold, languageAt } from '../../../../lib/analysis/notes/place';
import type { LanguageFinding } from '../../../../lib/annotation';

describe('a trigger stands in a hashtag', () => {
  it.each([
    ['#slay queen', 'slay', true],
    ['#we slay', 'slay', false],
    ['#weslay', 'slay', true],
    ['slay #queen', 'slay', false],
    ['#slay', 'slay', true],
    ['a#slay', 'slay', true],
    ['#今天　slay', 'slay', false],
  ])('in "%s", %s: %s', (text, term, isThere) => {
    expect(isInsideTag(text, text.indexOf(term))).toBe(isThere);
  });
});

describe('the language around a trigger', () => {
  const finding = (...segments: [tag: string, start: number, end: number, index?: number][]) =>
    ({
      primary: 'mul',
      confidence: 0.9,
      segments: segments.map(([tag, start, end, index = 0]) => ({
        part: 'text',
        index,
        start,
        end,
        tag,
        confidence: 0.9,
      })),
      codeSwitched: true,
      because: [],
    }) satisfies LanguageFinding;
  const at = (start: number, end: number, index = 0) => ({ part: 'text' as const, index, start, end });

  it('is that of the segment which covers it', () => {
    const mixed = finding(['en', 0, 10], ['zh-Hans', 10, 20]);
    expect(languageAt(at(3, 5), mixed)).toBe('en');
    expect(languageAt(at(12, 14), mixed)).toBe('zh-Hans');
  });

  it('is that of the nearest segment for numbers and emoji, which belong to none', () => {
    const mixed = finding(['en', 0, 10], ['zh-Hans', 20, 30]);
    expect(languageAt(at(11, 14), mixed)).toBe('en');
    expect(languageAt(at(16, 19), mixed)).toBe('zh-Hans');
  });

  it('is that of the post where its own text has no segment', () => {
    expect(languageAt(at(0, 3, 1), finding(['en', 0, 10]))).toBe('mul');
    expect(languageAt({ part: 'hashtag', index: 0, start: 0, end: 3 }, finding(['en', 0, 10]))).toBe('mul');
  });
});

describe('an expression whose language nothing tells', () => {
  it.each([
    ['iykyk', false, true],
    ['no cap', false, true],
    ['bet', false, false],
    ['666', false, false],
    ['🐐', false, false],
    ['种草机种草机', false, false],
    ['kkkkkk', true, false],
  ])('%s (repeated: %s) can stand for its own: %s', (expression, isRepeat, answer) => {
    expect(isTelling(expression, isRepeat)).toBe(answer);
  });

  it.each([
    ['und', 0, true],
    ['sl', 0.13, true],
    ['en', 0.9, false],
  ])('stands in a post whose language is not told: %s at %f', (primary, confidence, answer) => {
    expect(isUntold({ primary, confidence, segments: [], codeSwitched: false, because: [] })).toBe(answer);
  });
});
