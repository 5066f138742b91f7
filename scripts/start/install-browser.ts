/** Installs Chromium where that can be done with one command: Debian and Ubuntu, as root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';

const PACKAGES = ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/** Says what to do by hand, for systems where this cannot be done here. */
export const HOW_TO_INSTALL =
  'No browser found that can load the extension. Install Chromium, Chrome, Edge, Brave or Firefox, or name one with CHROME_PATH or FIREFOX_PATH, and run this again.';

/** True when `apt-get` may be used. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Asks the person at the terminal, if there is one, and installs. Returns false when it was declined or failed. */
export async function installChromium(): Promise<boolean> {
  console.log(`No browser found. Crossread will install ${PACKAGES.join(', ')} with apt-get.`);
  if (process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question('Go on? [Y/n] ');
    terminal.close();
    if (/^n/i.test(answer.trim())) return false;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]);
}
