/**
 * Packs ELD's n-gram database into `public/data/language.bin`, the asset lib/analysis/language/model.ts reads.
 *
 *   npx tsx scripts/build-language.ts [large|medium|small|extrasmall] [output]
 *
 * Why: as shipped the databases are JavaScript objects that take 170 to 1,340 ms to load; packed, they are typed
 * arrays over one buffer. Data: npm `eld` (Nito T.M., Apache-2.0), https://github.com/nitotm/efficient-language-detector-js
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type NgramEntry, packModel } from '../lib/analysis/language/model-format';

/**
 * The languages kept: those whose script does not already decide. Measured on the same sentences, a model with the
 * others beside them says the same and is a third larger.
 */
const KEPT = (
  'az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi yo ' +
  'be bg ru sr uk ar fa ku ur hi mr'
).split(' ');

interface EldDatabase {
  type: string;
  languages: Record<string, string>;
  ngrams: Record<string, Record<string, number>>;
}

const ELD = join(import.meta.dirname, '../node_modules/eld/src');

async function load<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(ELD, path)).href)) as T;
}

/** ELD writes each UTF-8 byte of an n-gram as one character of its own dictionary; this turns it back into bytes. */
function bytesOf(ngram: string, byteOf: ReadonlyMap<string, number>): number[] {
  return [...ngram].map((char) => {
    const byte = byteOf.get(char) ?? char.charCodeAt(0);
    if (byte > 255) throw new Error(`"${ngram}" holds a character that is no byte of ELD's dictionary`);
    return byte;
  });
}

function readDictionary(dictionary: readonly string[]): Map<string, number> {
  const byteOf = new Map<string, number>();
  dictionary.forEach((char, byte) => {
    if (byte < 0x80 || char === ' ') return;
    if (byteOf.has(char)) throw new Error(`ELD's dictionary uses "${char}" twice`);
    byteOf.set(char, byte);
  });
  return byteOf;
}

function entriesOf(database: EldDatabase, byteOf: ReadonlyMap<string, number>): NgramEntry[] {
  const newIndex = new Map<string, number>();
  for (const [index, tag] of Object.entries(database.languages)) {
    if (KEPT.includes(tag)) newIndex.set(index, KEPT.indexOf(tag));
  }
  if (newIndex.size !== KEPT.length) throw new Error('a language we keep is not in the database');
  const entries: NgramEntry[] = [];
  for (const [ngram, scores] of Object.entries(database.ngrams)) {
    const kept: [number, number][] = [];
    for (const [index, score] of Object.entries(scores)) {
      const language = newIndex.get(index);
      if (language !== undefined) kept.push([language, score]);
    }
    if (kept.length > 0) entries.push({ bytes: bytesOf(ngram, byteOf), scores: kept });
  }
  return entries;
}

const WORD_MODEL = join(import.meta.dirname, '../lib/analysis/language/data/word-model.bin');
const size = process.argv[2] ?? 'medium';
const target = process.argv[3] ?? join(import.meta.dirname, '../public/data/language.bin');
const { ngramsData } = await load<{ ngramsData: EldDatabase }>(`ngrams/${size}.js`);
const { dictionary } = await load<{ dictionary: string[] }>('dictionary.js');
const words = new Uint8Array(readFileSync(process.argv[4] ?? WORD_MODEL));
const packed = packModel(KEPT, entriesOf(ngramsData, readDictionary(dictionary)), words);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, packed);
console.log(`${target}: eld ${ngramsData.type}, ${KEPT.length} languages, ${packed.byteLength} bytes`);
