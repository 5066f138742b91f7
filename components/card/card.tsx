/** The card of a post: its words, its language, its notes, its community. */
import type { Annotation } from '../../lib/annotation';
import type { Translator } from '../../lib/i18n/translate';
import type { CardTexts } from '../../lib/messages';
import type { Post } from '../../lib/post';
import { languageSummary, readFrom, surenessWord } from '../annotation/summary';
import { Note, type NoteProps } from './note';
import { Quote } from './quote';
import { Sources } from './sources';

export interface CardProps {
  post: Post;
  annotation: Annotation;
  /** `null` while on their way, `'failed'` when they could not be had. */
  texts: CardTexts | 'failed' | null;
  translator: Translator;
  onClose(): void;
  onMark(noteId: string, face: string, event: Parameters<NoteProps['onMark']>[0]): void;
}

export function Card({ post, annotation, texts, translator, onClose, onMark }: CardProps) {
  const { t } = translator;
  const { language } = annotation;
  return (
    <>
      <div class="head">
        <Quote post={post} annotation={annotation} />
        <p class="meta">
          {languageSummary(annotation, translator)}
          {language.primary !== 'und' && ` · ${surenessWord(language.confidence, translator)}`} ·{' '}
          {readFrom(post, translator)}
        </p>
        <button type="button" class="close" aria-label={t('cardClose')} onClick={onClose}>
          ×
        </button>
      </div>
      {texts === null && <section aria-busy="true">{t('cardLoading')}</section>}
      {texts === 'failed' && <section role="alert">{t('cardFailed')}</section>}
      {texts !== null && texts !== 'failed' && (
        <Findings annotation={annotation} post={post} texts={texts} translator={translator} onMark={onMark} />
      )}
    </>
  );
}

function Findings({
  annotation,
  post,
  texts,
  translator,
  onMark,
}: Pick<CardProps, 'annotation' | 'post' | 'translator' | 'onMark'> & { texts: CardTexts }) {
  const { t, language } = translator;
  return (
    <>
      {annotation.notes.length === 0 && (
        <section>
          <p class="small">{t('noteNone')}</p>
        </section>
      )}
      {annotation.notes.map((finding) => {
        const text = texts.notes[finding.id];
        return (
          text && (
            <Note
              key={finding.id}
              finding={finding}
              text={text}
              cultures={texts.cultures}
              translator={translator}
              onMark={(event) => onMark(finding.id, finding.face, event)}
            />
          )
        );
      })}
      {annotation.communities.map((community) => {
        const text = texts.communities[community.id];
        const tag = community.tag && post.hashtags[community.tag.index];
        return (
          text && (
            <section key={community.id}>
              <h2>
                {tag && (
                  <>
                    #<bdi>{tag}</bdi> ·{' '}
                  </>
                )}
                {text.labels[language]}
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
