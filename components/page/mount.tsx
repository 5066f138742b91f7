/** Starts one of the extension's own pages in the person's language and keeps it there when the choice changes. */
import { type ComponentType, render } from 'preact';
import { createTranslator, uiLanguageFor } from '../../lib/i18n/translate';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';
import './page.css';
import { TranslatorContext } from './use-translator';

/** @param Page - gets the settings anew whenever they change */
export async function mountPage(Page: ComponentType<{ settings: Settings }>): Promise<void> {
  const show = (settings: Settings) => {
    const translator = createTranslator(uiLanguageFor(settings.uiLanguage, navigator.language));
    document.documentElement.lang = translator.language;
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
