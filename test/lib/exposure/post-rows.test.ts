import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { aliasRow, foldTag, hashtagRows, postRow } from '../../../lib/exposure/post-rows';
import { HashtagRowSchema, PostRowSchema } from '../../../lib/exposure/schema';
import { annotation, NOON, readPost } from './samples';

const noted = annotation({
  notes: [
    {
      id: 'zh.x',
      face: '0',
      at: { part: 'text', index: 0, start: 0, end: 6 },
      trigger: 'secret',
      confidence: 1,
    },
  ],
  communities: [{ id: 'c', tag: null, confidence: 1, evidence: ['secret'] }],
  origin: [{ regionCode: "Joe's Secret Café", confidence: 1, because: 'hint:dom' }],
});

const options = { at: NOON, instrument: 'i0', isKnownRegion: (region: string) => /^[A-Z]{2}$/.test(region) };

describe('the row of a post', () => {
  it('keeps no word of caption, author, place or note', () => {
    const post = readPost({ hints: { regionCode: { value: "Joe's Secret Café", from: 'dom' } } });
    const row = postRow(post, noted, options);
    expect(JSON.stringify(row)).not.toMatch(/secret|somebody/i);
    expect(row.hints.regionCode).toEqual({ value: { redacted: 'free-text' }, from: 'dom' });
    expect(row.annotation?.notes[0]?.id).toBe('zh.x');
    expect(v.is(PostRowSchema, row)).toBe(true);
  });

  it('keeps places the registry knows', () => {
    const post = readPost({ hints: { regionCode: { value: '广东', from: 'dom' } } });
    const origin = [{ regionCode: '广东', confidence: 0.9, because: 'hint:dom' }];
    const row = postRow(post, annotation({ origin }), {
      ...options,
      isKnownRegion: (region) => region === '广东',
    });
    expect(row.hints.regionCode).toEqual({ value: '广东', from: 'dom' });
    expect(row.annotation?.origin).toEqual(origin);
  });

  it('tells no hashtags from hints the page did not show', () => {
    const row = postRow(readPost(), annotation(), options);
    expect(row.hashtagCount).toBe(0);
    expect('postedAt' in row.hints).toBe(false);
  });

  it('says that an analysis failed, and with which instrument', () => {
    expect(postRow(readPost(), null, options)).toMatchObject({ annotation: null, instrument: 'i0' });
  });

  it('becomes an alias under the fingerprint', () => {
    const row = aliasRow('tiktok:~f1', postRow(readPost(), annotation(), options));
    expect(row).toMatchObject({ key: 'tiktok:~f1', aliasOf: 'tiktok:1' });
    expect(v.is(PostRowSchema, row)).toBe(true);
  });
});

describe('the rows of its hashtags', () => {
  it('are one per tag, however it is written', () => {
    const rows = hashtagRows(readPost({ hashtags: ['Food', 'ＦＯＯＤ', 'food', '美食', ''] }), NOON, 'i1');
    expect(rows.map((row) => [row.tag, row.folded])).toEqual([
      ['Food', 'food'],
      ['美食', '美食'],
    ]);
  });

  it('stay within their caps on a hostile page', () => {
    const hostile = [
      '\ud800x',
      'ﷺ'.repeat(150),
      'a'.repeat(1e6),
      '__proto__',
      ...Array.from({ length: 500 }, (_, i) => `t${i}`),
    ];
    const rows = hashtagRows(readPost({ hashtags: hostile }), NOON, 'i1');
    expect(rows).toHaveLength(100);
    expect(rows.every((row) => v.is(HashtagRowSchema, row))).toBe(true);
    expect(postRow(readPost({ hashtags: hostile }), annotation(), options).hashtagCount).toBe(100);
    expect(foldTag('')).toBe('');
  });
});
