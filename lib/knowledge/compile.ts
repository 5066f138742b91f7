/**
 * Turns the YAML people write into the tables analysis reads. Pure: parsed files in, tables out. Every error names the
 * file, the entry and the field.
 */
import * as v from 'valibot';
import { foldString } from '../analysis/text/fold';
import { compileTriggers } from './compile-triggers';
import { sharedTriggers } from './duplicates';
import {
  type CommunityEntry,
  type CultureEntry,
  communityEntrySchema,
  cultureSchema,
  type NoteEntry,
  noteEntrySchema,
  type WrittenConditions,
} from './schema';
import type {
  CommunityText,
  CompiledCommunity,
  CompiledConditions,
  CompiledNote,
  KnowledgeIndex,
  KnowledgeTexts,
  NoteText,
} from './tables';

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
  explainingCues: Cues;
  numberContext: Record<string, Cues>;
  reachTags: string[];
  problems: string[];
}

interface Cues {
  before: string[];
  after: string[];
}

const cuesSchema = v.strictObject({ before: v.array(v.string()), after: v.array(v.string()) });

/** Checks every file against its schema and every reference against the registry; collects what is wrong. */
export function parseKnowledge(sources: KnowledgeSources): ParsedKnowledge {
  const problems: string[] = [];
  const cultures = parseList(sources.cultures, cultureSchema, problems).map((located) => located.entry);
  const notes = sources.notes.flatMap((file) => parseList(file, noteEntrySchema, problems));
  const communities = sources.communities.flatMap((file) => parseList(file, communityEntrySchema, problems));
  const explainingCues = parseTable(sources.explainingCues, cuesSchema, problems) ?? {
    before: [],
    after: [],
  };
  const numberContext = parseTable(sources.numberContext, v.record(v.string(), cuesSchema), problems) ?? {};
  const reachTags = parseTable(sources.reachTags, v.array(v.string()), problems) ?? [];
  problems.push(
    ...findDuplicates(cultures.map((entry) => ({ file: sources.cultures.path, entry }))),
    ...findDuplicates([...notes, ...communities]),
    ...findUnknownCultures(cultures, notes, communities),
    ...sharedTriggers(notes, Object.fromEntries(cultures.map(({ id, parent }) => [id, parent]))),
  );
  return { cultures, notes, communities, explainingCues, numberContext, reachTags, problems };
}

/**
 * Compiles the knowledge.
 * @param hash - hex digest over the sources, which becomes part of the instrument id
 * @throws Error listing every problem, one a line
 */
export function compileKnowledge(
  sources: KnowledgeSources,
  hash: string,
): { index: KnowledgeIndex; texts: KnowledgeTexts } {
  const { cultures, notes, communities, explainingCues, numberContext, reachTags, problems } =
    parseKnowledge(sources);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  // A child speaks its parent's language in its own way: who reads English does not yet read Indian English.
  const languages = new Map(
    cultures.flatMap(({ id, parent, languages }) => (parent === null ? [[id, languages]] : [])),
  );
  const index: KnowledgeIndex = {
    hash,
    cultures: Object.fromEntries(cultures.map((culture) => [culture.id, culture.parent])),
    regions: Object.fromEntries(
      cultures.flatMap((culture) =>
        Object.entries(culture.regions).flatMap(([code, labels]) =>
          [code, ...labels].map((label) => [foldString(label), { code, culture: culture.id }]),
        ),
      ),
    ),
    explainingCues: compileCues(explainingCues),
    numberContext: Object.fromEntries(
      Object.entries(numberContext).map(([meaning, cues]) => [meaning, compileCues(cues)]),
    ),
    reachTags: reachTags.map(foldString),
    notes: notes.map(({ entry }) => compileNote(entry, (culture) => languages.get(culture) ?? [])),
    communities: communities.map(({ entry }) => compileCommunity(entry)),
  };
  const texts: KnowledgeTexts = {
    notes: Object.fromEntries(notes.map(({ entry }) => [entry.id, noteText(entry)])),
    communities: Object.fromEntries(communities.map(({ entry }) => [entry.id, communityText(entry)])),
    cultures: Object.fromEntries(cultures.map((culture) => [culture.id, culture.names])),
  };
  return { index, texts };
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
      problems.push(`${file.path}: ${name}: ${v.getDotPath(issue) ?? 'entry'}: ${messageOf(issue)}`);
    }
    return [];
  });
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'null' || issue.received === 'undefined') return 'is missing';
  if (issue.type !== 'strict_object') return issue.message;
  return issue.expected === 'never' ? 'is not a field of an entry' : 'is missing';
}

/** A file that is one table; `null` when it cannot be read. */
function parseTable<T>(file: SourceFile, schema: v.GenericSchema<unknown, T>, problems: string[]): T | null {
  const result = v.safeParse(schema, file.content);
  if (result.success) return result.output;
  problems.push(
    ...result.issues.map((issue) => `${file.path}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`),
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
    ...notes.flatMap(({ file, entry }) => [
      ...check(file, entry.id, 'source.cultures', entry.source.cultures),
      ...entry.faces.flatMap((face) => check(file, entry.id, 'faces.for', face.for)),
    ]),
    ...communities.flatMap(({ file, entry }) => check(file, entry.id, 'cultures', entry.cultures)),
  ];
}

function compileCues({ before, after }: Cues): Cues {
  return { before: before.map(foldString), after: after.map(foldString) };
}

function compileNote(entry: NoteEntry, languagesOf: (culture: string) => readonly string[]): CompiledNote {
  const plainToReadersOf =
    entry.plainToReadersOf ??
    (entry.kind === 'false-friend' ? [...new Set(entry.source.cultures.flatMap(languagesOf))] : []);
  return {
    id: entry.id,
    kind: entry.kind,
    triggers: compileTriggers(entry.triggers),
    ...(entry.requires && {
      requires: {
        ...conditions(entry.requires),
        ...(entry.requires.any && { any: entry.requires.any.map(conditions) }),
      },
    }),
    ...(entry.excludes && {
      excludes: {
        ...conditions(entry.excludes),
        ...(entry.excludes.numeric && { numeric: entry.excludes.numeric }),
      },
    }),
    sourceCultures: entry.source.cultures,
    faces: entry.faces.map((face) => ({ for: face.for, risk: face.risk })),
    sensitivity: entry.sensitivity,
    grade: entry.evidence.grade,
    ...(plainToReadersOf.length > 0 && { plainToReadersOf }),
    ...(entry.validFrom !== undefined && { validFromMs: Date.UTC(entry.validFrom, 0, 1) }),
  };
}

/** What is asked as it was written, words folded. */
function conditions(written: WrittenConditions): CompiledConditions {
  const { languageOfPost, languageOfSegment, platform, form, standsIn, authorRegion, position } = written;
  const { nearWords, near, before, after } = written;
  const folded = (words: readonly string[]) => words.map(foldString);
  return {
    ...(languageOfPost && { languageOfPost }),
    ...(languageOfSegment && { languageOfSegment }),
    ...(platform && { platform }),
    ...(form && { form }),
    ...(standsIn && { standsIn }),
    ...(authorRegion && { authorRegion }),
    ...(position && { position }),
    ...(nearWords && { nearWords: folded(nearWords) }),
    ...(near && { near: { words: folded(near.words), within: near.within } }),
    ...(before && { before: folded(before) }),
    ...(after && { after: folded(after) }),
  };
}

function compileCommunity(entry: CommunityEntry): CompiledCommunity {
  return {
    id: entry.id,
    tags: entry.tags.map((tag) => ({
      form: foldString(tag.form),
      weight: tag.weight,
      ...(tag.platforms && { platforms: tag.platforms }),
    })),
    words: entry.words.map(foldString),
    cultures: entry.cultures,
  };
}

function noteText(entry: NoteEntry): NoteText {
  return {
    kind: entry.kind,
    community: entry.source.community,
    sourceCultures: entry.source.cultures,
    means: entry.means,
    canAlsoBe: entry.canAlsoBe ?? null,
    faces: entry.faces,
    perspectives: entry.perspectives ?? [],
    grade: entry.evidence.grade,
    citations: entry.evidence.citations,
    review: entry.review,
    validFrom: entry.validFrom ?? null,
    validTo: entry.validTo ?? null,
  };
}

function communityText(entry: CommunityEntry): CommunityText {
  return {
    labels: entry.labels,
    about: entry.about,
    grade: entry.evidence.grade,
    citations: entry.evidence.citations,
    review: entry.review,
  };
}
