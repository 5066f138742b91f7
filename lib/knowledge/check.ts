/**
 * The checks every entry passes before it ships: its own example posts, its wording, its sources, its age.
 */
import type { Analyzer } from '../analysis/analyze';
import { foldString } from '../analysis/text/fold';
import { type Platform, type Post, postKey } from '../post';
import { readerFromTag } from '../reader';
import type { LocatedEntry, ParsedKnowledge } from './compile';
import type { CommunityEntry, NoteEntry } from './schema';

/** A problem that stops the build, or a remark that only asks for attention. */
export interface CheckResult {
  problems: string[];
  remarks: string[];
}

/** Phrases that speak of whole peoples. Lower case; a text that holds one is refused. */
const GENERALISING = [
  'chinese people are',
  'the chinese are',
  'all chinese',
  'americans are',
  'all americans',
  'the americans',
  'westerners are',
  'westerners always',
  'asians are',
  'all asians',
  'the japanese are',
  'japanese people are',
  'koreans are',
  'the french are',
  'the germans are',
  'arabs are',
  'indians are',
  'foreigners are',
  'foreigners always',
  'people in china always',
  '中国人都',
  '外国人都',
  '美国人都',
  '老外都',
  '日本人都',
  '韩国人都',
  '西方人都',
  '所有中国人',
  '所有美国人',
] as const;

/** Runs every check on parsed knowledge. @param today ISO date */
export function checkKnowledge(parsed: ParsedKnowledge, analyzer: Analyzer, today: string): CheckResult {
  const problems = [...parsed.problems];
  const remarks: string[] = [];
  for (const located of parsed.notes) {
    problems.push(
      ...checkNoteTests(located, analyzer),
      ...checkWording(located),
      ...checkSources(located),
      ...checkRisk(located),
    );
    remarks.push(...checkAge(located, today));
  }
  for (const located of parsed.communities) {
    problems.push(
      ...checkCommunityTests(located, analyzer),
      ...checkWording(located),
      ...checkSources(located),
    );
    remarks.push(...checkAge(located, today));
  }
  remarks.push(...sharedTriggers(parsed.notes));
  return { problems, remarks };
}

/** A post as the checks and tests write them: one caption whose `#tags` are also its hashtags. */
export function postFromCaption(
  caption: string,
  hashtags: string[] | null = null,
  platform: Platform = 'rednote',
): Post {
  return {
    key: postKey(platform, 'example'),
    platform,
    surface: 'post',
    form: 'full',
    id: 'example',
    parent: null,
    url: null,
    author: null,
    text: [{ role: 'caption', text: caption }],
    hashtags: hashtags ?? [...caption.matchAll(/[#＃]([^\s#＃]+)/g)].map((match) => match[1] ?? ''),
    hints: {},
    isPartial: false,
  };
}

function checkNoteTests({ file, entry }: LocatedEntry<NoteEntry>, analyzer: Analyzer): string[] {
  const culture = entry.faces[0]?.for[0] ?? 'en';
  const reader = { ...readerFromTag(culture), maxSensitivity: 3 as const };
  const platform = entry.requires?.platform?.[0] ?? 'rednote';
  const notesIn = (text: string) => analyzer.analyze(postFromCaption(text, null, platform), reader).notes;
  const forms = entry.triggers.map((trigger) => foldString(trigger.form));
  return [
    ...entry.tests.fires
      .filter((text) => !notesIn(text).some((note) => note.id === entry.id))
      .map((text) => `${file}: ${entry.id}: tests.fires: stays silent on "${text}"`),
    ...entry.tests.silent
      .filter((text) => notesIn(text).some((note) => note.id === entry.id))
      .map((text) => `${file}: ${entry.id}: tests.silent: fires on "${text}"`),
    ...entry.tests.silent
      .filter((text) => !forms.some((form) => foldString(text).includes(form)))
      .map((text) => `${file}: ${entry.id}: tests.silent: holds no trigger: "${text}"`),
  ];
}

function checkCommunityTests({ file, entry }: LocatedEntry<CommunityEntry>, analyzer: Analyzer): string[] {
  const platform = entry.tags.find((tag) => tag.platforms)?.platforms?.[0] ?? 'rednote';
  const isFound = (test: { text: string; hashtags: string[] }) =>
    analyzer
      .analyze(postFromCaption(test.text, test.hashtags, platform), readerFromTag('en'))
      .communities.some((community) => community.id === entry.id);
  return [
    ...entry.tests.matches
      .filter((test) => !isFound(test))
      .map((test) => `${file}: ${entry.id}: tests.matches: not found for #${test.hashtags.join(' #')}`),
    ...entry.tests.silent
      .filter(isFound)
      .map((test) => `${file}: ${entry.id}: tests.silent: found for #${test.hashtags.join(' #')}`),
  ];
}

function checkWording({ file, entry }: LocatedEntry<NoteEntry | CommunityEntry>): string[] {
  const { labels, about, means, canAlsoBe, faces, perspectives } = { ...NO_WORDS, ...entry };
  return Object.entries({ labels, about, means, canAlsoBe, faces, perspectives }).flatMap(
    ([field, texts]) => {
      const shown = (JSON.stringify(texts) ?? '').toLowerCase();
      return GENERALISING.filter((phrase) => shown.includes(phrase)).map(
        (phrase) => `${file}: ${entry.id}: ${field}: speaks of a whole people: "${phrase}"`,
      );
    },
  );
}

/** What a note lacks of a community, and the other way round. */
const NO_WORDS: Partial<NoteEntry & CommunityEntry> = {};

function checkSources({ file, entry }: LocatedEntry<NoteEntry | CommunityEntry>): string[] {
  const { grade, citations } = entry.evidence;
  const least = grade === 'D' ? 0 : grade === 'C' ? 2 : 1;
  const problems =
    citations.length < least
      ? [`${file}: ${entry.id}: evidence: grade ${grade} needs ${least} sources, has ${citations.length}`]
      : [];
  const long = citations.filter((citation) => citation.supports.split(/\s+/).length > 15);
  return [
    ...problems,
    ...long.map(
      (citation) => `${file}: ${entry.id}: evidence: "supports" of ${citation.title} is longer than 15 words`,
    ),
  ];
}

/** Sensitive entries need the views of both sides and more than common knowledge. */
function checkRisk({ file, entry }: LocatedEntry<NoteEntry>): string[] {
  if (entry.sensitivity < 2) return [];
  return [
    ...(entry.perspectives?.length
      ? []
      : [`${file}: ${entry.id}: perspectives: needed at sensitivity ${entry.sensitivity}`]),
    ...(entry.evidence.grade === 'D'
      ? [`${file}: ${entry.id}: evidence: grade D never fires at sensitivity ${entry.sensitivity}`]
      : []),
  ];
}

function checkAge({ file, entry }: LocatedEntry<NoteEntry | CommunityEntry>, today: string): string[] {
  return entry.reviewAfter < today ? [`${file}: ${entry.id}: due for review since ${entry.reviewAfter}`] : [];
}

function sharedTriggers(notes: LocatedEntry<NoteEntry>[]): string[] {
  const owners = new Map<string, string[]>();
  for (const { entry } of notes) {
    for (const trigger of entry.triggers) {
      const form = foldString(trigger.form);
      owners.set(form, [...(owners.get(form) ?? []), entry.id]);
    }
  }
  return [...owners]
    .filter(([, ids]) => ids.length > 1)
    .map(([form, ids]) => `"${form}" raises ${[...new Set(ids)].join(' and ')}`);
}
