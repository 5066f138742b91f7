/**
 * How a word is read, whatever its dress: stylised letters as plain ones, capitals as small, drawn-out letters short.
 * What is folded is only looked at; positions are always those of the text as written.
 */

/** Small capitals people write names in (Unicode, Phonetic Extensions and IPA), letter by letter. */
const SMALL_CAPITALS = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ'].map((char, at) => [char, 'abcdefghijklmnoprtuvwyz'.charAt(at)] as const),
);

/** First code point of stylised alphabets, with how many letters follow in a row (A–Z, or A–Z a–z). */
const ALPHABETS: readonly (readonly [number, number])[] = [
  [0x24b6, 52], // circled
  [0xff21, 26], // full width
  [0xff41, 26],
  [0x1d400, 676], // mathematical bold, italic, script, fraktur, double-struck, sans, monospace: 13 × 52
  [0x1f130, 26], // squared
  [0x1f150, 26], // negative circled
  [0x1f170, 26], // negative squared
];

/** Below this, every letter is plain and composed: U+0250 begins the small capitals, U+0300 the marks. */
const FIRST_DRESSED = 0x250;

/** The plain small letter that a stylised letter is drawn from, or the character itself. */
function plainLetter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < FIRST_DRESSED) return char;
  for (const [first, length] of ALPHABETS) {
    if (code >= first && code < first + length) return String.fromCharCode(0x61 + ((code - first) % 26));
  }
  return SMALL_CAPITALS.get(char) ?? char;
}

/** Cuts a letter drawn out three times or more ("soooo") to two, and other repeated stretches stay. */
function squeeze(text: string): string {
  return mayRepeat(text, 3) ? text.replace(/(.)\1{2,}/gu, '$1$1') : text;
}

/** False where surely no character stands `times` in a row: spares most texts a slow pattern. */
function mayRepeat(text: string, times: number): boolean {
  let run = 0;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    run = code === last ? run + 1 : 1;
    if (run >= times || (code & 0xf800) === 0xd800) return true;
    last = code;
  }
  return false;
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_DRESSED) return false;
  return true;
}

/** Marks that compose with no letter: decoration ("z̷a̷l̷g̷o̷"). */
const LOOSE_MARKS = /[\u0300-\u036f]/g;

/**
 * A stretch of text as the word lists and the model read it: plain letters, composed accents, lower case, nothing
 * drawn out. NFC and lower-casing are stable across Unicode versions for the scripts this is called on.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return squeeze(text.toLowerCase());
  let plain = '';
  for (const char of text) plain += plainLetter(char);
  return squeeze(plain.normalize('NFC').replace(LOOSE_MARKS, '').toLowerCase());
}

/** A folded word with every drawn-out letter cut to one, for a second look into word lists ("holaa", "soo"). */
export function shortest(word: string): string {
  return mayRepeat(word, 2) ? word.replace(/(.)\1+/gu, '$1') : word;
}
