/**
 * Hashtags as weak evidence: tags that only ask for reach are left out, the rest is split into words.
 * ("Hashtags alone are a weak signal", Gao et al. 2012a.)
 */

import { BORROWED_WORDS } from './function-words';
import { latinWords } from './latin-words';

/** Tags that every language uses to be seen. Compared without case, spaces and underscores. */
const REACH_TAGS = new Set(
  `fyp fypp fyppp fypシ foryou foryoupage foryourpage fory 4u 4you 4youpage viral viralvideo viraltiktok viralreels viralpost parati paratii
  fypage fypviral fypdongggggggg xyzbca explore explorepage exploremore reels reel reelsinstagram reelsvideo reelitfeelit instareels instagood
  instagram insta instadaily photooftheday picoftheday tiktok tiktoker trending trend trendingnow trendingreels follow followme follow4follow
  f4f l4l like4like likeforlikes likes share duet stitch capcut edit edits foryouシ 推荐 推薦 热门 熱門 上热门 上热搜 dou小助手 抖音 抖音小助手 小红书
  小红薯 薯条 薯队长 流量 涨粉 互关 笔记灵感 日常 vlog pourtoi pourtoii perte neiperte fürdich furdich voordejou dlaciebie дляциклу рек реки рекомендации
  врек вреки хочуврек keşfet kesfet keşfetteyiz kesfetteyiz beranda berandatiktok masukberanda lewatberanda xuhuong xuhướng おすすめ おすすめのりたい
  おすすめにのりたい 運営さん大好き 추천 추천떠라 댓글 좋아요 맞팔 선팔 เทรนด์วันนี้ เทรนด์ ฟีดดดシ ฟีด اكسبلور إكسبلور اكسبلورر explore페이지 فوريو
  fürdichseite fyi prati paravoce paravocê foryoupageofficiall repost ad ads sponsored`
    .split(/\s+/)
    .filter((tag) => tag !== ''),
);

/** True for a tag that addresses the algorithm, not people. */
export function isReachTag(tag: string): boolean {
  const plain = tag.toLowerCase().replace(/[\s_]/g, '');
  return REACH_TAGS.has(plain) || /^(?:f+y+p+|viral|foryou)+\d*$/.test(plain);
}

/** A tag with its words parted by spaces of no width in positions: one space per boundary, for reading only. */
export function splitHashtag(tag: string): string {
  return tag
    .replace(/_/g, ' ')
    .replace(/([a-z\u00df-\u00ff])([A-Z\u00c0-\u00de])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2');
}

/** True where a tag's Latin words can say something: one of them is no borrowed word and long enough. */
export function isTellingTag(tag: string): boolean {
  return latinWords(splitHashtag(tag)).some((word) => word.length > 2 && !BORROWED_WORDS.has(word));
}
