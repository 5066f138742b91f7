/**
 * When an answer is right. Two measures: `base` asks for the language alone, `strict` for the whole tag with script,
 * romanised form and `und`.
 */
import { baseLanguage, type LanguageTag } from '../../../../lib/languages';

export const UNDETERMINED: LanguageTag = 'und';
export const SEVERAL: LanguageTag = 'mul';

/** One language in several standards, told apart by a few words: one group for `base`. */
const SAME_BASE: Readonly<Record<string, string>> = { bs: 'hbs', hr: 'hbs', sh: 'hbs', sr: 'hbs', me: 'hbs' };
/** Hindi and Urdu in Latin letters are one spoken language written by two habits: one group for `base`. */
const HINDUSTANI = ['hi', 'ur'];

const isRomanised = (tag: LanguageTag): boolean => /-latn\b/i.test(tag);

/** What `base` compares of a tag: no script, no region, no romanised form. */
function baseOf(tag: LanguageTag): string {
  const base = baseLanguage(tag);
  return SAME_BASE[base] ?? base;
}

/** The tag with the names of languages used here (`fil` is `tl`, `nb` is `no`) and its script, without its region. */
export function strictTag(tag: LanguageTag): string {
  const script = tag.split(/[-_]/).find((subtag, i) => i > 0 && subtag.length === 4);
  const base = baseLanguage(tag);
  return script ? `${base}-${script[0]?.toUpperCase()}${script.slice(1).toLowerCase()}` : base;
}

/** True where `said` names the language expected. */
export function sameBase(expected: LanguageTag, said: LanguageTag): boolean {
  if (baseOf(expected) === baseOf(said)) return true;
  return isRomanised(expected) && [expected, said].every((tag) => HINDUSTANI.includes(baseLanguage(tag)));
}

/** True where `said` is the tag expected; `zh` expected leaves the writing open, which a tag said may settle. */
export function sameTag(expected: LanguageTag, said: LanguageTag): boolean {
  const want = strictTag(expected);
  const got = strictTag(said);
  return want === got || (want === 'zh' && (got === 'zh-Hans' || got === 'zh-Hant'));
}

/** Languages of a post as labelled: `primary` may be `und` (then `languages` is empty) or `mul`. */
export interface Label {
  primary: LanguageTag;
  languages: readonly LanguageTag[];
}

/** Base language right. Where no language leads (`mul`), naming one of them is right, too; other programs know no `mul`. */
export function isBaseRight({ primary, languages }: Label, said: LanguageTag): boolean {
  if (sameBase(primary, said)) return true;
  return primary === SEVERAL && languages.some((language) => sameBase(language, said));
}

/** Whole tag right, `und` and `mul` included. */
export function isStrictRight({ primary }: Label, said: LanguageTag): boolean {
  return sameTag(primary, said);
}

/** True where both lists hold the same languages, whatever their order and however often each is said. */
export function isSameSet(expected: readonly LanguageTag[], said: readonly LanguageTag[]): boolean {
  return (
    said.every((tag) => expected.some((wanted) => sameTag(wanted, tag))) &&
    expected.every((wanted) => said.some((tag) => sameTag(wanted, tag)))
  );
}
