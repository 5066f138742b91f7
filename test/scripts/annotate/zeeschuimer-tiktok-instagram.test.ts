import { describe, expect, it } from 'vitest';
import { readItem } from './support';

describe('TikTok items of Zeeschuimer', () => {
  const item = {
    id: '7699990000000000001',
    desc: 'ok slay 🤌🏻❤️#GRWMwithMe #fyp ',
    createTime: 1_780_000_000,
    textLanguage: 'en',
    textExtra: [
      { awemeId: '', start: 14, end: 25, hashtagName: 'grwmwithme', type: 1 },
      { awemeId: '', start: 99, end: 103, hashtagName: 'fyp', type: 1 },
      { awemeId: '', start: 3, end: 7, userUniqueId: 'nobody', type: 0 },
    ],
    author: { id: '1', uniqueId: 'invented.person', nickname: 'Nobody' },
    stickersOnItem: [{ stickerType: 4, stickerText: ['day one', ''] }],
    locationCreated: 'GB',
    music: { id: '2', title: 'original sound' },
  };

  it('give caption, words on the video, hashtags as written, language and place', () => {
    expect(readItem('tiktok.com', item)).toMatchObject({
      key: 'tiktok:7699990000000000001',
      platform: 'tiktok',
      form: 'feed',
      id: '7699990000000000001',
      text: [
        { role: 'caption', text: item.desc },
        { role: 'sticker', text: 'day one' },
      ],
      hashtags: ['GRWMwithMe', 'fyp'],
      hints: {
        languageTag: { value: 'en', from: 'state' },
        regionCode: { value: 'GB', from: 'state' },
      },
    });
  });

  it('give the paragraphs of photo posts, and no language that TikTok does not know', () => {
    const photos = {
      id: '1',
      desc: '',
      textLanguage: 'un',
      contents: [{ desc: 'one #a1b' }, { desc: 'two' }],
    };
    expect(readItem('tiktok.com', photos)).toMatchObject({
      text: [{ role: 'caption', text: 'one #a1b\ntwo' }],
      hashtags: ['a1b'],
      hints: {},
    });
  });

  it('tell a post without words from an item without text', () => {
    expect(readItem('tiktok.com', { id: '1', desc: '' })).toMatchObject({ text: [], hashtags: [] });
    expect(readItem('tiktok.com', { id: '1', author: 'x' })).toMatch(/without the text/);
  });

  it('give comments', () => {
    const comment = {
      cid: '7699990000000000002',
      aweme_id: '7699990000000000001',
      text: 'ate and left no crumbs #real',
      comment_language: 'en',
      reply_id: '0',
      id: '7699990000000000002',
    };
    expect(readItem('tiktok-comments', comment)).toMatchObject({
      form: 'comment',
      id: comment.cid,
      text: [{ role: 'comment', text: comment.text }],
      hashtags: ['real'],
      hints: { languageTag: { value: 'en', from: 'state' } },
    });
  });
});

describe('Instagram items of Zeeschuimer', () => {
  const media = {
    __typename: 'XDTMediaDict',
    id: '3999999999999999999_11',
    pk: '3999999999999999999',
    code: 'DzzInvented1',
    media_type: 2,
    product_type: 'clips',
    caption: { pk: '1', text: 'slow morning ☕️ #SlowLiving #tea', has_translation: null },
    accessibility_caption: 'Photo by Nobody. May be an image of tea.',
    user: { id: '11', username: 'invented.person' },
    location: { pk: '5', name: 'Japan' },
    original_lang_for_translations: 'en',
    _zs_instagram_view: 'frontpage',
    _zs_partial: false,
  };

  it('give the caption with its hashtags, not the machine-made alternative text', () => {
    expect(readItem('instagram.com', media)).toMatchObject({
      key: 'instagram:DzzInvented1',
      text: [{ role: 'caption', text: media.caption.text }],
      hashtags: ['SlowLiving', 'tea'],
      hints: {
        languageTag: { value: 'en', from: 'state' },
        regionCode: { value: 'Japan', from: 'state' },
      },
    });
  });

  it('give posts that say they have no caption; partial ones of grids are no posts yet', () => {
    expect(readItem('instagram.com', { ...media, caption: null })).toMatchObject({ text: [] });
    const { caption, ...partial } = { ...media, __typename: 'XIGPolarisVideoMedia', _zs_partial: true };
    expect(caption).toBeDefined();
    expect(readItem('instagram.com', partial)).toMatch(/without the text/);
  });

  it('give posts of the older Graph shape', () => {
    const graph = (edges: unknown[]) => ({
      __typename: 'GraphImage',
      id: '1',
      shortcode: 'BzzInvented2',
      edge_media_to_caption: { edges },
    });
    expect(readItem('instagram.com', graph([{ node: { text: 'olá gente #bomdia' } }]))).toMatchObject({
      id: 'BzzInvented2',
      text: [{ role: 'caption', text: 'olá gente #bomdia' }],
      hashtags: ['bomdia'],
    });
    expect(readItem('instagram.com', graph([]))).toMatchObject({ text: [] });
  });
});
