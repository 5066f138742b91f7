import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SummaryOptions, summarize } from '../../../../lib/exposure/measures/summary';
import { MRC_WITH_VIDEO, WEBSCIENCE } from '../../../../lib/exposure/measures/threshold';
import type { ImpressionRow, PostRow } from '../../../../lib/exposure/records';
import type { PostKey } from '../../../../lib/post';
import { annotatedIn, annotation, impressionRow, MINUTE, noteEvent, post } from '../samples';

const CULTURES: Record<string, string> = { CN: 'zh-CN', TW: 'zh-TW', US: 'en-US', GB: 'en-GB', DE: 'de' };
const options: SummaryOptions = {
  homeCultures: ['en-US'],
  regionToCulture: (region) => (Object.hasOwn(CULTURES, region) ? (CULTURES[region] ?? null) : null),
};

let serial = 0;
/** A post seen for some minutes. */
function seen(
  minutes: number,
  over: Partial<PostRow> = {},
  times: Partial<ImpressionRow> = {},
): [ImpressionRow, PostRow] {
  serial += 1;
  const key: PostKey = over.key ?? `tiktok:${serial}`;
  const attendedMs = minutes * MINUTE;
  const row = impressionRow({
    id: `i${serial}`,
    postKey: key,
    attendedMs,
    attendedShareMs: attendedMs,
    ...times,
  });
  return [row, post({ ...over, key })];
}

function summaryOf(pairs: [ImpressionRow, PostRow | null][], over: Partial<SummaryOptions> = {}) {
  const posts = pairs.flatMap(([, row]) => (row ? [row] : []));
  return summarize(
    { impressions: pairs.map(([row]) => row), posts, noteEvents: [] },
    { ...options, ...over },
  );
}

const from = (regionCode: string, tag = 'en') => ({
  annotation: { ...annotatedIn(tag), origin: [{ regionCode, confidence: 0.9, because: 'hint:dom' }] },
});

describe('posts in the summary', () => {
  it('are distinct ones that were on the screen long enough', () => {
    const twice = seen(1);
    const again: [ImpressionRow, PostRow] = [{ ...twice[0], id: 'again' }, twice[1]];
    const short = seen(0, {}, { longestRun50Ms: 999 });
    expect(summaryOf([twice, again, short, seen(1)]).posts).toBe(2);
  });

  it('are not comments', () => {
    const comment = seen(1, { form: 'comment', parent: 'tiktok:9' }, { form: 'comment' });
    expect(summaryOf([comment, seen(1)])).toMatchObject({ posts: 1, attendedMinutes: 1 });
  });

  it('depend on the threshold that is asked for', () => {
    const text = seen(1, {}, { longestRun50Ms: 1_500, longestRun70Ms: 1_500 });
    const video = seen(
      1,
      { hints: { mediaKind: { value: 'video', from: 'dom' } } },
      { longestRun50Ms: 1_500 },
    );
    const long = seen(1, {}, { longestRun50Ms: 4_000, longestRun70Ms: 3_000 });
    const all = [text, video, long];
    expect(summaryOf(all).posts).toBe(3);
    expect(summaryOf(all, { threshold: MRC_WITH_VIDEO }).posts).toBe(2);
    expect(summaryOf([text, long], { threshold: WEBSCIENCE }).posts).toBe(1);
  });

  it('count once under fingerprint and id', () => {
    const [early, alias] = seen(1, { key: 'tiktok:~f', aliasOf: 'tiktok:77' });
    const [late, own] = seen(1, { key: 'tiktok:77', annotation: annotatedIn('ja') });
    const summary = summaryOf([
      [early, alias],
      [late, own],
    ]);
    expect(summary.posts).toBe(1);
    expect(summary.languages.shares).toEqual([{ id: 'ja', share: 1, attendedMs: 2 * MINUTE }]);
  });

  it('count while their row is still missing, with language unknown', () => {
    const [row] = seen(3);
    const summary = summaryOf([[row, null]]);
    expect(summary).toMatchObject({
      posts: 1,
      attendedMinutes: 3,
      languages: { shares: [], unknownMs: 3 * MINUTE },
    });
  });

  it('are enough from 30 on', () => {
    const pairs = Array.from({ length: 30 }, () => seen(1));
    expect(summaryOf(pairs).isEnough).toBe(true);
    expect(summaryOf(pairs.slice(1)).isEnough).toBe(false);
  });
});

describe('languages in the summary', () => {
  it('share the time whose language is known', () => {
    const summary = summaryOf([
      seen(3, { annotation: annotatedIn('en') }),
      seen(1, { annotation: annotatedIn('zh-Hans') }),
      seen(9, { annotation: annotatedIn('und') }),
      seen(1, { annotation: null }),
    ]);
    expect(summary.languages).toMatchObject({
      shares: [
        { id: 'en', share: 0.75 },
        { id: 'zh-Hans', share: 0.25 },
      ],
      unknownMs: 10 * MINUTE,
    });
    expect(summary.languages.effectiveNumber).toBeCloseTo(1.755, 3);
  });

  it('are as many as there are when all have the same time', () => {
    const tags = ['en', 'ja', 'ko', 'zh-Hans'];
    const summary = summaryOf(tags.map((tag) => seen(2, { annotation: annotatedIn(tag) })));
    expect(summary.languages.effectiveNumber).toBeCloseTo(4, 10);
  });
});

describe('communities in the summary', () => {
  it('count posts that were seen, each community once a post', () => {
    const community = (id: string) => ({ id, tag: null, confidence: 1, evidence: [] });
    const both = annotation({
      communities: [community('booktok'), community('studygram'), community('booktok')],
    });
    const one = annotation({ communities: [community('studygram')] });
    const unseen = seen(1, { annotation: one }, { longestRun50Ms: 0 });
    const summary = summaryOf([seen(1, { annotation: both }), seen(1, { annotation: one }), unseen]);
    expect(summary.communities).toEqual([
      { id: 'studygram', posts: 2 },
      { id: 'booktok', posts: 1 },
    ]);
  });
});

describe('cultures in the summary', () => {
  it('are shown by what pages say of the place', () => {
    const summary = summaryOf([seen(5, from('US')), seen(3, from('CN')), seen(2)]);
    expect(summary.cultures).toEqual({ state: 'shown', home: 0.5, other: 0.3, unknown: 0.2 });
  });

  it('are never concluded from the language', () => {
    const summary = summaryOf([
      seen(5, { annotation: annotatedIn('zh-Hans') }),
      seen(1, { annotation: annotatedIn('en') }),
    ]);
    expect(summary.cultures).toEqual({ state: 'hidden', unknown: 1 });
    const chineseInTheUs = summaryOf([seen(5, from('US', 'zh-Hans'))]);
    expect(chineseInTheUs.cultures).toMatchObject({ home: 1 });
  });

  it('are hidden while more than half is unknown', () => {
    expect(summaryOf([seen(5, from('US')), seen(5)]).cultures.state).toBe('shown');
    expect(summaryOf([seen(5, from('US')), seen(5.01)]).cultures.state).toBe('hidden');
    expect(summaryOf([]).cultures).toEqual({ state: 'hidden', unknown: 1 });
  });

  it.each([
    [['zh'], 'TW', 'home'],
    [['zh-CN'], 'TW', 'other'],
    [['en-GB', 'zh-TW'], 'TW', 'home'],
    [['de-AT'], 'DE', 'home'],
    [['e'], 'US', 'other'],
    [[], 'US', 'other'],
    [['en-US'], '__proto__', 'unknown'],
    [['en-US'], "Joe's Café", 'unknown'],
  ])('for a reader at home in %j take %s as %s', (homeCultures, region, expected) => {
    const { cultures } = summaryOf([seen(1, from(region))], { homeCultures });
    const shares = cultures.state === 'shown' ? cultures : { unknown: cultures.unknown };
    expect(shares).toMatchObject({ [expected]: 1 });
  });

  it('go by the surest place that is known', () => {
    const origin = [
      { regionCode: 'CN', confidence: 0.5, because: 'a' },
      { regionCode: 'Atlantis', confidence: 0.99, because: 'b' },
      { regionCode: 'US', confidence: 0.9, because: 'c' },
    ];
    expect(summaryOf([seen(1, { annotation: annotation({ origin }) })]).cultures).toMatchObject({ home: 1 });
  });
});

describe('notes in the summary', () => {
  it('count once for each note on each post', () => {
    const noteEvents = [
      noteEvent({ id: '1' }),
      noteEvent({ id: '2' }),
      noteEvent({ id: '3', postKey: 'tiktok:2' }),
      noteEvent({ id: '4', event: 'opened' }),
      noteEvent({ id: '5', event: 'known' }),
      noteEvent({ id: '6', event: '__proto__' as never }),
    ];
    const { notes } = summarize({ impressions: [], posts: [], noteEvents }, options);
    expect(notes).toEqual({ shown: 2, opened: 1, known: 1, muted: 0, 'not-here': 0, wrong: 0, restored: 0 });
  });
});

describe('the summary', () => {
  it('stays a number whatever the times are', () => {
    const times = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e308));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(times, times, fc.constantFrom('en', 'ja', 'und', '__proto__'))),
        (rows) => {
          const pairs = rows.map(([share, run, tag]) =>
            seen(0, { annotation: annotatedIn(tag) }, { attendedShareMs: share, longestRun50Ms: run }),
          );
          const { languages, attendedMinutes, cultures } = summaryOf(pairs);
          expect(attendedMinutes).toBeGreaterThanOrEqual(0);
          expect(languages.effectiveNumber).toBeLessThanOrEqual(3.000001);
          expect(Number.isNaN(languages.effectiveNumber)).toBe(false);
          expect(Number.isNaN(cultures.unknown)).toBe(false);
          for (const { share } of languages.shares) expect(share >= 0 && share <= 1).toBe(true);
        },
      ),
    );
  });
});
