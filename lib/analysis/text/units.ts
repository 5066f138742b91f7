/** Strings out of UTF-16 units. */

/** Up to this many units a call with so many arguments is quicker than a decoder. */
const FEW_UNITS = 512;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text of the first `length` units, which hold no unpaired surrogate. */
export function textOf(units: Uint16Array, length: number): string {
  const part = units.subarray(0, length);
  return length <= FEW_UNITS
    ? String.fromCharCode.apply(null, part as unknown as number[])
    : decoder.decode(part);
}
