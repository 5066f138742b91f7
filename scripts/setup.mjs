/**
 * What `npm start` and `npm test` need before anything else: the right Node, the packages, the generated types. Plain
 * Node without a package, because nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LEAST_NODE = [20, 19];
const STAMP = join(ROOT, 'node_modules', '.crossread-installed');

/** Runs a command in the project; ends this process with its status when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.status !== 0) {
    console.error(
      `"${[command, ...args].join(' ')}" failed${result.error ? `: ${result.error.message}` : ''}`,
    );
    process.exit(result.status ?? 1);
  }
}

/** Installs what is missing. Does nothing when the packages are those of the lock file. */
export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    console.error(`Crossread needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const isInstalled = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  if (!isInstalled) {
    console.log('Installing packages …');
    // Not `npm ci`: it refuses a lock file in which a registry mirror left out other systems' optional binaries.
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(STAMP, wanted);
  }
  if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) run('npx', ['wxt', 'prepare'], { stdio: 'ignore' });
}
