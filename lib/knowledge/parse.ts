/**
 * Checks the YAML people write against its form and against the registry of cultures, and collects what is wrong: each problem is
 * one sentence that names the file, the entry and the field.
 */
import * as v from 'valibot';
import { ANYONE } from './anyone';
import { sharedTriggers } from './duplicates';
import {
  type CommunityEntry,
  type CultureEntry,
  communityEntrySchema,
  cultureSchema,
  type NoteEntry,
  NUMERIC_MEANINGS,
  noteEntrySchema,
} from './schema';
import { sentenceOf } from './sentences';
import type { ExplainingCues } from './tables';

/** One parsed YAML file. */
export interface SourceFile {
  /** Path below lib/knowledge, e.g. `notes/zh-numbers.yaml`. */
  path: string;
  content: unknown;
}

export interface KnowledgeSources {
  cultures: SourceFile;
  explainingCues: SourceFile;
  numberContext: SourceFile;
  reachTags: SourceFile;
  notes: SourceFile[];
  communities: SourceFile[];
}

export interface LocatedEntry<T> {
  file: string;
  entry: T;
}

export interface ParsedKnowledge {
  cultures: CultureEntry[];
  notes: LocatedEntry<NoteEntry>[];
  communities: LocatedEntry<CommunityEntry>[];
  explainingCues: ExplainingCues;
  numberContext: Record<string, Cues>;
  reachTags: string[];
  problems: string[];
}

/** Words that count in front of something, and behind it. */
export interface Cues {
  before: string[];
  after: string[];
}

const words = v.array(v.string());
const cuesSchema = v.strictObject({ before: words, after: words });
const explainingSchema = v.strictObject({
  before: words,
  after: words,
  beforeQuoted: words,
  afterQuoted: words,
  afterSymbol: words,
  afterArticle: words,
  near: words,
  lesson: words,
});
/** Of tables that hold no such words. */
export const NOTHING_EXPLAINS: ExplainingCues = {
  before: [],
  after: [],
  beforeQuoted: [],
  afterQuoted: [],
  afterSymbol: [],
  afterArticle: [],
  near: [],
  lesson: [],
};

/** Checks every file against its schema and every reference against the registry; collects what is wrong. */
export function parseKnowledge(sources: KnowledgeSources): ParsedKnowledge {
  const problems: string[] = [];
  const cultures = parseList(sources.cultures, cultureSchema, problems).map((located) => located.entry);
  const notes = sources.notes.flatMap((file) => parseList(file, noteEntrySchema, problems));
  const communities = sources.communities.flatMap((file) => parseList(file, communityEntrySchema, problems));
  const explainingCues = parseTable(sources.explainingCues, explainingSchema, problems) ?? NOTHING_EXPLAINS;
  const numberContext =
    parseTable(sources.numberContext, v.record(v.picklist(NUMERIC_MEANINGS), cuesSchema), problems) ?? {};
  const reachTags = parseTable(sources.reachTags, v.array(v.string()), problems) ?? [];
  problems.push(
    ...findDuplicates(cultures.map((entry) => ({ file: sources.cultures.path, entry }))),
    ...findDuplicates([...notes, ...communities]),
    ...findUnknownCultures(cultures, notes, communities),
    ...sharedTriggers(notes, Object.fromEntries(cultures.map(({ id, parent }) => [id, parent]))),
  );
  return { cultures, notes, communities, explainingCues, numberContext, reachTags, problems };
}

function parseList<T>(
  file: SourceFile,
  schema: v.GenericSchema<unknown, T>,
  problems: string[],
): LocatedEntry<T>[] {
  if (!Array.isArray(file.content)) {
    problems.push(`${file.path}: must be a list of entries`);
    return [];
  }
  return file.content.flatMap((raw: unknown, position) => {
    const result = v.safeParse(schema, raw);
    if (result.success) return [{ file: file.path, entry: result.output }];
    const name = entryName(raw) ?? `entry ${position + 1}`;
    for (const issue of result.issues) {
      const field = v.getDotPath(issue);
      problems.push([file.path, name, ...(field ? [field] : []), sentenceOf(issue)].join(': '));
    }
    return [];
  });
}

/** A file that is one table; `null` when it cannot be read. */
function parseTable<T>(file: SourceFile, schema: v.GenericSchema<unknown, T>, problems: string[]): T | null {
  const result = v.safeParse(schema, file.content);
  if (result.success) return result.output;
  problems.push(
    ...result.issues.map((issue) => `${file.path}: ${v.getDotPath(issue) ?? 'file'}: ${sentenceOf(issue)}`),
  );
  return null;
}

function entryName(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : null;
}

function findDuplicates(entries: LocatedEntry<{ id: string }>[]): string[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ file, entry }) => {
    const first = seen.get(entry.id);
    seen.set(entry.id, file);
    return first === undefined ? [] : [`${file}: ${entry.id}: id: stands already in ${first}`];
  });
}

function findUnknownCultures(
  cultures: CultureEntry[],
  notes: LocatedEntry<NoteEntry>[],
  communities: LocatedEntry<CommunityEntry>[],
): string[] {
  const known = new Set(cultures.map((culture) => culture.id));
  const check = (file: string, id: string, field: string, used: readonly string[]) =>
    used
      .filter((culture) => !known.has(culture))
      .map((culture) => `${file}: ${id}: ${field}: "${culture}" is not in cultures.yaml`);
  return [
    ...cultures
      .filter((culture) => culture.parent !== null && !known.has(culture.parent))
      .map((culture) => `cultures.yaml: ${culture.id}: parent: "${culture.parent}" is not in cultures.yaml`),
    ...cultures
      .filter((culture) => isOwnAncestor(culture, cultures))
      .map((culture) => `cultures.yaml: ${culture.id}: parent: leads back to ${culture.id}`),
    ...cultures
      .filter(({ id }) => id === ANYONE)
      .map(({ id }) => `cultures.yaml: ${id}: id: stands for anyone in faces, and is no culture`),
    ...notes.flatMap(({ file, entry }) => [
      ...check(file, entry.id, 'source.cultures', entry.source.cultures),
      ...entry.faces.flatMap((face) =>
        check(
          file,
          entry.id,
          'faces.for',
          face.for.filter((culture) => culture !== ANYONE),
        ),
      ),
    ]),
    ...communities.flatMap(({ file, entry }) => check(file, entry.id, 'cultures', entry.cultures)),
  ];
}

function isOwnAncestor({ id, parent }: CultureEntry, cultures: readonly CultureEntry[]): boolean {
  const parents = new Map(cultures.map((culture) => [culture.id, culture.parent]));
  let at = parent;
  for (let steps = 0; at !== null && steps < cultures.length; steps++) {
    if (at === id) return true;
    at = parents.get(at) ?? null;
  }
  return false;
}
