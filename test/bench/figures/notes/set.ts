/**
 * The examiner's posts for notes: which expressions in each a certain reader may misread, and which must raise nothing. The
 * texts are read by programs alone; nothing here prints one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readPost } from '../../../../lib/annotate-lines/read-post';
import type { Post } from '../../../../lib/post';

const DATA = join(import.meta.dirname, '../../data');

/** One post of the set. */
export interface Item {
  id: string;
  post: Post;
  /** Tag of the culture in which it is read. */
  reader: string;
  language: string;
  expect: { trigger: string; wellKnown: boolean }[];
  mustNotFire: string[];
}

/** What an examiner says, who sees posts and entries but no results: these entries explain that expected expression. */
export interface Coverage {
  /** Of the post. */
  id: string;
  /** Position in its `expect`. */
  expect: number;
  /** Ids of entries; empty where none does. */
  covers: string[];
}

const itemSchema = v.object({
  id: v.string(),
  reader: v.string(),
  language: v.string(),
  expect: v.array(v.object({ trigger: v.string(), wellKnown: v.boolean() })),
  mustNotFire: v.array(v.string()),
});

const coverageSchema = v.object({
  id: v.string(),
  expect: v.pipe(v.number(), v.integer(), v.minValue(0)),
  covers: v.array(v.string()),
});

/** The posts. @throws Error naming the line that is none */
export function readItems(): Item[] {
  return lines('notes.jsonl').map((line, at) => {
    const read = readPost(line);
    if ('error' in read) throw new Error(`notes.jsonl, line ${at + 1}: ${read.error}`);
    return { ...v.parse(itemSchema, line), post: read.post };
  });
}

/** `null` while no examiner has written it. @throws Error where it names a post or an expression that is not there */
export function readCoverage(items: readonly Item[]): Coverage[] | null {
  if (!existsSync(join(DATA, 'notes-coverage.jsonl'))) return null;
  const expected = new Map(items.map(({ id, expect }) => [id, expect.length]));
  return lines('notes-coverage.jsonl').map((line, at) => {
    const coverage = v.parse(coverageSchema, line);
    if (coverage.expect >= (expected.get(coverage.id) ?? 0))
      throw new Error(
        `notes-coverage.jsonl, line ${at + 1}: there is no expression ${coverage.expect} in ${coverage.id}`,
      );
    return coverage;
  });
}

function lines(name: string): unknown[] {
  return readFileSync(join(DATA, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}
