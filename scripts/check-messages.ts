/**
 * `npm run check:messages`: every message of the interface is used somewhere, and both languages fill the same places.
 * Exit code 1 where one is not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../lib/i18n/en';
import { zhHans } from '../lib/i18n/zh-Hans';

type Message = string | { one: string; other: string };
type Messages = Readonly<Record<string, Message>>;

const ROOT = join(import.meta.dirname, '..');

/** What is wrong with the catalogs, one line each. @param code - everything that may use a message, as one text */
export function messageProblems(english: Messages, other: Messages, code: string): string[] {
  const used = new Set([...code.matchAll(/(?:'|\bcatalog\.)([a-z]\w*)\b/g)].map((match) => match[1]));
  return [
    ...Object.keys(english)
      .filter((key) => !used.has(key))
      .map((key) => `${key}: is used nowhere`),
    ...Object.keys(english)
      .filter((key) => !Object.hasOwn(other, key))
      .map((key) => `${key}: is missing in zh-Hans`),
    ...Object.keys(other)
      .filter((key) => !Object.hasOwn(english, key))
      .map((key) => `${key}: stands in zh-Hans only`),
    ...Object.entries(english).flatMap(([key, message]) => {
      const translated = other[key];
      if (translated === undefined || shape(message) === shape(translated)) return [];
      return [
        `${key}: fills ${shape(message) || 'nothing'} in en, ${shape(translated) || 'nothing'} in zh-Hans`,
      ];
    }),
  ];
}

/** The places a message fills, form by form. */
function shape(message: Message): string {
  const places = (text: string) =>
    [...text.matchAll(/\{\w+\}/g)]
      .map(([place]) => place)
      .sort()
      .join(' ');
  return typeof message === 'string'
    ? places(message)
    : `one: ${places(message.one)}, other: ${places(message.other)}`;
}

function codeOf(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/^(reading-)?(en|zh-Hans)\.ts$/.test(entry.name),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const problems = messageProblems(en, zhHans, ['components', 'entrypoints', 'lib'].map(codeOf).join('\n'));
  for (const problem of problems) console.log(problem);
  console.log(`${Object.keys(en).length} messages, ${problems.length} problems`);
  if (problems.length > 0) process.exit(1);
}
