/** The engine's tables on any checkout: what `npm ci` does not bring is built first, and what knowledge changed is built again. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_TABLES, type EngineTables, openAnalyzer } from '../lib/analysis/open';
import { readTables } from './engine';
import { TABLES_FOLDER } from './tables';

const ROOT = join(import.meta.dirname, '..');
const KNOWLEDGE_FOLDER = join(ROOT, 'lib/knowledge');

/**
 * Reads the tables; where they are missing or cannot be opened, builds them once, and the knowledge alone where a file of
 * lib/knowledge is newer.
 * @throws Error when they cannot be built; what is wrong stands on standard error by then
 */
export function loadBuiltTables(): EngineTables {
  if (isKnowledgeStale()) build('lib/knowledge has changed', 'npx', 'tsx', 'scripts/build-knowledge.ts');
  try {
    return openable(readTables());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    build(reason, 'npm', 'run', '--silent', 'build:data');
    return openable(readTables());
  }
}

function openable(tables: EngineTables): EngineTables {
  openAnalyzer(tables);
  return tables;
}

/** False where there is none yet: then everything is built. */
function isKnowledgeStale(): boolean {
  const packed = join(TABLES_FOLDER, ENGINE_TABLES.knowledge);
  return existsSync(packed) && newestIn(KNOWLEDGE_FOLDER) > statSync(packed).mtimeMs;
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

/** Its words go to standard error: standard output belongs to the program's own lines. */
function build(reason: string, command: string, ...args: string[]): void {
  console.error(`${reason}\nbuilding public/data …`);
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('public/data could not be built');
}
