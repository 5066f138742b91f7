/** The engine on its packed tables, the same in the browser and in Node. */
import { KNOWLEDGE, openKnowledge } from '../knowledge/packed';
import { type Analyzer, createAnalyzer } from './analyze';
import { openDetector } from './language/detector';
import { LEXICON } from './text/lexicon';
import { TAG_WORDS } from './text/tag-words';
import { openWordEdges } from './text/word-edges';

/** The files the engine is made of; each opens with its version and is known by its hash. */
export const ENGINE_TABLES = {
  language: 'language.bin',
  knowledge: KNOWLEDGE.name,
  lexicon: LEXICON.name,
  tagWords: TAG_WORDS.name,
} as const;

/** Their bytes. */
export type EngineTables = Record<keyof typeof ENGINE_TABLES, ArrayBuffer>;

/** @throws Error of one sentence where a table is damaged or of another version */
export function openAnalyzer({ language, knowledge, lexicon, tagWords }: EngineTables): Analyzer {
  const { index, triggers } = openKnowledge(knowledge);
  const edges = openWordEdges(lexicon, tagWords);
  return createAnalyzer(index, openDetector(language), { triggers, edges });
}

/**
 * Reads all tables.
 * @param read - gives the bytes of a file
 */
export async function readEngineTables(read: (file: string) => Promise<ArrayBuffer>): Promise<EngineTables> {
  const [language, knowledge, lexicon, tagWords] = await Promise.all([
    read(ENGINE_TABLES.language),
    read(ENGINE_TABLES.knowledge),
    read(ENGINE_TABLES.lexicon),
    read(ENGINE_TABLES.tagWords),
  ]);
  return { language, knowledge, lexicon, tagWords };
}
