/**
 * Packs the word lists of the text core: `public/data/lexicon.bin` (Chinese, Japanese, Thai) and
 * `public/data/hashtag-words.bin` (six languages that join words). Sources: scripts/text-sources.ts; licences: THIRD-PARTY.md.
 *
 *   npx tsx scripts/build-text.ts
 */
import { packAsset } from '../lib/analysis/text/asset';
import { fold, foldString } from '../lib/analysis/text/fold';
import { learnLetters } from '../lib/analysis/text/letter-model';
import { COST_STEPS, LEXICON } from '../lib/analysis/text/lexicon';
import {
  JOINS_FIRST,
  JOINS_LAST,
  JOINT_COLUMN,
  TAG_COLUMNS,
  TAG_LANGUAGES,
  TAG_WORDS,
  WHOLE_COLUMN,
} from '../lib/analysis/text/tag-words';
import { packTrie } from '../lib/analysis/text/trie-pack';
import { writeTable } from './tables';
import {
  type CostedWord,
  chineseWords,
  japaneseWords,
  ownWords,
  rankedWords,
  thaiWords,
  usualGermanWords,
  type WebWord,
  webWords,
} from './text-sources';

/** No word is longer, in UTF-16 units: bounds the search at each place. */
const LONGEST_WORD = 16;
/** What our own words cost, in -ln(probability): well known. */
const OWN_COST = 9;
const LEAST_JIEBA_COUNT = 12;
const MOST_JAPANESE_COST = 8_000;
const MOST_JAPANESE_NAME_COST = 5_500;

/** Costs are rounded to this many steps: what is lost says nothing, and the asset is a tenth smaller. */
const GRAIN = 5;
const TAG_GRAIN = 10;

function storedCost(cost: number, grain: number): number {
  return Math.min(255, Math.max(grain, Math.round((cost * COST_STEPS) / grain) * grain));
}

/** One stored number a word; the smaller cost where two words fold to one. */
function column(words: readonly CostedWord[]): Map<string, readonly number[]> {
  const values = new Map<string, readonly number[]>();
  for (const [written, cost] of words) {
    const word = foldString(written);
    if (word === '' || word.length > LONGEST_WORD) continue;
    const stored = storedCost(cost, GRAIN);
    values.set(word, [Math.min(stored, values.get(word)?.[0] ?? 255)]);
  }
  return values;
}

function write(name: string, bytes: Uint8Array): void {
  writeTable(name, bytes);
  console.log(`${name}: ${bytes.byteLength} bytes`);
}

const own = ownWords('own-words.yaml');
const ownOf = (language: string): CostedWord[] =>
  (own.get(language) ?? []).map((word) => [word, OWN_COST] as const);
write(
  LEXICON.name,
  packAsset(LEXICON, {
    ...packTrie(column([...chineseWords(LEAST_JIEBA_COUNT), ...ownOf('zh')]), 'zh'),
    ...packTrie(
      column([...japaneseWords(MOST_JAPANESE_COST, MOST_JAPANESE_NAME_COST), ...ownOf('ja')]),
      'ja',
    ),
    ...packTrie(column([...thaiWords(), ...ownOf('th')]), 'th'),
  }),
);

/** Words of one or two letters are mostly crumbs of subtitles; only these stand in tags. */
const SHORT_WORDS: Record<string, string> = {
  en: 'a i am an as at be by do go he hi if in is it me my no of oh ok on or so to tv up us vs we dj ny la uk',
  es: 'a e o u y al de el en es ha he la le lo me mi no ni os se si su te tu un va ya yo',
  pt: 'a e o ao as da de do em eu ha ir la me na no os ou se so te tu um va',
  id: 'di ke ku mu ya yg si gw lu',
  de: 'ab am an da du er es im in ja ob so um wo zu',
  fr: 'a y au ce de du en et il je la le ma me ne ni on ou sa se si ta te tu un va',
};
const OWN_TAG_COST = 8.5;
const WHOLE_COST = 9;
/** Short names are more often a piece of something else. */
const nameCost = (name: string): number => (name.length > 4 ? OWN_TAG_COST + 1 : OWN_TAG_COST + 2.5);
/** German words that others are joined with; those that are usual alone have a cost of their own. */
const JOINT_COST = 11;

const SHORTEST_PART = 4;
/** As many of a language's most usual words are looked for in joined ones. */
const USUAL = 8_000;

/** Whether a word can be cut in two of which each passes. */
function isTwo(word: string, isFirst: (part: string) => boolean, isLast: (part: string) => boolean): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    if (isLast(word.slice(at)) && isFirst(word.slice(0, at))) return true;
  }
  return false;
}

/** What stands on the web as one word but is two usual ones (bajumurah) would keep tags from being split. */
function twoOf(usual: readonly CostedWord[]): (word: string) => boolean {
  const words = new Set(usual.map(([word]) => word));
  const has = (part: string) => words.has(part);
  return (word) => isTwo(word, has, has);
}

/** German compounds of listed nouns need no entry of their own: nouns join when a tag is split. */
function compoundOf(webs: readonly WebWord[]): (word: string) => boolean {
  const nouns = new Set(webs.filter(({ isNoun }) => isNoun).map(({ word }) => word));
  const lists = ownWords('compounds-de.yaml');
  const firsts = new Set([...nouns, ...(lists.get('both') ?? []), ...(lists.get('first') ?? [])]);
  const lasts = new Set([...nouns, ...(lists.get('both') ?? []), ...(lists.get('last') ?? [])]);
  const isFirst = (part: string) => firsts.has(part) || (part.endsWith('s') && firsts.has(part.slice(0, -1)));
  const isLast = (part: string) => lasts.has(part);
  return (word) => nouns.has(word) && isTwo(word, isFirst, isLast);
}

const ownNames = (): string[] => [...ownWords('own-names.yaml').values()].flat();

function tagWords(): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const put = (written: string, cost: number, place: number, checked: boolean) => {
    const word = fold(written).bare;
    if (!/^[a-z0-9]{1,24}$/.test(word)) return;
    const short = SHORT_WORDS[TAG_LANGUAGES[place] ?? '']?.split(' ') ?? [];
    if (checked && (/\d/.test(word) || (word.length <= 2 && !short.includes(word)))) return;
    const values = table.get(word) ?? new Array<number>(TAG_COLUMNS).fill(0);
    const stored = storedCost(cost, TAG_GRAIN);
    values[place] = Math.min(stored, values[place] || 255);
    table.set(word, values);
  };
  TAG_LANGUAGES.forEach((language, place) => {
    const usual = language === 'de' ? [...usualGermanWords()] : rankedWords(language);
    for (const [word, cost] of usual) put(word, cost, place, true);
    const known = new Set(usual.map(([word]) => word));
    const webs = webWords(language);
    const isJoined = language === 'de' ? compoundOf(webs) : twoOf(usual.slice(0, USUAL));
    for (const { word, cost } of webs) if (known.has(word) || !isJoined(word)) put(word, cost, place, true);
  });
  const german = TAG_LANGUAGES.indexOf('de');
  for (const [list, words] of ownWords('compounds-de.yaml')) {
    const cost = list === 'names' ? OWN_TAG_COST + 1 : JOINT_COST;
    for (const word of words) put(word, cost, german, true);
  }
  for (const name of ownNames())
    for (const place of TAG_LANGUAGES.keys()) put(name, nameCost(name), place, true);
  for (const [list, words] of ownWords('own-tag-words.yaml')) {
    const known = (TAG_LANGUAGES as readonly string[]).indexOf(list);
    const places = known >= 0 ? [known] : TAG_LANGUAGES.map((_, at) => at);
    for (const word of words) {
      // A digit parts words, but not in y2k and 90s.
      const isWhole = list === 'whole' || (/\d/.test(word) && /[a-z]/.test(word));
      for (const place of isWhole ? [WHOLE_COLUMN] : places) {
        put(word, isWhole ? WHOLE_COST : OWN_TAG_COST, place, false);
      }
    }
  }
  return table;
}

/** What stands between the parts of a German compound. */
const LINKS = ['s', 'n', 'en', 'es', 'er', 'e'];

/** Which German words join others into one: marks in a column of their own, of words that have a cost. */
function markJoints(table: Map<string, number[]>): void {
  const german = TAG_LANGUAGES.indexOf('de');
  const lists = ownWords('compounds-de.yaml');
  const of = (list: string) => (lists.get(list) ?? []).map((word) => fold(word).bare);
  const marked = new Map<string, number>();
  const mark = (word: string, joint: number) => marked.set(word, (marked.get(word) ?? 0) | joint);
  for (const { word, isNoun } of webWords('de')) if (isNoun) mark(fold(word).bare, JOINS_FIRST | JOINS_LAST);
  for (const name of ownNames()) marked.set(fold(name).bare, 0);
  for (const word of of('names')) marked.set(word, JOINS_FIRST);
  for (const word of of('both')) mark(word, JOINS_FIRST | JOINS_LAST);
  for (const word of of('first')) mark(word, JOINS_FIRST);
  for (const word of of('last')) mark(word, JOINS_LAST);
  for (const word of of('never')) marked.set(word, 0);
  for (const [word, joint] of [...marked]) {
    if ((joint & JOINS_FIRST) === 0) continue;
    for (const link of LINKS) if (!marked.has(word + link)) marked.set(word + link, JOINS_FIRST);
  }
  for (const [word, joint] of marked) {
    const values = table.get(word);
    if (values !== undefined && (values[german] ?? 0) > 0) values[JOINT_COLUMN] = joint;
  }
}

/** The letters of each language's words of some length: short ones say nothing of unseen ones. */
function letterModels(table: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const models = TAG_LANGUAGES.map((_, place) => {
    const words = [...table].filter(([word, values]) => (values[place] ?? 0) > 0 && /^[a-z]{4,}$/.test(word));
    return learnLetters(
      words.map(([word]) => word),
      COST_STEPS,
    );
  });
  return Uint8Array.from(models.flatMap((model) => [...model]));
}

const table = tagWords();
markJoints(table);
write(TAG_WORDS.name, packAsset(TAG_WORDS, { ...packTrie(table, 'tw'), lett: letterModels(table) }));
