import { describe, expect, it } from 'vitest';
import { foldText, shortest } from '../../../../lib/analysis/language/fold';
import { judgeChinese } from '../../../../lib/analysis/language/han';
import { isReachTag, splitHashtag } from '../../../../lib/analysis/language/hashtags';
import { latinWords } from '../../../../lib/analysis/language/latin-words';
import { maskNoise } from '../../../../lib/analysis/language/mask';
import { splitRuns } from '../../../../lib/analysis/language/runs';
import { SCRIPTS, scriptOf } from '../../../../lib/analysis/language/script';

describe('maskNoise', () => {
  it.each([
    ['a link', 'see https://x.example/a?b=c now', 'see  now'],
    ['a link that Chinese follows', '复制http://xhslink.com/abc，打开', '复制，打开'],
    ['a bare domain', 'go to linktr.ee/me today', 'go to  today'],
    ['a mail', 'mail me.you@mail.example please', 'mail  please'],
    ['a mention', 'with @the.friend here', 'with  here'],
    ['a RedNote topic', '今天#咖啡[话题]# 好喝', '今天 好喝'],
    ['emoji codes', '好吃[笑哭R][doge]吧', '好吃吧'],
    ['a hashtag', 'love #goodfood a lot', 'love  a lot'],
    ['laughter', 'no hahahaha stop', 'no  stop'],
  ])('blanks %s and nothing else', (_what, text, left) => {
    expect(maskNoise(text)).toHaveLength(text.length);
    expect(maskNoise(text).replace(/ /g, '')).toBe(left.replace(/ /g, ''));
  });

  it.each(['[광고] 오늘의 메뉴', 'shahara is a name', 'a kkk-free word: Hokkaido', 'e.g. this'])(
    'leaves "%s" readable',
    (text) => {
      expect(maskNoise(text).replace(/ /g, '').length).toBeGreaterThan(4);
    },
  );
});

describe('scriptOf', () => {
  it('knows a letter of every script', () => {
    const letters = 'aαжԱאعकবਕકଓதతಕമසไລབကგአខᠮ한あ漢';
    expect([...letters].map((char) => scriptOf(char.codePointAt(0) ?? 0))).toEqual([...SCRIPTS]);
  });

  it.each([...' 1×÷,。😂🇯🇵،؟।・「\u0301\u200d'])('gives no script to "%s"', (char) => {
    expect(scriptOf(char.codePointAt(0) ?? 0)).toBeNull();
  });
});

describe('splitRuns', () => {
  const cut = (text: string) =>
    splitRuns(text).map(({ script, start, end }) => `${script} ${text.slice(start, end)}`);

  it('keeps words of one script together and parts scripts', () => {
    expect(cut('so good 真的 не верю')).toEqual(['Latn so good', 'Hani 真的', 'Cyrl не верю']);
  });

  it('numbers clauses', () => {
    expect(splitRuns('One. Two!\nThree').map((run) => run.clause)).toEqual([0, 1, 2]);
    expect(splitRuns('e.g. this').map((run) => run.clause)).toEqual([0, 1]);
  });

  it('counts surrogate pairs as two', () => {
    expect(splitRuns('😂𝓱𝓲')).toEqual([{ script: 'Latn', start: 2, end: 6, clause: 0 }]);
  });
});

describe('foldText', () => {
  it.each([
    ['𝓱𝓮𝓵𝓵𝓸', 'hello'],
    ['𝕙𝕖𝕝𝕝𝕠', 'hello'],
    ['ＨＥＬＬＯ', 'hello'],
    ['ⓗⓔⓛⓛⓞ', 'hello'],
    ['ʜᴇʟʟᴏ', 'hello'],
    ['SOOOOO', 'soo'],
    ['Cafe\u0301', 'café'],
    ['z\u0337a\u0321', 'za'],
  ])('reads %s as %s', (written, read) => {
    expect(foldText(written)).toBe(read);
  });

  it('has a shortest form for word lists', () => {
    expect(shortest('soo')).toBe('so');
  });
});

describe('latinWords', () => {
  it('keeps accents, apostrophes and Arabizi digits', () => {
    expect(latinWords("C'est l’été, 3arabi! 'ok' 12")).toEqual(["c'est", "l'été", '3arabi', 'ok']);
  });
});

describe('hashtags', () => {
  it.each(['fyp', 'FYPシ', 'ForYouPage', 'viral', 'parati', '推荐', 'keşfet', 'xuhướng', 'fypppp'])(
    'knows "%s" as a call for reach',
    (tag) => {
      expect(isReachTag(tag)).toBe(true);
    },
  );

  it.each(['coffee', '上海探店', 'viralstretchlab', 'foryourinformation'])('takes "%s" for words', (tag) => {
    expect(isReachTag(tag)).toBe(false);
  });

  it.each([
    ['GoodMorningFriends', 'Good Morning Friends'],
    ['OOTDIdeas', 'OOTD Ideas'],
    ['my_little_dog', 'my little dog'],
    ['travel2024', 'travel 2024'],
  ])('splits %s', (tag, words) => {
    expect(splitHashtag(tag)).toBe(words);
  });
});

describe('judgeChinese', () => {
  it.each([
    ['zh-Hans', '这个东西说明'],
    ['zh-Hant', '這個東西說明'],
    ['zh', '你好'],
    ['yue', '佢係我嘅朋友'],
    ['yue', '唔好'],
    ['zh', '唔 好吧'],
    ['zh-Hant', '這段關係很複雜'],
    [
      'zh-Hans',
      '他说的这句话是广东话，意思就是没关系，大家不要误会，普通话里也有很多类似的说法，比如嘅这个字',
    ],
  ])('names %s for "%s"', (tag, text) => {
    expect(judgeChinese(text).tag).toBe(tag);
  });
});
