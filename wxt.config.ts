import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { idlePatterns } from './lib/platforms/idle-pages';

const HOSTS = ['www.tiktok.com', 'www.instagram.com', 'www.xiaohongshu.com', 'www.rednote.com'];

// The extension's name and description come from public/_locales, in the browser's language.
export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  // The sources for the add-on reviewers: what a build makes or a test saves is not part of them.
  zip: { excludeSources: ['test-results/**', 'public/data/**', 'public/licences/**', '.ci/**'] },
  // Both manifests ask for browsers that know `light-dark()`: rewritten for older ones, it would not follow the site's mode.
  vite: () => ({ plugins: [preact()], build: { cssTarget: ['chrome123', 'firefox142'] } }),
  hooks: {
    'build:manifestGenerated'(_, manifest) {
      // Named here, not in the script: it would carry the list into every page.
      for (const script of manifest.content_scripts ?? []) script.exclude_matches = idlePatterns();
      manifest.content_scripts?.push({
        matches: idlePatterns(),
        run_at: 'document_start',
        js: ['idle.js'],
      });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: HOSTS.map((host) => `https://${host}/*`),
    incognito: 'not_allowed',
    commands: {
      'open-card': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandOpenCard__' },
      'toggle-pause': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandTogglePause__',
      },
      _execute_action: {},
    },
    // AbortSignal.any, popovers and light-dark().
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    content_security_policy: {
      // `connect-src 'self'`: the packaged tables are read from our own origin, nothing else can be reached.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'crossread@crossread.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
