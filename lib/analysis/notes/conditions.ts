/**
 * Whether the conditions of an entry hold for a place in a post. Conditions are data; this is all that reads them.
 */
import type {
  CompiledConditions,
  CompiledNote,
  KnowledgeIndex,
  TriggerPosition,
} from '../../knowledge/tables';
import type { LanguageTag } from '../../languages';
import type { Form, Platform } from '../../post';
import { characterClass, codePointAt, codePointBefore } from '../text/characters';
import { isPlainNumber } from './number-context';

/** What conditions can ask about. All texts folded. */
export interface PostFacts {
  platform: Platform;
  form: Form;
  /** The post's primary language and those of its segments. */
  languages: readonly LanguageTag[];
  /** True when the word stands in any text part or hashtag. */
  holds(word: string): boolean;
}

/** One text part (or hashtag) and the place of a trigger in it. */
export interface Place {
  folded: string;
  start: number;
  end: number;
}

/** True when the entry's `requires` hold and none of its `excludes` does. */
export function conditionsHold(
  note: CompiledNote,
  place: Place,
  facts: PostFacts,
  knowledge: KnowledgeIndex,
): boolean {
  const { requires, excludes } = note;
  if (requires) {
    if (!allHold(requires, place, facts)) return false;
    if (
      requires.any &&
      requires.any.length > 0 &&
      !requires.any.some((group) => allHold(group, place, facts))
    )
      return false;
  }
  if (!excludes) return true;
  if (anyHolds(excludes, place, facts)) return false;
  return !(
    excludes.numeric &&
    isPlainNumber(place.folded, place.start, place.end, excludes.numeric, knowledge.numberContext)
  );
}

/** `zh` takes `zh-Hans`; `hi` takes `hi-Latn`. */
export function languageFits(asked: LanguageTag, found: LanguageTag): boolean {
  return found === asked || found.startsWith(`${asked}-`);
}

function allHold(conditions: CompiledConditions, place: Place, facts: PostFacts): boolean {
  return checks(conditions, place, facts).every((check) => check());
}

function anyHolds(conditions: CompiledConditions, place: Place, facts: PostFacts): boolean {
  return checks(conditions, place, facts).some((check) => check());
}

function checks(conditions: CompiledConditions, place: Place, facts: PostFacts): (() => boolean)[] {
  const { languageOfPost, platform, form, nearWords, position } = conditions;
  const list: (() => boolean)[] = [];
  if (platform) list.push(() => platform.includes(facts.platform));
  if (form) list.push(() => form.includes(facts.form));
  if (languageOfPost) {
    list.push(() =>
      languageOfPost.some((asked) => facts.languages.some((found) => languageFits(asked, found))),
    );
  }
  if (position) list.push(() => standsAt(position, place));
  if (nearWords) list.push(() => nearWords.some(facts.holds));
  return list;
}

/**
 * `holdsWord` for one text, every word looked for once: a hostile post repeats a trigger thousands of times, and each
 * asks for the same words.
 * @param read - gives the text; not asked before the first word is
 */
export function wordSearch(read: () => string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  let text: string | null = null;
  return (word) => {
    text ??= read();
    const answer = known.get(word) ?? holdsWord(text, word);
    known.set(word, answer);
    return answer;
  };
}

/** True when `word` stands in `text`; a word of letters or digits must not run on into more of them. */
export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (
      isEdge(codePointBefore(text, at), codePointAt(word, 0)) &&
      isEdge(codePointAt(text, at + word.length), codePointBefore(word, word.length))
    ) {
      return true;
    }
  }
  return false;
}

function isEdge(outside: number, inside: number): boolean {
  if (outside < 0) return true;
  const isWordy = (codePoint: number) =>
    characterClass(codePoint) === 'letter' || characterClass(codePoint) === 'digit';
  return !(isWordy(outside) && isWordy(inside));
}

/** `end` and `start` count by line and look past emoji, punctuation, hashtags and mentions. */
function standsAt(position: TriggerPosition, { folded, start, end }: Place): boolean {
  const lineStart = folded.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = folded.indexOf('\n', end);
  const before = folded.slice(lineStart, start);
  const after = folded.slice(end, nextBreak === -1 ? folded.length : nextBreak);
  if (position === 'start') return isEmptyOfWords(before);
  if (position === 'end') return isEmptyOfWords(after);
  return isEmptyOfWords(before) && isEmptyOfWords(after);
}

function isEmptyOfWords(text: string): boolean {
  let insideTag = false;
  for (const character of text) {
    if (character === '#' || character === '@') insideTag = true;
    else if (character <= ' ') insideTag = false;
    else if (!insideTag && characterClass(character.codePointAt(0) ?? 0) !== 'other') return false;
  }
  return true;
}
