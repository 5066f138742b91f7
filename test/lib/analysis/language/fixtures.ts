import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createLanguageDetector,
  type DetectLanguage,
  type LanguageContext,
} from '../../../../lib/analysis/language/detect';
import { type NgramModel, openModel } from '../../../../lib/analysis/language/model-format';
import type { LanguageFinding } from '../../../../lib/annotation';

const ASSET = join(import.meta.dirname, '../../../../public/data/language.bin');

/** The packed model as `npm run build` makes it; tests say what to run where it is missing. */
export function loadModel(): NgramModel {
  if (!existsSync(ASSET))
    throw new Error('public/data/language.bin is missing: run "npx tsx scripts/build-language.ts"');
  const bytes = readFileSync(ASSET);
  return openModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), true);
}

export const detectLanguage: DetectLanguage = createLanguageDetector(loadModel());

/** The finding for a post that is one caption. */
export function detectCaption(
  text: string,
  hashtags: readonly string[] = [],
  context: LanguageContext = {},
): LanguageFinding {
  return detectLanguage([{ role: 'caption', text }], hashtags, context);
}
