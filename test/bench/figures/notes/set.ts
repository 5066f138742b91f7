/**
 * Posts with expressions that a certain reader may misread, and with what must raise nothing: the form of
 * test/bench/data/notes*.jsonl. The texts of the measured set are read by programs alone; nothing here prints one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readPost } from '../../../../lib/annotate-lines/read-post';
import type { Post } from '../../../../lib/post';

const DATA = join(import.meta.dirname, '../../data');
/** `own` is for measuring and written by people who see no entry; `dev` is for working on engine and entries; `held` tells whether that went further than its posts. */
const SETS: Readonly<Record<string, { posts: string; coverage: string }>> = {
  own: { posts: 'notes.jsonl', coverage: 'notes-coverage.jsonl' },
  dev: { posts: 'notes-dev.jsonl', coverage: 'notes-dev-coverage.jsonl' },
  held: { posts: 'notes-held.jsonl', coverage: 'notes-held-coverage.jsonl' },
};

/** One post of the set. */
export interface Item {
  id: string;
  post: Post;
  /** Tag of the culture in which it is read. */
  reader: string;
  language: string;
  /** `wellKnown`: it stands on a list one could have started from. */
  expect: { trigger: string; wellKnown: boolean }[];
  mustNotFire: string[];
}

/** What an examiner says, who sees posts and entries but no results: these entries explain that expected expression. */
export interface Judged {
  /** Of the post. */
  id: string;
  /** Position in its `expect`. */
  expect: number;
  /** Ids of entries that are there; empty where none explains it. */
  covers: string[];
}

export interface Coverage {
  judged: Judged[];
  /** Ids that no entry has any more. They cover nothing. */
  gone: string[];
}

const itemSchema = v.object({
  id: v.string(),
  reader: v.string(),
  language: v.string(),
  expect: v.array(v.object({ trigger: v.string(), wellKnown: v.boolean() })),
  mustNotFire: v.array(v.string()),
});

const judgedSchema = v.object({
  id: v.string(),
  expect: v.pipe(v.number(), v.integer(), v.minValue(0)),
  covers: v.array(v.string()),
});

/** A set by its name, with its coverage: `null` while no examiner has written it. @throws Error naming file and line */
export function readSet(
  name: string,
  entries: ReadonlySet<string>,
): { items: Item[]; coverage: Coverage | null } {
  const files = SETS[name];
  if (!files) throw new Error(`there is no set "${name}"; sets: ${Object.keys(SETS).join(', ')}`);
  const [posts, coverage] = [textOf(files.posts), textOf(files.coverage)];
  if (posts === null) throw new Error(`test/bench/data/${files.posts} is not there`);
  const items = parseItems(posts, files.posts);
  return {
    items,
    coverage: coverage === null ? null : parseCoverage(coverage, files.coverage, items, entries),
  };
}

/** The posts. @throws Error naming the line that is none */
export function parseItems(lines: string, file: string): Item[] {
  const ids = new Set<string>();
  return parseLines(lines, file, (line) => {
    const read = readPost(line);
    if ('error' in read) throw new Error(read.error);
    const item = parse(itemSchema, line);
    if (ids.has(item.id)) throw new Error(`${item.id} stands twice`);
    ids.add(item.id);
    return { ...item, post: read.post };
  });
}

/**
 * What covers the expressions of these posts.
 * @param entries - ids of all that there are
 * @throws Error naming the line that speaks of a post or an expression that is not there, or of one twice
 */
export function parseCoverage(
  lines: string,
  file: string,
  items: readonly Item[],
  entries: ReadonlySet<string>,
): Coverage {
  const expected = new Map(items.map(({ id, expect }) => [id, expect.length]));
  const seen = new Set<string>();
  const gone = new Set<string>();
  const judged = parseLines(lines, file, (line) => {
    const { id, expect, covers } = parse(judgedSchema, line);
    const of = expected.get(id);
    if (of === undefined) throw new Error(`there is no post ${id}`);
    if (expect >= of) throw new Error(`there is no expression ${expect} in ${id}`);
    if (seen.has(`${id} ${expect}`)) throw new Error(`expression ${expect} of ${id} stands twice`);
    seen.add(`${id} ${expect}`);
    for (const entry of covers) if (!entries.has(entry)) gone.add(entry);
    return { id, expect, covers: covers.filter((entry) => entries.has(entry)) };
  });
  return { judged, gone: [...gone] };
}

function textOf(name: string): string | null {
  const path = join(DATA, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function parseLines<T>(lines: string, file: string, read: (line: unknown) => T): T[] {
  return lines.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [read(JSON.parse(line))];
    } catch (error) {
      // What is wrong with JSON would be told by quoting it.
      const reason = error instanceof SyntaxError ? 'not JSON' : String((error as Error).message);
      throw new Error(`${file}, line ${at + 1}: ${reason}`);
    }
  });
}

function parse<T>(schema: v.GenericSchema<unknown, T>, line: unknown): T {
  const result = v.safeParse(schema, line);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${v.getDotPath(issue) ?? 'line'} is missing or of the wrong type`);
}
