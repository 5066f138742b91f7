/**
 * Hashtags as weak evidence: tags that only ask for reach are left out, the rest is split into words.
 * ("Hashtags alone are a weak signal", Gao et al. 2012a.)
 */

import { BORROWED_WORDS } from './borrowed-words';
import { latinWords } from './latin-words';
import { allPlaces, listedIn, splitJoined } from './listed-words';

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

/** English words that tags in every language are made of: alone they say nothing of who wrote them. */
const BORROWED_TAGS = new Set(
  `love life happy fashion fashionstyle style ootd outfit outfits beauty beautiful makeup skincare hair nails travel traveling travelgram wanderlust nature landscape photography photo photographer
  photos picoftheday art artist artwork drawing digitalart illustration design music song singer dance dancer food foodie foodporn foodlover yummy dinner breakfast coffeelover fitness gym workout
  fit motivation inspiration funny comedy humor memes meme cute girl girls boy model selfie me friends family baby babygirl babyboy mom wedding bride cat cats catsofinstagram
  dog dogs dogsofinstagram puppy pets animals summer winter spring autumn fall sunset sunrise beach sea sky sun flowers football soccer basketball gaming gamer game games anime manga
  kpop cosplay lifestyle luxury new sale shopping business entrepreneur money success instamood instalike instagramers likes goodvibes vibes weekend christmas halloween newyear birthday night
  home homedecor interior decor diy handmade vintage retro car cars bike streetstyle blackandwhite bnw portrait canon sony film movie movies book books`
    .split(/\s+/)
    .filter((tag) => tag !== ''),
);

/** True for a tag that addresses the algorithm, not people. */
export function isReachTag(tag: string): boolean {
  const plain = tag.toLowerCase().replace(/[\s_]/g, '');
  return REACH_TAGS.has(plain) || /^(?:f+y+p+|viral|foryou)+\d*$/.test(plain);
}

/** A tag's words as they are read: split at capitals, and joined words into everyday words of one language. */
export function readHashtag(tag: string): string {
  const split = splitHashtag(tag);
  const words = latinWords(split);
  const [only] = words;
  if (words.length !== 1 || only === undefined || allPlaces(listedIn(only)).length > 0) return split;
  return splitJoined(only) ?? split;
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
  if (BORROWED_TAGS.has(tag.toLowerCase())) return false;
  return latinWords(splitHashtag(tag)).some((word) => word.length > 2 && !BORROWED_WORDS.has(word));
}
