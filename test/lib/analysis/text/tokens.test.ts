import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAsset } from '../../../../lib/analysis/text/asset';
import { fold } from '../../../../lib/analysis/text/fold';
import { LEXICON, openLexicon } from '../../../../lib/analysis/text/lexicon';
import { type Token, tokenize } from '../../../../lib/analysis/text/tokens';
import { growth, LINEAR_MOST } from '../../../growth';
import { hostileText } from './hostile';
import { builtLexicon, numberCues } from './lists';

const tables = { lexicon: builtLexicon(), cues: numberCues() };

const tokens = (written: string): Token[] => tokenize(fold(written), tables);
const shown = (written: string): string[] => {
  const { folded } = fold(written);
  return tokens(written).map((token) => folded.slice(token.start, token.end));
};
const kinds = (written: string): string[] => tokens(written).map((token) => token.kind);

describe('words', () => {
  it.each([
    ['今天给大家种草一款防晒霜', '今天 给 大家 种草 一款 防晒霜'],
    ['听劝博主求搭子和痛包', '听劝 博主 求 搭子 和 痛包'],
    ['研究生命的起源', '研究 生命 的 起源'],
    ['乒乓球拍卖完了', '乒乓球 拍卖 完 了'],
    ['寶寶輔食', '宝宝辅食'],
    ['今日はカフェ巡りで最高', '今日 は カフェ巡り で 最高'],
    ['推し活グッズを買いました', '推し活 グッズ を 买い ました'],
    ['の超好看', 'の 超 好看'],
    ['รีวิวร้านอาหารในกรุงเทพ', 'รีวิว ร้าน อาหาร ใน กรุงเทพ'],
    ["don’t stop me-now mp3 c'est", "don't stop me now mp3 c'est"],
    ['한국어 문장입니다', '한국어 문장입니다'],
    ['क्या हुआ', 'क्या हुआ'],
    ['слово, ещё', 'слово ещё'],
  ])('cuts %s', (written, words) => {
    expect(shown(written).join(' ')).toBe(words);
    expect(new Set(kinds(written))).toEqual(new Set(['word']));
  });
});

describe('typed tokens', () => {
  it.each([
    ['#穿搭 #ootd', ['hashtag', 'hashtag']],
    ['#咖啡[话题]#好喝', ['hashtag', 'word']],
    ['@小红书 hi @some.one.', ['mention', 'word', 'mention']],
    ['me@x.com', ['word', 'url']],
    ['https://a.b/c?d=1#e', ['url']],
    ['see linktr.ee/abc.', ['word', 'url']],
    ['i.e. this', ['word', 'word', 'word']],
    ['👩‍👩‍👧👍🏽🇨🇳🇺🇸❤️‍🔥', ['emoji', 'emoji', 'emoji', 'emoji', 'emoji']],
    ['6️⃣ 6', ['emoji', 'number']],
    ['哈[笑哭R][doge]', ['word', 'emojiCode', 'emojiCode']],
    ['# @ [ !?', []],
  ])('sees what %s is made of', (written, expected) => {
    expect(kinds(written)).toEqual(expected);
  });

  it.each([
    ['只要88元', 88, 'price', '元'],
    ['$1,299.50', 1299.5, 'price', '$'],
    ['1.299,50 €', 1299.5, 'price', '€'],
    ['5公斤', 5, 'measure', '公斤'],
    ['跑了10km', 10, 'measure', 'km'],
    ['at 6:30', null, 'time', null],
    ['2024-11-23', null, 'time', null],
    ['in 2024', 2024, 'year', null],
    ['房号666', 666, 'room', null],
    ['考了98分', 98, 'score', '分'],
    ['tel 0571-8888-6666', null, 'phone', null],
    ['电话13812345678', 13812345678, 'phone', null],
    ['第3名', 3, 'count', '名'],
    ['size 38', 38, 'size', null],
    ['这波666', 666, null, null],
    ['520', 520, null, null],
    ['½', 0.5, null, null],
  ])('reads the number in %s', (written, value, meaning, unit) => {
    const found = tokens(written).filter((token) => token.kind === 'number');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ value, meaning, unit });
  });

  it('tells two numbers from one with thousands, also where the comma was a full-width one', () => {
    const values = (written: string) =>
      tokens(written).flatMap((token) => (token.kind === 'number' ? [token.value] : []));
    expect(values('祝99，1314')).toEqual([99, 1314]);
    expect(values('1,234,567')).toEqual([1234567]);
  });
});

describe('tokens of any text', () => {
  it('stand in order, do not overlap and hold no space', () => {
    fc.assert(
      fc.property(hostileText, (written) => {
        const text = fold(written);
        let last = 0;
        for (const { start, end, kind } of tokenize(text, tables)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.folded.length);
          if (kind !== 'emoji') expect(text.folded.slice(start, end)).not.toMatch(/\s/);
          last = end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('need no tables', () => {
    expect(tokenize(fold('种草 666'), { lexicon: null, cues: null })).toHaveLength(2);
  });

  it.each([
    ['one tag', 'a', '#'],
    ['Han without spaces', '种草听劝'],
    ['kana', 'アア'],
    ['Thai vowels', '\u0e31'],
    ['one figure', '1,'],
    ['at signs', '@'],
    ['dots', 'a.'],
    ['hyphens', 'a-'],
    ['brackets', '[doge]'],
    ['marks', 'a\u0301\u0302'],
  ])('take linear time on %s', (_, unit, before = '') => {
    const work = (units: number) => tokens(before + unit.repeat(units / unit.length));
    expect(growth(work, 400_000)).toBeLessThan(LINEAR_MOST);
  });
});

describe('openLexicon', () => {
  it('says in one sentence what is wrong', () => {
    const bytes = packAsset(LEXICON, { zhun: new Uint16Array([0]) });
    expect(() => openLexicon(bytes.buffer)).toThrow(/^lexicon\.bin has no section "zhct"; run/);
    expect(() => openLexicon(new ArrayBuffer(3))).toThrow(/^lexicon\.bin is cut short; run/);
  });
});
