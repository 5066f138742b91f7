import { describe, expect, it } from 'vitest';
import { ADAPTERS, ALL_HOSTS, adapterFor, MATCH_PATTERNS } from '../../../lib/platforms/index';
import { PLATFORMS } from '../../../lib/post';
import { FIXTURES, open, readAll } from './fixtures';

describe('the registry of adapters', () => {
  it('has one adapter for each platform', () => {
    expect(ADAPTERS.map((adapter) => adapter.platform)).toEqual([...PLATFORMS]);
  });

  it.each(ADAPTERS)('gives $platform hosts, match patterns and at least four fixtures', (adapter) => {
    expect(adapter.hosts.length).toBeGreaterThan(0);
    for (const host of adapter.hosts) {
      expect(MATCH_PATTERNS).toContain(`https://${host}/*`);
      expect(adapterFor(new URL(`https://${host}/`))).toBe(adapter);
    }
    const own = FIXTURES.filter((fixture) => adapter.hosts.includes(new URL(fixture.expected.url).hostname));
    expect(own.length).toBeGreaterThanOrEqual(4);
  });

  it('claims no host twice and none that is not its own', () => {
    expect(new Set(ALL_HOSTS).size).toBe(ALL_HOSTS.length);
    expect(adapterFor(new URL('https://creator.xiaohongshu.com/'))).toBeNull();
    expect(adapterFor(new URL('https://www.tiktok.com.example/'))).toBeNull();
  });
});

describe.each(FIXTURES)('on the page $name', (fixture) => {
  const { adapter, document, url } = open(fixture);
  const { surface, isDark, slots } = readAll(adapter, document, url);
  const { expected } = fixture;

  it('says what it is about', () => {
    expect(expected.about).not.toBe('');
  });

  it('finds the surface and what its posts say', () => {
    expect(surface).toBe(expected.surface);
    expect(
      slots.map(({ element, reading }) => ({
        form: element.form,
        isCovered: element.isCovered,
        post: reading?.post ?? null,
        ...(reading && { rules: reading.rules, failures: reading.failures }),
      })),
    ).toEqual((expected.slots ?? []).map(({ placement, hasMedia, ...rest }) => rest));
    if (expected.surface) expect(isDark).toBe(expected.isDark);
  });

  it('finds the place for the interface and the player', () => {
    expect(slots.map(({ media }) => media !== null)).toEqual(
      (expected.slots ?? []).map((slot) => slot.hasMedia),
    );
    slots.forEach(({ element, placement }, index) => {
      const want = expected.slots?.[index]?.placement ?? null;
      expect(placement?.kind ?? null).toBe(want?.kind ?? null);
      if (!placement || !want) return;
      expect(element.root.contains(placement.mount)).toBe(true);
      expect(placement.mount.matches(want.mount)).toBe(true);
      expect(want.caption === null ? placement.caption : placement.caption?.matches(want.caption)).toBe(
        want.caption === null ? null : true,
      );
      if (placement.kind === 'row' && placement.caption) {
        expect(placement.mount.contains(placement.caption)).toBe(true);
      }
    });
  });

  it('reads the same from a re-rendered page', () => {
    const again = open(fixture);
    const keys = (all: typeof slots) => all.map(({ reading }) => reading?.post.key ?? null);
    expect(keys(readAll(again.adapter, again.document, again.url).slots)).toEqual(keys(slots));
  });

  it('writes nothing to the page', () => {
    const before = open(fixture);
    const html = before.document.documentElement.outerHTML;
    readAll(before.adapter, before.document, before.url);
    expect(before.document.documentElement.outerHTML).toBe(html);
  });
});

describe('a re-used node', () => {
  it('is read afresh when another post stands in it', () => {
    const fixture = FIXTURES.find(({ name }) => name === 'tiktok/for-you');
    if (!fixture) throw new Error('fixture is missing');
    const { adapter, document, url } = open(fixture);
    const page = { document, url, surface: 'home' } as const;
    const [first, second] = adapter.findPosts(page);
    if (!first || !second) throw new Error('posts are missing');
    const next = adapter.readPost(second, page)?.post;
    first.root.innerHTML = second.root.innerHTML;
    expect(adapter.readPost(first, page)?.post).toEqual(next);
    first.root.innerHTML = '';
    expect(adapter.readPost(first, page)).toBeNull();
  });
});
