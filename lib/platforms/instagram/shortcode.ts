/** Instagram names a post by a number in its data and by a short code in addresses: the same number in base 64. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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
