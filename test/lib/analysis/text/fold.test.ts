import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldString, withoutAccents } from '../../../../lib/analysis/text/fold';
import { growth, LINEAR_MOST } from '../../../growth';
import { hostileText } from './hostile';

describe('fold', () => {
  it.each([
    ['Straße İSTANBUL', 'strasse istanbul'],
    ['ＨＥＬＬＯ　ｗｏｒｌｄ！', 'hello world!'],
    ['𝓱𝓮𝓵𝓵𝓸 ⓗⓔⓛⓛⓞ 𝕙𝕖𝕝𝕝𝕠 ʜᴇʟʟᴏ 🅷🅴🅻🅻', 'hello hello hello hello hell'],
    ['寶寶輔食', '宝宝辅食'],
    ['ｶﾞｷﾞ', 'ガギ'],
    ['ㅋㅋㅋ ﾡ', 'ㅋㅋㅋ ㄱ'],
    ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['fire\u00adwall z\u200be\u200dr\u2060o\ufeff', 'firewall zero'],
    ['Z̷̢̛a̸l̶g̵o̷', 'zalgo'],
    ['cafe\u0301', 'café'],
    ['ệ e\u0302\u0323 e\u0323\u0302', 'ệ ệ ệ'],
    ['don’t “say”', 'don\'t "say"'],
    ['นํา', 'นำ'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['℃ ½ №5 ㎏ …', '°c 1⁄2 no5 kg ...'],
    ['ـمـرحـبـا', 'مرحبا'],
  ])('folds %s', (written, folded) => {
    expect(foldString(written)).toBe(folded);
  });

  it('keeps accents and Traditional characters apart at the same places', () => {
    const text = fold('El AÑO del 龍 llegó');
    expect(text.folded).toBe('el año del 龙 llegó');
    expect(text.exact).toBe('el año del 龍 llegó');
    expect(text.bare).toBe('el ano del 龙 llego');
  });

  it('leaves out accents but no letters', () => {
    expect(withoutAccents('papá ё й ı đường Ω')).toBe('papa е й i duong Ω');
  });

  it.each([
    ['👍🏽', '👍'],
    ['❤️', '❤'],
    ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['❤️‍🔥', '❤‍🔥'],
    ['🇨🇳', '🇨🇳'],
    ['6️⃣', '6⃣'],
    ['[笑哭R]', '[笑哭r]'],
    ['[doge]', '[doge]'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ])('takes %s as one unit', (written, folded) => {
    const text = fold(`a${written}b`);
    expect(text.folded).toBe(`a${folded}b`);
    for (let at = 2; at < 1 + folded.length; at++) expect(text.isUnitEdge(at)).toBe(false);
    expect(text.isUnitEdge(1)).toBe(true);
    expect(text.isUnitEdge(1 + folded.length)).toBe(true);
    expect(text.writtenSpan(1, 2)).toEqual({ start: 1, end: 1 + written.length });
  });

  it.each(['[laughs at you]', '[话题]', '[1]', '[', '[]', '[笑哭笑哭笑哭]', '[Verse]'])(
    'takes no code in %s',
    (written) => {
      const text = fold(written);
      expect(text.isUnitEdge(1)).toBe(true);
    },
  );

  it('points at what was written', () => {
    const text = fold('x𝓱𝓲 ｶﾞ\u200b!');
    expect(text.folded).toBe('xhi ガ!');
    expect(text.writtenSpan(1, 3)).toEqual({ start: 1, end: 5 });
    expect(text.writtenSpan(4, 5)).toEqual({ start: 6, end: 8 });
    expect(text.writtenSpan(5, 6)).toEqual({ start: 9, end: 10 });
    expect(text.writtenSpan(6, 6)).toEqual({ start: 10, end: 10 });
  });
});

describe('fold on any text', () => {
  it('is idempotent in all its forms, which are of one length', () => {
    fc.assert(
      fc.property(hostileText, (written) => {
        const { folded, exact, bare } = fold(written);
        expect(foldString(folded)).toBe(folded);
        expect(fold(exact).exact).toBe(exact);
        expect(foldString(exact)).toBe(folded);
        expect(fold(bare).bare).toBe(bare);
        expect([exact.length, bare.length]).toEqual([folded.length, folded.length]);
      }),
      { numRuns: 2000 },
    );
  });

  it('points into the text, in order, at what folds to the same', () => {
    fc.assert(
      fc.property(hostileText, (written) => {
        const text = fold(written);
        let before = 0;
        for (let at = 0; at < text.folded.length; at++) {
          const { start, end } = text.writtenSpan(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
          before = start;
        }
        const whole = text.writtenSpan(0, text.folded.length);
        if (text.folded.length > 0) {
          expect(foldString(written.slice(whole.start, whole.end))).toBe(text.folded);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes an unpaired surrogate', () => {
    fc.assert(
      fc.property(hostileText, (written) => {
        expect(/\p{Surrogate}/u.test(fold(written).exact)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['letters', 'a'],
    ['combining marks', '\u0301'],
    ['a letter under marks', 'e\u0301\u0323'],
    ['unpaired surrogates', '\ud83d'],
    ['joined emoji', '👩\u200d'],
    ['variation selectors', '\ufe0f'],
    ['open brackets', '['],
    ['skin tones', '🏽'],
    ['flag letters', '🇨'],
    ['the longest ligature', '\ufdfa'],
    ['jamo', '\u1100\u1161'],
  ])('folds %s in linear time', (_, unit) => {
    const work = (units: number) => fold(unit.repeat(Math.ceil(units / unit.length)));
    expect(growth(work, 400_000)).toBeLessThan(LINEAR_MOST);
  });
});
