/** Whether an entry's sources and dates hold up, and whether it is due to be looked at again. */
import type { LocatedEntry } from './parse';
import type { CommunityEntry, NoteEntry } from './schema';

/** Of a source's words, in ours. */
const SUPPORTS_MOST_WORDS = 15;

/** Sources enough for the grade, each named once, opened on a day that has been. @param today ISO date */
export function checkSources(
  { file, entry }: LocatedEntry<NoteEntry | CommunityEntry>,
  today: string,
): string[] {
  const { grade, citations } = entry.evidence;
  const problem = (text: string) => `${file}: ${entry.id}: evidence: ${text}`;
  const least = grade === 'D' ? 0 : grade === 'C' ? 2 : 1;
  const pages = new Set(citations.map((citation) => citation.url));
  const entries = new Set(citations.map(({ title, url }) => `${url} ${title}`));
  return [
    ...(pages.size < least ? [problem(`grade ${grade} needs ${least} sources, has ${pages.size}`)] : []),
    ...(entries.size < citations.length ? [problem('names the same source twice')] : []),
    ...citations.flatMap(({ title, supports, accessed }) => [
      ...(supports.split(/\s+/).length > SUPPORTS_MOST_WORDS
        ? [problem(`"supports" of ${title} is longer than ${SUPPORTS_MOST_WORDS} words`)]
        : []),
      ...(accessed > today ? [problem(`${title} was opened on ${accessed}, which is yet to come`)] : []),
    ]),
  ];
}

/** Sensitive entries need the views of both sides and more than common knowledge. */
export function checkRisk({ file, entry }: LocatedEntry<NoteEntry>): string[] {
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

/** Dates that cannot be. @param today ISO date */
export function checkDates(
  { file, entry }: LocatedEntry<NoteEntry | CommunityEntry>,
  today: string,
): string[] {
  const { reviewedOn, reviewAfter, validFrom, validTo } = entry;
  const problem = (field: string, text: string) => [`${file}: ${entry.id}: ${field}: ${text}`];
  return [
    ...(reviewedOn > today ? problem('reviewedOn', `${reviewedOn} is yet to come`) : []),
    ...(reviewAfter <= reviewedOn ? problem('reviewAfter', 'must be later than reviewedOn') : []),
    ...(validFrom !== undefined && validTo !== undefined && validTo < validFrom
      ? problem('validTo', 'must not be before validFrom')
      : []),
  ];
}

/** Entries past their review. @param today ISO date */
export function checkAge({ file, entry }: LocatedEntry<NoteEntry | CommunityEntry>, today: string): string[] {
  return entry.reviewAfter < today ? [`${file}: ${entry.id}: due for review since ${entry.reviewAfter}`] : [];
}
