import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssetKind, openAsset, packAsset } from '../../../../lib/analysis/text/asset';
import {
  automatonColumns,
  automatonOf,
  buildAutomaton,
  type LiteralMatch,
} from '../../../../lib/analysis/text/automaton';
import { growth, LINEAR_MOST } from '../../../growth';

/** The same by looking for each literal everywhere. */
function searchOneByOne(literals: readonly string[], text: string): LiteralMatch[] {
  return literals.flatMap((form, literal) => {
    const found: LiteralMatch[] = [];
    if (form === '') return found;
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
      found.push({ literal, start: at, end: at + form.length });
    }
    return found;
  });
}

const inOrder = (matches: readonly LiteralMatch[]): LiteralMatch[] =>
  [...matches].sort((a, b) => a.end - b.end || a.start - b.start || a.literal - b.literal);

describe('buildAutomaton', () => {
  it('finds overlapping literals, suffixes and doubles', () => {
    const automaton = buildAutomaton(['she', 'he', 'hers', 'his', 'he', '']);
    expect(automaton.findAll('ushers')).toEqual([
      { literal: 0, start: 1, end: 4 },
      { literal: 1, start: 2, end: 4 },
      { literal: 4, start: 2, end: 4 },
      { literal: 2, start: 2, end: 6 },
    ]);
  });

  it('finds nothing without literals or text', () => {
    expect(buildAutomaton([]).findAll('text')).toEqual([]);
    expect(buildAutomaton(['a']).findAll('')).toEqual([]);
  });

  it('finds what a search one by one finds', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', '草', '\ud83d', '\ude00', '6'),
      maxLength: 5,
    });
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', '草', '\ud83d', '\ude00', '6', 'x'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), text, (literals, searched) => {
        const found = buildAutomaton(literals).findAll(searched);
        expect(inOrder(found)).toEqual(inOrder(searchOneByOne(literals, searched)));
        expect(found.map((match) => match.end)).toEqual(
          found.map((match) => match.end).sort((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds each of thousands of literals from many characters', () => {
    const literals = Array.from({ length: 4000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 20000), 0x4e00 + ((i * 104729) % 20000), 0x61 + (i % 26)),
    );
    const automaton = buildAutomaton(literals);
    literals.forEach((form, literal) => {
      expect(automaton.findAll(`x${form}y`)).toContainEqual({ literal, start: 1, end: 4 });
    });
  });

  it('is linear in hostile text', () => {
    // Each unit falls back from the longest literal; what would be found is left out, because lists of it cost memory.
    const automaton = buildAutomaton([`${'a'.repeat(500)}b`, 'ab']);
    expect(growth((units) => automaton.findAll('a'.repeat(units)), 400_000)).toBeLessThan(LINEAR_MOST);
  });
});

describe('a packed automaton', () => {
  const kind: AssetKind = { name: 'notes.bin', kind: 'AHOC', version: 1 };
  const pack = (literals: readonly string[]) => packAsset(kind, automatonColumns(literals));
  const open = (bytes: Uint8Array<ArrayBuffer>) => openAsset(bytes.buffer, kind);
  const literals = ['种草', '听劝', '666', 'slay', 'ate'];
  const packed = pack(literals);

  it('answers as the one it was packed from', () => {
    const text = '种草一个666 she ate and slayed 听劝';
    expect(automatonOf(open(packed)).findAll(text)).toEqual(buildAutomaton(literals).findAll(text));
  });

  it('finds each of thousands of literals, as does the one it was packed from', () => {
    const many = Array.from({ length: 4000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 20000), 0x61 + (i % 26), 0x61 + ((i * 7) % 26)),
    );
    const text = many.join('x');
    expect(automatonOf(open(pack(many))).findAll(text)).toEqual(buildAutomaton(many).findAll(text));
  });

  it('has a hash that follows its content', () => {
    const { hash } = open(packed);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(open(pack([...literals, 'x'])).hash).not.toBe(hash);
  });

  it('says in one sentence what is wrong with a file', () => {
    const changed = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) => () =>
      open(change(new Uint8Array(packed)));
    expect(changed((bytes) => bytes.slice(0, 10))).toThrow(/^notes\.bin is cut short; run/);
    expect(changed((bytes) => bytes.slice(0, -8))).toThrow(
      /^notes\.bin is cut short: it has \d+ of \d+ bytes; run/,
    );
    expect(changed((bytes) => bytes.fill(7, 0, 4))).toThrow(/^notes\.bin is not a "AHOC" table; run/);
    expect(changed((bytes) => bytes.fill(9, 8, 9))).toThrow(/^notes\.bin is of version 9, not 1; run/);
    expect(changed((bytes) => bytes.fill(9, -9, -8))).toThrow(
      /^notes\.bin is damaged: its hash is wrong; run/,
    );
  });

  it('opens nothing that is changed anywhere', () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = new Uint8Array(packed);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(() => open(bytes)).toThrow(/^notes\.bin (is|has) .+; run "npm run build:data"$/);
      }),
    );
  });
});
