/** Finds a browser that can load an unpacked extension: CHROME_PATH, PATH, then the usual places of the system. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface FoundBrowser {
  kind: BrowserKind;
  path: string;
}

const NAMES: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'msedge',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

function usualPlaces(kind: BrowserKind, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const apps =
      kind === 'firefox' ? ['Firefox'] : ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
    const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
    const program = (app: string) => (app === 'Firefox' ? 'firefox' : app);
    return folders.flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${program(app)}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const programs =
      kind === 'firefox'
        ? ['Mozilla Firefox\\firefox.exe']
        : [
            'Chromium\\Application\\chrome.exe',
            'Google\\Chrome\\Application\\chrome.exe',
            'Microsoft\\Edge\\Application\\msedge.exe',
            'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
          ];
    return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
  }
  const linux =
    kind === 'firefox'
      ? ['/usr/lib/firefox/firefox']
      : ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'];
  return [...linux, ...NAMES[kind].map((name) => `/snap/bin/${name}`)];
}

/**
 * The first browser of a kind that is there.
 * @param env - `CHROME_PATH` and `FIREFOX_PATH` come first
 */
export function findBrowser(
  kind: BrowserKind,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
): FoundBrowser | null {
  const named = kind === 'chromium' ? env.CHROME_PATH : env.FIREFOX_PATH;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const path = [...(named ? [named] : []), ...onPath, ...usualPlaces(kind, platform, env)].find(exists);
  return path === undefined ? null : { kind, path };
}
