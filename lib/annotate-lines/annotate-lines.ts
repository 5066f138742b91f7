/** Annotates a stream of lines: one line out for each that is not blank, in the same order, in constant memory. */
import type { Answer } from './answer';
import { createLineCutter, type Line } from './lines';

export interface LineCounts {
  /** Lines answered. */
  answered: number;
  /** Those among them that were no post. */
  failed: number;
}

/** The answers to some lines, as they are written. */
export interface AnsweredLines extends LineCounts {
  output: string;
}

/** Answers lines somewhere: at once, or in another thread. */
export type AnswerLines = (lines: readonly Line[]) => AnsweredLines | Promise<AnsweredLines>;

/** Answers lines one by one. */
export function answerLines(lines: readonly Line[], answer: (line: Line) => Answer): AnsweredLines {
  const answered = { answered: 0, failed: 0, output: '' };
  for (const line of lines) {
    const { json, isError } = answer(line);
    answered.answered++;
    if (isError) answered.failed++;
    answered.output += `${json}\n`;
  }
  return answered;
}

/**
 * Reads, answers and writes until the input ends.
 * @param write - resolves when more may be written; nothing is read meanwhile
 * @param onProgress - called after each piece of the output
 * @param mostWaiting - pieces of the input that are answered at the same time
 */
export async function annotateLines(
  input: AsyncIterable<Uint8Array>,
  answer: AnswerLines,
  write: (text: string) => Promise<void>,
  onProgress: (counts: LineCounts) => void = () => {},
  mostWaiting = 1,
): Promise<LineCounts> {
  const cutter = createLineCutter();
  const counts: LineCounts = { answered: 0, failed: 0 };
  const waiting: Promise<AnsweredLines>[] = [];
  async function writeFirst(): Promise<void> {
    const { output, answered, failed } = (await waiting.shift()) ?? { output: '', answered: 0, failed: 0 };
    counts.answered += answered;
    counts.failed += failed;
    if (output !== '') await write(output);
    onProgress(counts);
  }
  async function take(lines: Line[]): Promise<void> {
    if (lines.length === 0) return;
    const answered = Promise.resolve(answer(lines));
    // Awaited in its turn; until then a failure is no unhandled one.
    answered.catch(() => {});
    waiting.push(answered);
    while (waiting.length >= mostWaiting) await writeFirst();
  }
  for await (const bytes of input) await take(cutter.push(bytes));
  await take(cutter.end());
  while (waiting.length > 0) await writeFirst();
  return counts;
}
