/**
 * What chip, badge and card say of a post, in the reader's words.
 */
import type { Annotation } from '../../lib/annotation';
import type { Translator } from '../../lib/i18n/translator';
import type { AnnotatedPost } from '../../lib/messages';
import type { Placement } from '../../lib/platforms/adapter';
import type { Post } from '../../lib/post';

/** "Chinese (Simplified)"; "Chinese, some English" for a mixed post, "Arabic and Chinese" where none leads. */
export function languageSummary(annotation: Annotation, translator: Translator): string {
  const { t, languageName, list } = translator;
  const { primary, segments, codeSwitched } = annotation.language;
  if (primary === 'und') return t('languageUnknown');
  if (primary === 'mul') {
    const tags = new Set(segments.map(({ tag }) => tag).filter((tag) => tag !== 'und' && tag !== 'mul'));
    return tags.size > 1 ? list([...tags].slice(0, 2).map(languageName)) : languageName(primary);
  }
  const other = codeSwitched
    ? segments.find((segment) => segment.tag !== primary && segment.tag !== 'und')
    : undefined;
  const main = languageName(primary);
  return other ? t('languageWithOther', { main, other: languageName(other.tag) }) : main;
}

/** Two or three letters for a corner badge: "ZH", "PT". */
export function languageCode(annotation: Annotation, { t }: Translator): string {
  const { primary } = annotation.language;
  return primary === 'und' ? t('languageUnknownShort') : (primary.split('-')[0] ?? primary).toUpperCase();
}

/** The chip's words for a screen reader. They hold what is to be seen, so that "click ZH" works for who speaks. */
export function spokenSummary(
  { annotation, communityLabels }: AnnotatedPost,
  kind: Placement['kind'],
  translator: Translator,
): string {
  const { t } = translator;
  const code = kind === 'corner' ? [languageCode(annotation, translator)] : [];
  const parts = [...code, languageSummary(annotation, translator), ...communityLabels.slice(0, 1)];
  if (annotation.notes.length > 0) parts.push(t('notesCount', { n: annotation.notes.length }));
  return t('chipLabel', { summary: parts.join(', ') });
}

/** How sure a finding is, as a word. Bounds: below 0.6 a guess is wrong too often to be called more than a guess. */
export function surenessWord(confidence: number, { t }: Translator): string {
  return t(confidence >= 0.85 ? 'sureYes' : confidence >= 0.6 ? 'sureFairly' : 'sureNot');
}

/** "read from the caption and subtitles, not the video"; where the page does not say what the media is, "read from the title only". */
export function readFrom(post: Post, { t }: Translator): string {
  const roles = new Set(post.text.map((part) => part.role));
  const written = post.isPartial
    ? t('sourceBeginning')
    : roles.has('title')
      ? t(roles.has('caption') ? 'sourceTitleAndCaption' : 'sourceTitle')
      : t(roles.has('alt') && !roles.has('caption') ? 'sourceAlt' : 'sourceCaption');
  const source = roles.has('subtitle') ? t('sourceWithSubtitles', { source: written }) : written;
  const kind = post.hints.mediaKind?.value;
  return t(
    kind === undefined ? 'cardReadFromOnly' : kind === 'video' ? 'cardReadFrom' : 'cardReadFromPhoto',
    { source },
  );
}
