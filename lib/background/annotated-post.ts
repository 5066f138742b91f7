/** An annotation with the names a page shows beside it, in the interface language. */
import type { Analyzer } from '../analysis/analyze';
import type { Annotation } from '../annotation';
import { languageNamer } from '../i18n/language-names';
import type { UiLanguage } from '../knowledge/tables';
import type { AnnotatedPost } from '../messages';

const namers = new Map<UiLanguage, (tag: string) => string>();

export function annotatedPost(
  annotation: Annotation,
  { communityLabels }: Pick<Analyzer, 'communityLabels'>,
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
    communityLabels: annotation.communities.map(({ id }) => communityLabels(id)?.[language] ?? id),
    languageNames: Object.fromEntries([...tags].map((tag) => [tag, nameOf(tag)])),
  };
}
