/** Annotates a stream of lines: one line out for each that is not blank, in the same order, in constant memory. */
import { ANNOTATE_WRITE_UNITS } from '../limits';
import type { Answer } from './answer';
import { createLineCutter, type Line } from './lines';

export interface LineCounts {
  /** Lines answered. */
  answered: number;
  /** Those among them that were no post. */
  failed: number;
}

/**
 * Reads, answers and writes until the input ends.
 * @param write - resolves when more may be written; nothing is read meanwhile
 * @param onProgress - called after each piece of the input
 */
export async function annotateLines(
  input: AsyncIterable<Uint8Array>,
  answer: (line: Line) => Answer,
  write: (text: string) => Promise<void>,
  onProgress: (counts: LineCounts) => void = () => {},
): Promise<LineCounts> {
  const cutter = createLineCutter();
  const counts: LineCounts = { answered: 0, failed: 0 };
  async function answerAll(lines: Line[]): Promise<void> {
    let output = '';
    for (const line of lines) {
      const { json, isError } = answer(line);
      counts.answered++;
      if (isError) counts.failed++;
      output += `${json}\n`;
      if (output.length < ANNOTATE_WRITE_UNITS) continue;
      await write(output);
      output = '';
    }
    if (output !== '') await write(output);
    onProgress(counts);
  }
  for await (const bytes of input) await answerAll(cutter.push(bytes));
  await answerAll(cutter.end());
  return counts;
}
