import { describe, expect, it } from 'vitest';
import { isBaseRight, isSameSet, isStrictRight, sameBase, sameTag } from './scoring';

describe('base', () => {
  it.each([
    ['zh-Hans', 'zh-Hant', 'writings of Chinese'],
    ['hi-Latn', 'hi', 'romanised forms'],
    ['hr', 'sr', 'Croatian and Serbian'],
    ['sr', 'bs', 'Serbian and Bosnian'],
    ['no', 'nb', 'names of Norwegian'],
    ['tl', 'fil', 'names of Tagalog'],
    ['hi-Latn', 'ur-Latn', 'Hindi and Urdu in Latin letters'],
    ['he', 'iw', 'old names'],
  ])('takes %s and %s for one (%s)', (one, other) => {
    expect(sameBase(one, other)).toBe(true);
    expect(sameBase(other, one)).toBe(true);
  });

  it.each([
    ['yue', 'zh-Hant'],
    ['hi', 'ur'],
    ['id', 'ms'],
    ['en', 'und'],
    ['en', 'mul'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(sameBase(one, other)).toBe(false);
    expect(sameBase(other, one)).toBe(false);
  });

  it('lets a program that knows no romanised forms name Hindi or Urdu for either', () => {
    expect(sameBase('ur-Latn', 'hi')).toBe(true);
    expect(sameBase('hi', 'ur-Latn')).toBe(false);
  });

  it('takes any of the languages where none leads, and "mul"', () => {
    const label = { primary: 'mul', languages: ['zh', 'en'] };
    expect(['zh-Hans', 'en', 'mul', 'ja', 'und'].map((said) => isBaseRight(label, said))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('asks for the language that leads where one does', () => {
    expect(isBaseRight({ primary: 'zh', languages: ['zh', 'en'] }, 'en')).toBe(false);
    expect(isBaseRight({ primary: 'zh', languages: ['zh', 'en'] }, 'mul')).toBe(false);
  });
});

describe('strict', () => {
  it.each([
    ['zh-Hans', 'zh-Hans'],
    ['zh', 'zh-Hant'],
    ['no', 'nb'],
    ['tl', 'fil-PH'],
    ['ar-Latn', 'AR-latn'],
  ])('takes %s and %s for one', (expected, said) => {
    expect(sameTag(expected, said)).toBe(true);
  });

  it.each([
    ['zh-Hans', 'zh'],
    ['zh-Hans', 'zh-Hant'],
    ['zh', 'zh-Latn'],
    ['hi', 'hi-Latn'],
    ['hi-Latn', 'ur-Latn'],
    ['hr', 'sr'],
    ['und', 'en'],
  ])('wants %s, not %s', (expected, said) => {
    expect(sameTag(expected, said)).toBe(false);
  });

  it('counts silence and "mul" as answers', () => {
    expect(isStrictRight({ primary: 'und', languages: [] }, 'und')).toBe(true);
    expect(isStrictRight({ primary: 'mul', languages: ['de', 'en'] }, 'de')).toBe(false);
  });
});

describe('sets of languages', () => {
  it.each([
    [['zh', 'en'], ['en', 'zh-Hans'], true],
    [['zh', 'en'], ['en', 'zh-Hans', 'zh-Hant'], true],
    [['zh', 'en'], ['zh-Hans'], false],
    [['zh', 'en'], ['zh-Hans', 'en', 'ja'], false],
    [['hi-Latn', 'en'], ['hi', 'en'], false],
    [['de'], [], false],
    [[], [], true],
  ])('%j against %j is %s', (expected, said, same) => {
    expect(isSameSet(expected, said)).toBe(same);
  });
});
