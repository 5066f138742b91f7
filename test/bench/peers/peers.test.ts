import { describe, expect, it } from 'vitest';
import { load, ourName, ourNames } from './peer';
import { PEERS } from './peers';

describe('names of languages', () => {
  it.each([
    ['cmn', 'zh'],
    ['pes', 'fa'],
    ['nob', 'no'],
    ['iw', 'he'],
    ['fil', 'tl'],
    ['zlm', 'ms'],
    ['hi-Latn', 'hi-Latn'],
    ['de', 'de'],
    ['', 'und'],
    [undefined, 'und'],
  ])('%s is our %s', (theirs, ours) => {
    expect(ourName(theirs)).toBe(ours);
  });

  it('are the same for several names of one language', () => {
    expect([...ourNames(['arb', 'ara', 'ar'])]).toEqual(['ar']);
  });
});

describe.each(PEERS)('$name', ({ open }) => {
  it('runs here, names plain sentences and says what it can name', async () => {
    const { detect, languages } = await open();
    expect(detect('Das Wetter ist heute wirklich sehr schön, wir gehen spazieren')).toBe('de');
    expect(detect('Сегодня очень хорошая погода, и мы идём гулять в парк')).toBe('ru');
    expect(detect('今天天气很好，我们去公园散步吧')).toBe('zh');
    for (const tag of ['de', 'ru', 'zh', 'en', 'es', 'ja', 'ko', 'tr']) expect(languages).toContain(tag);
    // Each can name far fewer languages than there are codes: a wrong list would show as none or as thousands.
    expect(languages.size).toBeGreaterThan(40);
    expect(languages.size).toBeLessThan(200);
  });
});

describe('a peer that is not installed', () => {
  it('says so', async () => {
    await expect(load('no-such-language-detector')).rejects.toThrow('no-such-language-detector');
  });
});
