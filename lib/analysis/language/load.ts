/**
 * Opening the detector on the packed asset. Whoever calls brings the bytes: the background fetches
 * `language.bin` from the package, tests and scripts read the file.
 */
import { createLanguageDetector, type DetectLanguage } from './detect';
import { openModel } from './model-format';

/** Where scripts/build-language.ts puts the asset, below the package's root. */
export const LANGUAGE_ASSET = 'data/language.bin';

/** A detector on the asset's bytes. Throws when they are not a model of this version. */
export function openLanguageDetector(asset: ArrayBuffer): DetectLanguage {
  return createLanguageDetector(openModel(asset));
}
