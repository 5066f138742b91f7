import { describe, expect, it } from 'vitest';
import { createLanguageDetector } from '../../../../lib/analysis/language/detect';
import { detectCaption, detectLanguage } from './fixtures';
import { POSTS } from './posts';

describe('detectLanguage', () => {
  it.each(POSTS)('names %s for "%s"', (tag, text) => {
    expect(detectCaption(text).primary).toBe(tag);
  });

  it('is tried on at least 120 posts in at least 25 languages', () => {
    expect(POSTS.length).toBeGreaterThanOrEqual(120);
    expect(new Set(POSTS.map(([tag]) => tag)).size).toBeGreaterThanOrEqual(25);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '  \n '],
    ['emoji', '😂😂😂👩‍👩‍👧🇯🇵'],
    ['a ZWJ emoji sequence', '👩🏽‍🚀❤️‍🔥'],
    ['emoji codes', '[笑哭R][doge][赞R]'],
    ['numbers', '12345 3.14 50% ٣٤٥'],
    ['a link', 'https://www.example.com/hello-my-friends?this=is'],
    ['a mention', '@the.quick_brown @my_friend'],
    ['reach tags', '#fyp #foryou #viral #parati #推荐'],
    ['a brand', 'Adidas'],
    ['two brands', 'Louis Vuitton x Nike'],
    ['a borrowed word', 'vlog'],
    ['laughter in many letters', 'hahahahaha'],
    ['laughter in Portuguese', 'kkkkkkk'],
    ['laughter in Japanese net talk', 'wwww'],
    ['laughter in Thai digits', '5555'],
    ['a face drawn in letters', '¯\\_(ツ)_/¯'],
    ['one combining mark', '\u0301'],
    ['a lone surrogate', '\ud83d'],
  ])('says und for %s', (_what, text) => {
    expect(detectCaption(text)).toMatchObject({
      primary: 'und',
      confidence: 0,
      segments: [],
      codeSwitched: false,
    });
  });

  it('gives a reason for silence', () => {
    expect(detectCaption('🍜').because).toEqual(['nothing-to-go-by']);
    expect(detectCaption('vlog').because).toEqual(['only-borrowed-words']);
  });

  it('ignores alt texts, which the platform writes', () => {
    const finding = detectLanguage(
      [
        { role: 'alt', text: 'Photo by someone on May 3. May be an image of one person and text.' },
        { role: 'caption', text: '週末去爬山，風景真的很漂亮' },
      ],
      [],
    );
    expect(finding).toMatchObject({ primary: 'zh-Hant', codeSwitched: false });
    expect(finding.segments.every((segment) => segment.index === 1)).toBe(true);
  });

  it('is less sure of two words than of a sentence', () => {
    const short = detectCaption('liebe grüße').confidence;
    const long = detectCaption('ich wünsche euch allen einen wunderschönen guten Morgen').confidence;
    expect(short).toBeLessThan(long);
    expect(long).toBeGreaterThan(0.9);
  });

  it('works without a model, from scripts and small words', () => {
    const detect = createLanguageDetector(null);
    const of = (text: string) => detect([{ role: 'caption', text }], []).primary;
    expect(of('오늘도 화이팅')).toBe('ko');
    expect(of('this is the best day of my life')).toBe('en');
    expect(of('Сьогодні їмо їжу')).toBe('uk');
    expect(of('florilegium quantum')).toBe('und');
  });
});

describe('digits in words', () => {
  it.each([
    ['ar-Latn', 'sa7 el kalam da ya 7abibi'],
    ['en', '7eleven snacks I found on my trip'],
    ['en', 'my 5km run this morning was so hard'],
  ])('read %s in "%s"', (tag, text) => {
    expect(detectCaption(text).primary).toBe(tag);
  });
});

describe('segments', () => {
  const cut = (text: string) =>
    detectCaption(text).segments.map(({ tag, start, end }) => [tag, text.slice(start, end)]);

  it('stand where the text was written, past emoji and links', () => {
    expect(cut('😂😂 https://a.co/x 今天吃了火锅')).toEqual([['zh-Hans', '今天吃了火锅']]);
  });

  it('part languages by script', () => {
    expect(cut('今天学了一句韩语 오늘 날씨가 좋네요')).toEqual([
      ['zh-Hans', '今天学了一句韩语'],
      ['ko', '오늘 날씨가 좋네요'],
    ]);
  });

  it('part Chinese from a Japanese quotation', () => {
    expect(cut('今天学了「ありがとうございます」这句话')).toEqual([
      ['zh-Hans', '今天学了'],
      ['ja', 'ありがとうございます'],
      ['zh-Hans', '这句话'],
    ]);
  });

  it('keep a brand name inside the language around it', () => {
    expect(cut('新买的iPhone手机壳太好看了')).toEqual([['zh-Hans', '新买的iPhone手机壳太好看了']]);
  });

  it('name the hashtag where only hashtags speak', () => {
    expect(detectCaption('✨', ['fyp', '上海探店', '穿搭']).segments).toEqual([
      { part: 'hashtag', index: 1, start: 0, end: 4, tag: 'zh-Hans', confidence: expect.any(Number) },
      { part: 'hashtag', index: 2, start: 0, end: 2, tag: 'zh-Hans', confidence: expect.any(Number) },
    ]);
  });
});

describe('code-switching', () => {
  it.each([
    ['a brand in a Chinese title', '新买的Nike跑鞋测评，真的很轻'],
    ['vlog, diy, ok and cos in Chinese', 'vlog｜周末diy蛋糕，ok吗？顺便看了cos展'],
    ['a slogan of two English words in Thai', 'ลุคนี้ so cute มากแม่'],
    ['an English brand in Korean', '오늘은 Louis Vuitton 팝업 다녀왔어요'],
    ['hashtags in another language', 'なんて素敵な一日でした #happy #beautiful #love'],
    ['one language', 'what a beautiful day at the beach'],
  ])('is not seen in %s', (_what, text) => {
    expect(detectCaption(text).codeSwitched).toBe(false);
  });

  it.each([
    ['a caption with its translation', 'Good morning everyone, have a nice day\n大家早上好，祝你们今天开心'],
    [
      'Korean with an English sentence',
      '오늘 드디어 서울에 도착했어요! I am so happy to be back in this city',
    ],
    [
      'Spanish then English',
      'Hoy les traigo mi rutina de la mañana. Today I am showing you my morning routine.',
    ],
    ['Russian and Hebrew', 'Сегодня был прекрасный день на море. היה לנו יום נפלא בים'],
  ])('is seen in %s', (_what, text) => {
    expect(detectCaption(text).codeSwitched).toBe(true);
  });

  it('leaves the lead open where two languages say as much', () => {
    expect(detectCaption('Сегодня был прекрасный день. היה לנו יום נפלא').primary).toBe('mul');
  });
});

describe('the hint', () => {
  it('tips Chinese whose characters tell nothing', () => {
    const finding = detectCaption('早安 一起加油', [], { hintTag: 'zh-Hant-TW' });
    expect(finding).toMatchObject({ primary: 'zh-Hant', because: ['hint:platform', 'script:Hani'] });
    expect(finding.confidence).toBeLessThanOrEqual(0.6);
  });

  it('tips a name that Chinese and Japanese write alike', () => {
    expect(detectCaption('東京').primary).toBe('zh-Hant');
    expect(detectCaption('東京').confidence).toBeLessThan(0.7);
    expect(detectCaption('東京', [], { hintTag: 'ja' }).primary).toBe('ja');
  });

  it('does not overrule plain text', () => {
    expect(detectCaption('what a beautiful day at the beach', [], { hintTag: 'es' }).primary).toBe('en');
    expect(detectCaption('오늘 날씨가 좋네요', [], { hintTag: 'ja' }).primary).toBe('ko');
  });

  it('says nothing where there is nothing to tip', () => {
    expect(detectCaption('😂', [], { hintTag: 'en' }).primary).toBe('und');
    expect(detectCaption('😂', [], { authorTag: 'en' }).primary).toBe('und');
  });

  it('of what the author wrote before tips a close call, and is named', () => {
    expect(detectCaption('terima kasih, sangat membantu').primary).toBe('id');
    const finding = detectCaption('terima kasih, sangat membantu', [], { authorTag: 'ms' });
    expect(finding.primary).toBe('ms');
    expect(finding.because).toContain('hint:author');
    expect(finding.because).not.toContain('hint:platform');
    expect(finding.confidence).toBeLessThanOrEqual(0.6);
  });

  it('of the author gives way to the platform’s', () => {
    const finding = detectCaption('早安 一起加油', [], { hintTag: 'zh-Hant', authorTag: 'zh-Hans' });
    expect(finding).toMatchObject({ primary: 'zh-Hant', because: ['hint:platform', 'script:Hani'] });
  });

  it('of the author does not overrule plain text, and is not named then', () => {
    const finding = detectCaption('what a beautiful day at the beach', [], { authorTag: 'ms' });
    expect(finding.primary).toBe('en');
    expect(finding.because.some((reason) => reason.startsWith('hint'))).toBe(false);
  });

  it('of a romanised habit tips a close call in Latin letters', () => {
    expect(detectCaption('ek number').primary).toBe('en');
    const tipped = detectCaption('ek number', [], { authorTag: 'hi-Latn' });
    expect(tipped.primary).toBe('hi-Latn');
    expect(tipped.because).toContain('hint:author');
  });

  it('settles which standard words of both are', () => {
    expect(detectCaption('mera dil toot gaya').primary).toBe('hi-Latn');
    const tipped = detectCaption('mera dil toot gaya', [], { hintTag: 'ur' });
    expect(tipped).toMatchObject({ primary: 'ur-Latn' });
    expect(tipped.because).toContain('hint:platform');
    expect(detectCaption('yeh jagah bohat pyari hai', [], { hintTag: 'hi' }).primary).toBe('ur-Latn');
  });
});

describe('hashtags', () => {
  it('speak where the text is silent, split at capitals', () => {
    const finding = detectCaption('🌅', ['GoodMorningFriends', 'thankYouForTheLove', 'fyp']);
    expect(finding.primary).toBe('en');
    expect(finding.confidence).toBeLessThan(0.75);
    expect(finding.because).toContain('hashtags-only');
  });

  it('do not outweigh the text', () => {
    expect(
      detectCaption('mein Hund schläft schon wieder den ganzen Tag', ['dogsofinstagram', 'cutedog']).primary,
    ).toBe('de');
  });

  it('lend their writing to Chinese that shows none', () => {
    expect(detectCaption('早安 一起加油', ['台灣旅遊']).primary).toBe('zh-Hant');
  });
});
