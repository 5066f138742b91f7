/** Runs the line annotator in the test's own process. */
import { openAnalyzer } from '../../../lib/analysis/open';
import { annotateLines, answerLines } from '../../../lib/annotate-lines/annotate-lines';
import { type AnswerOptions, createAnswerer } from '../../../lib/annotate-lines/answer';
import { readZeeschuimer } from '../../../lib/annotate-lines/zeeschuimer';
import type { Post } from '../../../lib/post';
import { loadBuiltTables } from '../../../scripts/built-tables';

/** As the program opens it: knowledge that was edited is packed again, so that both say the same. */
export const engine = openAnalyzer(loadBuiltTables());

export interface OutputLine {
  id: string | null;
  error?: string;
  language?: { primary: string };
  notes?: { id: string; trigger: string; at: { part: string; index: number; start: number; end: number } }[];
  communities?: { id: string; tag: { index: number } | null; label?: string }[];
  origin?: { regionCode: string }[];
  instrument?: string;
}

/** What comes out for input given in pieces. */
export async function annotate(
  pieces: readonly (string | Uint8Array)[],
  options: Partial<AnswerOptions> = {},
): Promise<{ lines: OutputLine[]; raw: string; failed: number }> {
  let raw = '';
  const answer = createAnswerer(engine, { readerTag: 'en-US', ...options });
  const write = async (text: string) => {
    raw += text;
  };
  const { failed } = await annotateLines(bytesOf(pieces), (lines) => answerLines(lines, answer), write);
  const lines = raw
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as OutputLine);
  return { lines, raw, failed };
}

async function* bytesOf(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}

/** One line of input. */
export function line(fields: Record<string, unknown>): string {
  return `${JSON.stringify(fields)}\n`;
}

/** A plain post with a caption. */
export function post(id: string, text: string, more: Record<string, unknown> = {}): string {
  return line({ id, platform: 'tiktok', text, ...more });
}

/** A line of Zeeschuimer's NDJSON around an item. */
export function captured(source: string, data: Record<string, unknown>, itemId: unknown = data.id): string {
  return line({
    nav_index: '1:2:0',
    item_id: itemId,
    timestamp_collected: 1_780_000_000_000,
    last_updated: 1_780_000_000_000,
    source_platform: source,
    source_platform_url: 'https://example.invalid/',
    source_url: 'https://example.invalid/',
    user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
    data,
    id: 1,
  });
}

/** The post read from an item of Zeeschuimer, or the sentence that says why there is none. */
export function readItem(source: string, data: Record<string, unknown>, itemId?: unknown): Post | string {
  const result = readZeeschuimer(JSON.parse(captured(source, data, itemId)));
  return 'error' in result ? result.error : result.post;
}
