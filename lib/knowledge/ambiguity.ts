/**
 * Entries that fire on a plain word, number or picture without anything in the post that speaks for their sense. Which forms are
 * plain is data (ambiguous-forms.yaml).
 */
import * as v from 'valibot';
import { repeatingUnit } from '../analysis/notes/repeat';
import { foldString } from '../analysis/text/fold';
import { baseLanguage } from '../languages';
import type { LocatedEntry } from './parse';
import type { NoteEntry } from './schema';

export const ambiguousFormsSchema = v.record(v.string(), v.array(v.pipe(v.string(), v.minLength(1))));
/** Forms by the language in which they are plain; `any` is all of them. */
export type AmbiguousForms = v.InferOutput<typeof ambiguousFormsSchema>;

/** A sentence for each trigger of the entry that is ambiguous and stands without a positive cue. */
export function checkAmbiguity({ file, entry }: LocatedEntry<NoteEntry>, forms: AmbiguousForms): string[] {
  const asked = entry.requires?.languageOfPost ?? entry.requires?.languageOfSegment;
  const plain = new Set(
    Object.entries(forms)
      .filter(
        ([language]) => language === 'any' || !asked || asked.some((tag) => baseLanguage(tag) === language),
      )
      .flatMap(([, list]) => list.map(foldString)),
  );
  if (hasPositiveCue(entry.requires)) return [];
  return entry.triggers
    .filter((trigger) => trigger.match !== 'tag' && plain.has(literalOf(trigger)))
    .map(
      ({ form }) =>
        `${file}: ${entry.id}: requires: "${form}" is mostly a plain expression; ask for what speaks for this sense (nearWords, near, before, after, position)`,
    );
}

type Requires = NonNullable<NoteEntry['requires']>;

/** What the post itself says for the sense. Language, platform and place alone leave a plain word plain. */
function hasPositiveCue(requires: NoteEntry['requires']): boolean {
  if (!requires) return false;
  const { any = [], ...all } = requires;
  return speaks(all) || (any.length > 0 && any.every(speaks));
}

const speaks = ({ nearWords, near, before, after, position }: Omit<Requires, 'any'>): boolean =>
  [nearWords, near, before, after, position].some((condition) => condition !== undefined);

/** 666 that need three sixes are not the plain 6. */
function literalOf({ form, minRepeat }: NoteEntry['triggers'][number]): string {
  const folded = foldString(form);
  return minRepeat === undefined ? folded : repeatingUnit(folded).repeat(minRepeat);
}
