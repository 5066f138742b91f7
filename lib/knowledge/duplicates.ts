/**
 * Expressions that stand twice. One form may mean different things in different cultures (555 in Thai and in Chinese);
 * within one culture it is one entry, or the reader gets two notes that contradict each other.
 */
import { lineage } from '../analysis/notes/reader-face';
import { foldString } from '../analysis/text/fold';
import type { LocatedEntry } from './parse';
import type { NoteEntry } from './schema';

type Parents = Record<string, string | null>;

/** Problems, one for each pair of entries of one culture (or of a parent and its child) that share a trigger. */
export function sharedTriggers(notes: readonly LocatedEntry<NoteEntry>[], parents: Parents): string[] {
  return sharing(notes)
    .filter(([, first, second]) => areOfOneCulture(first.entry, second.entry, parents))
    .map(
      ([form, first, { file, entry }]) =>
        `${file}: ${entry.id}: triggers: "${form}" stands already in ${first.entry.id} (${first.file})`,
    );
}

/** Triggers that entries of different cultures share, as remarks. */
export function triggersAcrossCultures(
  notes: readonly LocatedEntry<NoteEntry>[],
  parents: Parents,
): string[] {
  return sharing(notes)
    .filter(([, first, second]) => !areOfOneCulture(first.entry, second.entry, parents))
    .map(([form, first, second]) => `"${form}" raises ${first.entry.id} and ${second.entry.id}`);
}

type Shared = [form: string, first: LocatedEntry<NoteEntry>, second: LocatedEntry<NoteEntry>];

function sharing(notes: readonly LocatedEntry<NoteEntry>[]): Shared[] {
  const owners = new Map<string, LocatedEntry<NoteEntry>[]>();
  const shared: Shared[] = [];
  for (const located of notes) {
    const forms = new Map(
      located.entry.triggers.map((trigger) => [keyOf(trigger), foldString(trigger.form)]),
    );
    for (const [key, form] of forms) {
      const others = owners.get(key) ?? [];
      for (const other of others) shared.push([form, other, located]);
      owners.set(key, [...others, located]);
    }
  }
  return shared;
}

/** A tag is another thing than the word in it; repetition makes another thing, too. */
function keyOf({ form, match, minRepeat }: NoteEntry['triggers'][number]): string {
  return `${match === 'tag' ? '#' : ''}${foldString(form)} ${minRepeat ?? 1}`;
}

function areOfOneCulture(a: NoteEntry, b: NoteEntry, parents: Parents): boolean {
  return a.source.cultures.some((one) =>
    b.source.cultures.some(
      (other) => lineage(one, parents).includes(other) || lineage(other, parents).includes(one),
    ),
  );
}
