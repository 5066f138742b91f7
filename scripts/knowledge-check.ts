/**
 * `npm run knowledge:check [FILE …]`: checks every knowledge entry; with files, reports only on those, and leaves out the
 * table of cultures.
 * Exit code 1 when an entry may not ship.
 */
import type { Analyzer } from '../lib/analysis/analyze';
import { checkKnowledge } from '../lib/knowledge/check';
import { compileKnowledge, parseKnowledge } from '../lib/knowledge/compile';
import { culturePairs, LEAST_ENTRIES_A_PAIR, pairLines } from '../lib/knowledge/pairs';
import { engineOn } from './engine';
import { readCheckTables, readKnowledgeFiles } from './knowledge-files';

const only = process.argv.slice(2).map((path) => path.split('/').pop() ?? path);
const concerns = (line: string) => only.length === 0 || only.some((name) => line.includes(name));

const { sources, hash } = readKnowledgeFiles();
const parsed = parseKnowledge(sources);
// Malformed entries are reported by themselves; the rest is compiled so that its examples can run.
const wellFormed = {
  ...sources,
  notes: sources.notes.map((file) => ({
    ...file,
    content: parsed.notes.filter((note) => note.file === file.path).map((note) => note.entry),
  })),
  communities: sources.communities.map((file) => ({
    ...file,
    content: parsed.communities
      .filter((community) => community.file === file.path)
      .map((community) => community.entry),
  })),
};
const blocking = parsed.problems.filter((problem) => !concerns(problem));
if (only.length > 0 && blocking.length > 0) console.log(`(${blocking.length} problems in other files)`);
let analyzer: Analyzer;
try {
  analyzer = engineOn(compileKnowledge(wellFormed, hash).index);
} catch (error) {
  console.error(parsed.problems.concat(String(error)).join('\n'));
  process.exit(1);
}
const today = new Date().toISOString().slice(0, 10);
const { problems, remarks } = checkKnowledge(parsed, analyzer, today, readCheckTables());
for (const problem of problems.filter(concerns)) console.log(`problem  ${problem}`);
for (const remark of remarks.filter(concerns)) console.log(`remark   ${remark}`);
if (only.length === 0) {
  const pairs = culturePairs(parsed);
  console.log(
    `\nnotes by culture they come from and readers they are for (· under ${LEAST_ENTRIES_A_PAIR}):`,
  );
  console.log(`${pairLines(pairs).join('\n')}\n`);
}
console.log(
  `${parsed.notes.length} notes, ${parsed.communities.length} communities, ${problems.filter(concerns).length} problems`,
);
if (problems.some(concerns)) process.exit(1);
