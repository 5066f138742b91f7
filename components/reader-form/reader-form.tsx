/** Who is reading: home cultures, languages read and learned, platforms. */

import type { MessageKey } from '../../lib/i18n/en';
import type { Texts } from '../../lib/knowledge/tables';
import { baseLanguage, SUPPORTED_LANGUAGES } from '../../lib/languages';
import { PLATFORMS, type Platform } from '../../lib/post';
import type { Settings } from '../../lib/settings';
import { useTranslator } from '../page/use-translator';
import { Choices, type ChoicesProps } from './choices';

export type ReaderChoices = Pick<
  Settings,
  'homeCultures' | 'languagesRead' | 'languagesLearned' | 'platforms'
>;

export interface ReaderFormProps {
  value: ReaderChoices;
  /** The registry of cultures: id → names. */
  cultures: Record<string, Texts>;
  error?: string | undefined;
  onChange(change: Partial<ReaderChoices>): void;
}

const PLATFORM_NAMES: Record<Platform, MessageKey> = {
  tiktok: 'platformTiktok',
  rednote: 'platformRednote',
  instagram: 'platformInstagram',
};

/** Cultures and languages shown before "more". */
const SHOWN = 14;

/** Those most written on the three sites come first; the order says nothing else. */
const COMMON_LANGUAGES = ['en', 'zh', 'es', 'pt', 'ja', 'ko', 'fr', 'de', 'id', 'ar', 'hi', 'ru', 'th', 'vi'];
/** Languages a person can say they read: one entry each, romanised and script variants left out. */
const LANGUAGES = [...new Set([...COMMON_LANGUAGES, ...SUPPORTED_LANGUAGES.map(baseLanguage)])];

/** The four questions about a reader, each with the words it can be found by. */
export function useReaderQuestions({ value, cultures, error, onChange }: ReaderFormProps) {
  const { t, language, languageName } = useTranslator();
  const cultureChoices = Object.entries(cultures).map(([id, names]) => ({ id, label: names[language] }));
  const collator = new Intl.Collator(language);
  const languageChoices = LANGUAGES.map((id) => ({
    id,
    label: languageName(id),
    isCommon: COMMON_LANGUAGES.includes(id),
  }))
    // A browser that has no name for a language cannot offer it.
    .filter(({ id, label }) => label !== id)
    .sort((a, b) =>
      a.isCommon || b.isCommon ? Number(b.isCommon) - Number(a.isCommon) : collator.compare(a.label, b.label),
    );
  const questions: ChoicesProps[] = [
    {
      legend: t('welcomeHome'),
      hint: t('welcomeHomeHint'),
      choices: cultureChoices,
      chosen: value.homeCultures,
      shown: SHOWN,
      moreLabel: t('welcomeMoreCultures'),
      error,
      onChange: (homeCultures) => onChange({ homeCultures }),
    },
    {
      legend: t('welcomeReads'),
      choices: languageChoices,
      chosen: value.languagesRead,
      shown: SHOWN,
      moreLabel: t('welcomeMoreLanguages'),
      onChange: (languagesRead) => onChange({ languagesRead }),
    },
    {
      legend: t('welcomeLearns'),
      choices: languageChoices,
      chosen: value.languagesLearned,
      shown: SHOWN,
      moreLabel: t('welcomeMoreLanguages'),
      onChange: (languagesLearned) => onChange({ languagesLearned }),
    },
    {
      legend: t('welcomePlatforms'),
      choices: PLATFORMS.map((id) => ({ id, label: t(PLATFORM_NAMES[id]) })),
      chosen: value.platforms,
      shown: PLATFORMS.length,
      moreLabel: '',
      onChange: (chosen) =>
        onChange({ platforms: PLATFORMS.filter((platform) => chosen.includes(platform)) }),
    },
  ];
  return questions.map((question) => ({
    words: [question.legend, question.hint ?? '', ...question.choices.map(({ label }) => label)],
    view: <Choices key={question.legend} {...question} />,
  }));
}

export function ReaderForm(props: ReaderFormProps) {
  return <>{useReaderQuestions(props).map(({ view }) => view)}</>;
}
