import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Checkpoint } from '../../../lib/exposure/outbox';
import type {
  HashtagRow,
  ImpressionRow,
  ImpressionTotals,
  NoteEventRow,
  PostRow,
  SessionRow,
} from '../../../lib/exposure/records';
import {
  CheckpointSchema,
  HashtagRowSchema,
  ImpressionRowSchema,
  ImpressionTotalsSchema,
  NoteEventSchema,
  PostKeySchema,
  PostRowSchema,
  type SessionRowSchema,
} from '../../../lib/exposure/schema';
import { annotation, hashtag, impression, impressionRow, NOON, noteEvent, post } from './samples';

const accepts = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

describe('the schemas', () => {
  it('describe exactly the rows', () => {
    expectTypeOf<v.InferOutput<typeof ImpressionTotalsSchema>>().toEqualTypeOf<ImpressionTotals>();
    expectTypeOf<v.InferOutput<typeof ImpressionRowSchema>>().toMatchTypeOf<ImpressionRow>();
    expectTypeOf<v.InferOutput<typeof NoteEventSchema>>().toEqualTypeOf<NoteEventRow>();
    expectTypeOf<v.InferOutput<typeof HashtagRowSchema>>().toEqualTypeOf<HashtagRow>();
    expectTypeOf<v.InferOutput<typeof SessionRowSchema>>().toEqualTypeOf<SessionRow>();
    expectTypeOf<v.InferOutput<typeof PostRowSchema>>().toEqualTypeOf<PostRow>();
    expectTypeOf<Checkpoint>().toMatchTypeOf<v.InferOutput<typeof CheckpointSchema>>();
  });

  it('let sound rows through unchanged', () => {
    expect(v.parse(ImpressionTotalsSchema, impression())).toEqual(impression());
    expect(v.parse(ImpressionRowSchema, impressionRow())).toEqual(impressionRow());
    expect(v.parse(NoteEventSchema, noteEvent())).toEqual(noteEvent());
    expect(v.parse(HashtagRowSchema, hashtag())).toEqual(hashtag());
    const full = post({
      key: 'rednote:~a1b2',
      platform: 'rednote',
      aliasOf: 'rednote:64f',
      hints: {
        languageTag: { value: 'zh', from: 'state' },
        regionCode: { value: { redacted: 'free-text' }, from: 'dom' },
        mediaKind: { value: 'video', from: 'dom' },
      },
      annotation: annotation({
        communities: [
          {
            id: 'zh.beauty',
            tag: { part: 'hashtag', index: 0, start: 0, end: 4 },
            confidence: 0.8,
            evidence: ['tag:宝宝辅食'],
            reappropriated: { verdict: 'steering', confidence: 0.7, because: ['words'] },
          },
        ],
        origin: [{ regionCode: '广东', confidence: 0.9, because: 'hint:dom' }],
      }),
    });
    expect(v.parse(PostRowSchema, full)).toEqual(full);
  });

  it.each([
    ['not a number', { visibleMs25: Number.NaN }],
    ['endless', { endedAt: Number.POSITIVE_INFINITY }],
    ['negative', { attendedMs: -1 }],
    ['a fraction of a millisecond', { visibleMs100: 0.5 }],
    ['huge', { startedAt: 2 ** 63, endedAt: 2 ** 63 }],
    ['from before the extension', { startedAt: 0, endedAt: 10_000 }],
    ['longer than an appearance may be', { endedAt: NOON + 86_400_000 }],
    ['visible for longer than it lasted', { endedAt: NOON + 8_999 }],
    ['ending before it began', { endedAt: NOON - 1 }],
    ['more visible at 70 % than at 50 %', { visibleMs70: 8_500 }],
    ['running longer than visible', { longestRun50Ms: 8_001 }],
    ['attended for longer than visible', { attendedMs: 8_001 }],
    ['playing for longer than visible', { playingMs: 9_000 }],
    ['sharing more attention than it had', { attendedShareMs: 6_001 }],
    ['more than wholly visible', { maxVisibleRatio: 1.2 }],
    ['of a platform that is not its own', { platform: 'rednote' as const }],
    ['of an unknown platform', { platform: 'myspace' as never, postKey: 'myspace:1' as never }],
    ['named with an unpaired surrogate', { postKey: 'tiktok:\ud800' as const }],
    ['named with markup', { id: '<img src=x onerror=alert(1)>' }],
    ['in a zone of text', { timeZone: 'Europe/Berlin\u202e' }],
    ['a date object', { startedAt: new Date() as never }],
  ])('refuse an impression that is %s', (_, over) => {
    expect(accepts(ImpressionTotalsSchema, impression(over))).toBe(false);
  });

  it('leave behind whatever is not in the list, `__proto__` too', () => {
    const raw = JSON.parse(
      JSON.stringify({ ...impression(), caption: 'secret' }).replace('{', '{"__proto__":{"isAdmin":true},'),
    );
    const row = v.parse(ImpressionTotalsSchema, raw);
    expect(row).toEqual(impression());
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect('isAdmin' in row).toBe(false);
  });

  it('keep caption and author out of posts', () => {
    expect(v.parse(PostRowSchema, { ...post(), author: 'somebody', text: [{ text: 'x' }] })).toEqual(post());
  });

  it.each([
    ['from an id', { key: 'tiktok:1', aliasOf: 'tiktok:2' }],
    ['to a fingerprint', { key: 'tiktok:~1', aliasOf: 'tiktok:~2' }],
    ['to another platform', { key: 'tiktok:~1', aliasOf: 'rednote:2' }],
  ] as const)('refuse an alias that leads %s', (_, over) => {
    expect(accepts(PostRowSchema, post(over))).toBe(false);
  });

  it('cap lists and strings', () => {
    const because = Array.from({ length: 201 }, () => 'x');
    expect(
      accepts(
        PostRowSchema,
        post({ annotation: annotation({ language: { ...annotation().language, because } }) }),
      ),
    ).toBe(false);
    expect(accepts(HashtagRowSchema, hashtag({ tag: 'x'.repeat(151) }))).toBe(false);
    expect(accepts(HashtagRowSchema, hashtag({ tag: '\udc00' }))).toBe(false);
    expect(accepts(PostKeySchema, `tiktok:${'1'.repeat(300)}`)).toBe(false);
    expect(accepts(PostKeySchema, 'tiktok:')).toBe(false);
  });

  it('never throw, whatever comes', () => {
    const schemas = [
      CheckpointSchema,
      ImpressionTotalsSchema,
      ImpressionRowSchema,
      NoteEventSchema,
      PostRowSchema,
    ];
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
        for (const schema of schemas) expect(accepts(schema, value)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(impression())), fc.anything(), (field, value) => {
        const result = v.safeParse(ImpressionTotalsSchema, { ...impression(), [field]: value });
        if (result.success)
          expect(Object.keys(result.output).sort()).toEqual(Object.keys(impression()).sort());
      }),
    );
  });
});
