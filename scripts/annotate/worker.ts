/** A thread of `npm run annotate`: opens the engine on the tables it is given and answers lines. */
import { parentPort, workerData } from 'node:worker_threads';
import { type EngineTables, openAnalyzer } from '../../lib/analysis/open';
import { answerLines } from '../../lib/annotate-lines/annotate-lines';
import { type AnswerOptions, createAnswerer } from '../../lib/annotate-lines/answer';
import type { Line } from '../../lib/annotate-lines/lines';

/** What a thread is started with. */
export interface ThreadStart {
  tables: EngineTables;
  options: AnswerOptions;
}

const { tables, options } = workerData as ThreadStart;
const answer = createAnswerer(openAnalyzer(tables), options);
parentPort?.on('message', (lines: Line[]) => parentPort?.postMessage(answerLines(lines, answer)));
