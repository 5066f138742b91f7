/**
 * Whether the conditions of an entry hold for a place in a post. Conditions are data; this is all that reads them.
 */
import type { CompiledConditions, CompiledNote, KnowledgeIndex } from '../../knowledge/tables';
import { baseLanguage, type LanguageTag } from '../../languages';
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

/** `zh` takes `zh-Hans` and Cantonese, which is Chinese, too (ISO 639-3); `hi` takes `hi-Latn`. */
export function languageFits(asked: LanguageTag, found: LanguageTag): boolean {
  return (
    found === asked || found.startsWith(`${asked}-`) || (asked === 'zh' && baseLanguage(found) === 'yue')
  );
}

/** True when one of the conditions given has this answer. What an entry does not ask about has none. */
function someAnswers(answer: boolean, asked: CompiledConditions, place: Place, facts: PostFacts): boolean {
  const { folded, start, end } = place;
  const { platform, form, standsIn, authorRegion, languageOfPost, languageOfSegment } = asked;
  const { position, before, after, near, nearWords } = asked;
  if (platform && platform.includes(facts.platform) === answer) return true;
  if (form && form.includes(facts.form) === answer) return true;
  if (standsIn && standsIn.includes(place.isInHashtag ? 'hashtag' : 'text') === answer) return true;
  if (authorRegion && isFrom(authorRegion, facts.authorRegion) === answer) return true;
  // What is required may be untold; only what is told rules a note out.
  const isSpoken = (fits: boolean) => fits || (!answer && place.speaksForItself());
  if (languageOfPost && isSpoken(facts.languages.some((found) => takes(languageOfPost, found))) === answer)
    return true;
  if (languageOfSegment && isSpoken(takes(languageOfSegment, place.language())) === answer) return true;
  if (position && standsAt(position, place) === answer) return true;
  if (before && standsBefore(folded, start, before) === answer) return true;
  if (after && standsAfter(folded, end, after) === answer) return true;
  if (near && standsWithin(folded, start, end, near) === answer) return true;
  return nearWords !== undefined && nearWords.some((word) => facts.holds(word)) === answer;
}

function isFrom(regions: readonly string[], region: string | null): boolean {
  return region !== null && regions.includes(region);
}

function takes(asked: readonly LanguageTag[], found: LanguageTag): boolean {
  return asked.some((tag) => languageFits(tag, found));
}
