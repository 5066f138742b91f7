import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTranslator, type PageTranslator } from '../../lib/i18n/translate';

/** The words of the interface for everything below; set by each page's root. */
export const TranslatorContext = createContext<PageTranslator>(createTranslator('en'));

export function useTranslator(): PageTranslator {
  return useContext(TranslatorContext);
}
