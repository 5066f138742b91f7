/**
 * Words of the interface in the person's language; names, numbers and plurals by `Intl`. (Analysis never uses `Intl`.)
 */
import type { UiLanguage } from '../knowledge/tables';
import { languageNamer } from './language-names';
import { type ReadingKey, readingEn } from './reading-en';
import { readingZhHans } from './reading-zh-Hans';

type Message = string | { readonly one: string; readonly other: string };

export interface TranslatorFor<Key extends string> {
  language: UiLanguage;
  /** The message with `{name}` filled in; plural forms are chosen by `values.n`. */
  t(key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** A language's name: `zh-Hans` → "Chinese (Simplified)". */
  languageName(tag: string): string;
  /** Takes over names by tag, so that the page need not load its own. */
  learnLanguageNames(names: Readonly<Record<string, string>>): void;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** "a and b". */
  list(values: readonly string[]): string;
}

/** For what may stand in a site's page. Our own pages have one that knows more. */
export type Translator = TranslatorFor<ReadingKey>;

/** The interface language for a setting and the browser's language. */
export function uiLanguageFor(chosen: UiLanguage | null, browserLanguage: string): UiLanguage {
  return chosen ?? (/^zh\b/i.test(browserLanguage) ? 'zh-Hans' : 'en');
}

/** Makes a translator of a catalog. Throws nothing: a tag without a name shows as itself. */
export function translatorOf<Key extends string>(
  language: UiLanguage,
  catalog: Readonly<Record<Key | 'languageUnknown' | 'languageMixed', Message>>,
): TranslatorFor<Key> {
  // Each takes milliseconds to make: a page without posts must not wait for what it will not say.
  const plurals = once(() => new Intl.PluralRules(language));
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const plainNumber = once(() => new Intl.NumberFormat(language));
  const nameOf = languageNamer(language);
  const namesTold = new Map<string, string>();
  const number: TranslatorFor<Key>['number'] = (value, options) => {
    if (options) return new Intl.NumberFormat(language, options).format(value);
    return isSmall(value) ? String(value) : plainNumber().format(value);
  };
  const isOne = (n: number) => (isSmall(n) ? isSmallOne(n, language) : plurals().select(n) === 'one');
  const wordsOf = (message: Message, n: string | number = 0) =>
    typeof message === 'string' ? message : isOne(Number(n)) ? message.one : message.other;
  return {
    language,
    number,
    list: (values) => lists().format(values),
    t(key, values = {}) {
      return wordsOf(catalog[key], values.n).replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
      });
    },
    languageName(tag) {
      if (tag === 'und') return wordsOf(catalog.languageUnknown);
      if (tag === 'mul') return wordsOf(catalog.languageMixed);
      return namesTold.get(tag) ?? nameOf(tag);
    },
    learnLanguageNames(names) {
      for (const [tag, name] of Object.entries(names)) namesTold.set(tag, name);
    },
  };
}

/** A count as pages show them. `Intl` takes a page more than a frame the first time, and would say these the same. */
function isSmall(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n < 1000 && !Object.is(n, -0);
}

function isSmallOne(n: number, language: UiLanguage): boolean {
  return language === 'en' && n === 1;
}

/** Makes a thing when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** The translator for a site's page: it carries no words but those. */
export function createReadingTranslator(language: UiLanguage): Translator {
  return translatorOf<ReadingKey>(language, language === 'en' ? readingEn : readingZhHans);
}
