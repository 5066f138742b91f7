/** Part of `npm test`: makes sure that Chromium and Firefox are there, installing them where that is possible. */
import { canInstall, installPackages } from './apt';
import { type BrowserKind, findBrowser } from './find';

const PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

const missing = KINDS.filter((kind) => findBrowser(kind) === null);
if (missing.length > 0 && canInstall()) {
  console.log(`Installing ${missing.join(' and ')} …`);
  installPackages(missing.map((kind) => PACKAGES[kind]));
}
const still = KINDS.filter((kind) => findBrowser(kind) === null);
for (const kind of KINDS) console.log(`${kind}: ${findBrowser(kind)?.path ?? 'not found'}`);
if (still.length > 0) {
  console.error(
    `${still.join(' and ')} not found. Install them, name them with CHROME_PATH and FIREFOX_PATH, or leave the browser suites out with NO_BROWSER=1.`,
  );
  process.exit(1);
}
