/**
 * `npm test`: sets up what is missing, then type check, lint, unused code, messages, unit tests, the build, add-on lint
 * and the shipped build in real browsers. The last line counts what the test runners counted; a check that fails, or a
 * browser suite that cannot run, counts as one failure. `NO_BROWSER=1` leaves the browser suites out and says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

setUp();

const REPORTS = join(ROOT, 'test-results', 'reports');
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const isWindows = process.platform === 'win32';
const call = (command, args) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: isWindows }).status === 0;

function heading(name) {
  console.log(`\n== ${name}`);
}

/** A check without a count of its own: only its failure counts. */
function check(name, command, args) {
  heading(name);
  if (call(command, args)) return true;
  console.error(`${name}: failed`);
  total.failed += 1;
  return false;
}

/** A vitest project; its own report says how many tests passed, failed and were skipped. */
function suite(project) {
  heading(`${project} tests`);
  const report = join(REPORTS, `${project}.json`);
  const isGreen = call('npx', [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  total.passed += counts?.numPassedTests ?? 0;
  total.failed += counts?.numFailedTests ?? 0;
  total.skipped += (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
  // A file that does not load, an unhandled error: the runner fails without a failed test.
  if (!isGreen && (counts?.numFailedTests ?? 0) === 0) total.failed += 1;
  if ((counts?.numTotalTests ?? 0) === 0) {
    console.error(`${project}: no test ran`);
    if (isGreen) total.failed += 1;
  }
}

check('data', 'npm', ['run', '--silent', 'build:data']);
check('types', 'npm', ['run', '--silent', 'check:types']);
check('lint', 'npm', ['run', '--silent', 'check:lint']);
check('unused code', 'npm', ['run', '--silent', 'check:unused']);
check('messages', 'npm', ['run', '--silent', 'check:messages']);
suite('unit');
const isBuilt = check('build', 'npm', ['run', '--silent', 'build']);
if (isBuilt) check('add-on lint', 'npm', ['run', '--silent', 'lint:addon']);

if (process.env.NO_BROWSER === '1') {
  console.log('\nNO_BROWSER=1: the browser suites are left out.');
  total.skipped += 2;
} else {
  check('browsers', process.execPath, ['--import', 'tsx', join('scripts', 'browser', 'install.ts')]);
  if (isBuilt) {
    suite('chromium');
    suite('firefox');
  }
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
