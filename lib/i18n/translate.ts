/**
 * Words of the interface in the person's language; names, numbers and plurals by `Intl`. (Analysis never uses `Intl`.)
 */
import type { UiLanguage } from '../knowledge/tables';
import { type Catalog, en, type MessageKey } from './en';
import { zhHans } from './zh-Hans';

const CATALOGS: Record<UiLanguage, Catalog> = { en, 'zh-Hans': zhHans };

export interface Translator {
  language: UiLanguage;
  /** The message with `{name}` filled in; plural forms are chosen by `values.n`. */
  t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** A language's name: `zh-Hans` → "Chinese (Simplified)". */
  languageName(tag: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
}

/** The interface language for a setting and the browser's language. */
export function uiLanguageFor(chosen: UiLanguage | null, browserLanguage: string): UiLanguage {
  return chosen ?? (/^zh\b/i.test(browserLanguage) ? 'zh-Hans' : 'en');
}

/** Makes the translator of one interface language. Throws nothing: a tag without a name shows as itself. */
export function createTranslator(language: UiLanguage): Translator {
  const catalog = CATALOGS[language];
  const plurals = new Intl.PluralRules(language);
  const names = new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' });
  const number: Translator['number'] = (value, options) =>
    new Intl.NumberFormat(language, options).format(value);
  return {
    language,
    number,
    t(key, values = {}) {
      const message = catalog[key];
      const n = Number(values.n ?? 0);
      const chosen =
        typeof message === 'string' ? message : plurals.select(n) === 'one' ? message.one : message.other;
      return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
      });
    },
    languageName(tag) {
      if (tag === 'und') return catalog.languageUnknown;
      if (tag === 'mul') return catalog.languageMixed;
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
