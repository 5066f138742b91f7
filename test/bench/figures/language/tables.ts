/** Public data sets in a folder beside the project: `label<TAB>text`, one a line. Nothing of them is kept or printed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageTag } from '../../../../lib/languages';

/** Figures' names for the files, and what is asked of ours there beside the best peer. */
export const TABLES = [
  { name: 'tweets', file: 'eld-tweets.tsv', asked: 'NotWorse' },
  { name: 'sentences', file: 'lingua-sentences.tsv', asked: 'Ahead' },
  { name: 'wordPairs', file: 'lingua-word-pairs.tsv', asked: 'Ahead' },
  { name: 'singleWords', file: 'lingua-single-words.tsv', asked: 'NotWorse' },
  { name: 'hinglish', file: 'hinglish-l3cube.tsv', asked: 'Ahead' },
  { name: 'arabizi', file: 'arabizi-haifa.tsv', asked: 'Ahead' },
  { name: 'cantonese', file: 'yue-vs-zh-movie.tsv', asked: 'Ahead' },
] as const;

export type TableName = (typeof TABLES)[number]['name'];

export interface Row {
  label: LanguageTag;
  text: string;
}

/** Reads a table. @throws Error naming the file, and the line that has not its form */
export function readTable(folder: string, file: string): Row[] {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${file} is not in the folder given by --data`);
  return parseTable(readFileSync(path, 'utf8'), file);
}

/** Reads the lines of a table. @throws Error naming the line that has not its form */
export function parseTable(lines: string, file: string): Row[] {
  return lines.split('\n').flatMap((line, i) => {
    if (line === '' || line === '\r') return [];
    const tab = line.indexOf('\t');
    if (tab < 1) throw new Error(`${file}, line ${i + 1}: not "label<TAB>text"`);
    return [{ label: line.slice(0, tab), text: line.slice(tab + 1).replace(/\r$/, '') }];
  });
}
