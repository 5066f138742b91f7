/** The card of a post, or of words the person asked about: the words, their language, notes, community. */
import { useState } from 'preact/hooks';
import type { Annotation } from '../../lib/annotation';
import type { Translator } from '../../lib/i18n/translator';
import type { CardTexts } from '../../lib/messages';
import type { Post } from '../../lib/post';
import { languageSummary, readFrom, surenessWord } from '../annotation/summary';
import { Icon } from '../look/icon';
import { Note, type NoteProps } from './note';
import { Quote } from './quote';
import { Sources } from './sources';

export interface CardProps {
  post: Post;
  annotation: Annotation;
  /** `null` while on their way, `'failed'` when they could not be had. */
  texts: CardTexts | 'failed' | null;
  /** True where the person asked about words, and so is told also that nothing is known. */
  isAsked?: boolean;
  translator: Translator;
  /** Absent where the card cannot be closed, because it is part of a page. */
  onClose?: (() => void) | undefined;
  /** Absent where nothing can be said of a note. */
  onMark?: ((noteId: string, face: string, event: MarkEvent) => void) | undefined;
}

type MarkEvent = Parameters<NonNullable<NoteProps['onMark']>>[0];

export function Card(props: CardProps) {
  const { texts, translator, onClose, isAsked = false } = props;
  const { t } = translator;
  return (
    <>
      <div class="head">
        {/* Of words that are still being looked up nothing but the words is known. */}
        {isAsked && texts === null ? <Asked {...props} /> : <Head {...props} />}
        {onClose && (
          <button type="button" class="close" aria-label={t('cardClose')} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {texts === null && <section aria-busy="true">{t('cardLoading')}</section>}
      {texts === 'failed' && <section role="alert">{t('cardFailed')}</section>}
      {texts !== null && texts !== 'failed' && <Findings {...props} texts={texts} />}
    </>
  );
}

function Asked({ post }: CardProps) {
  return (
    <p class="quote" dir="auto">
      {post.text[0]?.text}
    </p>
  );
}

function Head({ post, annotation, translator, isAsked = false }: CardProps) {
  const { t } = translator;
  const { language } = annotation;
  const [wantsSegments, setWantsSegments] = useState(false);
  // The place to try shows another text in the same card: what was wanted for a mixed one means nothing for a plain one.
  const showsSegments = wantsSegments && language.codeSwitched;
  return (
    <>
      <Quote post={post} annotation={annotation} translator={translator} showsSegments={showsSegments} />
      <p class="meta">
        {languageSummary(annotation, translator)}
        {language.primary !== 'und' && ` · ${surenessWord(language.confidence, translator)}`}
        {!isAsked && ` · ${readFrom(post, translator)}`}
      </p>
      {language.codeSwitched && (
        <button type="button" aria-pressed={showsSegments} onClick={() => setWantsSegments(!showsSegments)}>
          {t(showsSegments ? 'cardHideLanguages' : 'cardShowLanguages')}
        </button>
      )}
    </>
  );
}

function Findings({
  annotation,
  post,
  texts,
  isAsked = false,
  translator,
  onMark,
}: CardProps & { texts: CardTexts }) {
  const { t, language } = translator;
  const { notes, communities } = annotation;
  const nothing = isAsked ? communities.length === 0 && t('explainNothing') : t('noteNone');
  return (
    <>
      {notes.length === 0 && nothing && (
        <section>
          <p class="small">{nothing}</p>
        </section>
      )}
      {notes.map((finding) => {
        const text = texts.notes[finding.id];
        return (
          text && (
            <Note
              key={finding.id}
              finding={finding}
              text={text}
              cultures={texts.cultures}
              translator={translator}
              onMark={onMark && ((event) => onMark(finding.id, finding.face, event))}
            />
          )
        );
      })}
      {communities.map((community) => {
        const text = texts.communities[community.id];
        const tag = community.tag && post.hashtags[community.tag.index];
        return (
          text && (
            <section key={community.id}>
              <h2>
                <Icon name="community" />
                <span>
                  {tag && (
                    <>
                      #<bdi>{tag}</bdi> ·{' '}
                    </>
                  )}
                  {text.labels[language]}
                </span>
              </h2>
              <p>{text.about[language]}</p>
              <Sources citations={text.citations} translator={translator} />
            </section>
          )
        );
      })}
    </>
  );
}
