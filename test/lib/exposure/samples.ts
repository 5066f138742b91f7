import type { Annotation } from '../../../lib/annotation';
import type {
  HashtagRow,
  ImpressionRow,
  ImpressionTotals,
  NoteEventRow,
  PostRow,
} from '../../../lib/exposure/records';
import type { Post } from '../../../lib/post';

/** 2026-11-20 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export function impression(over: Partial<ImpressionTotals> = {}): ImpressionTotals {
  const startedAt = over.startedAt ?? NOON;
  return {
    id: 'impression-1',
    postKey: 'tiktok:1',
    platform: 'tiktok',
    surface: 'home',
    form: 'feed',
    position: 0,
    startedAt,
    endedAt: startedAt + 10_000,
    timeZone: 'Europe/Berlin',
    utcOffsetMin: 60,
    visibleMs25: 9_000,
    visibleMs50: 8_000,
    visibleMs70: 7_000,
    visibleMs100: 6_000,
    longestRun50Ms: 5_000,
    longestRun70Ms: 4_000,
    maxVisibleRatio: 1,
    maxViewportShare: 0.6,
    attendedMs: 6_000,
    attendedShareMs: 6_000,
    playingMs: 3_000,
    loops: 1,
    lastInputAt: startedAt + 1_000,
    instrument: 'i1',
    ...over,
  };
}

export function impressionRow(over: Partial<ImpressionRow> = {}): ImpressionRow {
  return { ...impression(over), sessionId: over.sessionId ?? 'session-1' };
}

export function annotation(over: Partial<Annotation> = {}): Annotation {
  return {
    language: { primary: 'en', confidence: 0.9, segments: [], codeSwitched: false, because: ['model:eld'] },
    communities: [],
    notes: [],
    origin: [],
    instrument: 'i1',
    ...over,
  };
}

export function annotatedIn(tag: string): Annotation {
  return annotation({ language: { ...annotation().language, primary: tag } });
}

export function post(over: Partial<PostRow> = {}): PostRow {
  return {
    key: 'tiktok:1',
    platform: 'tiktok',
    surface: 'home',
    form: 'feed',
    parent: null,
    annotation: annotation(),
    hints: {},
    hashtagCount: 0,
    isPartial: false,
    firstSeenAt: NOON,
    aliasOf: null,
    instrument: 'i1',
    ...over,
  };
}

export function readPost(over: Partial<Post> = {}): Post {
  return {
    key: 'tiktok:1',
    platform: 'tiktok',
    surface: 'home',
    form: 'feed',
    id: '1',
    parent: null,
    url: 'https://www.tiktok.com/@somebody/video/1',
    author: 'somebody',
    text: [{ role: 'caption', text: 'my secret caption' }],
    hashtags: [],
    hints: {},
    isPartial: false,
    ...over,
  };
}

export function hashtag(over: Partial<HashtagRow> = {}): HashtagRow {
  return {
    postKey: 'tiktok:1',
    folded: 'food',
    tag: 'Food',
    platform: 'tiktok',
    firstSeenAt: NOON,
    instrument: 'i1',
    ...over,
  };
}

export function noteEvent(over: Partial<NoteEventRow> = {}): NoteEventRow {
  return {
    id: 'event-1',
    noteId: 'zh.cat-tax',
    face: '0',
    postKey: 'tiktok:1',
    event: 'shown',
    at: NOON,
    instrument: 'i1',
    ...over,
  };
}
