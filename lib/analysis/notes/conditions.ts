/**
 * Whether the conditions of an entry hold for a place in a post. Conditions are data; this is all that reads them.
 */
import type { CompiledConditions, CompiledNote, KnowledgeIndex } from '../../knowledge/tables';
import type { LanguageTag } from '../../languages';
import type { Form, Platform } from '../../post';
import { isPlainNumber } from './number-context';
import { type Place, standsAt } from './place';
import { standsAfter, standsBefore, standsWithin } from './words-near';

/** What conditions can ask about a post. All texts folded. */
export interface PostFacts {
  platform: Platform;
  form: Form;
  /** The post's primary language and those of its segments. */
  languages: readonly LanguageTag[];
  /** ISO 3166 code of the place the page names for the author; `null` where it names none. */
  authorRegion: string | null;
  /** UTC ms; `null` where the page does not tell. */
  postedAt: number | null;
  /** True when the word stands in any text part or hashtag. */
  holds(word: string): boolean;
}

/** True when the entry's `requires` hold, none of its `excludes` does, and the post is not older than the expression. */
export function conditionsHold(
  note: CompiledNote,
  place: Place,
  facts: PostFacts,
  knowledge: KnowledgeIndex,
): boolean {
  const { requires, excludes } = note;
  if (note.validFromMs !== undefined && facts.postedAt !== null && facts.postedAt < note.validFromMs)
    return false;
  if (requires) {
    if (someAnswers(false, requires, place, facts)) return false;
    const { any } = requires;
    if (any && any.length > 0 && !any.some((group) => !someAnswers(false, group, place, facts))) return false;
  }
  if (!excludes) return true;
  if (someAnswers(true, excludes, place, facts)) return false;
  return !(
    excludes.numeric &&
    isPlainNumber(place.folded, place.start, place.end, excludes.numeric, knowledge.numberContext)
  );
}

/** `zh` takes `zh-Hans`; `hi` takes `hi-Latn`. */
export function languageFits(asked: LanguageTag, found: LanguageTag): boolean {
  return found === asked || found.startsWith(`${asked}-`);
}

/** True when one of the conditions given has this answer. What an entry does not ask about has none. */
function someAnswers(
  answer: boolean,
  conditions: CompiledConditions,
  place: Place,
  facts: PostFacts,
): boolean {
  const { languageOfPost, languageOfSegment, platform, form, standsIn, authorRegion } = conditions;
  const { position, before, after, near, nearWords } = conditions;
  const { folded, start, end } = place;
  const is = <T>(asked: T | undefined, check: (asked: T) => boolean) =>
    asked !== undefined && check(asked) === answer;
  const takes = (asked: readonly string[], found: LanguageTag) =>
    asked.some((tag) => languageFits(tag, found));
  return (
    is(platform, (list) => list.includes(facts.platform)) ||
    is(form, (list) => list.includes(facts.form)) ||
    is(standsIn, (list) => list.includes(place.isInHashtag ? 'hashtag' : 'text')) ||
    is(authorRegion, (list) => facts.authorRegion !== null && list.includes(facts.authorRegion)) ||
    is(languageOfPost, (list) => facts.languages.some((found) => takes(list, found))) ||
    is(languageOfSegment, (list) => takes(list, place.language())) ||
    is(position, (asked) => standsAt(asked, place)) ||
    is(before, (words) => standsBefore(folded, start, words)) ||
    is(after, (words) => standsAfter(folded, end, words)) ||
    is(near, (asked) => standsWithin(folded, start, end, asked)) ||
    is(nearWords, (words) => words.some(facts.holds))
  );
}
