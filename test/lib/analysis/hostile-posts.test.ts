import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotation';
import { postFromCaption } from '../../../lib/knowledge/example-post';
import { COMMUNITIES_PER_POST, NOTES_PER_POST } from '../../../lib/limits';
import type { Post } from '../../../lib/post';
import { readerFromTag } from '../../../lib/reader';
import { loadEngine } from '../../../scripts/engine';
import { growth, LINEAR_MOST } from '../../growth';

const engine = loadEngine();
const reader = readerFromTag('en-US');

/** Every position lies in what was written; every number is one. */
function expectSound(post: Post, { language, notes, communities }: Annotation): void {
  const written = { text: post.text.map((part) => part.text), hashtag: post.hashtags };
  const spans = [
    ...language.segments,
    ...notes.map((note) => note.at),
    ...communities.flatMap(({ tag }) => tag ?? []),
  ];
  for (const { part, index, start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(written[part][index]?.length ?? -1);
  }
  for (const { at, trigger } of notes)
    expect(written[at.part][at.index]?.slice(at.start, at.end)).toBe(trigger);
  for (const { confidence } of [language, ...language.segments, ...notes, ...communities]) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  expect(notes.length).toBeLessThanOrEqual(NOTES_PER_POST);
  expect(communities.length).toBeLessThanOrEqual(COMMUNITIES_PER_POST);
}

const MEGABYTE = 1_000_000;
const SLANG = '种草 yyds 绝绝子 666 88 233 520 👍🏻💀 slay no cap ';

/** A piece written over and over until the text has that many units. */
const fill = (piece: string, units = MEGABYTE) => piece.repeat(Math.ceil(units / piece.length));
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `booktok${i}`);
const longTags = (units: number) => Array.from({ length: 500 }, () => fill(SLANG, units).slice(0, units));

/** Posts that can be made of any size, in UTF-16 units of their text. */
const SIZED: [name: string, post: (units: number) => Post][] = [
  ['of one letter', (units) => postFromCaption(fill('6', units))],
  ['of one trigger', (units) => postFromCaption(fill('💀 ', units))],
  ['of numbers', (units) => postFromCaption(`这波操作 ${fill('666 ', units)}`)],
  ['of slang', (units) => postFromCaption(fill(SLANG, units))],
  ['of mentions', (units) => postFromCaption(fill('@a 666 ', units))],
  ['of hashtags in one line', (units) => postFromCaption(fill('#a#666', units), [])],
  ['of marks on one letter', (units) => postFromCaption(`a${fill('\u0301', units)}`)],
  ['of nothing visible', (units) => postFromCaption(fill('\u200d\u202e\ufeff', units))],
];

describe('a hostile post', () => {
  it.each<[name: string, Post]>([
    ...SIZED.map(([name, post]): [string, Post] => [`of a megabyte ${name}`, post(MEGABYTE)]),
    ['of HTML', postFromCaption('<script>alert(1)</script><img src=x onerror=alert(1)>'.repeat(200))],
    ['of right-to-left overrides', postFromCaption('\u202e\u2066no cap\u202e'.repeat(500))],
    ['of unpaired surrogates', postFromCaption('\ud83d种草\udc00 \udc00\ud83d'.repeat(500))],
    ['of 500 hashtags', postFromCaption('hi', numbered(500))],
    ['of hashtags of 10,000 characters', postFromCaption(fill(SLANG), longTags(10_000))],
    ['of nothing', { ...postFromCaption(''), text: [], hashtags: ['', ' ', '#'] }],
  ])('%s is annotated soundly', (_, post) => {
    expectSound(post, engine.analyze(post, reader));
  });

  it.each<[name: string, post: (units: number) => Post]>([
    ...SIZED,
    ['of 500 long hashtags', (units) => postFromCaption('hi', longTags(units / 80))],
    ['of many hashtags', (units) => postFromCaption('hi', numbered(units / 80))],
  ])('%s is annotated in linear time', (_, post) => {
    expect(growth((units) => engine.analyze(post(units), reader), 400_000)).toBeLessThan(LINEAR_MOST);
  });

  it('of any text at all is annotated soundly, twice the same', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '种草',
        'no cap',
        '666',
        '\ud83d',
        '\u202e',
        '\u200d',
        '#',
        '@',
        'https://',
        '💀',
        'ﷺ',
        '\u0301',
        '\n',
      ),
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (caption, hashtags) => {
        const post = postFromCaption(caption, hashtags);
        const annotation = engine.analyze(post, reader);
        expectSound(post, annotation);
        expect(engine.analyze(post, reader)).toEqual(annotation);
      }),
      { numRuns: 300 },
    );
  });
});

it('finds what is hidden by invisible characters', () => {
  const notes = (text: string) => engine.analyze(postFromCaption(text), reader).notes.map((note) => note.id);
  const plain = notes('这波操作666，看得我头皮发麻');
  expect(plain).toHaveLength(1);
  expect(notes('这波操作6\u200b6\u200b6，看得我头皮发麻')).toEqual(plain);
});
