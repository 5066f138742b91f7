import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotation';
import { postFromCaption } from '../../../lib/knowledge/check';
import { COMMUNITIES_PER_POST, NOTES_PER_POST } from '../../../lib/limits';
import type { Post } from '../../../lib/post';
import { readerFromTag } from '../../../lib/reader';
import { loadEngine } from '../../../scripts/engine';

/** A hostile post must not hold the background longer than a glance; measured under 0.2 s each. */
const MOST_MS = 3_000;
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
const fill = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length));
const SLANG = '种草 yyds 绝绝子 666 88 233 520 👍🏻💀 slay no cap ';

describe('a hostile post', () => {
  it.each<[name: string, Post]>([
    ['of HTML', postFromCaption('<script>alert(1)</script><img src=x onerror=alert(1)>'.repeat(200))],
    ['of a megabyte of one letter', postFromCaption(fill('6'))],
    ['of a megabyte of one trigger', postFromCaption(fill('💀 '))],
    ['of a megabyte of numbers', postFromCaption(`这波操作 ${fill('666 ')}`)],
    ['of a megabyte of slang', postFromCaption(fill(SLANG))],
    ['of a megabyte of mentions', postFromCaption(fill('@a 666 '))],
    ['of a megabyte of hashtags in one line', postFromCaption(fill('#a#666'), [])],
    ['of a megabyte of marks on one letter', postFromCaption(`a${fill('\u0301')}`)],
    ['of a megabyte of nothing visible', postFromCaption(fill('\u200d\u202e\ufeff'))],
    ['of right-to-left overrides', postFromCaption('\u202e\u2066no cap\u202e'.repeat(500))],
    ['of unpaired surrogates', postFromCaption('\ud83d种草\udc00 \udc00\ud83d'.repeat(500))],
    [
      'of 500 hashtags',
      postFromCaption(
        'hi',
        Array.from({ length: 500 }, (_, i) => `booktok${i}`),
      ),
    ],
    [
      'of hashtags of 10,000 characters',
      postFromCaption(
        fill(SLANG),
        Array.from({ length: 500 }, () => fill(SLANG).slice(0, 10_000)),
      ),
    ],
    ['of nothing', { ...postFromCaption(''), text: [], hashtags: ['', ' ', '#'] }],
  ])('%s is annotated soundly and soon', (_, post) => {
    const startedAt = performance.now();
    const annotation = engine.analyze(post, reader);
    expect(performance.now() - startedAt).toBeLessThan(MOST_MS);
    expectSound(post, annotation);
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
