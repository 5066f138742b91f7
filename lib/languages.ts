/** A BCP 47 language tag, e.g. `zh-Hans`, `en`, `hi-Latn`, `und`. */
export type LanguageTag = string;
