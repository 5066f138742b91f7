/**
 * Written Cantonese against standard written Chinese: what each writes that the other does not, added up. The lists
 * are by hand; each character is marked Cantonese in Unihan (kCantonese beside a rare or absent kMandarin) or stands
 * in common grammars. Words are listed in Traditional characters; what Simplified writers put is derived.
 */

/** Characters that standard written Chinese does not use, or hardly. */
export const CANTONESE_CHARACTERS =
  '嘅咗喺佢啲嚟嘢哋嗰噉咁乜嘥攞揾搵瞓餸嗌孭唞掟揼嬲噏冧啱嗮喎㗎嘞畀睇諗谂嫲啩攰嗱嚿奀冚埗撳搣囖咇嘜俾揸啫哂';
const SURE = 3;
/** Words only Cantonese speakers write, in characters that others write too. */
const STRONG_WORDS =
  '冇 邊度 邊個 邊位 邊隻 邊條 邊間 邊樣 邊種 而家 依家 點解 點樣 點知 點算 點講 點搞 點做 點呀 點會 鍾意 鐘意 返工 返學 返屋企 屋企 放工 聽日 ' +
  '聽朝 尋日 琴日 噚日 尋晚 琴晚 晏晝 下晝 上晝 朝早 夜晚黑 今晚黑 幾耐 好耐 得閒 仲有 仲要 仲未 仲好 仲想 仲可 仲會 仲係 呢個 呢種 呢度 呢次 ' +
  '呢件 呢條 呢班 呢位 呢樣 呢排 呢隻 呢間 呢部 呢本 呢邊 呢句 呢日 呢幾 呢世 細佬 細路 細個 老豆 老竇 老細 家姐 後生仔 求其 傾計 傾偈 傾緊 講大話 搞掂 巴閉 ' +
  '頭先 一陣間 好鬼 走先 先啦 咪住 咪郁 郁手 差佬 執笠 執返 執到 執房 訓覺 沖涼 行街 坐低 同埋 衰仔 衰鬼 食緊 做緊 等緊 玩緊 講緊 行緊 食埋 做埋 買埋 ' +
  '玩埋 食晒 走晒 謝晒 該晒 做晒 齊晒 晒命 曬命 晒啦 晒喇 士多 雪櫃 電單車 生果 薯仔 走甜 走冰 凍檸 波鞋 踢波 著衫 第日 是但 梗係 係咪 定係 淨係 ' +
  '即係 好飲 咩事 一係 橫掂 勁正 超正 差人 收皮 落街 落車 肚餓 頸渴 核突 論盡 靜雞雞 冷衫 都得啦 話之 過咗 飲嘢 邊科';
const STRONG = 2.5;
/** Characters and words that Cantonese writes more often than others do. */
const WEAK_WORDS =
  '咩 靚 囉 揀 嘩 啖 吖 吓 食 仲 返 食飯 食晚 食早 食得 食到 飲茶 飲水 收工 今朝 幾時 幾多 靚仔 靚女 大佬 阿媽 阿爺 阿爸 阿婆 阿妹 講笑 搞錯 犀利 正話 成日 成班 成個 ' +
  '成間 好似 好彩 好正 早晨 得啦 起身 放低 抑或 若果 事關 一齊 試下 埋單 單車 好味 好食 好驚 好叻 成世 大把 掛住 返去 返到 行山 落雨 打波 做咩 搞咩';
const WEAK = 1;
/** Standard Chinese is full of these; Cantonese says 嘅 係 喺 咗 呢 嗰 佢 冇 乜 畀 for most of them. */
const STANDARD_CHARACTERS = '的是在了這这那他她它們们很吗嗎沒没么麼給给還还您咱啥咋把被呗';
const STANDARD = -1;
/** Cantonese has these in set phrases as well. */
const STANDARD_USUAL = '不吃喝看说說找跟';
const USUAL = -0.4;
/** Words of both, with a character that would speak for one. */
const SHARED_WORDS =
  '的士 目的 但是 可是 是否 現在 现在 實在 实在 存在 不過 不过 不如 不嬲 為了 为了 其他 被子 棉被 咩咩';

/** Pairs: a character and its Simplified form. */
const SIMPLIFIED_PAIRS =
  '邊边個个條条間间樣样種种點点會会講讲鍾钟鐘钟學学聽听尋寻晝昼頭头幾几閒闲係系淨净陣阵細细竇窦後后傾倾計计話话閉闭執执訓训覺觉' +
  '涼凉沖冲緊紧買买齊齐曬晒謝谢該该櫃柜電电單单車车凍冻檸柠橫横靚靓飯饭過过飲饮餓饿渴渴論论盡尽靜静雞鸡錯错爺爷媽妈關关試试隻只頸颈揀拣嘩哗驚惊掛挂';
const simplifiedOf = new Map<string, string>();
for (let at = 0; at < SIMPLIFIED_PAIRS.length; at += 2)
  simplifiedOf.set(SIMPLIFIED_PAIRS[at] ?? '', SIMPLIFIED_PAIRS[at + 1] ?? '');

const simplified = (word: string): string => [...word].map((char) => simplifiedOf.get(char) ?? char).join('');

/** Characters before a marker that make its first character part of another word: 旁邊個, 三點會, 完成日, 杜仲有. */
const NUMBERS = '零一二三四五六七八九十兩两半幾几整';
const NOT_AFTER: ReadonlyMap<string, string> = new Map(
  Object.entries({
    邊: '這这那一旁兩两左右上下裡里外前後后東东西南北周身海路河岸床窗半多每',
    點: `${NUMBERS}有早晚快慢多少大小重要優优缺觀观地特熱热景焦差餐甜終终起據据亮`,
    成: '完變变組组形造達达構构贊赞生合養养',
    仲: '杜昆伯',
    先: '首優优祖領领',
    是: '可但老總总還还',
    得: '覺觉獲获取值懂曉晓記记使',
    話: '電电對对',
    行: '旅銀银進进流自遊游同執执',
    係: '關体體联聯派譜语語干幹',
    喇: '哈馬马',
    好: '美友愛爱剛刚最良',
    下: '天',
    食: '美零素外飲饮主熟糧粮甜伙膳肉',
    返: '往重遣',
  }).flatMap(([char, before]) => [
    [char, before],
    [simplifiedOf.get(char) ?? char, before],
  ]),
);
/** Characters after a marker that take its last one for another word: 等緊急, 聽日語, 邊度假. */
const NOT_BEFORE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    緊: '急張张要密接湊凑縮缩',
    日: '語语本記记期常',
    度: '假過过量',
    意: '見见義义思外料識识',
    個: '性體体別别',
    係: '數数',
    唔: '唔 ',
    喇: '叭嘛',
    食: '品物材譜谱堂慾欲用',
    返: '回還还利校航璞',
    仲: '裁夏介春秋冬',
    吓: '人死到唬',
    似: '的',
  }).flatMap(([char, after]) => [
    [char, after],
    [simplifiedOf.get(char) ?? char, after],
  ]),
);

interface Marker {
  word: string;
  weight: number;
}

/** Markers by their first character, the longest first; of the same word the first list counts. */
const MARKERS: ReadonlyMap<string, readonly Marker[]> = (() => {
  const markers = new Map<string, Marker[]>();
  const known = new Set<string>();
  const add = (words: Iterable<string>, weight: number) => {
    for (const word of words) {
      if (known.has(word)) continue;
      known.add(word);
      const first = word[0] ?? '';
      markers.set(first, [...(markers.get(first) ?? []), { word, weight }]);
    }
  };
  const addBoth = (list: string, weight: number) => {
    for (const word of list.split(' ')) add([word, simplified(word)], weight);
  };
  add(SHARED_WORDS.split(' '), 0);
  add(CANTONESE_CHARACTERS, SURE);
  addBoth(WEAK_WORDS, WEAK);
  addBoth(STRONG_WORDS, STRONG);
  add('唔', SURE);
  add('係喇', 1.5);
  add(STANDARD_CHARACTERS, STANDARD);
  add(STANDARD_USUAL, USUAL);
  for (const list of markers.values()) list.sort((a, b) => b.word.length - a.word.length);
  return markers;
})();

function isGuarded(text: string, at: number, word: string): boolean {
  const before = text[at - 1];
  if (before !== undefined && NOT_AFTER.get(word[0] ?? '')?.includes(before)) return true;
  // A gap is what follows the last character.
  const after = text[at + word.length] ?? ' ';
  return NOT_BEFORE.get(word.at(-1) ?? '')?.includes(after) ?? false;
}

function markerAt(text: string, at: number): Marker | null {
  for (const marker of MARKERS.get(text[at] ?? '') ?? [])
    if (text.startsWith(marker.word, at) && !isGuarded(text, at, marker.word)) return marker;
  return null;
}

/** What speaks for Cantonese in a Chinese text, and what for standard Chinese, both not negative; gaps are one space. */
export function weighCantonese(han: string): { cantonese: number; standard: number } {
  let cantonese = 0;
  let standard = 0;
  for (let at = 0; at < han.length; ) {
    const marker = markerAt(han, at);
    if (marker && marker.weight > 0) cantonese += marker.weight;
    else if (marker) standard -= marker.weight;
    at += marker?.word.length ?? 1;
  }
  return { cantonese, standard };
}
