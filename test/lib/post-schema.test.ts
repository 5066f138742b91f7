import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../lib/post';
import { parsePost } from '../../lib/post-schema';

const POST: Post = {
  key: 'tiktok:7412',
  platform: 'tiktok',
  surface: 'home',
  form: 'feed',
  id: '7412',
  parent: null,
  url: 'https://www.tiktok.com/@a/video/7412',
  author: 'a',
  text: [{ role: 'caption', text: '<b>no cap</b> \ud83d' }],
  hashtags: ['a', ''],
  hints: { regionCode: { value: 'US', from: 'dom' }, postedAt: { value: 0, from: 'state' } },
  isPartial: false,
};

describe('a post from a page', () => {
  it('is taken as it is', () => {
    expect(parsePost(POST)).toEqual(POST);
    expect(
      parsePost({
        ...POST,
        key: 'tiktok:~ab12',
        id: null,
        url: null,
        author: null,
        text: [],
        hashtags: [],
        hints: {},
      }),
    ).toMatchObject({ id: null });
  });

  it('loses fields that a post does not have, at any depth', () => {
    const more = {
      ...POST,
      secret: 1,
      text: [{ role: 'caption', text: 'a', secret: 1 }],
      hints: { ...POST.hints, secret: 1, isSponsored: { value: true, from: 'dom', secret: 1 } },
    };
    expect(JSON.stringify(parsePost(more))).not.toContain('secret');
    expect(parsePost(more)?.hints.isSponsored).toEqual({ value: true, from: 'dom' });
  });

  it('loses hints that are not there', () => {
    const hints = { languageTag: undefined, regionCode: { value: 'US', from: 'dom' } };
    expect(Object.keys(parsePost({ ...POST, hints })?.hints ?? {})).toEqual(['regionCode']);
  });

  it('cannot change what all objects inherit', () => {
    const forged: unknown = JSON.parse(
      JSON.stringify(POST).replace(
        '"hints":{',
        '"__proto__":{"polluted":1},"hints":{"__proto__":{"polluted":1},',
      ),
    );
    const parsed = parsePost(forged);
    expect(parsed).toEqual(POST);
    expect(Object.getPrototypeOf(parsed?.hints)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it.each<[what: string, over: Record<string, unknown>]>([
    ['a key of another platform', { key: 'rednote:1' }],
    ['a key of no platform', { key: 'x:1' }],
    ['a key with white space', { key: 'tiktok:1 2' }],
    ['a key with a line break at its end', { key: 'tiktok:1\n' }],
    ['a key without an id', { key: 'tiktok:' }],
    ['an endless key', { key: `tiktok:${'1'.repeat(121)}` }],
    ['a platform Crossread does not read', { platform: 'x', key: 'x:1' }],
    ['a surface that is none', { surface: 'messages' }],
    ['a form that is none', { form: 'story' }],
    ['an id that is a number', { id: 7412 }],
    ['a parent that is no key', { parent: 'elsewhere' }],
    ['no text', { text: undefined }],
    ['text that is no list', { text: 'no cap' }],
    ['text of an unknown role', { text: [{ role: 'password', text: 'a' }] }],
    ['endless text', { text: [{ role: 'caption', text: 'a'.repeat(100_001) }] }],
    ['endlessly many texts', { text: Array.from({ length: 51 }, () => POST.text[0]) }],
    ['endlessly many hashtags', { hashtags: Array.from({ length: 1_001 }, () => 'a') }],
    ['a hashtag that is no text', { hashtags: [1] }],
    ['a time that is none', { hints: { postedAt: { value: Number.NaN, from: 'dom' } } }],
    ['a hint of unknown provenance', { hints: { isSponsored: { value: true, from: 'guess' } } }],
  ])('is refused with %s', (_, over) => {
    expect(parsePost({ ...POST, ...over })).toBeNull();
  });

  it('of any kind never throws, and parses to itself once accepted', () => {
    const fields = Object.fromEntries(
      Object.entries(POST).map(([key, value]) => [
        key,
        fc.oneof({ weight: 12, arbitrary: fc.constant(value) }, fc.anything()),
      ]),
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(fields, { requiredKeys: [] })), (value) => {
        const parsed = parsePost(value);
        if (!parsed) return;
        accepted += 1;
        expect(Object.keys(parsed).sort()).toEqual(Object.keys(POST).sort());
        expect(parsePost(parsed)).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
