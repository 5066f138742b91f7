/**
 * The chip row of a post and the corner badge of a tile. Plain DOM, not Preact: a feed shows hundreds of them, and a
 * handful of text nodes needs no diffing. As few elements as can be: each costs every post its style and its box.
 */
import type { Translator } from '../../lib/i18n/translator';
import type { AnnotatedPost } from '../../lib/messages';
import type { Placement } from '../../lib/platforms/adapter';
import { createIcon, type IconName } from '../look/icons';
import { languageCode, languageSummary, spokenSummary } from './summary';

/** Builds the one focusable button of a post. */
export function createChip(
  document: Document,
  annotated: AnnotatedPost,
  kind: Placement['kind'],
  translator: Translator,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = kind === 'corner' || kind === 'mark' ? 'chip badge' : 'chip';
  button.setAttribute('aria-label', spokenSummary(annotated, kind, translator));
  button.setAttribute('aria-haspopup', 'dialog');
  const { annotation, communityLabels } = annotated;
  const add = (className: string, text: string, icon?: IconName) => {
    const span = document.createElement('span');
    span.className = className;
    // Names of communities are written in any direction.
    span.dir = 'auto';
    if (icon) span.append(createIcon(document, icon));
    span.append(text);
    // The space keeps the parts apart for who hears them.
    button.append(span, ' ');
  };
  if (kind === 'corner') {
    add('language', languageCode(annotation, translator));
    if (annotation.notes.length > 0) add('dot', '');
    return button;
  }
  if (kind === 'mark') {
    add('notes', translator.number(annotation.notes.length), 'note');
    return button;
  }
  add('language', languageSummary(annotation, translator));
  const [community] = communityLabels;
  if (community !== undefined) add('community', community, 'community');
  if (annotation.notes.length > 0)
    add('notes', translator.t('notesCount', { n: annotation.notes.length }), 'note');
  return button;
}
