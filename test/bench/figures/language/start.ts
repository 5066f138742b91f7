/**
 * What the detector costs before the first answer: time, memory, size. Each is measured in fresh processes on the code as it is
 * bundled for shipping, so that neither the TypeScript runner nor other figures count.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Figure } from '../../frame';
import { PEERS } from '../../peers/peers';
import { reasonOf } from './programs';

const ROOT = join(import.meta.dirname, '../../../..');
/** Inside node_modules, so that what is bundled finds the peers. */
const FOLDER = join(ROOT, 'node_modules/.cache/bench-language');
const ASSETS = join(ROOT, 'public/data');
const OURS = 'crossread';
const RUNS = 9;
const PEER_RUNS = 3;
const BYTES_PER_KB = 1_000;

/** `startMs`: loading code and data to the first answer, the middle of several processes. `heapMB`: what stays held then. */
export async function* startFigures(withPeers: boolean): AsyncGenerator<Figure> {
  await bundle();
  try {
    yield* freshFigures(OURS, RUNS);
    yield { name: 'gzipKB', value: gzipKB(), unit: 'kB', because: 'data and minified code of the detector' };
    for (const { name } of withPeers ? PEERS : []) yield* freshFigures(name, PEER_RUNS);
  } finally {
    rmSync(FOLDER, { recursive: true, force: true });
  }
}

async function bundle(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const common = { bundle: true, format: 'esm', platform: 'node', minify: true, logLevel: 'silent' } as const;
  await build({
    ...common,
    entryPoints: [join(import.meta.dirname, 'fresh.ts')],
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    packages: 'external',
    // The loader of the data finds it from its own folder.
    define: { 'import.meta.dirname': JSON.stringify(join(ROOT, 'scripts')) },
  });
  await build({
    ...common,
    entryPoints: [join(ROOT, 'lib/analysis/language/detector.ts')],
    outfile: join(FOLDER, 'detector.mjs'),
  });
}

async function* freshFigures(name: string, runs: number): AsyncGenerator<Figure> {
  const ofPeer = name === OURS ? {} : { peer: name };
  try {
    const results: { ms: number; mb: number }[] = [];
    for (let run = 0; run < runs; run++) results.push(await freshRun(name));
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? null;
    yield { name: 'startMs', value: middle(results.map(({ ms }) => ms)), unit: 'ms', ...ofPeer };
    yield { name: 'heapMB', value: middle(results.map(({ mb }) => mb)), unit: 'MB', ...ofPeer };
  } catch (error) {
    const because = reasonOf(error);
    yield { name: 'startMs', value: null, unit: 'ms', because, ...ofPeer };
    yield { name: 'heapMB', value: null, unit: 'MB', because, ...ofPeer };
  }
}

async function freshRun(name: string): Promise<{ ms: number; mb: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    join(FOLDER, 'fresh.mjs'),
    name,
  ]);
  return JSON.parse(stdout) as { ms: number; mb: number };
}

/** Everything the detector needs in the package, compressed file by file as a store compresses it. */
function gzipKB(): number {
  const assets = readdirSync(ASSETS).filter((file) => file.startsWith('language'));
  const files = [...assets.map((file) => join(ASSETS, file)), join(FOLDER, 'detector.mjs')];
  return (
    files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / BYTES_PER_KB
  );
}
