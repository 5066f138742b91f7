/** `npm start`: installs what is missing, then shows Crossread on the sample feeds (scripts/start/main.ts). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

setUp();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(ROOT, 'scripts', 'start', 'main.ts'), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
