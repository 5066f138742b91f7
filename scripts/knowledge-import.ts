/**
 * `npm run knowledge:import FILE…`: shows what files of choices say of the entries, and where each stands. Changes
 * nothing. Exit code 1 when a file is refused; the others are read all the same.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { openAnalyzer } from '../lib/analysis/open';
import type { Choice } from '../lib/choices/choice';
import { parseChoiceFile } from '../lib/choices/file';
import { type EntryPlace, saidLines, sumUpChoices } from '../lib/knowledge/contributions';
import { postFromCaption } from '../lib/knowledge/example-post';
import { parseKnowledge } from '../lib/knowledge/parse';
import { CHOICES_FILE_MOST_UNITS } from '../lib/limits';
import { readerFromTag } from '../lib/reader';
import { loadBuiltTables } from './built-tables';
import { readKnowledgeFiles } from './knowledge-files';

/** UTF-8 needs at most this many bytes for a UTF-16 unit. */
const BYTES_A_UNIT = 3;

/** The choices of a file. @throws Error of one sentence */
function readChoices(path: string): Choice[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Error('There is no such file.');
  if (statSync(path).size > CHOICES_FILE_MOST_UNITS * BYTES_A_UNIT)
    throw new Error('The file is too large to hold one person’s choices.');
  return parseChoiceFile(readFileSync(path, 'utf8')).choices;
}

/** Where each entry of a file of notes stands. */
function placesIn(file: string): [id: string, place: EntryPlace][] {
  const text = readFileSync(join(import.meta.dirname, '../lib/knowledge', file), 'utf8');
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  if (!isSeq(contents)) return [];
  return contents.items.flatMap((item): [string, EntryPlace][] => {
    const id = isMap(item) ? item.get('id') : undefined;
    if (!isMap(item) || typeof id !== 'string' || !item.range) return [];
    const silent = item.getIn(['tests', 'silent'], true);
    const end = isSeq(silent) && silent.range ? silent.range[1] - 1 : item.range[0];
    const place = {
      file,
      line: lines.linePos(item.range[0]).line,
      lastSilentLine: lines.linePos(end).line,
    };
    return [[id, place]];
  });
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('usage: npm run knowledge:import FILE…');
  process.exit(1);
}
const files = paths.flatMap((path) => {
  try {
    return [readChoices(path)];
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return [];
  }
});

const { sources } = readKnowledgeFiles();
const { notes } = parseKnowledge(sources);
const places = new Map(sources.notes.flatMap(({ path }) => placesIn(path)));
const readers = new Map(notes.map(({ entry }) => [entry.id, entry.faces[0]?.for[0] ?? 'en']));
const said = sumUpChoices(files);
if (said.length > 0) {
  const engine = openAnalyzer(loadBuiltTables());
  for (const one of said) {
    const reader = { ...readerFromTag(readers.get(one.note) ?? 'en'), maxSensitivity: 3 as const };
    const fires = (text: string) =>
      engine.analyze(postFromCaption(text), reader).notes.some((note) => note.id === one.note);
    console.log(saidLines(one, places.get(one.note) ?? null, fires).join('\n'));
  }
}
const unknown = said.filter((one) => !places.has(one.note)).length;
console.log(
  `${files.length} files, ${said.length} notes${unknown > 0 ? `, ${unknown} of them unknown here` : ''}; nothing was changed`,
);
