// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../../lib/platforms/index';
import { shortcodeOf, timeOfShortcode } from '../../../lib/platforms/instagram/shortcode';
import { isAutomaticAlt } from '../../../lib/platforms/instagram/tiles';
import { timeOfNoteId } from '../../../lib/platforms/rednote';
import { placeOfDateLabel } from '../../../lib/platforms/rednote/place';
import { timeOfSnowflake } from '../../../lib/platforms/tiktok';
import { withoutCredit } from '../../../lib/platforms/tiktok/fields';
import type { Surface } from '../../../lib/post';

const NOTE = '6a1e3f3b000000000702a6c1';

const TABLE: Record<string, Record<string, Surface | null>> = {
  'https://www.tiktok.com': {
    '/': 'home',
    '/foryou': 'home',
    '/en/': 'home',
    '/en': 'home',
    '/zh-Hant-TW/foryou': 'home',
    '/following': 'home',
    '/friends?lang=ja': 'home',
    '/explore': 'explore',
    '/tag/%E9%A3%9F': 'tag',
    '/music/Some-Song-7600000000000000001': 'tag',
    '/place/Some-Town-22535865204865024': 'tag',
    '/effect/Some-Effect-1042': null,
    '/search?q=x': 'search',
    '/search/video?q=x': 'search',
    '/@some.one': 'profile',
    '/@some.one/video/7669000000000000009': 'post',
    '/@/video/7669000000000000009': 'post',
    '/de-DE/@some.one/photo/7669000000000000009': 'post',
    '/messages': null,
    '/messages?u=1': null,
    '/upload': null,
    '/tiktokstudio/upload': null,
    '/tiktokstudio': null,
    '/shop/pdp/1042': null,
    '/explore/something': null,
    '/@some.one/playlist/x-1042': null,
    '/search/live?q=x': null,
    '/shop': null,
    '/login': null,
    '/login/phone-or-email': null,
    '/live': null,
    '/@some.one/live': null,
    '/setting': null,
    '/coin': null,
    '/legal/page/row/terms-of-service/en': null,
    '/search/user?q=x': null,
    '/something-new': null,
  },
  'https://www.rednote.com': {
    '/': 'home',
    '/explore': 'home',
    '/explore?channel_id=homefeed_recommend': 'home',
    '/explore?channel_id=homefeed.food_v3': 'explore',
    [`/explore/${NOTE}?xsec_token=x`]: 'post',
    [`/discovery/item/${NOTE}`]: 'post',
    [`/search_result/${NOTE}`]: 'post',
    [`/user/profile/5a00/${NOTE}`]: 'post',
    '/search_result?keyword=x': 'search',
    '/search_result/?keyword=x': 'search',
    '/user/profile/5a00?tab=fav': 'profile',
    '/board/64f000000000000000000007': 'profile',
    '/login': null,
    '/publish/publish': null,
    '/publish': null,
    '/messages': null,
    '/page/topics/64f000000000000000000007': null,
    '/red_video': null,
    '/user/profile': null,
    '/notification': null,
    '/livelist': null,
    '/creator/home': null,
    '/website-login/error': null,
    '/ai_chat': null,
  },
  'https://www.instagram.com': {
    '/': 'home',
    '/?variant=following': 'home',
    '/p/DbAAAAAAAA1/': 'post',
    '/some.one/p/DbAAAAAAAA1/': 'post',
    '/reel/DbAAAAAAAA1/': 'post',
    '/some.one/reel/DbAAAAAAAA1/': 'post',
    '/reels/': 'reels',
    '/reels/DbAAAAAAAA1/': 'reels',
    '/reels/audio/1042/': 'tag',
    '/explore/': 'explore',
    '/explore/tags/food/': 'tag',
    '/popular/food/': 'tag',
    '/explore/locations/105099000000001/some-town/': 'tag',
    '/explore/locations/105099000000001/': 'tag',
    '/explore/locations/': null,
    '/explore/search/keyword/?q=x': 'search',
    '/explore/people/': null,
    '/some.one/': 'profile',
    '/some.one/tagged/': 'profile',
    '/some.one/reels/': 'profile',
    '/some.one/reposts/': 'profile',
    '/direct/': null,
    '/direct/inbox/': null,
    '/direct/t/1042/': null,
    '/accounts/login/': null,
    '/stories/some.one/1042/': null,
    '/stories/highlights/1042/': null,
    '/accounts/edit/': null,
    '/create/': null,
    '/create/style/': null,
    '/create/select/': null,
    '/challenge/': null,
    '/your_activity/': null,
    '/some.one/p/DbAAAAAAAA1/c/1042/': null,
    '/a/b/c/': null,
  },
};

describe.each(Object.entries(TABLE))('surfaces of %s', (origin, paths) => {
  it.each(Object.entries(paths))('takes %s as %s', (path, surface) => {
    const url = new URL(path, origin);
    expect(adapterFor(url)?.surfaceOf(url, document)).toBe(surface);
  });
});

describe("RedNote's channels", () => {
  it('are told by the mark in the page where the address does not name them', () => {
    const feed = (html: string, path = '/explore') => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const url = new URL(path, 'https://www.xiaohongshu.com');
      return adapterFor(url)?.surfaceOf(url, page);
    };
    const chosen = (id: string) =>
      `<div class="channel-container"><div class="channel active" id="${id}"></div></div>`;
    expect(feed(chosen('homefeed.food_v3'))).toBe('explore');
    expect(feed(chosen('homefeed_recommend'))).toBe('home');
    expect(feed(chosen('homefeed.food_v3'), '/explore?channel_id=homefeed_recommend')).toBe('home');
    expect(feed('')).toBe('home');
  });
});

describe("RedNote's date label", () => {
  it.each([
    ['01-15 美国', '美国'],
    ['6天前 重庆', '重庆'],
    ['昨天 04:09 北京', '北京'],
    ['编辑于 3天前 云南', '云南'],
    ['2025-08-05 中国香港', '中国香港'],
    ['01-15 United States', 'United States'],
    ['编辑于 昨天 14:07', null],
    ['08-05', null],
    ['2 days ago', null],
    ['2 days ago United States', null],
    ['刚刚', null],
    ['', null],
  ])('reads "%s" as %s', (label, place) => {
    expect(placeOfDateLabel(label)).toBe(place);
  });
});

describe('times in ids', () => {
  it('come out of a TikTok id as its upper 32 bits', () => {
    expect(timeOfSnowflake(String((1_785_000_000n << 32n) | 12_345n))).toBe(1_785_000_000_000);
    expect(timeOfSnowflake('1000000000000000')).toBeNull();
  });

  it('come out of a RedNote id as its first eight digits', () => {
    expect(timeOfNoteId(`${(1_785_000_000).toString(16)}0000000000000001`)).toBe(1_785_000_000_000);
    expect(timeOfNoteId('000000010000000000000001')).toBeNull();
  });

  it('come out of an Instagram code as the upper bits of its number, also of a private post', () => {
    const code = shortcodeOf(String((BigInt(1_785_000_000_000 - 1_314_220_021_721) << 23n) | 4_711n)) ?? '';
    expect(timeOfShortcode(code)).toBe(1_785_000_000_000);
    expect(timeOfShortcode(`${code}${'x'.repeat(28)}`)).toBe(1_785_000_000_000);
    expect(timeOfShortcode('AAAAAAAAAAA')).toBeNull();
    expect(timeOfShortcode('17900000000000001')).toBeNull(); // a comment's number
    expect(timeOfShortcode('')).toBeNull();
  });
});

describe("Instagram's description of a picture", () => {
  it.each([
    'Photo by Paper Kite on July 04, 2026. May be an image of kite.',
    'Photo by Paper Kite on July 04, 2026.',
    'Photo shared by 紙鳶 on June 18, 2026 tagging @a, @b, and @c.d. 可能是 1 人的圖像.',
    'Photo by 紙鳶 in 台北市. 未提供相片說明。.',
    'Video by Paper Kite on May 01, 2026. Peut être une image de ciel.',
    'Reel by Paper Kite.',
    'May be an image of 2 people and text.',
    'No photo description available.',
  ])('is known: %s', (alt) => {
    expect(isAutomaticAlt(alt)).toBe(true);
  });

  it.each([
    'photo by my sister, on the last day of spring',
    'Photo by @kite.club #kites',
    'Photos from the harbour\nPhoto by Ana on July 04, 2026.',
    'Videos I like',
    'Reel life',
    'Maybe an image of you',
    '',
  ])('is not mistaken for what an author wrote: %s', (alt) => {
    expect(isAutomaticAlt(alt)).toBe(false);
  });
});

describe("TikTok's poster text", () => {
  it('loses the credit that tiles add, and nothing else', () => {
    expect(withoutCredit("Crab at dusk created by Tide Pools with Tide Pools's original sound")).toBe(
      'Crab at dusk',
    );
    expect(withoutCredit('a mug created by hand')).toBe('a mug created by hand');
    expect(withoutCredit('made and created by two with love created by Ana with Song')).toBe(
      'made and created by two with love',
    );
    expect(withoutCredit('created by Ana with Song')).toBe('');
  });
});
