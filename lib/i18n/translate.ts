/** The words of the whole interface; a site's page gets `createReadingTranslator` instead. */
import type { UiLanguage } from '../knowledge/tables';
import { type Catalog, en, type MessageKey } from './en';
import { type TranslatorFor, translatorOf } from './translator';
import { zhHans } from './zh-Hans';

const CATALOGS: Record<UiLanguage, Catalog> = { en, 'zh-Hans': zhHans };

export type PageTranslator = TranslatorFor<MessageKey>;

/** Makes the translator of one interface language. */
export function createTranslator(language: UiLanguage): PageTranslator {
  return translatorOf<MessageKey>(language, CATALOGS[language]);
}
