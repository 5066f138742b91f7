/** The text core: folding, tokens, literals, tables, hashtags. `npm run bench -- text`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type AssetKind, openAsset, packAsset } from '../../lib/analysis/text/asset';
import {
  type Automaton,
  automatonColumns,
  automatonOf,
  buildAutomaton,
} from '../../lib/analysis/text/automaton';
import { fold, foldString } from '../../lib/analysis/text/fold';
import { decodeFoldTables } from '../../lib/analysis/text/fold-tables';
import { openLexicon } from '../../lib/analysis/text/lexicon';
import { splitHashtag } from '../../lib/analysis/text/split-hashtag';
import { openTagWords } from '../../lib/analysis/text/tag-words';
import { tokenize } from '../../lib/analysis/text/tokens';
import { readTable } from '../../scripts/tables';
import { chineseWords, rankedWords } from '../../scripts/text-sources';
import { builtLexicon, numberCues } from '../lib/analysis/text/lists';
import { annotateFigures } from './figures/annotate';
import { type BenchOptions, type Figure, median, timed } from './frame';

const RUNS = 9;
/** UTF-8 bytes of text a run goes over, so that it takes some tenths of a second. */
const BYTES_A_RUN = 8_000_000;
const CAPTION_UNITS = 80;
const BENCH: AssetKind = { name: 'bench', kind: 'TEST', version: 1 };
const ROOT = join(import.meta.dirname, '../..');
/** Tables that ship for the text core: words, triggers with their index, and the fold table, which ships as code. */
const ASSETS = [
  'public/data/lexicon.bin',
  'public/data/hashtag-words.bin',
  'public/data/knowledge.bin',
  'lib/analysis/text/data/fold-table.ts',
];

/** Invented posts in the languages of the three platforms. */
const POSTS = [
  '今天给大家种草一款超好用的防晒霜，真的绝绝子！姐妹们快冲，学生党也能闭眼入[笑哭R] #防晒霜推荐 #好物',
  '周末和旅行搭子去了成都，吃了火锅逛了春熙路，人均88元，性价比太高了😍 #成都美食 #周末去哪儿 #探店',
  'POV: you finally found the perfect Matcha latte at 6:30 AM ☕️✨ no cap it ATE #coffeetok #fyp #matcha',
  'Okay so I tried the viral recipe and honestly? soooo good, 10/10 would make it again 🔥 @foodie.anna #recipe',
  'Mañana empezamos el reto de 30 días, ¿quién se apunta? Nos vemos en la playa 💪 #gymmotivation #retofitness',
  'Receita fácil de bolo de cenoura com cobertura de chocolate, só 5 ingredientes! #receitasfaceis #bolo',
  '今日のコーデ👗 ユニクロのジャケットが可愛すぎて即買いした…プチプラなのに高見え！ #今日のコーデ #プチプラ',
  'วันนี้ไปเที่ยวทะเลกับเพื่อนๆ สนุกมากเลยค่ะ ใครอยากไปบ้าง 555 #เที่ยวไทย #ทะเล',
  '오늘의 OOTD 🖤 이 자켓 진짜 예쁘죠? ㅋㅋㅋ 가격은 39,000원 #오오티디 #데일리룩',
  'Resep ayam geprek super pedas, cuma 15 ribu! Cobain yuk 🌶️ #resepmasakan #kulinerindonesia #viral',
];
const TEXT = POSTS.join('\n');

const megabytesPerSecond = (text: string, work: (text: string) => void): number => {
  const bytes = Buffer.byteLength(text);
  const times = Math.ceil(BYTES_A_RUN / bytes);
  return median(RUNS, () => {
    const ms = timed(() => {
      for (let i = 0; i < times; i++) work(text);
    });
    return (bytes * times) / ms / 1_000;
  });
};

/** All figures of the area. */
export async function* area({ ours }: BenchOptions = {}): AsyncGenerator<Figure> {
  yield { name: 'foldMBps', value: megabytesPerSecond(TEXT, fold), unit: 'MB/s' };
  yield { name: 'tokenPostsPerSecond', value: tokenPostsPerSecond(), unit: 'posts/s' };
  yield* matching(ours ?? false);
  yield { name: 'loadMs', value: loadMs(), unit: 'ms' };
  const sizes = ASSETS.map((path) => gzipSync(readFileSync(join(ROOT, path)), { level: 9 }).length);
  yield { name: 'assetsGzipKB', value: sizes.reduce((a, b) => a + b, 0) / 1_000, unit: 'kB' };
  yield* splitting();
  yield* annotateFigures();
}

/** Folding included. */
function tokenPostsPerSecond(): number {
  const tables = { lexicon: builtLexicon(), cues: numberCues() };
  const captions = POSTS.map((post) => post.repeat(2).slice(0, CAPTION_UNITS));
  const rounds = 600;
  return median(RUNS, () => {
    const ms = timed(() => {
      for (let i = 0; i < rounds; i++) for (const caption of captions) tokenize(fold(caption), tables);
    });
    return (rounds * captions.length * 1_000) / ms;
  });
}

/** Half Chinese words, half words of four alphabetic languages, spread over the whole lists. */
function triggers(count: number): string[] {
  const usable = (words: readonly (readonly [string, number])[], least: number) =>
    words.map(([word]) => foldString(word)).filter((word) => word.length >= least);
  const chinese = usable(chineseWords(4), 2);
  const others = usable((['en', 'es', 'pt', 'fr'] as const).flatMap(rankedWords), 4);
  const spread = (words: readonly string[], wanted: number) =>
    Array.from({ length: wanted }, (_, i) => words[Math.floor((i * words.length) / wanted)] ?? '');
  return [...spread(chinese, count / 2), ...spread(others, count / 2)];
}

async function* matching(isAlone: boolean): AsyncGenerator<Figure> {
  const text = foldString(TEXT);
  const few = triggers(5_000);
  const small = automatonOf(openAsset(packAsset(BENCH, automatonColumns(few)).buffer, BENCH));
  const large = buildAutomaton(triggers(50_000));
  const bytes = Buffer.byteLength(text);
  const rounds = Math.ceil(BYTES_A_RUN / bytes);
  const run = (automaton: Automaton) =>
    timed(() => {
      for (let i = 0; i < rounds; i++) automaton.findAll(text);
    });
  run(small);
  run(large);
  // Turn by turn, so that a load on the machine strikes both.
  const pairs = Array.from({ length: RUNS }, () => [run(small), run(large)] as const);
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  yield {
    name: 'matchMBps',
    value: (bytes * rounds) / middle(pairs.map(([ms]) => ms)) / 1_000,
    unit: 'MB/s',
  };
  yield { name: 'matchGrowth10x', value: middle(pairs.map(([ms, grown]) => grown / ms)), unit: 'times' };
  if (!isAlone) yield await peerFigure(few, text);
}

/** A well-kept library on the same triggers and text. */
async function peerFigure(literals: readonly string[], text: string): Promise<Figure> {
  const figure = { name: 'matchMBps', unit: 'MB/s', peer: 'modern-ahocorasick' };
  try {
    const { default: Peer } = await import('modern-ahocorasick');
    const peer = new Peer([...literals]);
    return { ...figure, value: megabytesPerSecond(text, (searched) => peer.search(searched)) };
  } catch (error) {
    return {
      ...figure,
      value: null,
      because: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
}

/** Opening all tables from bytes at hand, hashes checked, every list laid out: the first posts need them all. */
function loadMs(): number {
  const lexicon = readTable('lexicon.bin');
  const tagWords = readTable('hashtag-words.bin');
  return median(RUNS, () =>
    timed(() => {
      const { zh, ja, th } = openLexicon(lexicon).tries;
      const { trie } = openTagWords(tagWords);
      decodeFoldTables();
      return [zh, ja, th, trie];
    }),
  );
}

interface TagItem {
  tag: string;
  language: string;
  words: string[];
}

/**
 * `splitExact`: the examiner's set, made by someone who does not see the word lists; nothing is tuned on it.
 * `splitExactDev`: our own development set, free to read and to tune on, so it flatters.
 */
const TAG_SETS = { splitExact: 'hashtags.jsonl', splitExactDev: 'hashtags-dev.jsonl' };

function* splitting(): Generator<Figure> {
  const words = openTagWords(readTable('hashtag-words.bin'));
  const lexicon = builtLexicon();
  // Where the words part is what counts: accents and case are not compared.
  const plain = (list: readonly string[]) => list.map((word) => fold(word).bare).join('\n');
  const right = ({ tag, words: expected }: TagItem) =>
    plain(splitHashtag(tag, words, lexicon).map((part) => part.text)) === plain(expected);
  const share = (of: readonly TagItem[]) => (of.filter(right).length / of.length) * 100;
  for (const [name, file] of Object.entries(TAG_SETS)) {
    const path = join(import.meta.dirname, 'data', file);
    if (!existsSync(path)) {
      yield { name, value: null, unit: '%', because: `test/bench/data/${file} is not there` };
      continue;
    }
    const items = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as TagItem);
    yield { name, value: share(items), unit: '%' };
    for (const language of [...new Set(items.map((item) => item.language))].sort()) {
      const value = share(items.filter((item) => item.language === language));
      yield { name: `${name}.${language}`, value, unit: '%' };
    }
  }
}
