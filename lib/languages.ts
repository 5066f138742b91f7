/**
 * Language tags: the ones Crossread can name, and what can be known of a tag without asking the engine
 * (`Intl` differs between browsers and is not used in analysis).
 */

/** A BCP 47 language tag, e.g. `zh-Hans`, `en`, `hi-Latn`, `und`. */
export type LanguageTag = string;

/** Every tag language detection can give, beside `und` and `mul`. */
export const SUPPORTED_LANGUAGES: readonly LanguageTag[] = (
  'am ar ar-Latn az be bg bn bn-Latn bo ca ckb cs da de el el-Latn en es et eu fa fi fr gu he hi hi-Latn hr hu hy id is it ja ja-Latn ' +
  'ka kk km kn ko ky lo lt lv mk ml mn mr ms my ne nl no or pa pl ps pt ro ru ru-Latn si sk sl sq sr sv sw ta te th tl tr ug ' +
  'uk ur ur-Latn vi yo yue zh zh-Hans zh-Hant zh-Latn'
).split(' ');

/** Other names of the same languages: ISO 639-3 and older codes, as platforms give them. */
const SAME_LANGUAGE: Readonly<Record<string, LanguageTag>> = {
  cmn: 'zh',
  fil: 'tl',
  in: 'id',
  iw: 'he',
  nb: 'no',
  nn: 'no',
  pes: 'fa',
  prs: 'fa',
  zho: 'zh',
};

/**
 * The language of a tag without script and region, under the name used here: `zh` for `zh-Hant-TW`, `tl` for `fil`.
 * Cantonese stays `yue`.
 */
export function baseLanguage(tag: LanguageTag): LanguageTag {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? tag;
  return SAME_LANGUAGE[base] ?? base;
}

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'ug', 'ur', 'yi']);

/** True where the tag's usual script runs from right to left; `ar-Latn` does not. */
export function isRightToLeft(tag: LanguageTag): boolean {
  return RIGHT_TO_LEFT.has(baseLanguage(tag)) && !/[-_]latn\b/i.test(tag);
}

/** What can stand in for a tag, nearest first, ending with the bare language: `zh-Hant-TW` → `zh-Hant`, `zh`. */
export function fallbacksOf(tag: LanguageTag): LanguageTag[] {
  const subtags = tag.split(/[-_]/);
  const wider: LanguageTag[] = [];
  for (let length = subtags.length - 1; length > 1; length--) wider.push(subtags.slice(0, length).join('-'));
  const base = baseLanguage(tag);
  if (base !== tag) wider.push(base);
  if (base === 'yue') wider.push('zh-Hant', 'zh');
  return wider;
}
