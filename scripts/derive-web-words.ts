/**
 * Cuts a word list of Tesseract down to what hashtags are joined from: `lib/analysis/text/data/web-words-*.txt`.
 * Run by hand where a list changes; its input comes from Debian's package tesseract-ocr-XXX by
 *
 *   combine_tessdata -u XXX.traineddata XXX. && dawg2wordlist XXX.lstm-unicharset XXX.lstm-word-dawg words.txt
 *   npx tsx scripts/derive-web-words.ts de words.txt
 *
 * The list has no counts, but it holds a word in each spelling that was usual (haus, Haus, HAUS): more spellings, a
 * more usual word. German writes nouns with a capital letter: a word never written small is a noun or a name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualGermanWords, usualWords } from './text-sources';

const NAMES: Readonly<Record<string, readonly [name: string, code: string]>> = {
  es: ['Spanish', 'spa'],
  pt: ['Portuguese', 'por'],
  id: ['Indonesian', 'ind'],
  de: ['German', 'deu'],
  fr: ['French', 'fra'],
};
/** Longer lists are cut down to the words in more spellings, for room. */
const LEAST_SPELLINGS: Readonly<Record<string, number>> = { es: 2, pt: 2, id: 2 };
/** A word among so many usual English ones is English, unless the language's own list has it. */
const ENGLISH_WORDS = 20_000;

type Spelling = 'small' | 'capital' | 'capitals';

function spellingOf(word: string): Spelling | null {
  if (word === word.toLowerCase()) return 'small';
  if (word === word.toUpperCase()) return 'capitals';
  return word.slice(1) === word.slice(1).toLowerCase() ? 'capital' : null;
}

function spellings(words: readonly string[]): Map<string, Set<Spelling>> {
  const found = new Map<string, Set<Spelling>>();
  for (const word of words) {
    const spelling = spellingOf(word);
    if (spelling === null || !/^\p{Script=Latin}{3,24}$/u.test(word)) continue;
    const small = word.toLowerCase();
    found.set(small, (found.get(small) ?? new Set()).add(spelling));
  }
  return found;
}

const [language = '', path = ''] = process.argv.slice(2);
const [name, code] = NAMES[language] ?? [];
if (name === undefined || path === '') {
  console.error('Usage: npx tsx scripts/derive-web-words.ts es|pt|id|de|fr WORDS.txt');
  process.exit(1);
}

const isGerman = language === 'de';
const own = new Set(isGerman ? usualGermanWords().keys() : usualWords(language as 'es' | 'pt' | 'id' | 'fr'));
const english = new Set(usualWords('en').slice(0, ENGLISH_WORDS));
const groups = new Map<string, string[]>();
for (const [word, found] of spellings(readFileSync(path, 'utf8').split('\n'))) {
  const isNoun = isGerman && found.has('capital') && !found.has('small');
  if ((!found.has('small') && !isNoun) || found.size < (LEAST_SPELLINGS[language] ?? 1)) continue;
  if (english.has(word) && !own.has(word)) continue;
  const group = `${found.size}${isNoun ? ' noun' : ''}`;
  groups.set(group, [...(groups.get(group) ?? []), word]);
}
const lines = [...groups.keys()].sort().reverse();
writeFileSync(
  join(import.meta.dirname, `../lib/analysis/text/data/web-words-${language}.txt`),
  [
    `# Words of the ${name} model of Tesseract (tessdata_fast, lstm-word-dawg), lower-cased and cut down by`,
    '# scripts/derive-web-words.ts. Copyright 2006-2022 Google Inc., licence Apache-2.0,',
    `# https://github.com/tesseract-ocr/tessdata_fast; taken from Debian's package tesseract-ocr-${code} with dawg2wordlist.`,
    '# No counts; each part names in how many spellings (haus, Haus, HAUS) the list holds its words.',
    ...lines.flatMap((group) => [`## ${group}`, ...(groups.get(group) ?? []).sort()]),
    '',
  ].join('\n'),
);
