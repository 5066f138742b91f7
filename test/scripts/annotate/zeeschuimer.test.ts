import { describe, expect, it } from 'vitest';
import { annotate, captured, line, readItem } from './support';

describe('RedNote items of Zeeschuimer', () => {
  const id = '6ad41d2300000000f1000001';

  it('give an opened note; stored hashtag marks become blanks, so that positions stay', () => {
    const desc = '#租房改造[话题]##听劝[话题]# 求建议[偷笑R]';
    const note = {
      title: '听劝',
      desc,
      ip_location: '上海',
      tag_list: [{ id: '1', name: '租房改造', type: 'topic' }],
    };
    const post = readItem('xiaohongshu.com', {
      id,
      model_type: 'note',
      note_card: { ...note, type: 'normal' },
    });
    expect(post).toMatchObject({
      key: `rednote:${id}`,
      form: 'full',
      text: [
        { role: 'title', text: '听劝' },
        { role: 'caption', text: '#租房改造     #听劝      求建议[偷笑R]' },
      ],
      hashtags: ['租房改造'],
      hints: { regionCode: { value: '上海', from: 'state' } },
    });
    expect(typeof post === 'string' ? 0 : post.text[1]?.text.length).toBe(desc.length);
  });

  it('give the note in the state of a page, with its other names', () => {
    const note = {
      noteId: id,
      title: '',
      desc: '周末 #徒步[话题]#',
      tagList: [],
      ipLocation: '美国',
      interactInfo: {},
    };
    expect(readItem('xiaohongshu.com', { id, note })).toMatchObject({
      id,
      form: 'full',
      text: [{ role: 'caption', text: '周末 #徒步     ' }],
      hashtags: ['徒步'],
      hints: { regionCode: { value: '美国', from: 'state' } },
    });
  });

  it('give cards as tiles: of feeds, of profiles, read off the page, without a title', () => {
    const card = (fields: Record<string, unknown>) => ({
      type: 'normal',
      user: { nickname: '某人' },
      ...fields,
    });
    const tile = { form: 'tile', text: [{ role: 'title', text: '一口气看完' }] };
    const title = { display_title: '一口气看完' };
    expect(readItem('xiaohongshu.com', { id, model_type: 'note', note_card: card(title) })).toMatchObject(
      tile,
    );
    expect(readItem('xiaohongshu.com', { note_id: id, ...card(title), type: 'video' }, id)).toMatchObject(
      tile,
    );
    expect(readItem('xiaohongshu.com', { id, title: '一口气看完', '_zs-origin': 'html' })).toMatchObject(
      tile,
    );
    expect(readItem('xiaohongshu.com', { id, model_type: 'note', note_card: card({}) })).toMatchObject({
      text: [],
    });
    expect(readItem('xiaohongshu.com', { id, cover: {} })).toMatch(/without the text/);
  });

  it('give comments', () => {
    const comment = {
      id,
      note_id: id,
      content: '姐妹太会了[赞R]',
      ip_location: '广东',
      sub_comment_count: '0',
    };
    expect(readItem('xiaohongshu-comments', comment)).toMatchObject({
      form: 'comment',
      text: [{ role: 'comment', text: comment.content }],
      hints: { regionCode: { value: '广东', from: 'state' } },
    });
  });
});

describe('a file of Zeeschuimer', () => {
  it('is answered line by line; other platforms and other files are named as such', async () => {
    const item = { id: '9', desc: 'no cap this slaps' };
    const { lines, failed } = await annotate(
      [
        captured('tiktok.com', item),
        captured('twitter.com', { id: '1' }),
        line({ id: 'a', platform: 'tiktok', text: 'our own format' }),
        '[]\n',
        line({ ...item, __import_meta: { source_platform: 'tiktok.com', item_id: '9' } }),
      ],
      { from: 'zeeschuimer' },
    );
    expect(lines.map((one) => one.error ?? one.id)).toEqual([
      '9',
      'line 2: an item of twitter.com: only TikTok, Instagram and RedNote are read',
      'line 3: not an item of Zeeschuimer: it has no "data" or no "source_platform"',
      'line 4: not a JSON object',
      '9',
    ]);
    expect(lines[4]).toEqual(lines[0]);
    expect(failed).toBe(3);
  });

  it('may hold anything in any field without stopping the others', async () => {
    const odd = [null, 7, [], {}, '', [null], { text: 7 }, { edges: 'x' }, [{ hashtagName: 7 }], true];
    const fields =
      'id desc textExtra contents stickersOnItem poi caption edge_media_to_caption location note_card note tag_list';
    const input = [
      'tiktok.com',
      'tiktok-comments',
      'instagram.com',
      'xiaohongshu.com',
      'xiaohongshu-comments',
    ].flatMap((source) =>
      fields
        .split(' ')
        .flatMap((field) =>
          odd.map((value) =>
            captured(source, { id: '1', desc: 'x', text: 'x', content: 'x', [field]: value }),
          ),
        ),
    );
    const { lines } = await annotate(input, { from: 'zeeschuimer' });
    expect(lines).toHaveLength(input.length);
    for (const { error } of lines) if (error) expect(error).toMatch(/without the text of a post$/);
  });
});
