/** The keys the browser gives Crossread, and where to change them. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { COMMANDS, type CommandName } from '../../lib/commands';
import type { MessageKey } from '../../lib/i18n/en';
import { Setting } from '../page/setting';
import { useTranslator } from '../page/use-translator';

const LABELS: Record<CommandName, MessageKey> = {
  'open-card': 'shortcutOpenCard',
  'toggle-pause': 'shortcutTogglePause',
  _execute_action: 'shortcutPopup',
};

/** The shortcuts as the browser has them now; they can change while this page is open. */
function useShortcuts(): Partial<Record<string, string>> {
  const [shortcuts, setShortcuts] = useState<Partial<Record<string, string>>>({});
  useEffect(() => {
    const read = () =>
      void browser.commands
        ?.getAll()
        .then((all) =>
          setShortcuts(Object.fromEntries(all.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']))),
        );
    read();
    const view = window;
    view.addEventListener('focus', read);
    return () => view.removeEventListener('focus', read);
  }, []);
  return shortcuts;
}

/** Opens the browser's own page for shortcuts. Chromium has no call for it, only an address. */
async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

export function Shortcuts() {
  const { t } = useTranslator();
  const shortcuts = useShortcuts();
  return (
    <Setting label={t('optionsShortcuts')} hint={t('optionsShortcutsHint')}>
      <dl class="shortcuts">
        {COMMANDS.map((name) => (
          <div key={name}>
            <dt>{t(LABELS[name])}</dt>
            <dd>{shortcuts[name] ? <kbd>{shortcuts[name]}</kbd> : t('shortcutNone')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('shortcutInCard')}</dt>
          <dd>
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
      <button type="button" class="link" onClick={() => void openShortcutSettings()}>
        {t('optionsShortcutsChange')}
      </button>
    </Setting>
  );
}
