/**
 * Cultural notes: `npm run bench -- notes`. Prints figures, never posts: whoever writes entries must not learn from the set they
 * are measured on. What each figure counts stands in figures/notes/scoring.ts.
 */
import { openDetector } from '../../lib/analysis/language/detector';
import { openAnalyzer } from '../../lib/analysis/open';
import { exampleCounts } from '../../lib/knowledge/check';
import { parseKnowledge } from '../../lib/knowledge/compile';
import { readerFromTag } from '../../lib/reader';
import { loadBuiltTables } from '../../scripts/built-tables';
import { readKnowledgeFiles } from '../../scripts/knowledge-files';
import { speedFigures } from './figures/notes/growth';
import { scores } from './figures/notes/scoring';
import { readCoverage, readItems } from './figures/notes/set';
import type { Figure } from './frame';

/** All figures of the area. */
export async function* area(): AsyncGenerator<Figure> {
  const tables = loadBuiltTables();
  const analyzer = openAnalyzer(tables);
  const items = readItems();
  const answered = items.map((item) => ({
    ...item,
    notes: analyzer.analyze(item.post, readerFromTag(item.reader)).notes,
  }));
  yield* scores(answered, readCoverage(items));
  const { right, of } = exampleCounts(parseKnowledge(readKnowledgeFiles().sources).notes, analyzer);
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
