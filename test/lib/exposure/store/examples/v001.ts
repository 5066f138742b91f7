/** One row of every store as version 1 wrote them. Never changed: later steps are walked from here. */
export const V001: Record<string, Record<string, unknown>[]> = {
  posts: [
    {
      key: 'tiktok:7300000000000000001',
      platform: 'tiktok',
      surface: 'home',
      form: 'feed',
      parent: null,
      annotation: {
        language: {
          primary: 'en',
          confidence: 0.9,
          segments: [],
          codeSwitched: false,
          because: ['model:eld'],
        },
        communities: [{ id: 'booktok', tag: null, confidence: 0.8, evidence: [] }],
        notes: [],
        origin: [{ regionCode: 'US', confidence: 0.9, because: 'hint:state' }],
        instrument: 'e1-x-1',
      },
      hints: { regionCode: { value: 'US', from: 'state' }, mediaKind: { value: 'video', from: 'dom' } },
      hashtagCount: 1,
      isPartial: false,
      firstSeenAt: 1_795_176_000_000,
      aliasOf: null,
      instrument: 'e1-x-1',
    },
  ],
  impressions: [
    {
      id: 'AAAAAAAAAAAAAAAA',
      startedAt: 1_795_176_000_000,
      values: [
        ...['tiktok:7300000000000000001', 'SSSSSSSSSSSSSSSS', 'tiktok', 'home', 'feed', 0],
        ...[10_000, 'America/New_York', -300, 10_000, 9_000, 8_000, 7_000, 9_000, 8_000, 1_000, 700],
        ...[9_000, 9_000, 8_500, 0, 1_000, 'e1-x-1'],
      ],
    },
  ],
  sessions: [
    {
      id: 'SSSSSSSSSSSSSSSS',
      startedAt: 1_795_176_000_000,
      endedAt: 1_795_176_010_000,
      platforms: ['tiktok'],
      instrument: 'e1-x-1',
    },
  ],
  hashtags: [
    {
      postKey: 'tiktok:7300000000000000001',
      folded: 'booktok',
      tag: 'BookTok',
      platform: 'tiktok',
      firstSeenAt: 1_795_176_000_000,
      instrument: 'e1-x-1',
    },
  ],
  noteEvents: [
    {
      id: 'NNNNNNNNNNNNNNNN',
      noteId: 'en.bless-your-heart',
      face: '0',
      postKey: 'tiktok:7300000000000000001',
      event: 'opened',
      at: 1_795_176_005_000,
      instrument: 'e1-x-1',
    },
  ],
  days: [{ date: '2026-11-20', instrument: 'e1-x-1' }],
  uptime: [
    {
      id: 'dropped:TTTTTTTTTTTTTTTT',
      start: 1_795_176_000_000,
      end: 1_795_176_000_000,
      state: 'dropped',
      reason: 'outbox-full',
      count: 2,
      instrument: 'e1-x-1',
    },
  ],
  diary: [{ id: 'D', at: 1_795_176_000_000, text: 'A quiet day.', instrument: 'e1-x-1' }],
  configLog: [
    {
      id: 'C',
      at: 1_795_176_000_000,
      setting: 'homeCultures',
      from: null,
      to: '["en-US"]',
      instrument: 'e1-x-1',
    },
  ],
  views: [{ id: 'V', at: 1_795_176_000_000, view: 'popup', instrument: 'e1-x-1' }],
  quarantine: [
    { id: 'Q', raw: '{}', reason: 'x', at: 1_795_176_000_000, source: 'outbox', instrument: 'e1-x-1' },
  ],
  deletions: [{ id: 'X', at: 1_700_000_000_000, since: 0, platform: null, count: 4, instrument: 'e1-x-1' }],
};
