/** Settings: the reader, what is explained, the interface's language, the data. */
import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/en';
import type { Texts } from '../../lib/knowledge/tables';
import { sendMessage } from '../../lib/messages';
import { type Settings, saveSettings } from '../../lib/settings';
import { useTranslator } from '../page/use-translator';
import { ReaderForm } from '../reader-form/reader-form';

const SENSITIVITIES: readonly { level: Settings['maxSensitivity']; label: MessageKey }[] = [
  { level: 0, label: 'optionsSensitivity0' },
  { level: 1, label: 'optionsSensitivity1' },
  { level: 2, label: 'optionsSensitivity2' },
  { level: 3, label: 'optionsSensitivity3' },
];

export function Options({ settings, cultures }: { settings: Settings; cultures: Record<string, Texts> }) {
  const { t } = useTranslator();
  const save = (change: Partial<Settings>) => void saveSettings(change);
  return (
    <main class="page">
      <h1>{t('optionsTitle')}</h1>
      <section class="block">
        <label>
          {t('uiLanguage')}
          <select
            value={settings.uiLanguage ?? ''}
            onChange={({ currentTarget: { value } }) =>
              save({ uiLanguage: value === 'en' || value === 'zh-Hans' ? value : null })
            }
          >
            <option value="">{t('uiLanguageAuto')}</option>
            <option value="en" lang="en">
              English
            </option>
            <option value="zh-Hans" lang="zh-Hans">
              简体中文
            </option>
          </select>
        </label>
      </section>
      <section class="block">
        <h2>{t('optionsReader')}</h2>
        <ReaderForm value={settings} cultures={cultures} onChange={save} />
      </section>
      <section class="block">
        <h2>{t('optionsNotes')}</h2>
        <fieldset>
          <legend>{t('optionsSensitivity')}</legend>
          <div class="choices">
            {SENSITIVITIES.map(({ level, label }) => (
              <label class="choice" key={level}>
                <input
                  type="radio"
                  name="sensitivity"
                  checked={settings.maxSensitivity === level}
                  onChange={() => save({ maxSensitivity: level })}
                />
                <span>{t(label)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {settings.choices.length > 0 && (
          <p class="row">
            {t('optionsSilenced', { n: settings.choices.length })}
            <button type="button" class="link" onClick={() => save({ choices: [] })}>
              {t('optionsUnsilence')}
            </button>
          </p>
        )}
      </section>
      <DataSection />
    </main>
  );
}

function DataSection() {
  const { t } = useTranslator();
  const [state, setState] = useState<'idle' | 'asking' | 'deleted' | { failed: string }>('idle');
  const remove = async () => {
    try {
      await sendMessage('deleteExposure', { kind: 'all' });
      setState('deleted');
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <section class="block">
      <h2>{t('optionsData')}</h2>
      <p class="soft">{t('optionsDataLead')}</p>
      {state === 'asking' ? (
        <div class="row">
          <p role="alert">{t('optionsDeleteSure')}</p>
          <button type="button" class="button danger" onClick={() => void remove()}>
            {t('optionsDeleteYes')}
          </button>
          <button type="button" class="button" onClick={() => setState('idle')}>
            {t('optionsCancel')}
          </button>
        </div>
      ) : (
        <div class="row">
          <button type="button" class="button danger" onClick={() => setState('asking')}>
            {t('optionsDelete')}
          </button>
          <p role="status">
            {state === 'deleted' && t('optionsDeleted')}
            {typeof state === 'object' && t('optionsDeleteFailed', { reason: state.failed })}
          </p>
        </div>
      )}
    </section>
  );
}
