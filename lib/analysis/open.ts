/** The engine on its packed tables, the same in the browser and in Node. */
import { KNOWLEDGE, openKnowledge } from '../knowledge/packed';
import { type Analyzer, createAnalyzer } from './analyze';
import { openDetector } from './language/detector';

/** The files the engine is made of; each opens with its version and is known by its hash. */
export const ENGINE_TABLES = { language: 'language.bin', knowledge: KNOWLEDGE.name } as const;

/** Their bytes. */
export type EngineTables = Record<keyof typeof ENGINE_TABLES, ArrayBuffer>;

/** @throws Error of one sentence where a table is damaged or of another version */
export function openAnalyzer({ language, knowledge }: EngineTables): Analyzer {
  const { index, triggers } = openKnowledge(knowledge);
  return createAnalyzer(index, openDetector(language), { triggers });
}
