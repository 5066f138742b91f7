/**
 * Writes lib/analysis/text/data/fold-table.ts: what every character folds to, so that folding asks no engine for its
 * own Unicode tables. Run by hand when Unicode or OpenCC changes; the result is committed and part of the engine.
 *
 *   npx tsx scripts/build-fold-table.ts
 *
 * Sources: Unicode's normalization and case data as Node ships them; OpenCC's STCharacters/TSCharacters (Apache-2.0)
 * from npm `opencc-js`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDropped } from '../lib/analysis/text/dropped';

const TARGET = join(import.meta.dirname, '../lib/analysis/text/data/fold-table.ts');
const OPENCC = 'opencc-js/dict/TSCharacters';
const { default: traditionalToSimplified } = (await import(OPENCC)) as { default: string };
const LAST_CODE_POINT = 0x323af;

/** Without marks that only decorate. */
const withoutMarks = (text: string): string =>
  [...text].filter((char) => !isDropped(char.charCodeAt(0))).join('');

const SMALL_CAPITALS: readonly (readonly [string, string])[] = [
  ...[...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢꜱꞯ'].map(
    (char, at) => [char, 'abcdefghijklmnoprtuvwyzsq'.charAt(at)] as const,
  ),
];

/** Where NFKC says something else than a reader does, or nothing. */
const OWN = new Map<string, string>([
  ...SMALL_CAPITALS,
  ...[...'ßẞ'].map((char) => [char, 'ss'] as const),
  ...[...'æÆ'].map((char) => [char, 'ae'] as const),
  ...[...'œŒ'].map((char) => [char, 'oe'] as const),
  ['İ', 'i'],
  ['ς', 'σ'],
  ...[...'‘’‛ʼ′'].map((char) => [char, "'"] as const),
  ...[...'“”„‟″'].map((char) => [char, '"'] as const),
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\u0130', 'i'],
]);

/** Ranges that stay as they are: compatibility jamo (ㅋㅋ), Thai and Lao AM, voice marks, emoji NFKC would spell out. */
const KEPT: readonly (readonly [number, number])[] = [
  [0x0e33, 0x0e33],
  [0x0eb3, 0x0eb3],
  [0x2139, 0x2139],
  [0x309b, 0x309c],
  [0x3131, 0x318e],
  [0x3297, 0x3297],
  [0x3299, 0x3299],
  [0x1f1e6, 0x1f1ff],
  [0x1f201, 0x1f265],
];

/** Half-width jamo, first code point of each row with its full-width one and the length (Unicode, FFA1–FFDC). */
const HALF_WIDTH_JAMO: readonly (readonly [number, number, number])[] = [
  [0xffa1, 0x3131, 30],
  [0xffc2, 0x314f, 6],
  [0xffca, 0x3155, 6],
  [0xffd2, 0x315b, 6],
  [0xffda, 0x3161, 3],
];

const NEGATIVE_LETTERS = [0x1f150, 0x1f170];
/** Negative squared letters that are emoji by themselves: 🅰 🅱 🅾 🅿. */
const LETTER_EMOJI = [0x1f170, 0x1f171, 0x1f17e, 0x1f17f];

function ownFold(code: number, char: string): string | null {
  const own = OWN.get(char);
  if (own !== undefined) return own;
  if (KEPT.some(([from, to]) => code >= from && code <= to)) return char;
  for (const [half, full, length] of HALF_WIDTH_JAMO) {
    if (code >= half && code < half + length) return String.fromCharCode(full + code - half);
  }
  if (LETTER_EMOJI.includes(code)) return char;
  for (const first of NEGATIVE_LETTERS) {
    if (code >= first && code < first + 26) return String.fromCharCode(0x61 + code - first);
  }
  return null;
}

function foldOnce(char: string): string {
  const own = ownFold(char.codePointAt(0) ?? 0, char);
  if (own !== null) return own;
  const folded = char.normalize('NFKC').toLowerCase().normalize('NFC');
  const bare = withoutMarks(folded);
  // A mark itself is dropped by the program, not by the table.
  return bare === '' ? folded : bare;
}

function foldFully(char: string): string {
  let now = foldOnce(char);
  for (let round = 0; round < 4; round++) {
    const next = [...now].map(foldOnce).join('');
    if (next === now) return now;
    now = next;
  }
  throw new Error(`folding of ${char} does not come to rest`);
}

function* codePoints(): Generator<number> {
  for (let code = 0; code <= LAST_CODE_POINT; code++) {
    if (code === 0xd800) code = 0xe000;
    if (code === 0xac00) code = 0xd7a4;
    yield code;
  }
}

interface Change {
  code: number;
  to: number;
}

/** A run shorter than this takes less room as a plain pair of characters. */
const SHORTEST_RUN = 4;

/** Runs of changes by one offset, at steps of one or two (`start,count,step,offset` in base 36), and the rest as pairs. */
function packRuns(changes: readonly Change[]): { runs: string; pairs: string } {
  const left = new Map(changes.map((change) => [change.code, change.to - change.code]));
  const runs: string[] = [];
  let pairs = '';
  for (const { code } of changes) {
    const offset = left.get(code);
    if (offset === undefined) continue;
    const lengthBy = (step: number) => {
      let count = 1;
      while (left.get(code + count * step) === offset) count++;
      return count;
    };
    const step = lengthBy(2) > lengthBy(1) ? 2 : 1;
    const count = lengthBy(step);
    if (count < SHORTEST_RUN) {
      pairs += String.fromCodePoint(code, code + offset);
      continue;
    }
    for (let at = 0; at < count; at++) left.delete(code + at * step);
    runs.push([code, count, step, offset].map((number) => number.toString(36)).join(','));
  }
  return { runs: runs.join(' '), pairs };
}

function exactTables(): { runs: string; pairs: string; many: string } {
  const changes: Change[] = [];
  const many: string[] = [];
  for (const code of codePoints()) {
    const char = String.fromCodePoint(code);
    const to = foldFully(char);
    if (to === char) continue;
    if ([...to].length === 1) changes.push({ code, to: to.codePointAt(0) ?? 0 });
    else many.push(char + to);
  }
  return { ...packRuns(changes), many: many.join('\t') };
}

/** Base, mark, composed letter: all pairs that compose, also in the order people type them. */
function compositions(): string {
  const composed = new Map<string, string>();
  const folded = (char: string) => foldFully(char) === char;
  for (const code of codePoints()) {
    if (code > 0xffff) break;
    const char = String.fromCodePoint(code);
    const parts = char.normalize('NFD');
    if (parts.length < 2 || char.normalize('NFC') !== char || !folded(char)) continue;
    const last = parts.at(-1) ?? '';
    composed.set(parts.slice(0, -1).normalize('NFC') + last, char);
    if (parts.length === 3) composed.set((parts.charAt(0) + last).normalize('NFC') + parts.charAt(1), char);
  }
  composed.set('\u0e4d\u0e32', '\u0e33');
  composed.set('\u0ecd\u0eb2', '\u0eb3');
  return [...composed]
    .filter(([pair]) => pair.length === 2)
    .map(([pair, char]) => pair + char)
    .join('');
}

/** Letters whose accent may be left out: Latin, Greek, Vietnamese, and ё; never й, which is a letter of its own. */
function accents(): string {
  const pairs = [
    'ıi',
    'đd',
    'øo',
    'łl',
    'ħh',
    'ŧt',
    'ёе',
    'ѐе',
    'ѝи',
    'أا',
    'إا',
    'آا',
    'ٱا',
    'کك',
    'یي',
    'ىي',
    'ہه',
    'ھه',
  ];
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x370, 0x3ff],
    [0x1e00, 0x1fff],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const char = String.fromCharCode(code);
      const base = char.normalize('NFD').charAt(0);
      if (foldFully(char) === char && base !== char && foldFully(base) === base)
        pairs.push(char + (base === 'ı' ? 'i' : base));
    }
  }
  return pairs.join('');
}

/** Traditional to Simplified, one UTF-16 unit each; OpenCC's first choice. */
function simplified(): string {
  const table = new Map<string, string>();
  for (const line of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = line.split(' ');
    if (from.length === 1 && to.length === 1 && from !== to && foldFully(from) === from) table.set(from, to);
  }
  const rest = (char: string, seen = 0): string =>
    table.has(char) && seen < 4 ? rest(table.get(char) ?? '', seen + 1) : char;
  return [...table.keys()]
    .map((char) => char + rest(char))
    .filter((pair) => pair[0] !== pair[1])
    .join('');
}

/** Characters that an editor would not show as themselves. */
function isShy(char: string): boolean {
  const code = char.charCodeAt(0);
  const ranges = [
    [0x7f, 0xa0],
    [0x590, 0x8ff],
    [0x1100, 0x11ff],
    [0x2028, 0x202e],
  ] as const;
  return isDropped(code) || ranges.some(([from, to]) => code >= from && code <= to);
}

const escapeOf = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

function literal(name: string, doc: string, value: string): string {
  const escaped = Array.from(JSON.stringify(value), (char) => (isShy(char) ? escapeOf(char) : char)).join('');
  return `/** ${doc} */\nexport const ${name} =\n  ${escaped};\n`;
}

const { runs, pairs, many } = exactTables();
writeFileSync(
  TARGET,
  [
    `/**
 * Written by scripts/build-fold-table.ts; do not edit.
 * Unicode ${process.versions.unicode} normalization and case (© Unicode, Inc., Unicode License v3), and OpenCC's
 * TSCharacters (© BYVoid and contributors, Apache-2.0, https://github.com/BYVoid/OpenCC, by npm opencc-js).
 */`,
    literal(
      'ONE_TO_ONE',
      'Runs of code points that change by one offset: `start,count,step,offset` in base 36.',
      runs,
    ),
    literal('ONE_TO_ONE_PAIRS', 'A code point and the one it becomes, where no run holds it.', pairs),
    literal('ONE_TO_MANY', 'A code point and what it becomes, separated by tabs.', many),
    literal(
      'COMPOSITIONS',
      'Base, mark and the letter they compose, three UTF-16 units each.',
      compositions(),
    ),
    literal('ACCENTS', 'A letter with its accent and without, two units each.', accents()),
    literal(
      'SIMPLIFIED',
      'A Traditional character and its Simplified form, two units each (OpenCC).',
      simplified(),
    ),
  ].join('\n'),
);
