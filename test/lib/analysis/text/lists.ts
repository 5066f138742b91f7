/** The packed word lists and number cues from disk, for tests and benchmarks. Built by `npm run build:data`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Lexicon, openLexicon } from '../../../../lib/analysis/text/lexicon';
import { compileCues, type NumberContext, type NumberCues } from '../../../../lib/analysis/text/numbers';
import { readTable } from '../../../../scripts/tables';

const ROOT = join(import.meta.dirname, '../../../..');

/** The lexicon as shipped. */
export function builtLexicon(): Lexicon {
  return openLexicon(readTable('lexicon.bin'));
}

/** The cues of lib/knowledge/number-context.yaml. */
export function numberCues(): NumberCues {
  const path = join(ROOT, 'lib/knowledge/number-context.yaml');
  return compileCues(parse(readFileSync(path, 'utf8')) as NumberContext);
}
