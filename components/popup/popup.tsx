/** Today at a glance, pause, and what happens on the page in front. */

import type { ComponentChildren } from 'preact';
import type { Summary } from '../../lib/exposure/measures/summary';
import type { StoreFailure } from '../../lib/exposure/store';
import type { Today } from '../../lib/exposure/today';
import type { MessageKey } from '../../lib/i18n/en';
import type { KnowledgeTexts } from '../../lib/knowledge/tables';
import type { PageStatus } from '../../lib/messages';
import type { Platform } from '../../lib/post';
import { type Settings, saveSettings } from '../../lib/settings';
import { useTranslator } from '../page/use-translator';
import { ShareBar } from './share-bar';

export interface PopupProps {
  settings: Settings;
  today: Today;
  /** A failure of the background's last write that is not over yet. */
  storeFailure: StoreFailure | null;
  /** `null` when the page in front is none of ours. */
  page: PageStatus | null;
  texts: Pick<KnowledgeTexts, 'communities'>;
  /** What is known to be broken, and the report. */
  health?: ComponentChildren;
  onOpenOptions(): void;
  onOpenWelcome(): void;
  onOpenTry(): void;
}

/** Languages and communities named before "more". */
const LANGUAGES_SHOWN = 3;
const COMMUNITIES_SHOWN = 4;

const PLATFORM_NAMES: Record<Platform, MessageKey> = {
  tiktok: 'platformTiktok',
  rednote: 'platformRednote',
  instagram: 'platformInstagram',
};

export function Popup(props: PopupProps) {
  const { t } = useTranslator();
  const { settings, today, storeFailure } = props;
  const failure = today.state === 'failed' ? today.failure : storeFailure;
  return (
    <main class="popup">
      <header>
        <h1>{t('popupToday')}</h1>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            aria-label={t('popupRecording')}
            checked={!settings.isPaused}
            aria-checked={!settings.isPaused}
            onChange={(event) => void saveSettings({ isPaused: !event.currentTarget.checked })}
          />
          <span />
        </label>
      </header>
      {settings.isPaused && <p role="status">{t('popupPaused')}</p>}
      {!settings.isSetUp && (
        <div>
          <p>{t('popupSetUpNeeded')}</p>
          <button type="button" class="link" onClick={props.onOpenWelcome}>
            {t('popupFinishSetUp')}
          </button>
        </div>
      )}
      {failure && (
        <p role="alert">
          {failure === 'full' ? t('popupStorageFull') : t('popupStoreBroken', { reason: failure })}
        </p>
      )}
      {today.state === 'read' && <Figures summary={today.summary} texts={props.texts} />}
      {props.health}
      <footer>
        <span>{usePageLine(props)}</span>
        <span class="links">
          <button type="button" class="link" onClick={props.onOpenTry}>
            {t('popupTry')}
          </button>
          <button type="button" class="link" onClick={props.onOpenOptions}>
            {t('popupSettings')}
          </button>
        </span>
      </footer>
    </main>
  );
}

function Figures({ summary, texts }: { summary: Summary; texts: PopupProps['texts'] }) {
  const { t, number } = useTranslator();
  const { posts, isEnough, attendedMinutes, languages, communities, notes } = summary;
  if (posts === 0 && attendedMinutes === 0) return <p class="soft">{t('popupEmpty')}</p>;
  const minutes = Math.round(attendedMinutes);
  const effective = Math.round(languages.effectiveNumber * 10) / 10;
  return (
    <>
      <dl class="figures">
        <div>
          <dt>{t('popupPosts', { n: posts })}</dt>
          <dd>{number(posts)}</dd>
        </div>
        <div>
          <dt>{t('popupMinutes', { n: minutes })}</dt>
          <dd>{attendedMinutes > 0 && minutes === 0 ? '<1' : number(minutes)}</dd>
        </div>
        <div>
          <dt>{isEnough ? t('popupLanguagesEffective', { n: effective }) : t('popupLanguagesTooFew')}</dt>
          <dd>{isEnough ? number(effective) : '–'}</dd>
        </div>
      </dl>
      <Languages summary={summary} />
      <Cultures summary={summary} />
      {communities.length > 0 && <Communities communities={communities} texts={texts} />}
      {notes.shown > 0 && (
        <p class="soft small">
          {t('popupNotes', { shown: notes.shown, opened: notes.opened, known: notes.known })}
        </p>
      )}
    </>
  );
}

function Languages({ summary: { languages } }: { summary: Summary }) {
  const { t, languageName } = useTranslator();
  if (languages.shares.length === 0) return null;
  const parts = languages.shares
    .slice(0, LANGUAGES_SHOWN)
    .map(({ id, share }) => ({ id, share, label: languageName(id) }));
  const rest = languages.shares.length - parts.length;
  return (
    <ShareBar
      title={t('popupLanguages')}
      parts={parts}
      more={rest > 0 ? t('popupMore', { n: rest }) : undefined}
    />
  );
}

function Cultures({ summary: { cultures } }: { summary: Summary }) {
  const { t } = useTranslator();
  if (cultures.state === 'hidden') {
    return (
      <section>
        <h2>{t('popupCultures')}</h2>
        <p class="soft small">{t('popupCulturesHidden')}</p>
      </section>
    );
  }
  const parts = (['home', 'other', 'unknown'] as const).map((id) => ({
    id,
    share: cultures[id],
    label: t(CULTURE_LABELS[id]),
  }));
  return <ShareBar title={t('popupCultures')} parts={parts} />;
}

const CULTURE_LABELS = { home: 'popupHome', other: 'popupOther', unknown: 'popupCannotTell' } as const;

function Communities({ communities, texts }: Pick<Summary, 'communities'> & Pick<PopupProps, 'texts'>) {
  const { t, language } = useTranslator();
  const rest = communities.length - COMMUNITIES_SHOWN;
  return (
    <section>
      <h2>{t('popupCommunities')}</h2>
      <ul class="tags">
        {communities.slice(0, COMMUNITIES_SHOWN).map(({ id }) => (
          <li key={id}>{texts.communities[id]?.labels[language] ?? id}</li>
        ))}
        {rest > 0 && <li>{t('popupMore', { n: rest })}</li>}
      </ul>
    </section>
  );
}

/** What happens on the page in front, in one line. */
function usePageLine({ page, settings }: PopupProps): string {
  const { t } = useTranslator();
  if (!page) return t('popupStatusNone');
  const platform = t(PLATFORM_NAMES[page.platform]);
  if (!settings.platforms.includes(page.platform)) return t('popupStatusOff', { platform });
  if (page.surface === null) return t('popupStatusIdle', { platform });
  if (page.postsFound > 0 && page.postsAnnotated === 0) return t('popupStatusBroken', { platform });
  return t('popupStatus', { platform, annotated: page.postsAnnotated, posts: page.postsFound });
}
