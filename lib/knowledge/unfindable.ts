/** What an entry looks for and can never find, or rules out as soon as it asks for it. */
import { repeatingUnit } from '../analysis/notes/repeat';
import { createTriggerFinder } from '../analysis/notes/triggers';
import { fold, foldString } from '../analysis/text/fold';
import { compileNote } from './compile';
import type { LocatedEntry } from './parse';
import type { NoteEntry } from './schema';

/** A sentence for each trigger that is not even found where it stands alone, and for each cue that is asked for and excluded. */
export function checkTriggers({ file, entry }: LocatedEntry<NoteEntry>): string[] {
  return [
    ...entry.triggers
      .filter((trigger) => !isFindable(entry, trigger))
      .map(
        ({ form, match }) => `${file}: ${entry.id}: triggers: "${form}" is never found as ${nameOf(match)}`,
      ),
    ...contradictions(entry).map(
      (word) => `${file}: ${entry.id}: excludes: "${word}" is what requires asks for`,
    ),
  ];
}

type Trigger = NoteEntry['triggers'][number];

function isFindable(entry: NoteEntry, trigger: Trigger): boolean {
  const { form, match, minRepeat } = trigger;
  const note = compileNote({ ...entry, triggers: [trigger] }, () => []);
  // Posts give their hashtags without the sign.
  const text = fold(
    minRepeat === undefined ? form.replace(/^[#＃]/, '') : repeatingUnit(form).repeat(minRepeat),
  );
  return createTriggerFinder([note]).find(text, match === 'tag').length > 0;
}

const nameOf = (match: Trigger['match']): string =>
  match === 'emoji' ? 'an emoji or emoji code' : match === 'tag' ? 'a hashtag' : `a ${match}`;

/** Words that one condition asks for and the other forbids, both anywhere in the post. */
function contradictions({ requires, excludes }: NoteEntry): string[] {
  const asked = [requires, ...(requires?.any ?? [])]
    .flatMap((group) => group?.nearWords ?? [])
    .map(foldString);
  return (excludes?.nearWords ?? []).filter((word) => asked.includes(foldString(word)));
}
