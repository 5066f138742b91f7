/** One note in the card: meaning, this reader's risk, the other side, how sure, sources, actions. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoteFinding } from '../../lib/annotation';
import type { MessageKey } from '../../lib/i18n/en';
import type { Translator } from '../../lib/i18n/translate';
import type { EvidenceGrade, NoteText } from '../../lib/knowledge/tables';
import type { CardTexts } from '../../lib/messages';
import { Sources } from './sources';

const SURE_KEYS: Record<EvidenceGrade, MessageKey> = { A: 'gradeA', B: 'gradeB', C: 'gradeC', D: 'gradeD' };
const REVIEW_KEYS: Record<NoteText['review'], MessageKey> = {
  native: 'noteReviewedNative',
  'non-native': 'noteReviewedNonNative',
  unreviewed: 'noteNotReviewed',
};

export interface NoteProps {
  finding: NoteFinding;
  text: NoteText;
  cultures: CardTexts['cultures'];
  translator: Translator;
  /** The person knows or mutes the note, or takes that back. */
  onMark(event: 'known' | 'muted' | 'restored'): void;
}

export function Note({ finding, text, cultures, translator, onMark }: NoteProps) {
  const { t, language } = translator;
  const face = text.faces[Number(finding.face)];
  const others = text.faces.filter((other) => other !== face);
  const culturesOf = (ids: readonly string[]) => ids.map((id) => cultures[id]?.[language] ?? id).join(', ');
  return (
    <section>
      <h2>
        “<bdi>{finding.trigger}</bdi>”
      </h2>
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
      <Actions translator={translator} onMark={onMark} />
    </section>
  );
}

/** Slang ages: what is over is told as over. */
function inUse(from: number, to: number | null, { t }: Translator): string {
  return to === null
    ? t('noteSince', { year: String(from) })
    : t('noteBetween', { from: String(from), to: String(to) });
}

function Actions({ translator: { t }, onMark }: Pick<NoteProps, 'translator' | 'onMark'>) {
  const [isMarked, setMarked] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const isFirstTime = useRef(true);
  // The pressed button is gone: without this the focus would fall to the page, and Escape with it.
  useLayoutEffect(() => {
    if (!isFirstTime.current) actions.current?.querySelector('button')?.focus({ preventScroll: true });
    isFirstTime.current = false;
  }, [isMarked]);
  const mark = (event: 'known' | 'muted' | 'restored') => (click: MouseEvent) => {
    if (!click.isTrusted) return;
    onMark(event);
    setMarked(event !== 'restored');
  };
  return (
    <div class="actions" role="status" ref={actions}>
      {isMarked ? (
        <>
          <span class="small">{t('actionKnownDone')}</span>
          <button type="button" onClick={mark('restored')}>
            {t('actionUndo')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="lead" onClick={mark('known')}>
            {t('actionKnown')}
          </button>
          <button type="button" onClick={mark('muted')}>
            {t('actionMute')}
          </button>
        </>
      )}
    </div>
  );
}
