/**
 * Annotates posts outside the browser: one JSON post a line on standard input, one annotation a line on standard output,
 * in the same order. Needs Node alone; public/data is built where it is missing.
 *
 *   npm run --silent annotate -- [--reader en-US] [--ui en] [--from zeeschuimer] < posts.jsonl > annotations.jsonl
 */
import { parseArgs } from 'node:util';
import { annotateLines, type LineCounts } from '../lib/annotate-lines/annotate-lines';
import { LINE_SOURCES, type LineSource } from '../lib/annotate-lines/answer';
import { isReaderTag } from '../lib/annotate-lines/read-post';
import { uiLanguageFor } from '../lib/i18n/translator';
import type { UiLanguage } from '../lib/knowledge/tables';
import { startThreads } from './annotate/threads';
import { loadBuiltTables } from './built-tables';
import { readTexts } from './tables';

const USAGE =
  'usage: npm run --silent annotate -- [--reader en-US] [--ui en|zh-Hans] [--from posts|zeeschuimer] < posts.jsonl';
const PROGRESS_EVERY_MS = 1_000;

interface Options {
  readerTag: string;
  from: LineSource;
  /** `null`: no words. */
  ui: UiLanguage | null;
}

/** Reads the options. @returns a sentence where they cannot be understood */
function readOptions(): Options | string {
  let values: { reader?: string; ui?: string; from?: string };
  try {
    const text = { type: 'string' } as const;
    ({ values } = parseArgs({ options: { reader: text, ui: text, from: text } }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { reader = 'en-US', ui, from = 'posts' } = values;
  if (!isReaderTag(reader)) return '--reader must be a tag such as en-US';
  if (!isLineSource(from)) return `--from must be one of ${Object.keys(LINE_SOURCES).join(', ')}`;
  if (ui !== undefined && !/^(?:en|zh)\b/i.test(ui))
    return '--ui must be en or zh-Hans: texts are written in these';
  return { readerTag: reader, from, ui: ui === undefined ? null : uiLanguageFor(null, ui) };
}

function isLineSource(name: string): name is LineSource {
  return Object.hasOwn(LINE_SOURCES, name);
}

/** Writes to standard output; resolves when it takes more. */
function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return Promise.resolve();
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** A line on a terminal's standard error that is written over; silent elsewhere. */
function progressLine(): (counts: LineCounts) => void {
  if (!process.stderr.isTTY) return () => {};
  const begun = performance.now();
  let told = begun;
  return ({ answered, failed }) => {
    const now = performance.now();
    if (now - told < PROGRESS_EVERY_MS) return;
    told = now;
    const speed = Math.round(answered / ((now - begun) / 1_000));
    process.stderr.write(
      `\r${answered} posts, ${speed} a second${failed > 0 ? `, ${failed} no posts` : ''} `,
    );
  };
}

async function main(): Promise<void> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(`${options}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  // Who reads our output may have seen enough (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));
  if (process.stdin.isTTY) console.error(`reading posts from the terminal\n${USAGE}`);
  const { ui, ...rest } = options;
  const tables = loadBuiltTables();
  const words = ui === null ? {} : { ui: { language: ui, texts: readTexts() } };
  const { answer, mostWaiting, close } = await startThreads({ tables, options: { ...rest, ...words } });
  const counts = await annotateLines(process.stdin, answer, write, progressLine(), mostWaiting);
  await close();
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (counts.failed > 0) console.error(`${counts.failed} of ${counts.answered} lines are no posts`);
  else if (process.stderr.isTTY) console.error(`${counts.answered} posts annotated    `);
  if (counts.failed > 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    // Threads may still be at work.
    process.exit(3);
  });
}
