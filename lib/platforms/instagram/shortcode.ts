/** Instagram names a post by a number in its data and by a short code in addresses: the same number in base 64. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
// Codes of private posts go on after the number (28 more characters, 2026). Comments are numbered differently.
const CODE = /^([\w-]{9,11})(?:[\w-]{28})?$/;
/** The number's upper bits count milliseconds from here: 24 August 2011, as Instagram's engineers wrote in 2012. */
const FIRST_MS = 1_314_220_021_721;
const BITS_BENEATH_TIME = 23n;

/** The code of a post's number (up to 25 digits). */
export function shortcodeOf(number: string): string | null {
  if (!/^[1-9]\d{0,24}$/.test(number)) return null;
  let rest = BigInt(number);
  let code = '';
  while (rest > 0n) {
    code = DIGITS.charAt(Number(rest & 63n)) + code;
    rest >>= 6n;
  }
  return code;
}

/**
 * When a post was begun, in UTC ms: its upload, so mostly minutes before the time a page shows, days where the author
 * planned it ahead (of 28 posts of 2025 and 2026, 26 within 35 minutes). `null` for codes that are none, or from before 2011
 * or after 2100.
 */
export function timeOfShortcode(code: string): number | null {
  const digits = CODE.exec(code)?.[1];
  if (!digits) return null;
  const number = Array.from(digits).reduce((sum, digit) => sum * 64n + BigInt(DIGITS.indexOf(digit)), 0n);
  const time = FIRST_MS + Number(number >> BITS_BENEATH_TIME);
  return time > FIRST_MS && time < 4_102_444_800_000 ? time : null;
}
