/**
 * Builds the references that are measured beside ours, into a folder that is thrown away: the least an annotation can
 * cost, and the framework's own `createShadowRootUi` for every post.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import type { Peer } from '../browsers';

const NAMES = ['empty-element', 'shadow-root-ui'] as const;

/** The unpacked references. @throws Error where the framework cannot build them */
export async function buildReferences(): Promise<Peer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'references-'));
  const built: Peer[] = [];
  for (const name of NAMES) {
    const outDir = join(folder, name);
    await build({
      root: import.meta.dirname,
      configFile: false,
      outDir,
      outDirTemplate: 'build',
      browser: 'chrome',
      manifestVersion: 3,
      imports: false,
      filterEntrypoints: [name],
      manifest: { name, version: '1' },
      // Standard output holds figures only.
      logger: {
        debug() {},
        log() {},
        info() {},
        warn: console.error,
        error: console.error,
        fatal: console.error,
        success() {},
        level: 0,
      },
    });
    built.push({ name, path: join(outDir, 'build') });
  }
  return built;
}
