/** The packed tables on disk, as Node programs read them. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeTexts } from '../lib/knowledge/tables';

/** Where `npm run build:data` writes what the extension loads. */
export const TABLES_FOLDER = join(import.meta.dirname, '../public/data');
/** The words of cards. */
export const TEXTS = 'knowledge-texts.json';

/**
 * The bytes of a table.
 * @throws Error saying what to run where it was not built yet
 */
export function readTable(name: string): ArrayBuffer {
  const path = join(TABLES_FOLDER, name);
  if (!existsSync(path)) throw new Error(`public/data/${name} is missing; run "npm run build:data"`);
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** Writes a table in one step: a program that reads meanwhile gets the old one whole. */
export function writeTable(name: string, content: Uint8Array | string): void {
  const path = join(TABLES_FOLDER, name);
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(TABLES_FOLDER, { recursive: true });
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

/** The words of cards, as built. @throws as {@link readTable} */
export function readTexts(): KnowledgeTexts {
  return JSON.parse(new TextDecoder().decode(readTable(TEXTS))) as KnowledgeTexts;
}
