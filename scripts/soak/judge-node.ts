/** What chips must say, worked out in Node from the sources, as a new reader in the United States sees them. */
import { spokenSummary } from '../../components/annotation/summary';
import type { Analyzer } from '../../lib/analysis/analyze';
import type { Annotation } from '../../lib/annotation';
import { createTranslator } from '../../lib/i18n/translate';
import { compileKnowledge } from '../../lib/knowledge/compile';
import type { KnowledgeTexts } from '../../lib/knowledge/tables';
import type { Post } from '../../lib/post';
import { readerFromTag } from '../../lib/reader';
import { loadEngine } from '../engine';
import { readKnowledgeFiles } from '../knowledge-files';
import type { Judge } from './judge';

const READER = { ...readerFromTag('en-US'), maxSensitivity: 1 } as const;
const KEPT_ANNOTATIONS = 5_000;

let engine: { analyzer: Analyzer; texts: KnowledgeTexts } | null = null;
const kept = new Map<string, Annotation>();

function theEngine() {
  if (!engine) {
    const { sources, hash } = readKnowledgeFiles();
    engine = { analyzer: loadEngine(), texts: compileKnowledge(sources, hash).texts };
  }
  return engine;
}

/** The texts of the knowledge, to be looked for in a card. */
export const knowledgeTexts = (): KnowledgeTexts => theEngine().texts;

/** Soak runs see the same post hundreds of times. */
function annotationOf(post: Post): Annotation {
  const name = JSON.stringify(post);
  const known = kept.get(name);
  if (known) return known;
  if (kept.size >= KEPT_ANNOTATIONS) kept.clear();
  const made = theEngine().analyzer.analyze(post, READER);
  kept.set(name, made);
  return made;
}

/** The chip of a post in English. */
export const judgeInNode: Judge = (post, kind) => {
  const annotation = annotationOf(post);
  const { communities } = theEngine().texts;
  const communityLabels = annotation.communities.map(({ id }) => communities[id]?.labels.en ?? id);
  return {
    label: spokenSummary({ annotation, communityLabels }, kind, createTranslator('en')),
    notes: annotation.notes.length,
  };
};
