/**
 * `npm run knowledge:check [FILE …]`: checks every knowledge entry; with files, reports only on those, and leaves out the
 * table of cultures.
 * Exit code 1 when an entry may not ship.
 */
import { checkKnowledge } from '../lib/knowledge/check';
import { compileParsed } from '../lib/knowledge/compile';
import { culturePairs, LEAST_ENTRIES_A_PAIR, pairLines } from '../lib/knowledge/pairs';
import { type ParsedKnowledge, parseKnowledge } from '../lib/knowledge/parse';
import { engineOn } from './engine';
import { readCheckTables, readKnowledgeFiles } from './knowledge-files';

const only = process.argv.slice(2).map((path) => path.split('/').pop() ?? path);
const concerns = (line: string) => only.length === 0 || only.some((name) => line.includes(name));

try {
  const { sources, hash } = readKnowledgeFiles();
  const known = [...sources.notes, ...sources.communities].map(({ path }) => path);
  const unknown = only.filter((name) => !known.some((path) => path.endsWith(`/${name}`)));
  if (unknown.length > 0) throw new Error(`lib/knowledge has no file of entries named ${unknown.join(', ')}`);
  if (!isFine(parseKnowledge(sources), hash)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Prints all there is to say. Malformed entries are reported by themselves; the examples of all others run. */
function isFine(parsed: ParsedKnowledge, hash: string): boolean {
  const analyzer = engineOn(compileParsed(parsed, hash).index);
  const today = new Date().toISOString().slice(0, 10);
  const { problems, remarks } = checkKnowledge(parsed, analyzer, today, readCheckTables());
  const own = problems.filter(concerns);
  for (const problem of own) console.log(`problem  ${problem}`);
  for (const remark of remarks.filter(concerns)) console.log(`remark   ${remark}`);
  if (only.length === 0) {
    console.log(
      `\nnotes by culture they come from and readers they are for (· under ${LEAST_ENTRIES_A_PAIR}):`,
    );
    console.log(`${pairLines(culturePairs(parsed)).join('\n')}\n`);
  } else if (own.length < problems.length) {
    console.log(`(${problems.length - own.length} problems in other files)`);
  }
  console.log(
    `${parsed.notes.length} notes, ${parsed.communities.length} communities, ${own.length} problems`,
  );
  return own.length === 0;
}
