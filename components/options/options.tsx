/** Settings: how it looks, who reads, what is explained, keys, data. Each choice is saved when it is made. */
import { useState } from 'preact/hooks';
import type { Texts } from '../../lib/knowledge/tables';
import { type Settings, saveSettings } from '../../lib/settings';
import { Icon } from '../look/icon';
import { useTranslator } from '../page/use-translator';
import { useReaderQuestions } from '../reader-form/reader-form';
import { TryLink } from '../try/try-link';
import { DataSetting } from './data-section';
import { type Found, useLookSettings, useNoteSettings } from './sections';
import { Shortcuts } from './shortcuts';
import './options.css';

export function Options({ settings, cultures }: { settings: Settings; cultures: Record<string, Texts> }) {
  const { t } = useTranslator();
  const [query, setQuery] = useState('');
  const save = (change: Partial<Settings>) => void saveSettings(change);
  const sections: { title: string; settings: Found[] }[] = [
    { title: t('optionsLook'), settings: useLookSettings({ settings, save }) },
    {
      title: t('optionsReader'),
      settings: useReaderQuestions({ value: settings, cultures, onChange: save }),
    },
    { title: t('optionsNotes'), settings: useNoteSettings({ settings, save }) },
    {
      title: t('optionsKeys'),
      settings: [
        {
          words: [
            t('optionsShortcuts'),
            t('optionsShortcutsHint'),
            t('shortcutOpenCard'),
            t('shortcutTogglePause'),
          ],
          view: <Shortcuts key="shortcuts" />,
        },
      ],
    },
    {
      title: t('optionsData'),
      settings: [
        {
          words: [t('optionsDiary'), t('optionsDataLead'), t('optionsDelete')],
          view: <DataSetting key="data" />,
        },
      ],
    },
  ];
  const found = sections
    .map(({ title, settings: all }) => ({ title, settings: matching(query, title, all) }))
    .filter((section) => section.settings.length > 0);
  return (
    <main class="page settings">
      <header>
        <h1>{t('optionsTitle')}</h1>
        <label class="search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('optionsSearch')}
            placeholder={t('optionsSearch')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      </header>
      <p class="row">
        <TryLink />
      </p>
      {found.map((section) => (
        <section class="block" key={section.title}>
          <h2>{section.title}</h2>
          {section.settings.map(({ view }) => view)}
        </section>
      ))}
      <p class="soft none" role="status">
        {found.length === 0 && t('optionsSearchNothing', { query: query.trim() })}
      </p>
    </main>
  );
}

/** The settings in which every word of the query stands; all of a section whose title holds them. */
function matching(query: string, title: string, settings: readonly Found[]): Found[] {
  const wanted = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const holds = (words: readonly string[]) => {
    const text = words.join(' ').toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return holds([title]) ? [...settings] : settings.filter(({ words }) => holds(words));
}
