/**
 * Part of `npm run build:data`: packs lib/knowledge into what the extension loads. `public/data/knowledge.bin` holds the
 * triggers' automaton and the index analysis reads, `public/data/knowledge-texts.json` the words of cards.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileKnowledge } from '../lib/knowledge/compile';
import { KNOWLEDGE, packKnowledge } from '../lib/knowledge/packed';
import { readKnowledgeFiles } from './knowledge-files';
import { TABLES_FOLDER, TEXTS, writeTable } from './tables';

try {
  const { sources, hash } = readKnowledgeFiles();
  const { index, texts } = compileKnowledge(sources, hash);
  const packed = packKnowledge(index);
  // As earlier versions named it: nothing old goes into a package.
  rmSync(join(TABLES_FOLDER, 'knowledge.json'), { force: true });
  writeTable(TEXTS, JSON.stringify(texts));
  writeTable(KNOWLEDGE.name, packed);
  console.log(
    `${KNOWLEDGE.name}: ${index.notes.length} notes, ${index.communities.length} communities, ${packed.byteLength} bytes`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
