import { describe, expect, it } from 'vitest';
import { type AnsweredLines, annotateLines } from '../../lib/annotate-lines/annotate-lines';
import type { Line } from '../../lib/annotate-lines/lines';

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield new TextEncoder().encode(`line ${i}\n`);
}

const echo = (lines: readonly Line[]): AnsweredLines => ({
  answered: lines.length,
  failed: 0,
  output: lines.map((line) => ('text' in line ? `${line.text}\n` : '')).join(''),
});

describe('lines that are answered elsewhere', () => {
  it('are written in the order of the input, whichever is answered first', async () => {
    let output = '';
    const answer = async (lines: readonly Line[]) => {
      const first = lines[0]?.number ?? 0;
      await new Promise((resolve) => setTimeout(resolve, first % 3 === 0 ? 8 : 1));
      return echo(lines);
    };
    const write = async (text: string) => {
      output += text;
    };
    const counts = await annotateLines(pieces(20), answer, write, () => {}, 4);
    expect(output).toBe(Array.from({ length: 20 }, (_, i) => `line ${i}\n`).join(''));
    expect(counts).toEqual({ answered: 20, failed: 0 });
  });

  it('are never more at a time than allowed, and wait for the writing', async () => {
    let open = 0;
    let most = 0;
    const answer = async (lines: readonly Line[]) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return echo(lines);
    };
    const write = async () => {
      open--;
    };
    await annotateLines(pieces(30), answer, write, () => {}, 3);
    expect(most).toBe(3);
  });

  it('end the work where answering fails', async () => {
    const answer = async (lines: readonly Line[]) => {
      if (lines[0]?.number === 3) throw new Error('out of memory');
      return echo(lines);
    };
    await expect(
      annotateLines(
        pieces(9),
        answer,
        async () => {},
        () => {},
        4,
      ),
    ).rejects.toThrow('out of memory');
  });
});
