/**
 * The detector as the rest of the engine sees it: rules and model together, with the version both add up to.
 */
import type { LanguageFinding } from '../../annotation';
import type { TextPart } from '../../post';
import { createLanguageDetector, type LanguageContext } from './detect';
import { openModel } from './model-format';

/** Raised when the rules may answer differently than before; part of the instrument id. */
const RULES_VERSION = 3;

export interface LanguageDetector {
  /** Version of rules and model. */
  readonly id: string;
  detect(parts: readonly TextPart[], hashtags: readonly string[], context?: LanguageContext): LanguageFinding;
}

/**
 * Opens the detector on the bytes of the packed model.
 * @throws Error when they are not a model of this version
 */
export function openDetector(asset: ArrayBuffer): LanguageDetector {
  const model = openModel(asset);
  const detect = createLanguageDetector(model);
  return { id: `l${RULES_VERSION}.${model.hash.toString(16)}`, detect };
}
