/**
 * Words to train the word model on, by language: Tesseract's word lists (tessdata_fast, Apache-2.0, as extracted with
 * `combine_tessdata -u` and `dawg2wordlist` from Debian's packages tesseract-ocr-*), readings of mecab-ipadic (npm
 * `kuromoji`), Debian's `wamerican` (SCOWL) to know English by, and our own everyday words. Lists from the web hold
 * names and English in every language; both are taken out here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FUNCTION_WORDS } from '../../lib/analysis/language/function-words';
import { CANDIDATES } from '../../lib/analysis/language/letter-candidates';
import { WORD_LANGUAGES, type WordScript } from '../../lib/analysis/language/word-model';
import {
  type Chance,
  inventPinyin,
  romaniseBengali,
  romaniseGreek,
  romaniseHindi,
  romaniseKana,
  romaniseRussian,
} from './romanise';

/** Tesseract's names of lists for our tags. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  en: ['eng'],
  es: ['spa'],
  pt: ['por'],
  fr: ['fra'],
  de: ['deu'],
  it: ['ita'],
  nl: ['nld'],
  sv: ['swe'],
  da: ['dan'],
  no: ['nor'],
  fi: ['fin'],
  pl: ['pol'],
  cs: ['ces'],
  sk: ['slk'],
  hu: ['hun'],
  ro: ['ron'],
  tr: ['tur'],
  id: ['ind'],
  ms: ['msa'],
  tl: ['fil'],
  vi: ['vie'],
  ca: ['cat'],
  hr: ['hrv', 'srp_latn'],
  sl: ['slv'],
  sq: ['sqi'],
  lt: ['lit'],
  lv: ['lav'],
  et: ['est'],
  az: ['aze'],
  eu: ['eus'],
  is: ['isl'],
  sw: ['swa'],
  yo: ['yor'],
  ru: ['rus'],
  uk: ['ukr'],
  bg: ['bul'],
  sr: ['srp'],
  mk: ['mkd'],
  be: ['bel'],
  kk: ['kaz'],
  mn: ['mon'],
  ky: ['kir'],
  ar: ['ara'],
  fa: ['fas'],
  ur: ['urd'],
  ps: ['pus'],
  ug: ['uig'],
  hi: ['hin'],
  mr: ['mar'],
  ne: ['nep'],
};
const LETTERS: Readonly<Record<WordScript, RegExp>> = {
  Latn: /^[a-z\u00df-\u00f6\u00f8-\u024f\u0259\u1e00-\u1eff]{2,20}$/,
  Cyrl: /^[\u0430-\u045f\u0490-\u04ff]{2,20}$/,
  Arab: /^[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff]{2,18}$/,
  Deva: /^[\u0900-\u0963\u0970-\u097f]{2,20}$/,
};
/** Words drawn from a list before filters. */
const DRAWN = 45_000;
/** A word of English in this many other lists came with the web, not with the language. */
const LISTS_WITH_ENGLISH = 5;
/** Any other word in this many lists is a name. */
const LISTS_WITH_NAMES = 12;

const require = createRequire(import.meta.url);

/** What a language is trained on: words of lists, and everyday ones to draw more often. */
export interface LanguageWords {
  listed: readonly string[];
  everyday: readonly string[];
}

function readList(folder: string, list: string): string[] {
  const path = join(folder, `${list}.words`);
  if (!existsSync(path)) throw new Error(`${path} is missing; see scripts/word-model/README.md`);
  return readFileSync(path, 'utf8').split('\n');
}

function drawn(words: string[], most: number, chance: Chance): string[] {
  for (let at = words.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [words[at], words[other]] = [words[other] ?? '', words[at] ?? ''];
  }
  return words.slice(0, most);
}

/** Readings of mecab-ipadic's words, in katakana. */
function japaneseReadings(): string[] {
  const file = join(dirname(require.resolve('kuromoji/package.json')), 'dict/tid_pos.dat.gz');
  const features = gunzipSync(readFileSync(file)).toString('utf8').split('\0');
  return features.flatMap((line) => {
    const fields = line.split(',');
    const reading = fields.at(-2) ?? '';
    return /^[\u30a1-\u30fc]{2,8}$/.test(reading) && fields[2] !== '固有名詞' ? [reading] : [];
  });
}

function everydayWords(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const add = (tag: string, list: string) =>
    words.set(tag, [...(words.get(tag) ?? []), ...list.split(/\s+/).filter((word) => word.length > 1)]);
  // Urdu in Latin letters looks like Hindi in them: one language to the model, told apart by single words.
  for (const [tag, list] of Object.entries(FUNCTION_WORDS)) add(tag === 'ur-Latn' ? 'hi-Latn' : tag, list);
  for (const candidates of Object.values(CANDIDATES))
    for (const { tag, words: list } of candidates) add(tag, list);
  return words;
}

/** All languages' words. `folder` holds the extracted lists and `american-english`. */
export function readSources(folder: string, chance: Chance): Map<string, LanguageWords> {
  const everyday = everydayWords();
  const english = new Set(
    readFileSync(join(folder, 'american-english'), 'utf8')
      .split('\n')
      .map((word) => word.toLowerCase()),
  );
  const whole = new Map<string, string[]>();
  const counts = new Map<string, number>();
  const lists = new Map<string, Set<string>>();
  for (const { tag, script } of WORD_LANGUAGES) {
    const names = LISTS[tag];
    if (!names) continue;
    const words = new Set<string>();
    for (const name of names)
      for (const word of readList(folder, name)) {
        const plain = word.toLowerCase().normalize('NFC');
        if (LETTERS[script].test(plain)) words.add(plain);
      }
    lists.set(tag, words);
    whole.set(tag, drawn([...words], DRAWN, chance));
  }
  for (const words of whole.values()) for (const word of words) counts.set(word, 0);
  for (const words of lists.values())
    for (const word of words) {
      const count = counts.get(word);
      if (count !== undefined) counts.set(word, count + 1);
    }
  const sources = new Map<string, LanguageWords>();
  for (const { tag, script } of WORD_LANGUAGES) {
    const own = new Set(everyday.get(tag) ?? []);
    const listed = (whole.get(tag) ?? []).filter((word) => {
      if (own.has(word) || script !== 'Latn') return true;
      const count = counts.get(word) ?? 0;
      if (english.has(word)) return tag === 'en' || count < LISTS_WITH_ENGLISH;
      return tag !== 'en' && count < LISTS_WITH_NAMES;
    });
    const extra =
      tag === 'en'
        ? drawn(
            [...english].filter((word) => LETTERS.Latn.test(word)),
            DRAWN,
            chance,
          )
        : [];
    sources.set(tag, { listed: tag === 'en' ? extra : listed, everyday: [...own] });
  }
  const romanised: [string, () => string[]][] = [
    ['ru-Latn', () => (whole.get('ru') ?? []).map((word) => romaniseRussian(word, chance))],
    [
      'el-Latn',
      () =>
        drawn(readList(folder, 'ell'), DRAWN, chance).map((word) =>
          romaniseGreek(word.toLowerCase().normalize('NFC'), chance),
        ),
    ],
    ['hi-Latn', () => (whole.get('hi') ?? []).map((word) => romaniseHindi(word, chance))],
    [
      'bn-Latn',
      () => drawn(readList(folder, 'ben'), DRAWN, chance).map((word) => romaniseBengali(word, chance)),
    ],
    ['ja-Latn', () => drawn(japaneseReadings(), DRAWN, chance).map((word) => romaniseKana(word, chance))],
    ['zh-Latn', () => Array.from({ length: 20_000 }, () => inventPinyin(chance))],
  ];
  for (const [tag, words] of romanised)
    sources.set(tag, {
      listed: words().filter((word) => /^[a-z0-9']{2,18}$/.test(word)),
      everyday: sources.get(tag)?.everyday ?? [],
    });
  return sources;
}
