/** The whole engine as people run it outside the browser: how fast `npm run annotate` is, and whether its memory grows. */
import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { annotateLines, answerLines } from '../../../lib/annotate-lines/annotate-lines';
import { createAnswerer } from '../../../lib/annotate-lines/answer';
import { loadEngine } from '../../../scripts/engine';
import type { Figure } from '../frame';

const ROOT = join(import.meta.dirname, '../../..');
const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const LINES = 100_000;
const FIRST_LINES = 10_000;
const SPEED_RUNS = 3;
const LINES_A_PIECE = 100;
const BYTES_PER_MB = 1_000_000;
const LINE_FEED = 10;

/** Posts and comments of the three platforms, in the mix of languages the notes are measured on. */
function samples(): Record<string, unknown>[] {
  return readFileSync(join(ROOT, 'test/bench/data/notes.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { platform, form, text, hashtags } = JSON.parse(line) as Record<string, unknown>;
      return { platform, form, text, hashtags };
    });
}

/** Lines with an id each, in pieces as a stream gives them. */
function* pieces(): Generator<string> {
  const posts = samples();
  for (let at = 0; at < LINES; at += LINES_A_PIECE) {
    const lines = Array.from({ length: LINES_A_PIECE }, (_, i) =>
      JSON.stringify({ id: `p${at + i}`, ...posts[(at + i) % posts.length] }),
    );
    yield `${lines.join('\n')}\n`;
  }
}

/** Both figures; `null` with the reason where the program does not run. */
export async function* annotateFigures(): AsyncGenerator<Figure> {
  yield await figure('annotatePostsPerSecond', 'posts/s', postsPerSecond);
  yield await figure('annotateHeapGrowthMB', 'MB', heapGrowthMB);
}

async function figure(name: string, unit: string, measure: () => Promise<number>): Promise<Figure> {
  try {
    return { name, value: await measure(), unit };
  } catch (error) {
    return { name, value: null, unit, because: error instanceof Error ? error.message : String(error) };
  }
}

/** The middle of several runs of the program on a file: answers after the first ones, over the time they took. */
async function postsPerSecond(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-bench-'));
  try {
    const path = join(folder, 'posts.jsonl');
    writeFileSync(path, [...pieces()].join(''));
    const speeds: number[] = [];
    for (let run = 0; run < SPEED_RUNS; run++) speeds.push(await speedOn(path));
    return speeds.sort((a, b) => a - b)[SPEED_RUNS >> 1] ?? 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One run, from its first answers to its last: loading has a figure of its own. */
function speedOn(path: string): Promise<number> {
  const posts = openSync(path, 'r');
  const child = spawn(process.execPath, [TSX, join(ROOT, 'scripts/annotate.ts')], {
    stdio: [posts, 'pipe', 'inherit'],
  });
  let answers = 0;
  let first: { answers: number; at: number } | null = null;
  child.stdout?.on('data', (bytes: Buffer) => {
    for (const byte of bytes) if (byte === LINE_FEED) answers++;
    first ??= { answers, at: performance.now() };
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      closeSync(posts);
      if (code !== 0 || answers !== LINES || !first) {
        reject(new Error(`annotate ended with ${code} after ${answers} of ${LINES} answers`));
      } else resolve(((answers - first.answers) / (performance.now() - first.at)) * 1_000);
    });
  });
}

/** Measured in a process of its own: what other figures leave behind would hide what grows. */
async function heapGrowthMB(): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [TSX, '--expose-gc', import.meta.filename]);
  return Number(stdout);
}

/** What is held after 100,000 lines and was not after 10,000, rubbish collected both times. */
async function measureHeap(collect: () => void): Promise<number> {
  const held = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / BYTES_PER_MB;
  };
  let early: number | null = null;
  async function* input() {
    for (const piece of pieces()) yield new TextEncoder().encode(piece);
  }
  const answer = createAnswerer(loadEngine(), { readerTag: 'en-US' });
  const counts = await annotateLines(
    input(),
    (lines) => answerLines(lines, answer),
    async () => {},
    ({ answered }) => {
      if (answered >= FIRST_LINES) early ??= held();
    },
  );
  if (early === null || counts.failed > 0) throw new Error(`${counts.failed} lines failed`);
  return held() - early;
}

if (process.argv[1] === import.meta.filename && globalThis.gc)
  console.log(await measureHeap(() => void globalThis.gc?.()));
