import { describe, expect, it } from 'vitest';
import { baseLanguage, fallbacksOf, isRightToLeft, SUPPORTED_LANGUAGES } from '../../lib/languages';

describe('baseLanguage', () => {
  it.each([
    ['en-US', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['zh_CN', 'zh'],
    ['cmn', 'zh'],
    ['fil', 'tl'],
    ['nb', 'no'],
    ['hi-Latn', 'hi'],
    ['yue', 'yue'],
    ['', ''],
  ])('of %s is %s', (tag, base) => {
    expect(baseLanguage(tag)).toBe(base);
  });
});

describe('isRightToLeft', () => {
  it.each(['ar', 'ar-EG', 'fa', 'he', 'ur', 'ckb'])('is true of %s', (tag) => {
    expect(isRightToLeft(tag)).toBe(true);
  });
  it.each(['ar-Latn', 'en', 'tr', 'und'])('is false of %s', (tag) => {
    expect(isRightToLeft(tag)).toBe(false);
  });
});

describe('fallbacksOf', () => {
  it.each([
    ['zh-Hant-TW', ['zh-Hant', 'zh']],
    ['yue', ['zh-Hant', 'zh']],
    ['hi-Latn', ['hi']],
    ['fil', ['tl']],
    ['en', []],
  ])('of %s are %j', (tag, wider) => {
    expect(fallbacksOf(tag)).toEqual(wider);
  });
});

describe('SUPPORTED_LANGUAGES', () => {
  it('lists at least 70 tags, each once, in order', () => {
    expect(SUPPORTED_LANGUAGES.length).toBeGreaterThanOrEqual(70);
    expect([...new Set(SUPPORTED_LANGUAGES)].sort()).toEqual([...SUPPORTED_LANGUAGES].sort());
  });
});
