import { browser } from 'wxt/browser';
import { useTranslator } from '../page/use-translator';

/** Leads to the place to try, in a tab of its own. */
export function TryLink() {
  const { t } = useTranslator();
  return (
    <button
      type="button"
      class="link"
      onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/try.html') })}
    >
      {t('tryLink')}
    </button>
  );
}
