/** Loads `test/fixtures/<platform>/<case>`: synthetic pages with the markup of real ones, and what must be read there. */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { PageContext, Placement, PlatformAdapter, PostReading } from '../../../lib/platforms/adapter';
import { adapterFor } from '../../../lib/platforms/index';
import { PLATFORMS, type Post, type Surface } from '../../../lib/post';

const FOLDER = new URL('../../fixtures/', import.meta.url);

/** One place where a post may stand. Selectors in `placement` must match the mount and the caption. */
interface ExpectedSlot {
  form: Post['form'];
  isCovered: boolean;
  post: Post | null;
  rules?: PostReading['rules'];
  failures?: string[];
  placement: { kind: Placement['kind']; mount: string; caption: string | null } | null;
  hasMedia: boolean;
}

export interface Fixture {
  name: string;
  html: string;
  expected: {
    about: string;
    url: string;
    surface: Surface | null;
    isDark?: boolean | null;
    slots?: ExpectedSlot[];
  };
}

/** All fixtures of all platforms. */
export const FIXTURES: readonly Fixture[] = PLATFORMS.flatMap((platform) =>
  readdirSync(new URL(`${platform}/`, FOLDER)).map((name) => {
    const read = (file: string) => readFileSync(new URL(`${platform}/${name}/${file}`, FOLDER), 'utf8');
    return {
      name: `${platform}/${name}`,
      html: read('page.html'),
      expected: JSON.parse(read('expected.json')),
    };
  }),
);

/** A fresh document of a fixture with its adapter. */
export function open(fixture: Fixture): { adapter: PlatformAdapter; document: Document; url: URL } {
  const url = new URL(fixture.expected.url);
  const adapter = adapterFor(url);
  if (!adapter) throw new Error(`No adapter for ${url.href}`);
  const { window } = new JSDOM(fixture.html, { url: url.href, virtualConsole: new VirtualConsole() });
  return { adapter, document: window.document, url };
}

/** Everything an adapter can be asked about a page, asked once. */
export function readAll(adapter: PlatformAdapter, document: Document, url: URL) {
  const surface = adapter.surfaceOf(url, document);
  if (!surface) return { surface, isDark: adapter.isDark(document), slots: [] };
  const page: PageContext = { document, url, surface };
  const slots = adapter.findPosts(page, { comments: true }).map((element) => ({
    element,
    reading: adapter.readPost(element, page, { subtitles: true }),
    placement: adapter.placementOf(element, page),
    media: adapter.mediaOf(element),
  }));
  return { surface, isDark: adapter.isDark(document), slots };
}
