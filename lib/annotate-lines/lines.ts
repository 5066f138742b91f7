/**
 * Cuts a stream of bytes into numbered lines of text. What it holds never grows beyond one line of the allowed length,
 * whatever comes in.
 */
import { ANNOTATE_LINE_MOST_BYTES } from '../limits';

/** A line of the input, or why it could not be read. Blank lines are left out, but counted. */
export type Line = { number: number; text: string } | { number: number; error: string };

export interface LineCutter {
  /** Takes the next bytes, gives the lines that end in them. */
  push(bytes: Uint8Array): Line[];
  /** Gives the last line where it has no line break. */
  end(): Line[];
}

const LINE_FEED = 10;

/** @param mostBytes - a longer line is answered with an error, and its bytes are dropped as they come */
export function createLineCutter(mostBytes = ANNOTATE_LINE_MOST_BYTES): LineCutter {
  // Each line by itself: files joined with `cat` carry their byte order marks into the middle; the decoder drops them.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  let number = 0;

  function keep(bytes: Uint8Array): void {
    begunBytes += bytes.length;
    // A copy: the stream may use its memory again.
    if (begunBytes <= mostBytes) begun.push(bytes.slice());
    else begun = [];
  }

  function finish(rest: Uint8Array): Line | null {
    const size = begunBytes + rest.length;
    const bytes = begun.length === 0 ? rest : joined([...begun, rest]);
    begun = [];
    begunBytes = 0;
    number++;
    if (size > mostBytes) return { number, error: `longer than ${mostBytes} bytes` };
    return decoded(bytes, number, decoder);
  }

  return {
    push(bytes) {
      const lines: Line[] = [];
      let start = 0;
      for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, start)) {
        const line = finish(bytes.subarray(start, at));
        if (line) lines.push(line);
        start = at + 1;
      }
      if (start < bytes.length) keep(bytes.subarray(start));
      return lines;
    },
    end() {
      const line = begunBytes > 0 ? finish(new Uint8Array(0)) : null;
      return line ? [line] : [];
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function decoded(bytes: Uint8Array, number: number, decoder: TextDecoder): Line | null {
  try {
    const text = decoder.decode(bytes);
    return /\S/.test(text) ? { number, text } : null;
  } catch {
    return { number, error: 'not UTF-8 text' };
  }
}
