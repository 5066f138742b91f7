import { describe, expect, it } from 'vitest';
import { generalisations } from '../../../lib/knowledge/wording';
import { readCheckTables } from '../../../scripts/knowledge-files';

const { wording } = readCheckTables();
const inEnglish = (text: string) => generalisations({ en: text, 'zh-Hans': '' }, wording);
const inChinese = (text: string) => generalisations({ en: '', 'zh-Hans': text }, wording);

describe('a sentence that speaks of a whole people', () => {
  it.each([
    'Chinese people are direct',
    'People in China always ask this',
    'people from the US never say so',
    'Everyone in South-East Asia … well, everyone in Thailand does not … are they? everyone in Thailand always laughs',
    'All Americans say it',
    'every Japanese person bows',
    'The Germans don’t joke',
    'Korean women love it',
    'Rude, as westerners are',
    'Muslims do not get the joke',
  ])('is found: %s', (text) => {
    expect(inEnglish(text)).toHaveLength(1);
  });

  it.each([
    'Some Chinese people are fine with it',
    'Chinese speakers may read it as laughter',
    'Not all Americans are amused',
    'In Chinese, numbers are read aloud',
    'Many French speakers always write it so',
    'Used by Chinese students abroad',
    'A Korean word; all forms are casual',
    'The Chinese word for “all”',
    'Younger Brazilians prefer it, older ones do not',
  ])('is not seen where there is none: %s', (text) => {
    expect(inEnglish(text)).toEqual([]);
  });

  it.each([
    '中国人都这么说',
    '因为老外就是不懂',
    '所有美国人',
    '日本人从来不说',
    '韩国女生都爱用',
    '每个法国人',
    '西方人天生直接',
  ])('is found in Chinese: %s', (text) => {
    expect(inChinese(text)).toHaveLength(1);
  });

  it.each([
    '有些中国人都习惯了',
    '中国人常说的一句话',
    '并不是所有老外都介意',
    '美国人口都市化',
    '对外国人的称呼',
  ])('is not seen in Chinese where there is none: %s', (text) => {
    expect(inChinese(text)).toEqual([]);
  });
});
