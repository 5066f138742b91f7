/** The end of an old content script: the extension was updated, reloaded or switched off under an open page. */
import { browser } from 'wxt/browser';
import { showNotice } from '../../components/explain/notice';
import { isDarkPage } from '../../lib/feed/theme';
import { createReadingTranslator, uiLanguageFor } from '../../lib/i18n/translator';
import type { PlatformAdapter } from '../../lib/platforms/adapter';
import type { Settings } from '../../lib/settings';

/** Ends everything once the extension this script belongs to is gone. */
export function checkContext(life: AbortController): void {
  if (!browser.runtime?.id) life.abort();
}

/** One line, in place of everything that has disappeared. */
export function sayGoodbye(adapter: PlatformAdapter, { uiLanguage, appearance }: Settings): void {
  const translator = createReadingTranslator(uiLanguageFor(uiLanguage, navigator.language));
  showNotice(document, translator.t('pageUpdated'), translator, isDarkPage(adapter, document, appearance));
}
