import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguageDetector } from '../../../../lib/analysis/language/detect';
import { scriptOf } from '../../../../lib/analysis/language/script';
import { SUPPORTED_LANGUAGES } from '../../../../lib/languages';
import { MAX_LIST_ENTRIES } from '../../../../lib/limits';
import { TEXT_ROLES, type TextPart } from '../../../../lib/post';
import { growth, LINEAR_MOST } from '../../../growth';
import { detectLanguage, loadModel } from './fixtures';
import { POSTS } from './posts';

/** Any UTF-16 at all: lone surrogates, marks without letters, bidi controls, emoji glue, and pieces of real posts. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...POSTS.map(([, text]) => text)) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(fc.integer({ min: 0xd800, max: 0xdfff }), { maxLength: 4 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u200f',
        '\u200d',
        '\ufe0f',
        '\u0301'.repeat(40),
        'z\u0337\u0321\u034d',
        '#',
        '[',
        '@',
        '\n',
      ),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

const anyParts: fc.Arbitrary<TextPart[]> = fc.array(
  fc.record({ role: fc.constantFrom(...TEXT_ROLES), text: anyText }),
  {
    maxLength: 3,
  },
);
const anyPost = fc.tuple(anyParts, fc.array(anyText, { maxLength: 4 }));

describe('any post', () => {
  it('gets segments that lie inside what was written, begin and end on letters and do not overlap', () => {
    fc.assert(
      fc.property(anyPost, ([parts, hashtags]) => {
        const ends = new Map<string, number>();
        for (const { part, index, start, end } of detectLanguage(parts, hashtags).segments) {
          const written = part === 'text' ? parts[index]?.text : hashtags[index];
          expect(written).toBeDefined();
          expect(start).toBeGreaterThanOrEqual(ends.get(`${part}${index}`) ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written?.length ?? -1);
          expect(
            [...(written ?? '').slice(start, end)].some((char) => scriptOf(char.codePointAt(0) ?? 0)),
          ).toBe(true);
          ends.set(`${part}${index}`, end);
        }
      }),
    );
  });

  it('gets a supported tag, a confidence between 0 and 1, reasons, and no more segments than a row may hold', () => {
    fc.assert(
      fc.property(anyPost, ([parts, hashtags]) => {
        const finding = detectLanguage(parts, hashtags);
        const tags = [finding.primary, ...finding.segments.map((segment) => segment.tag)];
        for (const tag of tags) expect([...SUPPORTED_LANGUAGES, 'und', 'mul']).toContain(tag);
        for (const { confidence } of [finding, ...finding.segments]) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(finding.because.length).toBeGreaterThan(0);
        expect(finding.segments.length).toBeLessThanOrEqual(MAX_LIST_ENTRIES);
      }),
    );
  });

  it('gets the same finding again, also from another detector', () => {
    const other = createLanguageDetector(loadModel());
    fc.assert(
      fc.property(anyPost, ([parts, hashtags]) => {
        const first = JSON.stringify(detectLanguage(parts, hashtags));
        expect(JSON.stringify(detectLanguage(parts, hashtags))).toBe(first);
        expect(JSON.stringify(other(parts, hashtags))).toBe(first);
      }),
    );
  });

  it('keeps its language when emoji, a link and a mention are put before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSTS), ([tag, text]) => {
        const parts: TextPart[] = [
          { role: 'caption', text: `😂👩‍👩‍👧 https://a.example/xyz @some.one ${text}` },
        ];
        expect(detectLanguage(parts, []).primary).toBe(tag);
      }),
    );
  });
});

describe('hostile text', () => {
  const MEGABYTE = 1_000_000;
  it.each([
    ['one letter', 'a'],
    ['letters and stops', 'ab c. '],
    ['Han', '的'],
    ['hashes', '#'],
    ['brackets', '[[哭'],
    ['mails that never come', 'a.a@'],
    ['domains that never end', 'a-a.'],
    ['laughter', 'ha'],
    ['k', 'k'],
    ['quotes', "'’"],
    ['marks', '\u0301'],
    ['zalgo', 'z\u0337\u0321\u034d\u0321'],
    ['lone surrogates', '\ud83d'],
    ['bidi controls', '\u202ea\u202c'],
    ['scripts taking turns', 'aбあ가ا'],
    ['Arabic and clauses', 'سلام؟ '],
  ])('of %s up to a megabyte is answered in linear time', (_what, piece) => {
    const work = (units: number) => {
      const text = piece.repeat(units / piece.length);
      expect(detectLanguage([{ role: 'caption', text }], [text]).primary).toBeTypeOf('string');
    };
    expect(growth(work, MEGABYTE)).toBeLessThan(LINEAR_MOST);
  });
});
