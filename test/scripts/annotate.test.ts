import { describe, expect, it } from 'vitest';
import { readerFromTag } from '../../lib/reader';
import { readTexts } from '../../scripts/tables';
import { annotate, engine, line, post } from './annotate/support';

describe('the answer to a post', () => {
  it("is the engine's annotation with the post's id, in the order of the input", async () => {
    const captions = [
      '听劝！求姐妹们帮我改造出租屋',
      'no lunch 😭 it means I did well',
      'สอบเสร็จแล้ว 5555555',
    ];
    const { lines, raw } = await annotate(captions.map((text, at) => post(`p${at}`, text)));
    expect(lines.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2']);
    const expected = captions.map((text, at) => ({
      id: `p${at}`,
      ...engine.analyze(
        {
          key: `tiktok:p${at}`,
          platform: 'tiktok',
          surface: 'home',
          form: 'feed',
          id: `p${at}`,
          parent: null,
          url: null,
          author: null,
          text: [{ role: 'caption', text }],
          hashtags: [],
          hints: {},
          isPartial: false,
        },
        readerFromTag('en-US'),
      ),
    }));
    expect(raw).toBe(expected.map((one) => `${JSON.stringify(one)}\n`).join(''));
  });

  it('shows each trigger as it was written', async () => {
    const text = '今天的妆 绝绝子！！ 求推荐';
    const { lines } = await annotate([post('a', text, { platform: 'rednote' })]);
    const notes = lines[0]?.notes ?? [];
    expect(notes.length).toBeGreaterThan(0);
    for (const { at, trigger } of notes) expect(text.slice(at.start, at.end)).toBe(trigger);
  });

  it('takes the reader of the line before the one of the command', async () => {
    const text = '今天的妆 绝绝子';
    const input = [
      post('outside', text),
      post('home', text, { reader: 'zh-CN' }),
      post('none', text, { reader: null }),
    ];
    const { lines } = await annotate(input, { readerTag: 'en-US' });
    expect(lines.map(({ notes }) => (notes ?? []).length > 0)).toEqual([true, false, true]);
  });

  it('finds hashtags in the text where none are given, and keeps to those given', async () => {
    const caption = '又是图书馆的一天 #考研 #二战 #1';
    const { lines } = await annotate([
      post('typed', caption),
      post('given', '又是图书馆的一天', { hashtags: ['#考研', '二战'] }),
      post('none', caption, { hashtags: [] }),
    ]);
    expect(lines[0]?.communities?.length).toBeGreaterThan(0);
    expect(lines[1]?.communities?.map(({ id }) => id)).toEqual(lines[0]?.communities?.map(({ id }) => id));
    expect(lines[2]?.communities).toEqual([]);
  });

  it('takes titles, captions and other parts, whole posts of read-page, and posts without an id', async () => {
    const { lines } = await annotate([
      line({ id: 12, platform: 'rednote', text: [{ role: 'title', text: '一口气看完' }] }),
      line({
        key: 'tiktok:~abc',
        id: null,
        platform: 'tiktok',
        form: 'full',
        text: [{ role: 'caption', text: 'ok' }],
        hints: { regionCode: { value: 'FR', from: 'dom' }, postedAt: { value: 1, from: 'dom' } },
        rules: { caption: 'video-desc' },
      }),
      line({ platform: 'instagram', text: [] }),
    ]);
    expect(lines.map(({ id }) => id)).toEqual(['12', null, null]);
    expect(lines.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
    expect(lines[1]?.origin).toMatchObject([{ regionCode: 'FR' }]);
    expect(lines[2]?.language?.primary).toBe('und');
  });

  it('adds the words of notes and communities in the language asked for', async () => {
    const texts = readTexts();
    const input = [post('a', '今天的妆 绝绝子 #考研', { platform: 'rednote' })];
    for (const language of ['en', 'zh-Hans'] as const) {
      const { lines } = await annotate(input, { ui: { language, texts } });
      const note = lines[0]?.notes?.[0];
      expect(note).toMatchObject({
        means: texts.notes[note?.id ?? '']?.means[language],
        mayReadAs: expect.stringMatching(/./),
      });
      expect(lines[0]?.communities?.[0]?.label).toBe(
        texts.communities['zh.community.kaoyan']?.labels[language],
      );
    }
  });
});
