/** The first-run page: who is reading, what is stored, start. */
import { useState } from 'preact/hooks';
import type { Texts } from '../../lib/knowledge/tables';
import { type Settings, saveSettings } from '../../lib/settings';
import { useTranslator } from '../page/use-translator';
import { type ReaderChoices, ReaderForm } from '../reader-form/reader-form';
import { TryLink } from '../try/try-link';
import { Example } from './example';

/** The registry's culture that is nearest to a browser language: `en-NZ` → `en`. */
export function nearestCulture(tag: string, known: readonly string[]): string | null {
  if (known.includes(tag)) return tag;
  const language = tag.split('-')[0] ?? tag;
  return known.includes(language) ? language : null;
}

/** What the form starts with: what was chosen before, else what the browser's languages suggest. */
function startingChoices(settings: Settings, cultures: readonly string[]): ReaderChoices {
  const known = settings.homeCultures.flatMap((tag) => nearestCulture(tag, cultures) ?? []);
  const { languagesRead, languagesLearned, platforms } = settings;
  return { homeCultures: [...new Set(known)], languagesRead, languagesLearned, platforms };
}

export function Welcome({ settings, cultures }: { settings: Settings; cultures: Record<string, Texts> }) {
  const { t } = useTranslator();
  const [choices, setChoices] = useState(() => startingChoices(settings, Object.keys(cultures)));
  const [step, setStep] = useState<'asking' | 'done' | 'skipped'>('asking');
  const [needsHome, setNeedsHome] = useState(false);
  const start = async () => {
    setNeedsHome(choices.homeCultures.length === 0);
    if (choices.homeCultures.length === 0) return;
    await saveSettings({ ...choices, isSetUp: true });
    setStep('done');
  };
  return (
    <main class="page">
      <h1>{t('welcomeTitle')}</h1>
      <p class="lead-text">{t('welcomeLead')}</p>
      <Example homeCultures={choices.homeCultures} />
      {step === 'asking' ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <ReaderForm
            value={choices}
            cultures={cultures}
            error={needsHome ? t('welcomeNeedHome') : undefined}
            onChange={(change) => setChoices({ ...choices, ...change })}
          />
          <section class="block">
            <h2>{t('welcomeStoredTitle')}</h2>
            <ul class="facts">
              <li>{t('welcomeStored1')}</li>
              <li>{t('welcomeStored2')}</li>
              <li>{t('welcomeStored3')}</li>
              <li>{t('welcomeStored4')}</li>
            </ul>
          </section>
          <div class="row">
            <button type="submit" class="button lead">
              {t('welcomeStart')}
            </button>
            <button type="button" class="link" onClick={() => setStep('skipped')}>
              {t('welcomeSkip')}
            </button>
          </div>
        </form>
      ) : (
        <div class="block">
          <p role="status">{t(step === 'done' ? 'welcomeDone' : 'welcomeSkipped')}</p>
          <p class="row">
            <TryLink />
          </p>
        </div>
      )}
    </main>
  );
}
