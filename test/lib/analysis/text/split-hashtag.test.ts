import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHashtag } from '../../../../lib/analysis/text/split-hashtag';
import { openTagWords } from '../../../../lib/analysis/text/tag-words';
import { readTable } from '../../../../scripts/tables';
import { growth, LINEAR_MOST } from '../../../growth';
import { hostileText } from './hostile';
import { builtLexicon } from './lists';

const words = openTagWords(readTable('hashtag-words.bin'));
const lexicon = builtLexicon();
const split = (tag: string): string[] => splitHashtag(tag, words, lexicon).map((part) => part.text);

describe('splitHashtag', () => {
  it.each([
    ['OutfitOfTheDay', 'Outfit Of The Day'],
    ['outfitoftheday', 'outfit of the day'],
    ['OOTD2024', 'OOTD 2024'],
    ['my_small_shop', 'my small shop'],
    ['TikTokMadeMeBuyIt', 'TikTok Made Me Buy It'],
    ['BookTok', 'BookTok'],
    ['y2koutfits', 'y2k outfits'],
    ['90sfashion', '90s fashion'],
    ['receitasfáceis', 'receitas fáceis'],
    ['recetasfaciles', 'recetas faciles'],
    ['wisatabandung', 'wisata bandung'],
    ['reisenmitkindern', 'reisen mit kindern'],
    ['idéerepas', 'idée repas'],
    ['防晒霜推荐', '防晒霜 推荐'],
    ['旅行搭子', '旅行 搭子'],
    ['今日のコーデ', '今日 の コーデ'],
    ['ootd穿搭', 'ootd 穿搭'],
    ['', ''],
  ])('splits %s', (tag, expected) => {
    expect(split(tag).join(' ')).toBe(expected);
  });

  it.each([
    ['weihnachtsmarkt', 'weihnachtsmarkt'],
    ['hundeliebe', 'hundeliebe'],
    ['geburtstagstorte', 'geburtstagstorte'],
    ['herbstspaziergangimwald', 'herbstspaziergang im wald'],
    ['gutenachtgeschichte', 'gute nachtgeschichte'],
    ['guteslebenleben', 'gutes leben leben'],
    ['marktberlin', 'markt berlin'],
    ['HundeLiebe', 'Hunde Liebe'],
  ])('writes German nouns that follow each other as one word: %s', (tag, expected) => {
    expect(split(tag).join(' ')).toBe(expected);
  });

  it.each([
    ['stationsdeski', 'stations de ski'],
    ['leeresvivir', 'leer es vivir'],
    ['mamasein', 'mama sein'],
  ])('lets small words stand between others rather than at the end: %s', (tag, expected) => {
    expect(split(tag).join(' ')).toBe(expected);
  });

  it.each([
    ['paindépices', 'pain dépices'],
    ['vivelamour', 'vive lamour'],
  ])('keeps a French article that lost its vowel with its word: %s', (tag, expected) => {
    expect(split(tag).join(' ')).toBe(expected);
  });

  it.each([
    ['mbappetor', 'mbappe tor'],
    ['neuehose', 'neue hose'],
    ['schnellesuppe', 'schnelle suppe'],
  ])('joins no German noun to a name or an adjective: %s', (tag, expected) => {
    expect(split(tag).join(' ')).toBe(expected);
  });

  it('gives parts that stand in the tag, in order', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.stringMatching(/^[A-Za-zéñ0-9_]{0,60}$/)), (tag) => {
        let last = 0;
        for (const { text, start, end } of splitHashtag(tag, words, lexicon)) {
          expect(tag.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['a', 'ab', 'A', 'aB', 'é', 'a1', '草', 'ก', '\u0301', '\ud800', '_'])(
    'takes linear time on a tag of many times %s',
    (unit) => {
      expect(growth((units) => split(unit.repeat(units)), 10_000)).toBeLessThan(LINEAR_MOST);
    },
  );
});
