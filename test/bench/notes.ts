/**
 * Cultural notes: `npm run bench -- notes [--set own|dev|held]`. Prints figures, never posts: whoever writes entries must not learn from
 * the set they are measured on. What each figure counts stands in figures/notes/scoring.ts.
 */
import { openDetector } from '../../lib/analysis/language/detector';
import { openAnalyzer } from '../../lib/analysis/open';
import { openWordEdges } from '../../lib/analysis/text/word-edges';
import { exampleCounts } from '../../lib/knowledge/check';
import { compileParsed } from '../../lib/knowledge/compile';
import { parseKnowledge } from '../../lib/knowledge/parse';
import { readerFromTag } from '../../lib/reader';
import { loadBuiltTables } from '../../scripts/built-tables';
import { readKnowledgeFiles } from '../../scripts/knowledge-files';
import { speedFigures } from './figures/notes/growth';
import { lossFigures } from './figures/notes/losses';
import { scores } from './figures/notes/scoring';
import { readSet } from './figures/notes/set';
import type { BenchOptions, Figure } from './frame';

/** All figures of the area. */
export async function* area(options: BenchOptions): AsyncGenerator<Figure> {
  const tables = loadBuiltTables();
  const analyzer = openAnalyzer(tables);
  const parsed = parseKnowledge(readKnowledgeFiles().sources);
  const { notes } = parsed;
  const { items, coverage } = readSet(options.set ?? 'own', new Set(notes.map(({ entry }) => entry.id)));
  const seen = items.map((item) => {
    const annotation = analyzer.analyze(item.post, readerFromTag(item.reader));
    return { ...item, notes: annotation.notes, found: annotation.language };
  });
  yield* scores(seen, coverage);
  const edges = openWordEdges(tables.lexicon, tables.tagWords);
  if (coverage) yield* lossFigures(seen, coverage, compileParsed(parsed, '').index, edges);
  const { right, of } = exampleCounts(notes, analyzer);
  yield { name: 'ownPosts', value: (right / of) * 100, unit: '%', of };
  const detector = openDetector(tables.language);
  yield* speedFigures(
    items.map(({ post, reader }) => ({
      post,
      reader: readerFromTag(reader),
      language: detector.detect(post.text, post.hashtags),
    })),
  );
}
