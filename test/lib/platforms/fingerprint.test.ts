import { describe, expect, it } from 'vitest';
import { fingerprintKey, foldForFingerprint, hash64 } from '../../../lib/platforms/fingerprint';
import { isFingerprintKey } from '../../../lib/post';

describe('the fingerprint of a post without id', () => {
  const key = fingerprintKey('tiktok', 'some.one', ['Bread  day\n#Sourdough']);

  it('is a fingerprint key of its platform', () => {
    expect(key).toMatch(/^tiktok:~[0-9a-f]{16}$/);
    expect(isFingerprintKey(key)).toBe(true);
  });

  it('is the same after a re-render that changes blanks, case, width and invisible marks', () => {
    expect(fingerprintKey('tiktok', 'Some.One', [' bread day ＃SOURDOUGH\ufeff\u200b '])).toBe(key);
  });

  it('differs by platform, author and text', () => {
    const others = [
      fingerprintKey('instagram', 'some.one', ['Bread day #Sourdough']),
      fingerprintKey('tiktok', null, ['Bread day #Sourdough']),
      fingerprintKey('tiktok', 'some.one', ['Bread day #Sourdoughs']),
      fingerprintKey('tiktok', 'some.one', ['Bread day', '#Sourdough']),
    ];
    expect(new Set([key, ...others]).size).toBe(5);
  });

  it('has no clash among a hundred thousand short texts', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, index) => hash64(`第${index}条`)));
    expect(seen.size).toBe(100_000);
  });

  it('keeps its value from release to release, since diaries hold it', () => {
    expect(hash64('')).toBe(hash64(foldForFingerprint(' \u200b')));
    expect(hash64('crossread')).toMatchInlineSnapshot(`"b54573e24679aa37"`);
  });
});
