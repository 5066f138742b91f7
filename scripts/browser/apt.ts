/** Installs browsers where that can be done with one command: Debian and Ubuntu, as root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Fonts, so that screenshots show Chinese, emoji and other scripts instead of boxes. */
const FONTS = ['fonts-noto-cjk', 'fonts-noto-color-emoji', 'fonts-noto-core'];

/** Says what to do by hand, for systems where this cannot be done here. */
export const HOW_TO_INSTALL =
  'No browser found that can load the extension. Install Chromium, Chrome, Edge, Brave or Firefox, or name one with CHROME_PATH or FIREFOX_PATH, and run this again.';

/** True when `apt-get` may be used. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs packages with the fonts; false when that failed. */
export function installPackages(packages: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return (
    apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages, ...FONTS])
  );
}
