/**
 * The checks every entry passes before it ships: its own example posts, its wording, its sources, its age.
 */
import type { Analyzer } from '../analysis/analyze';
import { foldString } from '../analysis/text/fold';
import { readerFromTag } from '../reader';
import { type AmbiguousForms, checkAmbiguity } from './ambiguity';
import { ANYONE } from './anyone';
import { checkCommunity } from './check-community';
import { triggersAcrossCultures } from './duplicates';
import { checkAge, checkDates, checkRisk, checkSources } from './evidence';
import { postFromCaption } from './example-post';
import type { LocatedEntry, ParsedKnowledge } from './parse';
import { checkOnPlainPosts, type PlainPosts } from './plain-posts';
import type { CommunityEntry, NoteEntry } from './schema';
import type { Texts } from './tables';
import { checkTriggers } from './unfindable';
import { generalisations, type Wording } from './wording';

/** A problem that stops the build, or a remark that only asks for attention. */
export interface CheckResult {
  problems: string[];
  remarks: string[];
}

/** What the checks go by beside the entries. Without a table its check is left out. */
export interface CheckTables {
  wording?: Wording;
  plainPosts?: readonly PlainPosts[];
  ambiguousForms?: AmbiguousForms;
}

/** Runs every check on parsed knowledge. @param today ISO date */
export function checkKnowledge(
  parsed: ParsedKnowledge,
  analyzer: Analyzer,
  today: string,
  { wording, plainPosts, ambiguousForms }: CheckTables = {},
): CheckResult {
  const problems = [...parsed.problems];
  const remarks: string[] = [];
  const ids = new Set([...parsed.notes, ...parsed.communities].map(({ entry }) => entry.id));
  for (const located of parsed.notes) {
    problems.push(
      ...checkNoteTests(located, analyzer),
      ...(wording ? checkWording(located, wording) : []),
      ...(ambiguousForms ? checkAmbiguity(located, ambiguousForms) : []),
      ...checkTriggers(located),
      ...checkSources(located, today),
      ...checkDates(located, today),
      ...checkRisk(located),
      ...checkFaces(located),
      ...checkRelations(located, ids),
    );
    remarks.push(...checkAge(located, today));
  }
  for (const located of parsed.communities) {
    problems.push(
      ...checkCommunity(located, analyzer),
      ...(wording ? checkWording(located, wording) : []),
      ...checkSources(located, today),
      ...checkDates(located, today),
    );
    remarks.push(...checkAge(located, today));
  }
  const parents = Object.fromEntries(parsed.cultures.map(({ id, parent }) => [id, parent]));
  remarks.push(...triggersAcrossCultures(parsed.notes, parents));
  if (plainPosts) {
    const plain = checkOnPlainPosts(parsed.notes, plainPosts, analyzer);
    problems.push(...plain.problems);
    remarks.push(...plain.remarks);
  }
  return { problems, remarks };
}

/** Reads the example posts of a note as a reader of its first face who minds nothing. */
function exampleReading({ entry }: LocatedEntry<NoteEntry>, analyzer: Analyzer): (text: string) => boolean {
  const culture = entry.faces[0]?.for[0] ?? 'en';
  const reader = { ...readerFromTag(culture), maxSensitivity: 3 as const };
  const platform = entry.requires?.platform?.[0] ?? 'rednote';
  return (text) =>
    analyzer
      .analyze(postFromCaption(text, null, platform), reader)
      .notes.some((note) => note.id === entry.id);
}

/** How many example posts of all notes do as their entry says. */
export function exampleCounts(
  notes: readonly LocatedEntry<NoteEntry>[],
  analyzer: Analyzer,
): { right: number; of: number } {
  const results = notes.flatMap((located) => {
    const { fires, silent } = located.entry.tests;
    const isRaised = exampleReading(located, analyzer);
    return [...fires.map(isRaised), ...silent.map((text) => !isRaised(text))];
  });
  return { right: results.filter(Boolean).length, of: results.length };
}

function checkNoteTests(located: LocatedEntry<NoteEntry>, analyzer: Analyzer): string[] {
  const { file, entry } = located;
  const isRaised = exampleReading(located, analyzer);
  const forms = entry.triggers.map((trigger) => foldString(trigger.form));
  return [
    ...entry.tests.fires
      .filter((text) => !isRaised(text))
      .map((text) => `${file}: ${entry.id}: tests.fires: stays silent on "${text}"`),
    ...entry.tests.silent
      .filter(isRaised)
      .map((text) => `${file}: ${entry.id}: tests.silent: fires on "${text}"`),
    ...entry.tests.silent
      .filter((text) => !forms.some((form) => foldString(text).includes(form)))
      .map((text) => `${file}: ${entry.id}: tests.silent: holds no trigger: "${text}"`),
  ];
}

function checkWording({ file, entry }: LocatedEntry<NoteEntry | CommunityEntry>, wording: Wording): string[] {
  return shownTexts(entry).flatMap(([field, texts]) =>
    generalisations(texts, wording).map(
      (stretch) => `${file}: ${entry.id}: ${field}: speaks of a whole people: "${stretch}"`,
    ),
  );
}

/** Every text of an entry that somebody reads, with its field. */
function shownTexts(entry: NoteEntry | CommunityEntry): [field: string, texts: Texts][] {
  const { labels, about, means, canAlsoBe, faces = [], perspectives = [] } = { ...NO_WORDS, ...entry };
  const single = Object.entries({ labels, about, means, canAlsoBe }).flatMap(
    ([field, texts]): [string, Texts][] => (texts ? [[field, texts]] : []),
  );
  return [
    ...single,
    ...faces.map(({ mayReadAs }): [string, Texts] => ['faces', mayReadAs]),
    ...perspectives.flatMap(({ who, view }): [string, Texts][] => [
      ['perspectives', who],
      ['perspectives', view],
    ]),
  ];
}

/** What a note lacks of a community, and the other way round. */
const NO_WORDS: Partial<NoteEntry & CommunityEntry> = {};

/** Of people of whom nothing is known it can be said that words are opaque or taken literally, not that they offend. */
function checkFaces({ file, entry }: LocatedEntry<NoteEntry>): string[] {
  return entry.faces
    .filter((face) => face.for.includes(ANYONE) && face.risk === 'offend')
    .map(
      (face) =>
        `${file}: ${entry.id}: faces: one for "${ANYONE}" can be opaque or misread, but not ${face.risk}`,
    );
}

/** Notes that another is said to belong to. */
function checkRelations({ file, entry }: LocatedEntry<NoteEntry>, ids: ReadonlySet<string>): string[] {
  return Object.entries(entry.relations ?? {}).flatMap(([field, others]) =>
    (others ?? [])
      .filter((other) => !ids.has(other))
      .map((other) => `${file}: ${entry.id}: relations.${field}: there is no entry "${other}"`),
  );
}
