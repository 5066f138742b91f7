/** Part of `npm run build:data`: compiles lib/knowledge into the tables the extension loads (public/data). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { compileKnowledge } from '../lib/knowledge/compile';
import { readKnowledgeFiles } from './knowledge-files';

try {
  const { sources, hash } = readKnowledgeFiles();
  const { index, texts } = compileKnowledge(sources, hash);
  mkdirSync('public/data', { recursive: true });
  writeFileSync('public/data/knowledge.json', JSON.stringify(index));
  writeFileSync('public/data/knowledge-texts.json', JSON.stringify(texts));
  console.log(`knowledge ${hash}: ${index.notes.length} notes, ${index.communities.length} communities`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
