/**
 * Cuts a list of usual words down to what hashtags are joined from, in the list's order: the most usual first:
 * `lib/analysis/text/data/usual-words-*.txt`. Run by hand where a list changes; its input is `src/commonWords.json` of
 * the npm package `@zxcvbn-ts/language-*`, from version 4 on. (Version 3 and the German package are made from another
 * list, which is under CC BY-SA.)
 *
 *   npx tsx scripts/derive-usual-words.ts fr 4.1.2 commonWords.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES: Readonly<Record<string, readonly [name: string, code: string]>> = {
  en: ['English', 'en'],
  es: ['Spanish', 'es-es'],
  pt: ['Portuguese', 'pt-br'],
  id: ['Indonesian', 'id'],
  fr: ['French', 'fr'],
};

const [language = '', version = '', path = ''] = process.argv.slice(2);
const [name, code] = NAMES[language] ?? [];
if (name === undefined || path === '') {
  console.error('Usage: npx tsx scripts/derive-usual-words.ts en|es|pt|id|fr VERSION commonWords.json');
  process.exit(1);
}
const words = JSON.parse(readFileSync(path, 'utf8')) as string[];
writeFileSync(
  join(import.meta.dirname, `../lib/analysis/text/data/usual-words-${language}.txt`),
  [
    `# The most usual ${name} words, the most usual first. Contains information from OpenSubtitles 2024, which is made`,
    '# available by OPUS (Helsinki-NLP, https://opus.nlpl.eu/) under the ODC Attribution License 1.0',
    '# (https://opendatacommons.org/licenses/by/1-0/); counted and put in order by zxcvbn-ts (MIT licence, copyright (c) 2021',
    `# zxcvbn-ts), npm @zxcvbn-ts/language-${code} ${version}; cut down by scripts/derive-usual-words.ts.`,
    ...words.filter((word) => /^\p{Script=Latin}{2,24}$/u.test(word)),
    '',
  ].join('\n'),
);
