/** Posts labelled with their languages, one JSON object a line: the form of test/bench/data/language-*.jsonl. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPost } from '../../../../lib/annotate-lines/read-post';
import type { Post } from '../../../../lib/post';
import { type Label, UNDETERMINED } from './scoring';

const FOLDER = join(import.meta.dirname, '../../data');
/** The sets there are: `own` is for measuring and written by people who do not see the code, `dev` for working on it. */
export const SETS: Readonly<Record<string, readonly string[]>> = {
  own: ['language-a.jsonl', 'language-b.jsonl'],
  dev: ['language-dev.jsonl'],
};
const KINDS = ['base', 'variant', 'romanised', 'und', 'mixed'] as const;

export interface LabelledPost extends Label {
  post: Post;
  kind: (typeof KINDS)[number];
}

/** Reads a set. @throws Error naming file and line where the set is not there or a line has not its form */
export function readSet(name: string): LabelledPost[] {
  const files = SETS[name];
  if (!files) throw new Error(`there is no set "${name}"; sets: ${Object.keys(SETS).join(', ')}`);
  return files.flatMap((file) => {
    const path = join(FOLDER, file);
    if (!existsSync(path)) throw new Error(`test/bench/data/${file} is not there`);
    return parseSet(readFileSync(path, 'utf8'), file);
  });
}

/** Reads the lines of one file. @throws Error naming file and line */
export function parseSet(lines: string, file: string): LabelledPost[] {
  return lines.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [parseItem(JSON.parse(line))];
    } catch (error) {
      const reason = error instanceof SyntaxError ? 'not JSON' : String((error as Error).message);
      throw new Error(`${file}, line ${i + 1}: ${reason}`);
    }
  });
}

function parseItem(value: unknown): LabelledPost {
  const read = readPost(value);
  if ('error' in read) throw new Error(read.error);
  const { primary, languages, kind } = value as Record<string, unknown>;
  if (typeof primary !== 'string') throw new Error('primary must be a tag');
  if (!Array.isArray(languages) || !languages.every((tag) => typeof tag === 'string'))
    throw new Error('languages must be a list of tags');
  if ((primary === UNDETERMINED) !== (languages.length === 0))
    throw new Error('languages must be empty where primary is und, and only there');
  const known = KINDS.find((one) => one === kind);
  if (!known) throw new Error(`kind must be one of ${KINDS.join(', ')}`);
  return { post: read.post, primary, languages, kind: known };
}
