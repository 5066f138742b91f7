// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../../lib/platforms';
import { idlePatterns, idlePlatform } from '../../../lib/platforms/idle-pages';

const empty = document.implementation.createHTMLDocument();
const adapterOf = (address: string) =>
  ADAPTERS.find(({ hosts }) => hosts.includes(new URL(address).hostname));

describe('pages on which nothing is ever read', () => {
  it.each(idlePatterns())('%s is a page of an adapter that reads nothing there', (pattern) => {
    expect(pattern).toMatch(/^https:\/\/[^*]+\/[^*]+\*$/);
    for (const end of ['', 'x/', '/x/', '?x=1']) {
      const address = pattern.replace('*', end);
      const adapter = adapterOf(address);
      expect(idlePlatform(address)).toBe(adapter?.platform);
      expect(adapter?.surfaceOf(new URL(address), empty), address).toBeNull();
    }
  });

  it('are there on every host of every adapter', () => {
    const hosts = new Set(idlePatterns().map((pattern) => new URL(pattern).hostname));
    expect([...hosts].sort()).toEqual(ADAPTERS.flatMap((adapter) => adapter.hosts).sort());
  });

  it.each([
    'https://www.tiktok.com/',
    'https://www.tiktok.com/@messages',
    'https://www.tiktok.com/tag/login',
    'https://www.xiaohongshu.com/explore',
    'https://www.instagram.com/direct.mail/',
    'https://www.instagram.com/stories.of.us/',
    'https://example.com/messages',
  ])('%s is none of them', (address) => {
    expect(idlePlatform(address)).toBeNull();
  });
});
