/**
 * The words of a stretch in Latin letters, folded for reading, with their places in the text as written.
 */
import { foldText } from './fold';
import { joinsBefore, scriptOf } from './script';

/** A word as it is read, and where it stands: UTF-16 units of the text it was cut from. */
export interface LatinWord {
  text: string;
  start: number;
  end: number;
}

const APOSTROPHE = 0x27;
const TYPED_APOSTROPHE = 0x2019;

function isWordUnit(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === APOSTROPHE
    );
  return code === TYPED_APOSTROPHE || scriptOf(code) === 'Latn' || joinsBefore(code);
}

/** A written word as it is read: folded, without quotes around it; empty where it holds no letter. */
function readWord(written: string): string {
  const folded = foldText(written);
  const plain = folded.includes('\u2019') ? folded.replace(/\u2019/g, "'") : folded;
  const word = plain.includes("'") ? plain.replace(/^'+|'+$/g, '') : plain;
  return /[a-z\u00aa-\u02af\u1e00-\u1eff]/.test(word) ? word : '';
}

/** The words of a stretch in order. */
export function readLatinWords(text: string): LatinWord[] {
  const words: LatinWord[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start < 0) return;
    const word = readWord(text.slice(start, end));
    if (word !== '') words.push({ text: word, start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    if (!isWordUnit(code)) close(at);
    else if (start < 0) start = at;
    at += code > 0xffff ? 2 : 1;
  }
  close(text.length);
  return words;
}

/** The words alone. */
export function latinWords(text: string): readonly string[] {
  return readLatinWords(text).map((word) => word.text);
}
