import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../lib/analysis/text/fold';
import { NO_WORD_LISTS, openWordEdges } from '../../../../lib/analysis/text/word-edges';
import { readTable } from '../../../../scripts/tables';

const edges = openWordEdges(readTable('lexicon.bin'), readTable('hashtag-words.bin'));

function cuts(written: string, found: string): boolean {
  const text = fold(written);
  const start = text.folded.indexOf(fold(found).folded);
  expect(start).toBeGreaterThanOrEqual(0);
  return edges.cutsWord(text, start, start + fold(found).folded.length);
}

describe('what is found in text without spaces', () => {
  it.each([
    ['爷爷在大棚里播种草莓', '种草'],
    ['快递送钟楼区', '送钟'],
    ['这家炸鸡在网上火了', '上火'],
    ['北欧气质的抽屉柜', '欧气'],
    ['敌军突破防线', '破防'],
    ['保留子宫的手术方案', '留子'],
    ['これは草食動物の歯です', 'これは草'],
    ['ขนมปังอบใหม่ๆ', 'ปัง'],
    ['สาธุชนทั้งหลาย', 'สาธุ'],
    ['โดนเทคนิคการขาย', 'โดนเท'],
  ])('in "%s" is no %s: a word is cut', (text, found) => {
    expect(cuts(text, found)).toBe(true);
  });

  it.each([
    ['又被博主种草了这支口红', '种草'],
    ['最近上火了嘴角起泡', '上火'],
    ['看完彻底破防了', '破防'],
    ['打工人的早晨', '打工'],
    ['我才不当电灯泡', '当电灯泡'],
    ['被同事安利了一款键盘', '安利了一'],
    ['写り込んでて草生える', '草生え'],
    ['俳優さんの沼から抜け出せません', '沼から抜け'],
    ['รีวิวร้านนี้ปังมาก', 'ปัง'],
    ['밥 한번 먹자고 했다', '밥 한번 먹자'],
    ['so slayed', 'slay'],
  ])('in "%s" may be %s', (text, found) => {
    expect(cuts(text, found)).toBe(false);
  });
});

describe('words of a joined hashtag', () => {
  it.each([
    ['quietluxuryaesthetic', 'quietluxury', true],
    ['NoCapChallenge', 'nocap', true],
    ['booktokrecommendations', 'booktok', true],
    ['ootd', 'ootd', true],
    ['考研英语资料', '考研', true],
    ['matching', 'chin', false],
    ['snowcapped', 'nowcap', false],
    ['therapist', 'rapist', false],
  ])('#%s: %s stands in it as words: %s', (tag, found, isThere) => {
    const text = fold(tag);
    const start = text.folded.indexOf(found);
    expect(edges.areWordsOfTag(text, start, start + found.length)).toBe(isThere);
  });

  it('without lists are the tag as a whole alone', () => {
    expect(NO_WORD_LISTS.areWordsOfTag(fold('nocap'), 0, 5)).toBe(true);
    expect(NO_WORD_LISTS.areWordsOfTag(fold('NoCapChallenge'), 0, 5)).toBe(false);
    expect(NO_WORD_LISTS.cutsWord(fold('播种草莓'), 1, 3)).toBe(false);
  });
});

describe('word edges', () => {
  it('name their lists, for the instrument', () => {
    expect(edges.id).toMatch(/^w[0-9a-f]{12}$/);
  });

  it('answer anything about anything', () => {
    const text = fc.string({
      unit: fc.constantFrom('种', '草', '莓', 'の', 'る', 'ป', 'ั', 'ง', 'a', 'B', '#', ' ', '😀', '\ud83d'),
    });
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (written, start, length) => {
        const folded = fold(written);
        const from = Math.min(start, folded.folded.length);
        const to = Math.min(from + length, folded.folded.length);
        expect(typeof edges.cutsWord(folded, from, to)).toBe('boolean');
        expect(edges.cutsWord(folded, 0, folded.folded.length)).toBe(false);
        expect(edges.areWordsOfTag(folded, 0, folded.folded.length)).toBe(true);
        expect(typeof edges.areWordsOfTag(folded, from, to)).toBe('boolean');
      }),
    );
  });
});
