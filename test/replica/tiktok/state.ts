/** The data TikTok puts into its pages at load, cut to the fields a reader of the page could use. */
import { runsOf } from './caption';
import type { TikTokPost } from './posts';
import { hashOf } from './style-names';

/**
 * TikTok's own language field, as weak as the real one: nothing for short or tag-only captions, and plain wrong for
 * romanised Hindi and for Tagalog.
 */
export function platformLanguage(post: TikTokPost): string {
  const words = runsOf(post.caption).filter((run) => run.kind === 'text');
  const text = words
    .map((run) => run.text)
    .join(' ')
    .trim();
  const [primary = 'un'] = post.language.split('-');
  if (text.length < 12 || primary === 'und' || primary === 'mul') return 'un';
  if (post.language === 'hi-Latn' || primary === 'pcm') return 'en';
  return primary === 'tl' ? 'id' : primary;
}

function textExtra(caption: string): object[] {
  let at = 0;
  return runsOf(caption).flatMap(({ kind, text }) => {
    const start = at;
    at += text.length;
    if (kind === 'text') return [];
    const isHashtag = kind === 'hashtag';
    return {
      awemeId: '',
      start,
      end: at,
      hashtagName: isHashtag ? text.slice(1) : '',
      hashtagId: isHashtag ? String(parseInt(hashOf(text), 36)) : '',
      isCommerce: false,
      type: isHashtag ? 1 : 0,
      subType: 0,
      userUniqueId: isHashtag ? '' : text.slice(1),
    };
  });
}

/** A post as an `itemStruct`. On the video page the site adds the place; `createTime` is text in page state. */
export function itemOf(post: TikTokPost, detail: boolean): object {
  const { handle, name } = post.author;
  return {
    id: post.id,
    desc: post.caption,
    createTime: String(Math.floor(Date.parse(post.postedAt) / 1000)),
    author: { id: (BigInt(post.id) - 9n).toString(), uniqueId: handle, nickname: name, verified: false },
    music: { id: (BigInt(post.id) - 4096n).toString(), title: `original sound - ${name}`, original: true },
    challenges: post.hashtags.map((title) => ({
      id: String(parseInt(hashOf(`#${title}`), 36)),
      title,
      desc: '',
    })),
    stats: { diggCount: post.likes, commentCount: post.comments.length, playCount: post.likes * 17 },
    contents: [{ desc: post.caption, textExtra: textExtra(post.caption) }],
    textExtra: textExtra(post.caption),
    textLanguage: platformLanguage(post),
    textTranslatable: platformLanguage(post) !== 'un',
    isAd: post.sponsored,
    ...(post.kind === 'photo' && { imagePost: { images: [], title: '' } }),
    ...(post.live && { liveRoomInfo: { status: 2 } }),
    ...(detail && { locationCreated: post.region ?? '', diversificationLabels: [] }),
  };
}

/** What `__UNIVERSAL_DATA_FOR_REHYDRATION__` holds at load. The page never updates it afterwards. */
export function rehydration(
  seed: readonly TikTokPost[],
  video: TikTokPost | null,
  owner: string | null = null,
): object {
  return {
    __DEFAULT_SCOPE__: {
      'webapp.app-context': { language: 'en', region: 'US', appId: 1988, appType: 't', botType: 'others' },
      'webapp.biz-context': { os: 'linux', isMobile: false },
      'webapp.i18n-translation': {},
      'seo.abtest': { canonical: 'https://www.tiktok.com/', vidList: [] },
      ...(owner !== null && {
        'webapp.user-detail': { userInfo: { user: { uniqueId: owner, nickname: owner, signature: '' } } },
      }),
      ...(video
        ? { 'webapp.video-detail': { itemInfo: { itemStruct: itemOf(video, true) }, statusCode: 0 } }
        : { 'webapp.updated-items': seed.map((post) => itemOf(post, false)) }),
    },
  };
}
