/**
 * Han characters and kana: Chinese or Japanese; and of Chinese, which writing, and whether it is Cantonese.
 */
import {
  JAPANESE_ONLY,
  SIMPLIFIED_ONLY,
  SIMPLIFIED_OR_JAPANESE,
  TRADITIONAL_ONLY,
  TRADITIONAL_OR_JAPANESE,
} from './han-characters';
import { toConfidence } from './rank';
import type { Run } from './runs';

/** A stretch of Han and kana without a gap, and what language it belongs to (`zh` until the writing is known). */
export interface HanChunk {
  start: number;
  end: number;
  clause: number;
  tag: 'zh' | 'ja';
  han: number;
  kana: number;
  because: string;
}

const simplifiedOnly = new Set(SIMPLIFIED_ONLY);
const simplifiedOrJapanese = new Set(SIMPLIFIED_OR_JAPANESE);
const words = (list: string): string[] => list.split(' ');

const traditionalOnly = new Set(TRADITIONAL_ONLY);
const traditionalOrJapanese = new Set(TRADITIONAL_OR_JAPANESE);
const japaneseOnly = new Set(JAPANESE_ONLY);
/** Chinese words in characters that Japanese does not use by themselves. */
const chineseWords = new Set('你您她它们們这這吗嗎吧呢啦啊哦喔咱啥俺嘛哪很怎么麼谁誰爸妈媽别咋呀哈嘿哎');
/** Characters that Chinese sentences are full of and Japanese ones are not; they decide only beside plain Chinese. */
const chineseUsual = new Set('了的是我在不也都就还還到去给給没有个個和跟吃好看');

/**
 * Written Cantonese: characters that standard written Chinese does not use, or hardly. Written by hand; each is
 * marked Cantonese in Unihan (kCantonese beside a rare or absent kMandarin) or in common grammars.
 */
const cantoneseOnly = new Set(
  '嘅咗喺佢啲冇嚟嘢哋嗰噉咁乜嘥攞揾搵瞓餸嗌孭唞掟揼嬲噏冧啱嗮喎㗎嘞畀睇諗谂嫲喇啩攰郁嗱嘩啖嚿奀嘈咋冚埗撳搣嗒嗲囖嗄咇嘜',
);
/** Characters that Cantonese uses all the time and others now and then. */
const cantoneseUsual = new Set('咩靚咪咧晒囉揸啫俾哂吖驚執揀埋緊嘛靓');
/** Words only Cantonese speakers write, in characters that others write too. */
const CANTONESE_WORDS = words(
  '邊度 邊個 邊位 邊一 邊道 邊有 邊隻 邊條 而家 依家 點解 點樣 點會 點知 點算 點講 點搞 點做 點好 點都 鍾意 鐘意 中意你 食飯 食嘢 食咩 食乜 飲茶 飲嘢 返工 返學 返去 ' +
    '返嚟 返屋企 屋企 放工 收工 收皮 聽日 聽朝 聽晚 尋日 琴日 噚日 尋晚 琴晚 今朝 晏晝 下晝 朝早 朝頭早 夜晚黑 今晚黑 幾時 幾多 幾耐 幾點呀 好耐 得閒 真係 梗係 就係 定係 ' +
    '都係 仲係 淨係 即係 不嬲 係咪 係唔 唔係 有冇 冇得 仲有 仲要 仲未 仲好 仲可 仲想 仲唔 呢個 呢種 呢度 呢次 呢件 呢條 呢班 呢位 呢樣 呢排 呢隻 呢間 呢部 呢本 呢邊 呢句 ' +
    '呢日 呢幾 嗰陣 阿媽 阿爺 阿爸 阿哥 阿嫂 阿婆 阿妹 細佬 細路 細個 老豆 老竇 老細 大佬 家姐 後生仔 靚仔 靚女 求其 傾計 傾偈 講嘢 講笑 講大話 搞掂 搞錯 犀利 巴閉 頭先 ' +
    '正話 一陣間 成日 成班 成個 好彩 好似 好鬼 好嘢 早晨 早唞 唔該 多謝晒 得啦 好啦 係啦 走先 先啦 咪住 咪郁 差人 差佬 阿sir 執笠 執返 瞓覺 訓覺 起身 沖涼 行街 行開 ' +
    '坐低 放低 企喺 企係 同埋 抑或 若果 事關 一齊 話你 話我 話俾 話畀 俾你 俾我 俾人 睇戲 睇下 試下 等下 諗下 衰仔 衰鬼 死喇 冤枉 食緊 做緊 等緊 玩緊 搵緊 ' +
    '食晒 走晒 晒命 曬命 有啲 好啲 快啲 遲啲 埋單 揸車 搭車 的士 巴士 士多 多士 士多啤梨 雪櫃 冷氣 單車 電單車 生果 薯仔 番茄 菜心 叉燒 蛋撻 奶茶走 波鞋 打波 踢波',
);
/** What `係` stands in where standard Chinese writes it too. */
const STANDARD_BEFORE_HAI = new Set('關关體体聯联派譜谱語语干幹');

const isKanaRun = (run: Run): boolean => run.script === 'Kana';

/** Kana that faces are drawn with: (つ´ω`)つ, ¯\_(ツ)_/¯, シ in reach tags, ノ for a hand. */
const FACE_KANA = new Set('つツシノヮっゝヽゞ');

const isFace = (text: string, group: readonly Run[]): boolean =>
  group.length === 1 &&
  isKanaRun(group[0] as Run) &&
  lengthOf(group) === 1 &&
  FACE_KANA.has(text[group[0]?.start ?? 0] ?? '');

/** Contiguous runs joined, without faces drawn in letters; a single kana counts only where nothing else is said. */
function joinRuns(text: string, runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.at(-1)?.end === run.start) last.push(run);
    else groups.push([run]);
  }
  const said = groups.filter((group) => !isFace(text, group));
  const more = said.filter((group) => group.length > 1 || !isKanaRun(group[0] as Run) || lengthOf(group) > 1);
  return more.length > 0 ? more : said.slice(0, 1);
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.end - run.start, 0);

/** `の` between Han is decoration in Chinese posts (超好吃の店) and says nothing by itself. */
function tellingKana(text: string, runs: readonly Run[]): number {
  return lengthOf(runs.filter((run) => isKanaRun(run) && text.slice(run.start, run.end) !== 'の'));
}

function isChinese(text: string): boolean {
  for (const char of text) {
    if (simplifiedOnly.has(char) || traditionalOnly.has(char) || chineseWords.has(char)) return true;
    if (cantoneseOnly.has(char) || char === '唔') return true;
  }
  return false;
}

/** Japanese without kana: a character made in Japan, or both a Japanese-simplified and an unsimplified form. */
function isKanjiJapanese(text: string): boolean {
  let simplified = false;
  let traditional = false;
  let own = false;
  for (const char of text) {
    own ||= japaneseOnly.has(char);
    simplified ||= simplifiedOrJapanese.has(char);
    traditional ||= traditionalOrJapanese.has(char);
  }
  return own || (simplified && traditional);
}

const chunkOf = (runs: readonly Run[], tag: 'zh' | 'ja', because: string): HanChunk => ({
  start: runs[0]?.start ?? 0,
  end: runs.at(-1)?.end ?? 0,
  clause: runs[0]?.clause ?? 0,
  tag,
  han: lengthOf(runs.filter((run) => !isKanaRun(run))),
  kana: lengthOf(runs.filter(isKanaRun)),
  because,
});

/** A group with kana: Japanese, unless its Han part is plainly Chinese (今天学了ありがとう). */
function judgeMixed(text: string, group: readonly Run[]): HanChunk[] {
  const han = group.filter((run) => !isKanaRun(run));
  if (!isChinese(han.map((run) => text.slice(run.start, run.end)).join('')))
    return [chunkOf(group, 'ja', 'script:Kana')];
  return group.map((run) =>
    isKanaRun(run) ? chunkOf([run], 'ja', 'script:Kana') : chunkOf([run], 'zh', 'script:Hani'),
  );
}

const someIn = (text: string, set: ReadonlySet<string>): boolean => [...text].some((char) => set.has(char));

/** Tells Chinese from Japanese, chunk by chunk; Han without kana goes with the kana of its clause, then of its part. */
export function judgeHan(text: string, runs: readonly Run[]): HanChunk[] {
  const groups = joinRuns(text, runs);
  const textOf = (group: readonly Run[]): string => text.slice(group[0]?.start, group.at(-1)?.end);
  const hanText = groups
    .flat()
    .filter((run) => !isKanaRun(run))
    .map((run) => text.slice(run.start, run.end))
    .join('');
  const kanaClauses = new Set(
    groups.filter((group) => tellingKana(text, group) > 0).map((group) => group[0]?.clause),
  );
  const isChinesePart = isChinese(hanText);
  const isJapanesePart = !isChinesePart && (kanaClauses.size > 0 || isKanjiJapanese(hanText));
  return groups.flatMap((group) => {
    const own = textOf(group);
    if (tellingKana(text, group) > 0) return judgeMixed(text, group);
    const isDecorated = group.some(isKanaRun);
    const isPlainlyChinese = isChinese(own) || (isChinesePart && (isDecorated || someIn(own, chineseUsual)));
    const isJapanese = isJapanesePart || isDecorated || kanaClauses.has(group[0]?.clause);
    if (isPlainlyChinese || !isJapanese) return [chunkOf(group, 'zh', 'script:Hani')];
    return [chunkOf(group, 'ja', kanaClauses.size > 0 || isDecorated ? 'script:Kana' : 'markers:ja')];
  });
}

/** What kind of Chinese a text is; `zh` while nothing in it tells. */
export interface ChineseKind {
  tag: 'zh' | 'zh-Hans' | 'zh-Hant' | 'yue';
  confidence: number;
  because: string;
}

/** `唔` before a character negates; before a gap it is a Mandarin "mm". `係` is "to be" unless part of a word. */
function isCantoneseAt(text: string, at: number): boolean {
  const next = text[at + 1] ?? ' ';
  if (text[at] === '唔') return next !== ' ' && next !== '唔';
  return text[at] === '係' && !STANDARD_BEFORE_HAI.has(text[at - 1] ?? '') && next !== '數' && next !== '数';
}

function countCantonese(text: string): { sure: number; usual: number } {
  let sure = 0;
  let usual = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (cantoneseOnly.has(char) || isCantoneseAt(text, at)) sure++;
    else if (cantoneseUsual.has(char)) usual++;
  }
  for (const word of CANTONESE_WORDS) if (text.includes(word)) usual += WORD_MARKERS;
  return { sure, usual };
}

/** A word of two or more characters says more than one usual character. */
const WORD_MARKERS = 2;

/** Characters of Chinese per Cantonese marker, above which markers count as a quotation. */
const HAN_PER_MARKER = 30;

/** So few characters, all of them shared with Japanese, may be a Japanese name (東京, 大会). */
const FEW_HAN = 6;
/** The confidence then; the platform's hint may tip it. */
export const UNSURE_OF_CHINESE = 0.65;

/** Decides Simplified, Traditional or Cantonese from Chinese text, one space for each gap. */
export function judgeChinese(han: string): ChineseKind {
  const { sure, usual } = countCantonese(han);
  const markers = sure + usual;
  if ((sure >= 1 || usual >= 2) && han.length <= markers * HAN_PER_MARKER) {
    return {
      tag: 'yue',
      confidence: sure >= 2 || markers >= 3 ? 0.96 : sure === 1 ? 0.85 : 0.75,
      because: 'markers:yue',
    };
  }
  let simplified = 0;
  let traditional = 0;
  for (const char of han) {
    if (simplifiedOnly.has(char) || simplifiedOrJapanese.has(char)) simplified++;
    if (traditionalOnly.has(char) || traditionalOrJapanese.has(char)) traditional++;
  }
  const told = simplified + traditional;
  if (told === 0 || simplified === traditional) {
    return { tag: 'zh', confidence: han.length >= 4 ? 0.85 : 0.7, because: 'script:Hani' };
  }
  const lead = Math.max(simplified, traditional);
  if (han.length <= FEW_HAN && !isChinese(han)) {
    return {
      tag: simplified > traditional ? 'zh-Hans' : 'zh-Hant',
      confidence: UNSURE_OF_CHINESE,
      because: 'characters:shared',
    };
  }
  const confidence = toConfidence((lead / told) * (lead >= 3 ? 0.98 : lead === 2 ? 0.95 : 0.9));
  return simplified > traditional
    ? { tag: 'zh-Hans', confidence, because: 'characters:Hans' }
    : { tag: 'zh-Hant', confidence, because: 'characters:Hant' };
}
