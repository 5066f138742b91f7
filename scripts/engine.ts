/** The engine as Node programs use it: on the same packed tables as the extension. */
import type { Analyzer } from '../lib/analysis/analyze';
import { ENGINE_TABLES, type EngineTables, openAnalyzer } from '../lib/analysis/open';
import { readTable } from './tables';

/** The bytes of the engine's tables. @throws Error where one is missing */
export function readTables(): EngineTables {
  return {
    language: readTable(ENGINE_TABLES.language),
    knowledge: readTable(ENGINE_TABLES.knowledge),
  };
}

/** @throws Error of one sentence where a table is missing, damaged or of another version */
export function loadEngine(): Analyzer {
  return openAnalyzer(readTables());
}
