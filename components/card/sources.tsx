/** Where a claim comes from, as links that open beside the page. */
import type { Translator } from '../../lib/i18n/translator';
import type { Citation } from '../../lib/knowledge/tables';

export function Sources({
  citations,
  translator: { t },
}: {
  citations: readonly Citation[];
  translator: Translator;
}) {
  if (citations.length === 0) return <p class="small">{t('noteNoSource')}</p>;
  return (
    <p class="small">
      {t('noteSources')}:{' '}
      {citations.map((citation, i) => (
        <>
          {i > 0 && ' · '}
          <a href={citation.url} target="_blank" rel="noopener noreferrer" title={citation.supports}>
            {citation.title}
          </a>
        </>
      ))}
    </p>
  );
}
