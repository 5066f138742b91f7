/** What can be set, as lists that the search looks through. */
import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/i18n/en';
import { NOTE_KINDS, type NoteKind } from '../../lib/knowledge/kinds';
import { APPEARANCES, type Appearance, DENSITIES, type Density, type Settings } from '../../lib/settings';
import { OneOf, Pill, Setting } from '../page/setting';
import { useTranslator } from '../page/use-translator';
import { Silenced, type SilencedProps } from './silenced';

/** A setting with the words it can be found by. */
export interface Found {
  words: readonly string[];
  view: ComponentChildren;
}

export interface SectionProps {
  settings: Settings;
  save(change: Partial<Settings>): void;
}

const DENSITY_LABELS: Record<Density, MessageKey> = {
  always: 'optionsDensityAlways',
  hover: 'optionsDensityHover',
  notes: 'optionsDensityNotes',
};

const APPEARANCE_LABELS: Record<Appearance, MessageKey> = {
  auto: 'optionsAppearanceAuto',
  light: 'optionsAppearanceLight',
  dark: 'optionsAppearanceDark',
};

/** Language, density, appearance. */
export function useLookSettings({ settings, save }: SectionProps): Found[] {
  const { t } = useTranslator();
  const densities = DENSITIES.map((value) => ({ value, label: t(DENSITY_LABELS[value]) }));
  const appearances = APPEARANCES.map((value) => ({ value, label: t(APPEARANCE_LABELS[value]) }));
  const labels = (choices: readonly { label: string }[]) => choices.map(({ label }) => label);
  return [
    {
      words: [t('uiLanguage'), t('uiLanguageAuto'), 'English', '简体中文'],
      view: (
        <Setting key="language" label={t('uiLanguage')}>
          <select
            aria-label={t('uiLanguage')}
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
        </Setting>
      ),
    },
    {
      words: [t('optionsDensity'), t('optionsDensityHint'), ...labels(densities)],
      view: (
        <Setting key="density" label={t('optionsDensity')} hint={t('optionsDensityHint')}>
          <OneOf
            name="density"
            choices={densities}
            chosen={settings.density}
            onChange={(density) => save({ density })}
          />
        </Setting>
      ),
    },
    {
      words: [t('optionsAppearance'), t('optionsAppearanceHint'), ...labels(appearances)],
      view: (
        <Setting key="appearance" label={t('optionsAppearance')} hint={t('optionsAppearanceHint')}>
          <OneOf
            name="appearance"
            choices={appearances}
            chosen={settings.appearance}
            onChange={(appearance) => save({ appearance })}
          />
        </Setting>
      ),
    },
  ];
}

const SENSITIVITIES: readonly { value: Settings['maxSensitivity']; label: MessageKey }[] = [
  { value: 0, label: 'optionsSensitivity0' },
  { value: 1, label: 'optionsSensitivity1' },
  { value: 2, label: 'optionsSensitivity2' },
  { value: 3, label: 'optionsSensitivity3' },
];

const KIND_LABELS: Record<NoteKind, MessageKey> = {
  number: 'kindNumber',
  slang: 'kindSlang',
  emoji: 'kindEmoji',
  laugh: 'kindLaugh',
  abbreviation: 'kindAbbreviation',
  tag: 'kindTag',
  etiquette: 'kindEtiquette',
  symbol: 'kindSymbol',
  'ad-disclosure': 'kindAdDisclosure',
  repost: 'kindRepost',
  algospeak: 'kindAlgospeak',
  'false-friend': 'kindFalseFriend',
  'address-term': 'kindAddressTerm',
  meme: 'kindMeme',
  politeness: 'kindPoliteness',
  pun: 'kindPun',
};

/** Which notes are wanted. */
export function useNoteSettings({
  settings,
  save,
  meaningOf,
}: SectionProps & Pick<SilencedProps, 'meaningOf'>): Found[] {
  const { t } = useTranslator();
  const { silencedKinds, choices, maxSensitivity } = settings;
  const levels = SENSITIVITIES.map(({ value, label }) => ({ value, label: t(label) }));
  const kinds = NOTE_KINDS.map((kind) => ({ kind, label: t(KIND_LABELS[kind]) }));
  const toggle = (kind: NoteKind, isWanted: boolean) =>
    save({
      silencedKinds: isWanted ? silencedKinds.filter((other) => other !== kind) : [...silencedKinds, kind],
    });
  return [
    {
      words: [t('optionsSensitivity'), t('optionsSensitivityHint'), ...levels.map(({ label }) => label)],
      view: (
        <Setting key="sensitivity" label={t('optionsSensitivity')} hint={t('optionsSensitivityHint')}>
          <OneOf
            name="sensitivity"
            choices={levels}
            chosen={maxSensitivity}
            onChange={(level) => save({ maxSensitivity: level })}
          />
        </Setting>
      ),
    },
    {
      words: [t('optionsKinds'), t('optionsKindsHint'), ...kinds.map(({ label }) => label)],
      view: (
        <Setting key="kinds" label={t('optionsKinds')} hint={t('optionsKindsHint')}>
          <div class="choices">
            {kinds.map(({ kind, label }) => (
              <Pill
                key={kind}
                type="checkbox"
                label={label}
                isChosen={!silencedKinds.includes(kind)}
                onChange={(isWanted) => toggle(kind, isWanted)}
              />
            ))}
          </div>
        </Setting>
      ),
    },
    {
      words: [
        t('optionsSilencedTitle'),
        t('optionsUnsilence'),
        t('optionsSilencedSave'),
        t('optionsSilencedRead'),
      ],
      view: (
        <Silenced
          key="silenced"
          choices={choices}
          meaningOf={meaningOf}
          onClear={() => save({ choices: [] })}
        />
      ),
    },
  ];
}
