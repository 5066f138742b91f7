import type { LanguageFinding } from '../../annotation';
import type { TextPart } from '../../post';

/** What may tip a close call. */
export interface LanguageContext {
  hintTag?: string;
}

export interface LanguageDetector {
  /** Version of rules and model; part of the instrument id. */
  readonly id: string;
  detect(parts: readonly TextPart[], hashtags: readonly string[], context?: LanguageContext): LanguageFinding;
}
