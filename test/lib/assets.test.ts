import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadAsset, loadJsonAsset } from '../../lib/assets';

const ORIGIN = fakeBrowser.runtime.getURL('/');
const fakeFetch = vi.fn(async (_url: URL) => new Response('{"hash":"k1"}'));

afterEach(() => {
  vi.unstubAllGlobals();
  fakeFetch.mockClear();
});

describe('an asset', () => {
  it('is read from our own origin', async () => {
    vi.stubGlobal('fetch', fakeFetch);
    expect(await loadJsonAsset('knowledge-texts.json')).toEqual({ hash: 'k1' });
    expect(String(fakeFetch.mock.calls[0]?.[0])).toBe(`${ORIGIN}data/knowledge-texts.json`);
  });

  it.each(['//example.org/x', 'https://example.org/x', '../../x', '\\\\example.org\\x'])(
    'asked for as %s leaves our origin no more than any other',
    async (path) => {
      vi.stubGlobal('fetch', fakeFetch);
      await loadAsset(path);
      expect(String(fakeFetch.mock.calls[0]?.[0]).startsWith(ORIGIN)).toBe(true);
    },
  );

  it('is given as bytes', async () => {
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1, 2, 3])));
    expect([...new Uint8Array(await loadAsset('language.bin'))]).toEqual([1, 2, 3]);
  });

  it('that is missing is named', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(loadAsset('language.bin')).rejects.toThrow('asset language.bin is missing');
  });
});
