import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssetKind, openAsset, packAsset } from '../../../../lib/analysis/text/asset';
import { type Trie, trieWhenAsked } from '../../../../lib/analysis/text/trie';
import { packTrie } from '../../../../lib/analysis/text/trie-pack';

const KIND: AssetKind = { name: 'words.bin', kind: 'TEST', version: 1 };

const opened = (words: ReadonlyMap<string, readonly number[]>): Trie =>
  trieWhenAsked(openAsset(packAsset(KIND, packTrie(words, 'aa')).buffer, KIND), 'aa')();

/** Up to three numbers a word, at least one of them there. */
const numbers = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
  .filter((row) => row.some((number) => number > 0));
const word = fc.oneof(
  fc.stringMatching(/^[a-d]{1,6}$/),
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
);
const lists = fc.array(fc.tuple(word, numbers), { maxLength: 60 }).map((rows) => new Map(rows));

describe('a packed word list', () => {
  it('gives back every number of every word, and none for what it does not hold', () => {
    fc.assert(
      fc.property(lists, fc.array(word), (words, others) => {
        const trie = opened(words);
        for (const asked of [...words.keys(), ...others, '']) {
          const found = [0, 1, 2].map((column) => trie.valueOf(asked, column));
          expect(found).toEqual(words.get(asked) ?? [0, 0, 0]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds nodes with very many children, and letters far apart', () => {
    const units = Array.from({ length: 9_000 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const words = new Map(
      units.flatMap(
        (unit, i) =>
          [
            [unit, [(i % 255) + 1]],
            [`多${unit}`, [7]],
          ] as const,
      ),
    );
    const trie = opened(words);
    units.forEach((unit, i) => {
      expect(trie.valueOf(unit)).toBe((i % 255) + 1);
      expect(trie.valueOf(`多${unit}`)).toBe(7);
    });
    expect(trie.valueOf('多a')).toBe(0);
  });

  it('is walked one unit at a time', () => {
    const trie = opened(
      new Map([
        ['种草', [3]],
        ['种', [9]],
      ]),
    );
    const first = trie.root('种'.charCodeAt(0));
    expect(trie.value(first)).toBe(9);
    expect(trie.value(trie.step(first, '草'.charCodeAt(0)))).toBe(3);
    expect(trie.step(first, '子'.charCodeAt(0))).toBe(0);
    expect(trie.root('草'.charCodeAt(0))).toBe(0);
  });
});
