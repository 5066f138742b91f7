/**
 * What people said of notes in files of choices, put so that a maintainer can judge it: how often, in whose words, and
 * where in the YAML to look. Nothing is applied: a complaint may be wrong, too.
 */
import { CHOICE_KINDS, type Choice, type ChoiceKind } from '../choices/choice';

/** Where an entry stands. Lines count from 1. */
export interface EntryPlace {
  file: string;
  line: number;
  /** Last line of its `tests.silent`: a near miss goes behind it. */
  lastSilentLine: number;
}

/** All that was said of one note. */
export interface Said {
  note: string;
  counts: Record<ChoiceKind, number>;
  /** In people's own words, each once. */
  comments: string[];
  /** Words of posts on which the note was said not to fit, each once. */
  misfires: string[];
}

/** Sums up files, most complaints first. Notes nobody complained of stand last. */
export function sumUpChoices(files: readonly (readonly Choice[])[]): Said[] {
  const all = new Map<string, Said>();
  for (const { note, kind, comment, quote } of files.flat()) {
    const said = all.get(note) ?? {
      note,
      counts: Object.fromEntries(CHOICE_KINDS.map((one) => [one, 0])) as Said['counts'],
      comments: [],
      misfires: [],
    };
    all.set(note, said);
    said.counts[kind]++;
    addOnce(said.comments, comment);
    if (kind === 'not-here' || kind === 'wrong') addOnce(said.misfires, quote);
  }
  return [...all.values()].sort((a, b) => complaints(b) - complaints(a) || (a.note < b.note ? -1 : 1));
}

function addOnce(list: string[], text: string | undefined): void {
  if (text !== undefined && text.trim() !== '' && !list.includes(text)) list.push(text);
}

const complaints = ({ counts }: Said): number => counts.wrong + counts['not-here'];

/**
 * One note as lines for a terminal: counts, words, and near misses as a diff to its `tests.silent`.
 * @param place - `null` for a note that is not (or no longer) there
 * @param fires - whether the note fires on a text today
 */
export function saidLines(said: Said, place: EntryPlace | null, fires: (text: string) => boolean): string[] {
  const counts = CHOICE_KINDS.filter((kind) => said.counts[kind] > 0).map(
    (kind) => `${said.counts[kind]} ${kind}`,
  );
  const head = `${said.note}: ${counts.join(', ')}`;
  if (place === null)
    return [head, '  there is no such entry here', ...said.comments.map((text) => `  “${plain(text)}”`)];
  if (complaints(said) === 0) return [head];
  const isToAdd = said.misfires.filter(fires);
  const isSilent = said.misfires.length - isToAdd.length;
  return [
    head,
    `  lib/knowledge/${place.file}:${place.line}`,
    ...said.comments.map((text) => `  “${plain(text)}”`),
    ...(isToAdd.length > 0
      ? [
          `  @@ tests.silent, behind line ${place.lastSilentLine} @@`,
          ...isToAdd.map((text) => `  +      - ${JSON.stringify(plain(text))}`),
        ]
      : []),
    ...(isSilent > 0 ? [`  silent today on ${isSilent} of the posts quoted`] : []),
  ];
}

/** Without what would move the cursor or colour of a terminal, or turn the direction of its text. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
}
