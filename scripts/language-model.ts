/** The language detector as Node programs use it: on the packed model in public/data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageDetector, openDetector } from '../lib/analysis/language/detector';

const PATH = join(import.meta.dirname, '../public/data/language.bin');

/** @throws Error saying what to run where the model was not built yet */
export function loadDetector(): LanguageDetector {
  if (!existsSync(PATH))
    throw new Error('public/data/language.bin is missing: run "npm run build:data" first');
  const bytes = readFileSync(PATH);
  return openDetector(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
