/**
 * One layout for all packed tables of the text core, little-endian, so that browser and Node open them alike:
 *
 *   0  u32 magic "CRTX"   4  u32 kind, four ASCII letters   8  u32 version   12  u32 length of the whole
 *   16 u32, u32 hash of everything from byte 24             24 u32 number of sections   28  u32 zero
 *   32 per section: u32 name, four ASCII letters · u32 bytes per element · u32 first byte · u32 elements
 *   then the sections, each on a multiple of four bytes
 *
 * The hash is part of the instrument id: another table, another instrument.
 */

/** "CRTX" read as a little-endian number. */
const MAGIC = 0x58_54_52_43;
const HEADER_BYTES = 32;
const HASHED_FROM = 24;
const SECTION_BYTES = 16;

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** What an asset must be to be opened. */
export interface AssetKind {
  /** File name, for the errors a person reads. */
  name: string;
  /** Four ASCII letters. */
  kind: string;
  version: number;
}

/** An opened asset: views on one buffer, nothing copied. */
export interface Asset {
  /** 16 hexadecimal digits over the content. */
  readonly hash: string;
  bytes(section: string): Uint8Array;
  shorts(section: string): Uint16Array;
  words(section: string): Uint32Array;
  /** Bytes per element of a section. */
  width(section: string): number;
}

/** The number four ASCII letters make. */
function tagOf(letters: string): number {
  if (letters.length !== 4) throw new Error(`"${letters}" must have four letters`);
  let tag = 0;
  for (let at = 3; at >= 0; at--) tag = tag * 256 + letters.charCodeAt(at);
  return tag;
}

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Writes an asset. Sections keep their order; names have four letters. */
export function packAsset(
  { kind, version }: AssetKind,
  sections: Record<string, Column>,
): Uint8Array<ArrayBuffer> {
  const columns = Object.entries(sections);
  const first = HEADER_BYTES + columns.length * SECTION_BYTES;
  const length = columns.reduce((sum, [, column]) => sum + aligned(column.byteLength), first);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let next = first;
  columns.forEach(([name, column], place) => {
    const entry = [tagOf(name), column.BYTES_PER_ELEMENT, next, column.length];
    entry.forEach((number, field) => {
      view.setUint32(HEADER_BYTES + place * SECTION_BYTES + field * 4, number, true);
    });
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), next);
    next += aligned(column.byteLength);
  });
  view.setUint32(HASHED_FROM, columns.length, true);
  [MAGIC, tagOf(kind), version, length, ...hashOf(bytes.buffer)].forEach((number, field) => {
    view.setUint32(field * 4, number, true);
  });
  return bytes;
}

/**
 * Opens an asset in place.
 * @param buffer - the whole file, from byte 0
 * @throws Error of one sentence where it is another file, another version, cut short or damaged
 */
export function openAsset(buffer: ArrayBuffer, { name, kind, version }: AssetKind): Asset {
  const rebuild = 'run "npm run build:data"';
  if (buffer.byteLength < HEADER_BYTES) throw new Error(`${name} is cut short; ${rebuild}`);
  const view = new DataView(buffer);
  const word = (field: number) => view.getUint32(field * 4, true);
  if (word(0) !== MAGIC || word(1) !== tagOf(kind))
    throw new Error(`${name} is not a "${kind}" table; ${rebuild}`);
  if (word(2) !== version) throw new Error(`${name} is of version ${word(2)}, not ${version}; ${rebuild}`);
  if (word(3) !== buffer.byteLength) {
    throw new Error(`${name} is cut short: it has ${buffer.byteLength} of ${word(3)} bytes; ${rebuild}`);
  }
  const [low, high] = hashOf(buffer);
  if (low !== word(4) || high !== word(5))
    throw new Error(`${name} is damaged: its hash is wrong; ${rebuild}`);
  const entryOf = (section: string, width?: number): number => {
    for (let at = HEADER_BYTES; at < HEADER_BYTES + word(6) * SECTION_BYTES; at += SECTION_BYTES) {
      const isWidth = width === undefined || view.getUint32(at + 4, true) === width;
      if (isWidth && view.getUint32(at, true) === tagOf(section)) return at;
    }
    throw new Error(`${name} has no section "${section}"; ${rebuild}`);
  };
  const find = (section: string, width: number) => {
    const at = entryOf(section, width);
    return [view.getUint32(at + 8, true), view.getUint32(at + 12, true)] as const;
  };
  return {
    hash: high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0'),
    bytes: (section) => new Uint8Array(buffer, ...find(section, 1)),
    shorts: (section) => new Uint16Array(buffer, ...find(section, 2)),
    words: (section) => new Uint32Array(buffer, ...find(section, 4)),
    width: (section) => view.getUint32(entryOf(section) + 4, true),
  };
}

/** Two 32-bit lanes of multiply and rotate over words, after MurmurHash3 (Austin Appleby, public domain). */
function hashOf(buffer: ArrayBuffer): [low: number, high: number] {
  const words = new Uint32Array(buffer, HASHED_FROM, (buffer.byteLength - HASHED_FROM) >> 2);
  let low = 0x9747b28c;
  let high = 0x1b873593;
  for (let at = 0; at < words.length; at++) {
    const word = Math.imul(words[at] as number, 0xcc9e2d51);
    low = Math.imul((low ^ word) | 0, 0x85ebca6b);
    low ^= low >>> 13;
    high = Math.imul((high + word) ^ (word >>> 15), 0xc2b2ae35);
    high ^= high >>> 16;
  }
  return [low >>> 0, high >>> 0];
}
