// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mountPage } from '../../components/page/mount';
import { useTranslator } from '../../components/page/use-translator';
import { type Settings, saveSettings } from '../../lib/settings';
import { closePage, drawn, shown } from './pages';

beforeEach(() => fakeBrowser.reset());
afterEach(closePage);

function FakePage({ settings }: { settings: Settings }) {
  const { t } = useTranslator();
  return <p>{`${t('optionsTitle')} ${settings.isPaused}`}</p>;
}

it('shows a page in the person’s language, and keeps it in step with the settings', async () => {
  await mountPage(FakePage);
  expect([shown(), document.documentElement.lang]).toEqual(['Settings false', 'en']);
  await saveSettings({ isPaused: true, uiLanguage: 'zh-Hans' });
  await drawn();
  expect([shown(), document.documentElement.lang]).toEqual(['设置 true', 'zh-Hans']);
});
