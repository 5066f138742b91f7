/** What the person said of notes: seen, taken back, saved as a file for another browser or for those who write the notes. */
import { useLayoutEffect, useState } from 'preact/hooks';
import {
  type Choice,
  choiceId,
  exportChoices,
  importChoices,
  listChoices,
  undoChoice,
} from '../../lib/choices/choices';
import { ChoiceFileError } from '../../lib/choices/file';
import type { MessageKey } from '../../lib/i18n/en';
import type { Texts } from '../../lib/knowledge/tables';
import type { Settings } from '../../lib/settings';
import { Pill, Setting } from '../page/setting';
import { useTranslator } from '../page/use-translator';

const SAID: Record<Choice['kind'], MessageKey> = {
  known: 'choiceKnown',
  muted: 'choiceMuted',
  'not-here': 'choiceNotHere',
  wrong: 'choiceWrong',
};
/** Rows of the list: it is for taking back what was just said; the file holds all. */
const LISTED_MOST = 50;

export interface SilencedProps {
  choices: Settings['choices'];
  /** What a note of this id says; `undefined` for one that this version does not have. */
  meaningOf(note: string): Texts | undefined;
  onClear(): void;
}

export function Silenced({ choices, meaningOf, onClear }: SilencedProps) {
  const { t } = useTranslator();
  return (
    <Setting label={t('optionsSilencedTitle')} hint={t('optionsSilencedHint')}>
      <p class="line">
        {choices.length === 0 ? t('optionsSilencedNone') : t('optionsSilenced', { n: choices.length })}
        {choices.length > 0 && (
          <button type="button" class="link" onClick={onClear}>
            {t('optionsUnsilence')}
          </button>
        )}
      </p>
      {choices.length > 0 && <Said choices={choices} meaningOf={meaningOf} />}
      {choices.length > 0 && <Save choices={choices} />}
      <Read />
    </Setting>
  );
}

function Said({ choices, meaningOf }: Pick<SilencedProps, 'choices' | 'meaningOf'>) {
  const { t, language } = useTranslator();
  return (
    <details>
      <summary>{t('optionsSilencedList')}</summary>
      <ul class="said">
        {listChoices({ choices })
          .slice(0, LISTED_MOST)
          .map((choice) => (
            <li key={choiceId(choice)}>
              <span>
                {t(SAID[choice.kind])}: <bdi>{meaningOf(choice.note)?.[language] ?? choice.note}</bdi>
              </span>
              <button type="button" class="link" onClick={() => void undoChoice(choiceId(choice))}>
                {t('optionsTakeBack')}
              </button>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** A link to a file made when asked for: what the person wrote and where a note did not fit only goes in where agreed. */
function Save({ choices }: Pick<SilencedProps, 'choices'>) {
  const { t } = useTranslator();
  const [isWhole, setIsWhole] = useState(false);
  const [address, setAddress] = useState('');
  useLayoutEffect(() => {
    const agreed = { comments: true, triggers: isWhole, quotes: isWhole, posts: isWhole };
    const text = exportChoices(choices, agreed, Date.now());
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [choices, isWhole]);
  return (
    <p class="line">
      <a class="link" href={address} download="crossread-choices.json">
        {t('optionsSilencedSave')}
      </a>
      <Pill type="checkbox" label={t('optionsSilencedWhole')} isChosen={isWhole} onChange={setIsWhole} />
    </p>
  );
}

function Read() {
  const { t } = useTranslator();
  const [told, setTold] = useState('');
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { added } = await importChoices(await file.text());
      setTold(t('optionsSilencedAdded', { n: added }));
    } catch (error) {
      const reason = error instanceof ChoiceFileError ? error.message : t('optionsSilencedUnreadable');
      setTold(t('optionsSilencedRefused', { reason }));
    }
    // The same file can be chosen again.
    input.value = '';
  };
  return (
    <p class="line">
      <label>
        {t('optionsSilencedRead')}{' '}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void read(event.currentTarget)}
        />
      </label>
      <output>{told}</output>
    </p>
  );
}
