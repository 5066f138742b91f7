/** An annotation with the names a page shows beside it, in the interface language. */
import type { Annotation } from '../annotation';
import { languageNamer } from '../i18n/language-names';
import type { KnowledgeTexts, UiLanguage } from '../knowledge/tables';
import type { AnnotatedPost } from '../messages';

const namers = new Map<UiLanguage, (tag: string) => string>();

export function annotatedPost(
  annotation: Annotation,
  texts: Pick<KnowledgeTexts, 'communities'>,
  language: UiLanguage,
): AnnotatedPost {
  const { primary, segments } = annotation.language;
  const tags = new Set([primary, ...segments.map(({ tag }) => tag)]);
  // These two are words of ours, not names.
  for (const tag of ['und', 'mul']) tags.delete(tag);
  const nameOf = namers.get(language) ?? languageNamer(language);
  namers.set(language, nameOf);
  return {
    annotation,
    communityLabels: annotation.communities.map(({ id }) => texts.communities[id]?.labels[language] ?? id),
    languageNames: Object.fromEntries([...tags].map((tag) => [tag, nameOf(tag)])),
  };
}
