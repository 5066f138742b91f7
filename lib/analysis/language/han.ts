/**
 * Han characters and kana: Chinese or Japanese; and of Chinese, which writing, and whether it is Cantonese.
 */
import { CANTONESE_CHARACTERS, weighCantonese } from './cantonese';
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

const traditionalOnly = new Set(TRADITIONAL_ONLY);
const traditionalOrJapanese = new Set(TRADITIONAL_OR_JAPANESE);
const japaneseOnly = new Set(JAPANESE_ONLY);
/** Chinese words in characters that Japanese does not use by themselves. */
const chineseWords = new Set(
  `你您她它们們这這吗嗎吧呢啦啊哦喔咱啥俺嘛哪很怎么麼谁誰爸妈媽别咋呀哈嘿哎唔${CANTONESE_CHARACTERS}`,
);
/** Characters that Chinese sentences are full of and Japanese ones are not; they decide only beside plain Chinese. */
const chineseUsual = new Set('了的是我在不也都就还還到去给給没有个個和跟吃好看');

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
  for (const char of text)
    if (simplifiedOnly.has(char) || traditionalOnly.has(char) || chineseWords.has(char)) return true;
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

/**
 * One word only Cantonese writes, or two that others write as well; in Traditional characters without
 * any standard Chinese, one is enough.
 */
const LEAST_CANTONESE = 2;
const LEAST_IN_TRADITIONAL = 1;
/** How sure Cantonese is, by how much more speaks for it than for standard Chinese. */
const CANTONESE_CONFIDENCE: readonly (readonly [number, number])[] = [
  [5, 0.97],
  [2.5, 0.9],
  [1.5, 0.8],
  [0, 0.65],
];

function judgeCantonese(han: string): ChineseKind | null {
  const { cantonese, standard } = weighCantonese(han);
  const lead = cantonese - standard;
  const isTraditional = someIn(han, traditionalOnly) || someIn(han, traditionalOrJapanese);
  const least = standard === 0 && isTraditional ? LEAST_IN_TRADITIONAL : LEAST_CANTONESE;
  if (cantonese < least || lead <= 0) return null;
  const [, confidence] = CANTONESE_CONFIDENCE.find(([least]) => lead >= least) ?? [0, 0];
  return { tag: 'yue', confidence, because: 'markers:yue' };
}

/** So few characters, all of them shared with Japanese, may be a Japanese name (東京, 大会). */
const FEW_HAN = 6;
/** The confidence then; the platform's hint may tip it. */
export const UNSURE_OF_CHINESE = 0.65;

/** Decides Simplified, Traditional or Cantonese from Chinese text, one space for each gap. */
export function judgeChinese(han: string): ChineseKind {
  const kind = judgeCantonese(han);
  if (kind) return kind;
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
