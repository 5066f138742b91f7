/** The engine as Node programs use it: built from the sources on disk. */
import { type Analyzer, createAnalyzer } from '../lib/analysis/analyze';
import type { LanguageDetector } from '../lib/analysis/language/detector';
import { compileKnowledge } from '../lib/knowledge/compile';
import { readKnowledgeFiles } from './knowledge-files';
import { loadDetector } from './language-model';

/** @throws Error naming file, entry and field where the knowledge is malformed */
export function loadEngine(detector: LanguageDetector = loadDetector()): Analyzer {
  const { sources, hash } = readKnowledgeFiles();
  return createAnalyzer(compileKnowledge(sources, hash).index, detector);
}
