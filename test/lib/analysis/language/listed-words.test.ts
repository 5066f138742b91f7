import { describe, expect, it } from 'vitest';
import { LATIN_TAGS, listedIn, splitJoined } from '../../../../lib/analysis/language/listed-words';
import { remembering } from '../../../../lib/analysis/language/remember';
import { standardOf } from '../../../../lib/analysis/language/standards';

const tags = (places: readonly number[]) => places.map((place) => LATIN_TAGS[place]);

describe('listedIn', () => {
  it('names who writes a word so, with letters drawn out as well', () => {
    expect(tags(listedIn('kedvem').places)).toEqual(['hu']);
    expect(tags(listedIn('kedvvvem').places)).toEqual(['hu']);
    expect(tags(listedIn('graciaas').places)).toContain('es');
  });

  it('names apart who writes it with marks', () => {
    expect(listedIn('gozel').places).toEqual([]);
    expect(tags(listedIn('gozel').unmarked)).toEqual(['az']);
    expect(tags(listedIn('uz').places)).toContain('lv');
    expect(tags(listedIn('uz').unmarked)).toContain('cs');
  });

  it('does not take a Vietnamese syllable without its tones for one', () => {
    expect(tags(listedIn('dep').unmarked)).not.toContain('vi');
  });

  it('has nobody for an unknown word', () => {
    expect(listedIn('florilegium')).toEqual({ places: [], unmarked: [] });
  });
});

describe('splitJoined', () => {
  it.each([
    ['goodmorningeveryone', 'good morning everyone'],
    ['gutenmorgen', 'guten morgen'],
    ['buenosdias', 'buenos dias'],
    ['selamatpagi', 'selamat pagi'],
  ])('parts %s', (joined, parted) => {
    expect(splitJoined(joined)).toBe(parted);
  });

  it.each(['florilegium', 'nike', 'xyzbcaqqq', 'a', '', 'x'.repeat(50)])('leaves "%s"', (word) => {
    expect(splitJoined(word)).toBeNull();
  });
});

describe('standardOf', () => {
  const words = (text: string) => text.split(' ').map((one) => ({ text: one }));

  it('is surer the more speaks for one', () => {
    const one = standardOf('hi-Latn', words('waqt kam hai'), null);
    const more = standardOf('hi-Latn', words('mujhay aap kay andaz bohat pasand hain shukriya'), null);
    expect([one.tag, more.tag]).toEqual(['ur-Latn', 'ur-Latn']);
    expect(more.sureness).toBeGreaterThan(one.sureness);
  });

  it('follows a hint only where nothing tells', () => {
    expect(standardOf('hr', words('dobar dan'), 'sr')).toMatchObject({ tag: 'sr', byHint: true });
    expect(standardOf('hr', words('lijepo vrijeme'), 'sr')).toMatchObject({ tag: 'hr', byHint: false });
    expect(standardOf('hi-Latn', words('mera dil'), 'ur')).toMatchObject({ tag: 'ur-Latn', byHint: true });
  });

  it('leaves other languages alone', () => {
    expect(standardOf('de', words('guten tag'), 'nl')).toEqual({ tag: 'de', sureness: 1, byHint: false });
  });
});

describe('remembering', () => {
  it('works once for a word asked for again, and forgets words of long ago', () => {
    const asked: string[] = [];
    const read = remembering((word) => {
      asked.push(word);
      return { word };
    });
    expect(read('a')).toBe(read('a'));
    for (let at = 0; at < 13_000; at++) read(`w${at}`);
    read('w12999');
    expect(asked.filter((word) => word === 'w12999')).toHaveLength(1);
    read('a');
    expect(asked.filter((word) => word === 'a')).toHaveLength(2);
  });
});
