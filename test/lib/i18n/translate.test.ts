import { describe, expect, it } from 'vitest';
import { en, type MessageKey } from '../../../lib/i18n/en';
import { createTranslator } from '../../../lib/i18n/translate';
import { translatorOf, uiLanguageFor } from '../../../lib/i18n/translator';
import { zhHans } from '../../../lib/i18n/zh-Hans';
import { SUPPORTED_LANGUAGES } from '../../../lib/languages';

const KEYS = Object.keys(en) as MessageKey[];
const forms = (message: string | { one: string; other: string }) =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the catalogs', () => {
  it('have the same keys', () => {
    expect(Object.keys(zhHans).sort()).toEqual([...KEYS].sort());
  });

  it('fill the same places, and leave no message empty', () => {
    const shape = (text: string) => ({ places: placeholders(text), isEmpty: text.trim() === '' });
    for (const key of KEYS) {
      const english = forms(en[key]).map(shape);
      expect(forms(zhHans[key]).map(shape), key).toEqual(english);
      expect(
        english.some(({ isEmpty }) => isEmpty),
        key,
      ).toBe(false);
    }
  });

  it('hold no markup', () => {
    const all = [en, zhHans].flatMap((catalog) => KEYS.flatMap((key) => forms(catalog[key])));
    expect(all.filter((text) => /<\w|&\w+;/.test(text))).toEqual([]);
  });
});

describe('a message', () => {
  const { t } = createTranslator('en');

  it('is filled in', () => {
    expect(t('languageWithOther', { main: 'Chinese', other: 'English' })).toBe('Chinese, some English');
    expect(createTranslator('zh-Hans').t('languageWithOther', { main: '英语', other: '法语' })).toBe(
      '英语，夹杂法语',
    );
  });

  it('keeps what a value holds as it is', () => {
    expect(t('languageWithOther', { main: '$& {other}', other: '<b>$1</b>' })).toBe(
      '$& {other}, some <b>$1</b>',
    );
  });

  it('shows a place that nothing was given for', () => {
    expect(t('languageWithOther', { main: 'Chinese' })).toBe('Chinese, some {other}');
  });

  it('chooses its form by number', () => {
    expect(t('notesCount', { n: 1 })).toBe('1 note');
    expect(t('notesCount', { n: 0 })).toBe('0 notes');
    expect(t('notesCount', { n: 2 })).toBe('2 notes');
    expect(createTranslator('zh-Hans').t('notesCount', { n: 1 })).toBe('1 条注释');
  });

  it('writes numbers in the person’s way', () => {
    expect(t('notesCount', { n: 12_345 })).toBe('12,345 notes');
    expect(createTranslator('en').number(0.256, { style: 'percent' })).toBe('26%');
  });
});

describe('the name of a language', () => {
  it.each([
    ['en', 'zh-Hans', 'Chinese (Simplified)'],
    ['en', 'pt', 'Portuguese'],
    ['zh-Hans', 'en', '英语'],
    ['en', 'und', en.languageUnknown],
    ['zh-Hans', 'mul', zhHans.languageMixed],
  ] as const)('in %s of %s is %s', (language, tag, name) => {
    expect(createTranslator(language).languageName(tag)).toBe(name);
  });

  it('is the one that was told, where one was', () => {
    const { languageName, learnLanguageNames } = createTranslator('en');
    learnLanguageNames({ 'yue-Hant': 'Cantonese (as told)' });
    expect([languageName('yue-Hant'), languageName('ja')]).toEqual(['Cantonese (as told)', 'Japanese']);
  });

  it('is the tag itself where there is none', () => {
    const { languageName } = createTranslator('en');
    for (const tag of ['x', 'not a tag', 'qaa-x-y-z-', '123']) expect(languageName(tag)).toBe(tag);
  });

  it('is known for every language that can be found', () => {
    for (const language of ['en', 'zh-Hans'] as const) {
      const { languageName } = createTranslator(language);
      expect(SUPPORTED_LANGUAGES.filter((tag) => languageName(tag) === tag)).toEqual([]);
    }
  });
});

describe('the language of the interface', () => {
  it.each([
    [null, 'en-US', 'en'],
    [null, 'zh-CN', 'zh-Hans'],
    [null, 'zh', 'zh-Hans'],
    [null, 'ZH-tw', 'zh-Hans'],
    [null, 'zha', 'en'],
    [null, 'ja', 'en'],
    ['en', 'zh-CN', 'en'],
    ['zh-Hans', 'en-US', 'zh-Hans'],
  ] as const)('for the choice %s in a browser in %s is %s', (chosen, browser, language) => {
    expect(uiLanguageFor(chosen, browser)).toBe(language);
  });
});

// What a page says of small numbers without `Intl` must be what `Intl` would say: a further language may differ.
describe.each(['en', 'zh-Hans'] as const)('a small number in %s', (language) => {
  const forms = { one: 'one', other: 'other' };
  const { number, t } = translatorOf(language, { forms, languageUnknown: '', languageMixed: '' });
  const [plurals, format] = [new Intl.PluralRules(language), new Intl.NumberFormat(language)];
  const numbers = [...Array(1_005).keys(), -1, -0, 0.5, 1.5, 1e6];

  it('is written as its language writes it', () => {
    expect(numbers.map((n) => number(n))).toEqual(numbers.map((n) => format.format(n)));
  });

  it('takes the form that its language gives it', () => {
    const expected = numbers.map((n) => (plurals.select(n) === 'one' ? 'one' : 'other'));
    expect(numbers.map((n) => t('forms', { n }))).toEqual(expected);
  });
});
