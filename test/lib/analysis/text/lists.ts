/** The packed word lists and number cues from disk, for tests and benchmarks. Built by `npm run build:data`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Lexicon, openLexicon } from '../../../../lib/analysis/text/lexicon';
import { compileCues, type NumberContext, type NumberCues } from '../../../../lib/analysis/text/numbers';

const ROOT = join(import.meta.dirname, '../../../..');

/** The bytes of a file in .data. */
export function builtAsset(name: string): ArrayBuffer {
  const bytes = readFileSync(join(ROOT, '.data', name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** The lexicon as shipped. */
export function builtLexicon(): Lexicon {
  return openLexicon(builtAsset('lexicon.bin'));
}

/** The cues of lib/knowledge/number-context.yaml. */
export function numberCues(): NumberCues {
  const path = join(ROOT, 'lib/knowledge/number-context.yaml');
  return compileCues(parse(readFileSync(path, 'utf8')) as NumberContext);
}
