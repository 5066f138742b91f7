/** The language detector as Node programs use it: on the packed model in public/data. */
import { type LanguageDetector, openDetector } from '../lib/analysis/language/detector';
import { ENGINE_TABLES } from '../lib/analysis/open';
import { readTable } from './tables';

/** @throws Error saying what to run where the model was not built yet */
export function loadDetector(): LanguageDetector {
  return openDetector(readTable(ENGINE_TABLES.language));
}
