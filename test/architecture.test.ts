import { describe, expect, it } from 'vitest';
import { ADAPTERS, ALL_HOSTS, MATCH_PATTERNS } from '../lib/platforms';
import { PLATFORMS } from '../lib/post';
import config from '../wxt.config';
import { loadedBy, type Source, sourcesIn } from './sources';

const sources = sourcesIn('entrypoints', 'components', 'lib');
const below = (...folders: string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
const outside = (...places: string[]) =>
  sources.filter(({ path }) => !places.some((place) => path.startsWith(place)));

/** `file: what` for every file that holds the pattern. */
function finds(files: readonly Source[], pattern: RegExp): string[] {
  return files.flatMap(({ path, code }) =>
    [...code.matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`),
  );
}

/** Imports of a folder that lead to none of the places allowed; packages are judged elsewhere. */
function strayImports(folder: string, ...allowed: string[]): string[] {
  const ours = /^(\.|entrypoints\/|components\/|lib\/|scripts\/|test\/|public\/)/;
  return below(folder).flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => ours.test(target) && !allowed.some((place) => target.startsWith(`${place}/`)))
      .map(({ target }) => `${path} → ${target}`),
  );
}

it('reads its own sources', () => {
  expect(sources.length).toBeGreaterThan(100);
  const [background] = sources.filter(({ path }) => path === 'entrypoints/background.ts');
  expect(background?.imports.map(({ target }) => target)).toContain('lib/messages');
  expect(background && loadedBy(background, sources).files.map(({ path }) => path)).toContain(
    'lib/analysis/analyze.ts',
  );
});

describe('dependencies go one way', () => {
  it('from entrypoints to components and lib, from components to lib, and no further', () => {
    expect(strayImports('entrypoints', 'entrypoints', 'components', 'lib')).toEqual([]);
    expect(strayImports('components', 'components', 'lib')).toEqual([]);
    expect(strayImports('lib', 'lib')).toEqual([]);
  });

  it('so that entrypoints only wire, in under 120 lines', () => {
    expect(
      below('entrypoints')
        .filter(({ lines }) => lines > 121)
        .map(({ path, lines }) => `${path}: ${lines}`),
    ).toEqual([]);
  });
});

describe('analysis and measures', () => {
  const pure = below('lib/analysis', 'lib/exposure/measures');

  it('load neither browser nor interface nor database, not even through others', () => {
    const packages = new Set(pure.flatMap((source) => loadedBy(source, sources).packages));
    expect([...packages]).toEqual([]);
  });

  it('touch no page, not even through others', () => {
    const loaded = new Set(pure.flatMap((source) => loadedBy(source, sources).files));
    expect(
      finds(
        [...loaded],
        /\b(document|window|navigator|browser)\s*[.?[]|\bquerySelector\w*|\bHTML\w*Element\b/g,
      ),
    ).toEqual([]);
  });

  it('say the same everywhere: they use nothing that differs between engines or from one time to the next', () => {
    const changing =
      /\bIntl\b|\.toLocale\w+\(|\.localeCompare\(|\bMath\.random\b|\bperformance\b|\bcrypto\b/g;
    expect(finds(pure, changing)).toEqual([]);
    expect(finds(below('lib/analysis'), /\bDate\b/g)).toEqual([]);
  });
});

describe('the page', () => {
  it('is touched by adapters, feed and interface only', () => {
    const touches =
      /\bdocument\s*[.?[]|\bquerySelector\w*|\bgetElement\w+|\bwindow\s*[.?[]|\bMutationObserver\b/g;
    expect(finds(outside('lib/platforms/', 'lib/feed/', 'components/', 'entrypoints/'), touches)).toEqual([]);
  });

  it('is known by its selectors to adapters only', () => {
    const attributes = finds(below('lib/platforms'), /\bdata-[a-z0-9-]+/g).map(
      (found) => found.split(': ')[1] ?? '',
    );
    expect(attributes).toContain('data-e2e');
    const names = [
      ...new Set(attributes),
      'xgwrapper',
      'swiper-slide',
      'note-item',
      'note-id',
      'note-container',
      'media-container',
      'DivAdBadge',
    ];
    const pattern = new RegExp(`['"\`][^'"\`\\n]*(?:${names.join('|')})[^'"\`\\n]*['"\`]`, 'g');
    expect(finds(outside('lib/platforms/'), pattern)).toEqual([]);
    expect(finds(below('lib/platforms'), pattern).length).toBeGreaterThan(20);
  });

  it('is looked up in nothing but our own elements by the interface', () => {
    expect(finds(below('components'), /\bdocument\s*\.\s*(querySelector\w*|getElement\w+)/g)).toEqual([]);
  });
});

describe('the network and the site’s stores', () => {
  it('are out of reach: the only fetch reads our own assets', () => {
    const calls = finds(sources, /\bfetch\s*\(/g);
    expect(calls).toEqual(['lib/assets.ts: fetch(']);
  });

  it.each<[what: string, RegExp]>([
    [
      'another way to the network',
      /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts)\b/g,
    ],
    ['the site’s storage', /\b(localStorage|sessionStorage|cookieStore)\b|\bdocument\.cookie\b/g],
    [
      'markup made from text',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment|DOMParser|parseFromString)\b|\bdocument\.write\b/g,
    ],
    ['code made from text', /\beval\s*\(|\bnew\s+Function\b|\bset(Timeout|Interval)\(\s*['"`]/g],
    ['synchronised storage', /\bstorage\.(sync|managed)\b/g],
  ])('hold no use of %s', (_, pattern) => {
    expect(finds(sources, pattern)).toEqual([]);
  });

  it('use the browser past its one module only on pages that must cost nothing', () => {
    expect(finds(sources, /\bchrome\s*\./g)).toEqual(['entrypoints/idle.ts: chrome.']);
  });

  it('include IndexedDB, which only the exposure store opens', () => {
    const others = outside('lib/exposure/store/');
    expect(finds(others, /\bindexedDB\b|\bopenDB\b|\bdeleteDB\b/g)).toEqual([]);
    expect(others.filter(({ imports }) => imports.some(({ target }) => target === 'idb'))).toEqual([]);
    expect(finds(below('lib/exposure/store'), /\bopenDB\b/g)).not.toEqual([]);
  });
});

describe('the manifest', () => {
  const manifest = (browser: string) => {
    const { manifest: make } = config;
    if (typeof make !== 'function') throw new Error('the manifest is no function any more: change this test');
    return make({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
  };

  it.each(['chrome', 'firefox'])('of %s asks for exactly the hosts of the adapters', async (browser) => {
    const { host_permissions: hosts } = await manifest(browser);
    expect([...(hosts ?? [])].sort()).toEqual([...MATCH_PATTERNS].sort());
  });

  it.each(['chrome', 'firefox'])(
    'of %s asks for storage and its own script, nothing else, and keeps out of private windows',
    async (browser) => {
      const made = await manifest(browser);
      expect(made.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting']);
      expect(made.incognito).toBe('not_allowed');
      expect(made).not.toHaveProperty('web_accessible_resources');
      expect(made).not.toHaveProperty('externally_connectable');
      expect(JSON.stringify(made.content_security_policy)).toContain("default-src 'none'");
    },
  );

  it('knows one adapter a platform, each with hosts of its own', () => {
    expect(ADAPTERS.map((adapter) => adapter.platform).sort()).toEqual([...PLATFORMS].sort());
    expect(ADAPTERS.every((adapter) => adapter.hosts.length > 0)).toBe(true);
    expect(new Set(ALL_HOSTS).size).toBe(ALL_HOSTS.length);
  });
});
