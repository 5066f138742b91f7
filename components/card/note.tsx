/** One note in the card: meaning, this reader's risk, the other side, how sure, sources, actions. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoteFinding } from '../../lib/annotation';
import type { ReadingKey } from '../../lib/i18n/reading-en';
import type { Translator } from '../../lib/i18n/translator';
import type { EvidenceGrade, NoteText } from '../../lib/knowledge/tables';
import type { CardTexts } from '../../lib/messages';
import { Icon } from '../look/icon';
import { Sources } from './sources';

const SURE_KEYS: Record<EvidenceGrade, ReadingKey> = { A: 'gradeA', B: 'gradeB', C: 'gradeC', D: 'gradeD' };
const REVIEW_KEYS: Record<NoteText['review'], ReadingKey> = {
  native: 'noteReviewedNative',
  'non-native': 'noteReviewedNonNative',
  unreviewed: 'noteNotReviewed',
};

export interface NoteProps {
  finding: NoteFinding;
  text: NoteText;
  cultures: CardTexts['cultures'];
  translator: Translator;
  /** The person says something of the note, or takes that back; absent where nothing can be said of it. */
  onMark?: ((event: Mark | 'restored') => void) | undefined;
}

type Mark = 'known' | 'not-here' | 'muted' | 'wrong';

/** What can be said of a note, and what is then told. */
const MARKS: readonly { mark: Mark; label: ReadingKey; done: ReadingKey }[] = [
  { mark: 'known', label: 'actionKnown', done: 'actionKnownDone' },
  { mark: 'not-here', label: 'actionNotHere', done: 'actionNotHereDone' },
  { mark: 'muted', label: 'actionMute', done: 'actionKnownDone' },
  { mark: 'wrong', label: 'actionWrong', done: 'actionWrongDone' },
];

/** Below this it is only known that the words can mean what the note says. */
const MEANS_IT_HERE = 0.5;

export function Note({ finding, text, cultures, translator, onMark }: NoteProps) {
  const { t, language } = translator;
  const face = text.faces[Number(finding.face)];
  const others = text.faces.filter((other) => other !== face);
  const culturesOf = (ids: readonly string[]) => ids.map((id) => cultures[id]?.[language] ?? id).join(', ');
  return (
    <section>
      <h2>
        <Icon name="note" />
        <span>
          “<bdi>{finding.trigger}</bdi>”
        </span>
      </h2>
      {finding.confidence < MEANS_IT_HERE && <p class="small">{t('noteMaybe')}</p>}
      <p>{text.means[language]}</p>
      <dl>
        {face && (
          <>
            <dt>{t('noteYouMayRead')}</dt>
            <dd>{face.mayReadAs[language]}</dd>
          </>
        )}
        {text.canAlsoBe && (
          <>
            <dt>{t('noteCanAlsoBe')}</dt>
            <dd>{text.canAlsoBe[language]}</dd>
          </>
        )}
        <dt>{t('noteHowSure')}</dt>
        <dd>
          {t(SURE_KEYS[text.grade])}
          {text.validFrom !== null && ` · ${inUse(text.validFrom, text.validTo, translator)}`}
        </dd>
      </dl>
      {others.length + text.perspectives.length > 0 && (
        <details>
          <summary>{t(text.perspectives.length > 0 ? 'noteViews' : 'noteOtherSide')}</summary>
          <dl>
            {others.map((other) => (
              <>
                <dt>{culturesOf(other.for)}</dt>
                <dd>{other.mayReadAs[language]}</dd>
              </>
            ))}
            {text.perspectives.map((perspective) => (
              <>
                <dt>{perspective.who[language]}</dt>
                <dd>{perspective.view[language]}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
      <Sources citations={text.citations} translator={translator} />
      <p class="small">{t(REVIEW_KEYS[text.review])}</p>
      {onMark && <Actions translator={translator} onMark={onMark} />}
    </section>
  );
}

/** Slang ages: what is over is told as over. */
function inUse(from: number, to: number | null, { t }: Translator): string {
  return to === null
    ? t('noteSince', { year: String(from) })
    : t('noteBetween', { from: String(from), to: String(to) });
}

function Actions({ translator: { t }, onMark }: Required<Pick<NoteProps, 'translator' | 'onMark'>>) {
  const [marked, setMarked] = useState<Mark | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const isFirstTime = useRef(true);
  // The pressed button is gone: without this the focus would fall to the page, and Escape with it.
  useLayoutEffect(() => {
    if (!isFirstTime.current) actions.current?.querySelector('button')?.focus({ preventScroll: true });
    isFirstTime.current = false;
  }, [marked]);
  const mark = (event: Mark | 'restored') => (click: MouseEvent) => {
    if (!click.isTrusted) return;
    onMark?.(event);
    setMarked(event === 'restored' ? null : event);
  };
  const done = MARKS.find((one) => one.mark === marked)?.done;
  return (
    <div class="actions" role="status" ref={actions}>
      {done ? (
        <>
          <span class="small">{t(done)}</span>
          <button type="button" onClick={mark('restored')}>
            {t('actionUndo')}
          </button>
        </>
      ) : (
        MARKS.map((one, i) => (
          <button type="button" key={one.mark} class={i === 0 ? 'lead' : undefined} onClick={mark(one.mark)}>
            {t(one.label)}
          </button>
        ))
      )}
    </div>
  );
}
