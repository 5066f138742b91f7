/** The engine as Node programs use it: on the same packed tables as the extension. */
import { type Analyzer, createAnalyzer } from '../lib/analysis/analyze';
import { openDetector } from '../lib/analysis/language/detector';
import { ENGINE_TABLES, type EngineTables, openAnalyzer } from '../lib/analysis/open';
import { openWordEdges } from '../lib/analysis/text/word-edges';
import type { KnowledgeIndex } from '../lib/knowledge/tables';
import { readTable } from './tables';

/** The bytes of the engine's tables. @throws Error where one is missing */
export function readTables(): EngineTables {
  return {
    language: readTable(ENGINE_TABLES.language),
    knowledge: readTable(ENGINE_TABLES.knowledge),
    lexicon: readTable(ENGINE_TABLES.lexicon),
    tagWords: readTable(ENGINE_TABLES.tagWords),
  };
}

/**
 * An engine on knowledge compiled just now, with the tables that do not change with it.
 * @throws as {@link loadEngine}
 */
export function engineOn(knowledge: KnowledgeIndex): Analyzer {
  const { language, lexicon, tagWords } = readTables();
  return createAnalyzer(knowledge, openDetector(language), { edges: openWordEdges(lexicon, tagWords) });
}

/** @throws Error of one sentence where a table is missing, damaged or of another version */
export function loadEngine(): Analyzer {
  return openAnalyzer(readTables());
}
