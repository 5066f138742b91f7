/**
 * Cuts masked text into runs of one script, inside clauses. Positions are UTF-16 units of the text as written.
 */
import { joinsBefore, type Script, scriptOf } from './script';

export interface Run {
  script: Script;
  start: number;
  end: number;
  /** Number of the clause; clauses end at line breaks, sentence marks and the bars people put between languages. */
  clause: number;
}

const CLAUSE_ENDS = new Set([
  ...'\n\r\u2028\u2029!?;|/\u2022\u00b7\u2026\u3002\uff01\uff1f\uff1b\uff5c\uff0f\u061f\u06d4\u0964',
]);

/** Han and kana are written without spaces: a run ends at anything that is no letter. */
const endsAtGaps = (script: Script): boolean => script === 'Hani' || script === 'Kana';

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A full stop ends a clause where a space or nothing follows: not in "e.g." or "3.5". */
function endsClause(text: string, at: number, char: string): boolean {
  if (char !== '.') return CLAUSE_ENDS.has(char);
  const next = text[at + 1];
  return next === undefined || next === ' ' || next === '\n';
}

/** Digits written as letters ("3arabi", "7abibi") belong to the word they open. */
function startOf(text: string, at: number, script: Script, notBefore: number): number {
  let start = at;
  while (script === 'Latn' && start > notBefore && isDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The runs in order. Linear in the text's length. */
export function splitRuns(text: string): Run[] {
  const runs: Run[] = [];
  let open = null as Run | null;
  let clause = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const script = scriptOf(code);
    if (script !== null) {
      if (open?.script === script) {
        open.end = at + width;
      } else {
        open = { script, start: startOf(text, at, script, runs.at(-1)?.end ?? 0), end: at + width, clause };
        runs.push(open);
      }
    } else if (joinsBefore(code) && open?.end === at) {
      open.end = at + width;
    } else if (endsClause(text, at, text[at] ?? '')) {
      if (open) clause++;
      open = null;
    } else if (open && endsAtGaps(open.script)) {
      open = null;
    }
    at += width;
  }
  return runs;
}
