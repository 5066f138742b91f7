/**
 * What the chip of a sample post must say, worked out in Node from the sample's own words: a chip that stands on the
 * wrong post says something else.
 */
import { spokenSummary } from '../../../components/annotation/summary';
import type { Analyzer } from '../../../lib/analysis/analyze';
import { createTranslator } from '../../../lib/i18n/translate';
import type { KnowledgeTexts } from '../../../lib/knowledge/tables';
import { type Form, postKey } from '../../../lib/post';
import { readerFromTag } from '../../../lib/reader';
import { loadEngine } from '../../../scripts/engine';
import { readTexts } from '../../../scripts/tables';
import type { ReplicaSite, SamplePost } from '../../replica/site';

let engine: { analyzer: Analyzer; texts: KnowledgeTexts } | null = null;

function theEngine() {
  engine ??= { analyzer: loadEngine(), texts: readTexts() };
  return engine;
}

/** The chip's words for a sample post, for a new reader in the United States. */
export function expectedLabel(site: ReplicaSite, sample: SamplePost, form: Form): string {
  const { analyzer, texts } = theEngine();
  const isTile = form === 'tile';
  const title = sample.title === null ? [] : [{ role: 'title' as const, text: sample.title }];
  const caption = sample.caption === '' ? [] : [{ role: 'caption' as const, text: sample.caption }];
  const annotation = analyzer.analyze(
    {
      key: postKey(site.platform, sample.id),
      platform: site.platform,
      surface: 'home',
      form,
      id: sample.id,
      parent: null,
      url: null,
      author: sample.author.handle,
      text: isTile ? title : [...title, ...caption],
      hashtags: isTile ? [] : sample.hashtags,
      hints: {},
      isPartial: false,
    },
    { ...readerFromTag('en-US'), maxSensitivity: 1 },
  );
  const communityLabels = annotation.communities.map(({ id }) => texts.communities[id]?.labels.en ?? id);
  return spokenSummary({ annotation, communityLabels }, isTile ? 'corner' : 'row', createTranslator('en'));
}

/** A meaning text of the knowledge, to be looked for in a card. */
export function noteTexts(): KnowledgeTexts['notes'] {
  return theEngine().texts.notes;
}
