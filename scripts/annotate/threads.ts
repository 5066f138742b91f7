/**
 * The threads of `npm run annotate`: as many as the machine has processors and the input keeps busy. Each runs the engine
 * bundled into one script, because Node's threads do not load TypeScript, and because what runs TypeScript elsewhere
 * names every inner function anew, which costs a tenth of the time.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { AnsweredLines, AnswerLines } from '../../lib/annotate-lines/annotate-lines';
import type { ThreadStart } from './worker';

/** Each takes some 150 MB; reading and writing them all is one thread's work. */
const MOST_THREADS = 4;
/** Pieces of the input that wait at one thread: it finds work whenever it is done. */
const WAITING_AT_EACH = 2;
/** Most of what an answer needs lives shortly: with room for it, collecting it costs a tenth less time. */
const YOUNG_MB = 96;

interface Waiting {
  resolve(answered: AnsweredLines): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  /** In the order in which they were asked. */
  waiting: Waiting[];
}

export interface Threads {
  answer: AnswerLines;
  /** Pieces that can be asked for at once. */
  mostWaiting: number;
  close(): Promise<void>;
}

/** @throws Error where the engine cannot be bundled */
export async function startThreads(start: ThreadStart): Promise<Threads> {
  const script = await bundled();
  const most = Math.min(MOST_THREADS, availableParallelism());
  const threads: Thread[] = [];
  const leastBusy = (): Thread => {
    const [first, ...others] = threads;
    if (!first) return begin(script, start, threads);
    const thread = others.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a), first);
    const isFull = thread.waiting.length >= WAITING_AT_EACH && threads.length < most;
    return isFull ? begin(script, start, threads) : thread;
  };
  return {
    mostWaiting: most * WAITING_AT_EACH + 1,
    answer: (lines) =>
      new Promise((resolve, reject) => {
        const { worker, waiting } = leastBusy();
        waiting.push({ resolve, reject });
        worker.postMessage(lines);
      }),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function begin(script: string, start: ThreadStart, threads: Thread[]): Thread {
  const worker = new Worker(script, {
    eval: true,
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const thread: Thread = { worker, waiting: [] };
  worker.on('message', (answered: AnsweredLines) => thread.waiting.shift()?.resolve(answered));
  worker.on('error', (error: Error) => {
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  threads.push(thread);
  return thread;
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
