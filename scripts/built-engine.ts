/** The engine on a fresh checkout: what `npm ci` does not bring is built first. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Analyzer } from '../lib/analysis/analyze';
import { loadEngine } from './engine';

/**
 * Opens the engine; where its tables are missing or not of this version, builds them once.
 * @throws Error when they cannot be built, or knowledge is malformed
 */
export function loadBuiltEngine(): Analyzer {
  try {
    return loadEngine();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason}\nbuilding public/data …`);
    // Its words go to standard error: standard output belongs to the program's own lines.
    const { status } = spawnSync('npm', ['run', '--silent', 'build:data'], {
      cwd: join(import.meta.dirname, '..'),
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw error;
    return loadEngine();
  }
}
