import { type ComponentChildren, render } from 'preact';
import { TranslatorContext } from '../../components/page/use-translator';
import { createTranslator } from '../../lib/i18n/translate';
import type { UiLanguage } from '../../lib/knowledge/tables';

/** Shows one of the extension's own pages in this document. */
export function showPage(page: ComponentChildren, language: UiLanguage = 'en'): void {
  render(
    <TranslatorContext.Provider value={createTranslator(language)}>{page}</TranslatorContext.Provider>,
    document.body,
  );
}

export function closePage(): void {
  render(null, document.body);
}

/** The element of this role and name, as a person finds it. */
export function field(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === name);
  const input = label?.querySelector('input');
  if (!input) throw new Error(`no field "${name}"`);
  return input;
}

export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

export const shown = () => document.body.textContent ?? '';

/** Lets what was saved and what is to be drawn happen. */
export const drawn = () => new Promise((resolve) => setTimeout(resolve, 30));

export const CULTURES = {
  en: { en: 'English-speaking', 'zh-Hans': '英语' },
  'en-US': { en: 'United States', 'zh-Hans': '美国' },
  zh: { en: 'Chinese-speaking', 'zh-Hans': '华语' },
};
