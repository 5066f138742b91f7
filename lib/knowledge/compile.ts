/**
 * Turns checked entries into the tables analysis reads. Pure: parsed files in, tables out.
 */
import { foldString } from '../analysis/text/fold';
import { compileTriggers } from './compile-triggers';
import { type Cues, type KnowledgeSources, type ParsedKnowledge, parseKnowledge } from './parse';
import type { CommunityEntry, NoteEntry, WrittenConditions } from './schema';
import type {
  CommunityText,
  CompiledCommunity,
  CompiledConditions,
  CompiledNote,
  ExplainingCues,
  KnowledgeIndex,
  KnowledgeTexts,
  NoteText,
} from './tables';

/** What is packed: what analysis reads, and the words of cards. */
export interface CompiledKnowledge {
  index: KnowledgeIndex;
  texts: KnowledgeTexts;
}

/**
 * Compiles the knowledge.
 * @param hash - hex digest over the sources, which becomes part of the instrument id
 * @throws Error listing every problem, one a line
 */
export function compileKnowledge(sources: KnowledgeSources, hash: string): CompiledKnowledge {
  const parsed = parseKnowledge(sources);
  if (parsed.problems.length > 0) throw new Error(parsed.problems.join('\n'));
  return compileParsed(parsed, hash);
}

/** Compiles the entries that could be read, for checks that tell all that is wrong at once; what ships is {@link compileKnowledge}. */
export function compileParsed(
  { cultures, notes, communities, explainingCues, numberContext, reachTags }: ParsedKnowledge,
  hash: string,
): CompiledKnowledge {
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
    explainingCues: compileExplaining(explainingCues),
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

function compileCues({ before, after }: Cues): Cues {
  return { before: before.map(foldString), after: after.map(foldString) };
}

function compileExplaining(cues: ExplainingCues): ExplainingCues {
  const folded = Object.entries(cues).map(([place, words]) => [place, (words as string[]).map(foldString)]);
  return Object.fromEntries(folded) as ExplainingCues;
}

/** One entry as analysis reads it. @param languagesOf - languages of a culture without parent */
export function compileNote(
  entry: NoteEntry,
  languagesOf: (culture: string) => readonly string[],
): CompiledNote {
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
  // Script variants fold to one; in order they pack smaller, and which of them stands there first makes no difference.
  const folded = (words: readonly string[]) => [...new Set(words.map(foldString))].sort();
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
    labels: entry.labels,
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
