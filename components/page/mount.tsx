/** Starts one of the extension's own pages in the person's language and keeps it there when the choice changes. */
import { type ComponentType, render } from 'preact';
import type { MessageKey } from '../../lib/i18n/en';
import { createTranslator } from '../../lib/i18n/translate';
import { uiLanguageFor } from '../../lib/i18n/translator';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';
import './page.css';
import { TranslatorContext } from './use-translator';

/**
 * @param Page - gets the settings anew whenever they change
 * @param title - what the page is called in its tab, beside the name of the extension
 */
export async function mountPage(
  Page: ComponentType<{ settings: Settings }>,
  title?: MessageKey,
): Promise<void> {
  const show = (settings: Settings) => {
    const translator = createTranslator(uiLanguageFor(settings.uiLanguage, navigator.language));
    document.documentElement.lang = translator.language;
    document.documentElement.style.colorScheme = settings.appearance === 'auto' ? '' : settings.appearance;
    document.title = title ? `${translator.t(title)} · Crossread` : 'Crossread';
    render(
      <TranslatorContext.Provider value={translator}>
        <Page settings={settings} />
      </TranslatorContext.Provider>,
      document.body,
    );
  };
  watchSettings(show, new AbortController().signal);
  show(await readSettings());
}
