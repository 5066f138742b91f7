/**
 * Which language a single word looks like: a small linear model over the letters of the word (n-grams of one to five
 * letters and the whole word, hashed into buckets of a few whole numbers each, summed, then weighed per language).
 * Trained by scripts/word-model from word lists. Sums of whole numbers first, then multiplications in a fixed order:
 * every engine gets the same bits.
 *
 * The layout of `data/word-model.bin`, little-endian: u32 magic "CRWM" · u16 version · u16 languages · u16 dimensions ·
 * u16 log2 of buckets · f32 scale of the buckets' numbers · f32[languages × (dimensions + 1)] weights, the last of each
 * row a constant · i8[buckets × dimensions]
 */

/** Scripts whose words the model knows. */
export type WordScript = 'Latn' | 'Cyrl' | 'Arab' | 'Deva';

const TAGS: Readonly<Record<WordScript, string>> = {
  Latn:
    'en es pt fr de it nl sv da no fi pl cs sk hu ro tr id ms tl vi ca hr sl sq lt lv et az eu is sw yo ' +
    'hi-Latn ur-Latn bn-Latn ar-Latn ru-Latn el-Latn zh-Latn ja-Latn',
  Cyrl: 'ru uk bg sr mk be kk mn ky',
  Arab: 'ar fa ur ckb ps ug',
  Deva: 'hi mr ne',
};

/** The model's languages in its order; those of one script stand together. */
export const WORD_LANGUAGES: readonly { tag: string; script: WordScript }[] = (
  Object.keys(TAGS) as WordScript[]
).flatMap((script) => TAGS[script].split(' ').map((tag) => ({ tag, script })));

/** Languages the model has a place for but was not taught: no list of words, or one it cannot tell from another's. */
export const UNTAUGHT: ReadonlySet<string> = new Set(['ckb', 'ur-Latn']);

/** Where each script's languages begin and end in {@link WORD_LANGUAGES}. */
export const WORD_RANGES: Readonly<Record<WordScript, readonly [number, number]>> = (() => {
  const rangeOf = (script: WordScript): readonly [number, number] => {
    const first = WORD_LANGUAGES.findIndex((one) => one.script === script);
    return [first, first + TAGS[script].split(' ').length];
  };
  return { Latn: rangeOf('Latn'), Cyrl: rangeOf('Cyrl'), Arab: rangeOf('Arab'), Deva: rangeOf('Deva') };
})();

/** Letters of a word that are read. */
const MOST_LETTERS = 24;
const LONGEST_NGRAM = 5;
const OPENS = 0x3c;
const CLOSES = 0x3e;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const units = new Uint16Array(MOST_LETTERS + 2);

/** Writes the buckets of a word's n-grams and of the whole word into `into`; returns how many there are. */
export function bucketsOf(word: string, mask: number, into: Int32Array): number {
  const letters = Math.min(word.length, MOST_LETTERS);
  units[0] = OPENS;
  for (let at = 0; at < letters; at++) units[at + 1] = word.charCodeAt(at);
  units[letters + 1] = CLOSES;
  const length = letters + 2;
  let count = 0;
  for (let from = 0; from < length; from++) {
    let hash = FNV_OFFSET;
    const end = Math.min(length, from + LONGEST_NGRAM);
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
      // A boundary alone says nothing.
      if (at > from || (from > 0 && from < length - 1)) into[count++] = (hash ^ (hash >>> 15)) & mask;
    }
  }
  if (length > LONGEST_NGRAM) {
    let hash = FNV_PRIME;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
    into[count++] = (hash ^ (hash >>> 15)) & mask;
  }
  return count;
}

/** Most buckets a word can have. */
export const MOST_BUCKETS = (MOST_LETTERS + 2) * LONGEST_NGRAM + 1;

/** The opened model. */
export interface WordModel {
  dimensions: number;
  mask: number;
  /** Per language `dimensions` weights and a constant; the buckets' scale is multiplied in. */
  weights: Float64Array;
  /** The buckets' numbers, four in a whole number, the first in its low byte. */
  packed: Uint32Array;
}

const MAGIC = 0x4d_57_52_43;
const VERSION = 1;
const HEADER_BYTES = 16;

/** Lays the model out. `weights` as in the layout above. */
export function packWordModel(
  dimensions: number,
  log2Buckets: number,
  scale: number,
  weights: Float32Array,
  buckets: Int8Array,
): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + weights.length * 4 + buckets.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint16(4, VERSION, true);
  header.setUint16(6, WORD_LANGUAGES.length, true);
  header.setUint16(8, dimensions, true);
  header.setUint16(10, log2Buckets, true);
  header.setFloat32(12, scale, true);
  weights.forEach((weight, at) => {
    header.setFloat32(HEADER_BYTES + at * 4, weight, true);
  });
  bytes.set(
    new Uint8Array(buckets.buffer, buckets.byteOffset, buckets.length),
    HEADER_BYTES + weights.length * 4,
  );
  return bytes;
}

/** Opens the model. @throws Error where the bytes are none of this version */
export function openWordModel(bytes: Uint8Array): WordModel {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.byteLength < HEADER_BYTES ||
    header.getUint32(0, true) !== MAGIC ||
    header.getUint16(4, true) !== VERSION
  )
    throw new Error('not a word model of this version; run "npm run build:data"');
  const languages = header.getUint16(6, true);
  const dimensions = header.getUint16(8, true);
  const buckets = 1 << header.getUint16(10, true);
  const count = languages * (dimensions + 1);
  if (
    languages !== WORD_LANGUAGES.length ||
    dimensions % NUMBERS_PACKED !== 0 ||
    bytes.byteLength !== HEADER_BYTES + count * 4 + buckets * dimensions
  )
    throw new Error('the word model is cut short or of other languages; run "npm run build:data"');
  const scale = header.getFloat32(12, true);
  const weights = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const isConstant = at % (dimensions + 1) === dimensions;
    weights[at] = header.getFloat32(HEADER_BYTES + at * 4, true) * (isConstant ? 1 : scale);
  }
  // A copy, because views of whole numbers begin at multiples of four; little-endian as all of the asset.
  const packed = new Uint32Array(bytes.slice(HEADER_BYTES + count * 4).buffer);
  return { dimensions, mask: buckets - 1, weights, packed };
}

/** Numbers in one whole number, and what raises each of them by 128, so that none is negative (in bytes, its sign turned). */
const NUMBERS_PACKED = 4;
const RAISE = 128;
const RAISED = 0x80808080;
/** Every second byte: two numbers that can be summed without running into each other, up to 257 of them. */
const EVEN_BYTES = 0x00ff00ff;

const found = new Int32Array(MOST_BUCKETS);
/** Sums of even and odd bytes, two each in one whole number, by turns. */
const pairs = new Int32Array(64);
const sums = new Float64Array(64);

/** Sums the buckets' numbers into `sums`, exactly: two at a time, as halves of one whole number. */
function sumBuckets({ dimensions, packed }: WordModel, count: number): void {
  const width = dimensions / NUMBERS_PACKED;
  pairs.fill(0, 0, width * 2);
  for (let feature = 0; feature < count; feature++) {
    const row = (found[feature] ?? 0) * width;
    for (let at = 0; at < width; at++) {
      const four = (packed[row + at] ?? 0) ^ RAISED;
      pairs[at * 2] = (pairs[at * 2] ?? 0) + (four & EVEN_BYTES);
      pairs[at * 2 + 1] = (pairs[at * 2 + 1] ?? 0) + ((four >>> 8) & EVEN_BYTES);
    }
  }
  const raised = count * RAISE;
  for (let at = 0; at < width; at++) {
    const even = pairs[at * 2] ?? 0;
    const odd = pairs[at * 2 + 1] ?? 0;
    sums[at * 4] = (even & 0xffff) - raised;
    sums[at * 4 + 1] = (odd & 0xffff) - raised;
    sums[at * 4 + 2] = (even >>> 16) - raised;
    sums[at * 4 + 3] = (odd >>> 16) - raised;
  }
}

/** Writes how much the word speaks for each language of its script, in logits, into `into` from `at` on. */
export function scoreWord(
  model: WordModel,
  word: string,
  script: WordScript,
  into: Float64Array,
  at: number,
): void {
  const { dimensions, mask, weights } = model;
  const count = bucketsOf(word, mask, found);
  sumBuckets(model, count);
  const [first, end] = WORD_RANGES[script];
  for (let language = first; language < end; language++) {
    const row = language * (dimensions + 1);
    let score = 0;
    for (let d = 0; d < dimensions; d++) score += (sums[d] ?? 0) * (weights[row + d] ?? 0);
    into[at + language - first] = score / count + (weights[row + dimensions] ?? 0);
  }
}
