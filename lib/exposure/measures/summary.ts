/**
 * A stretch of time at a glance. Pure: rows in, figures out.
 *
 * Time is `attendedShareMs`, so that a grid of twenty tiles looked at for a minute is one minute, not twenty.
 * Comments are not counted among posts.
 */
import { MAX_IMPRESSION_MS, MAX_UNKNOWN_ORIGIN_SHARE, MIN_POSTS_FOR_MEASURES } from '../../limits';
import type { CultureId } from '../../reader';
import {
  type ImpressionRow,
  NOTE_EVENTS,
  type NoteEventKind,
  type NoteEventRow,
  type PostRow,
} from '../records';
import { effectiveNumber } from './diversity';
import { isSeen, MRC_DISPLAY, type SeenThreshold } from './threshold';

export interface SummaryOptions {
  homeCultures: readonly CultureId[];
  /** The culture of a region code, from the registry of cultures; `null` when it has none. */
  regionToCulture: (regionCode: string) => CultureId | null;
  /** Default: MRC, 50 % for 1 s. */
  threshold?: SeenThreshold;
}

interface Share {
  id: string;
  /** 0 to 1, of the attended time whose language is known. */
  share: number;
  attendedMs: number;
}

interface LanguageSummary {
  /** Largest first. */
  shares: Share[];
  /** Hill number of order 1 over `shares`: "as diverse as N languages equally often". */
  effectiveNumber: number;
  /** Attended time of posts with nothing to go by (`und`), or whose annotation is missing. */
  unknownMs: number;
}

/** Whose place the page named. Only from what the page says (`annotation.origin`), never from the language. */
type CultureSummary =
  | { state: 'shown'; home: number; other: number; unknown: number }
  /** Over half of the attended time has no known origin (or there is none at all): a share would mislead. */
  | { state: 'hidden'; unknown: number };

export interface Summary {
  /** Distinct posts that met the threshold. */
  posts: number;
  /** Under 30 posts shares and diversity say little: "not enough yet". */
  isEnough: boolean;
  attendedMinutes: number;
  languages: LanguageSummary;
  /** Posts that met the threshold per community, most first. A post may be in several. */
  communities: { id: string; posts: number }[];
  cultures: CultureSummary;
  /** Different notes shown and opened, and those the person said something of or took it back, each on each post once. */
  notes: Record<NoteEventKind, number>;
}

/** Rows as `readRange` gives them. */
export interface SummaryRows {
  impressions: readonly ImpressionRow[];
  posts: readonly PostRow[];
  noteEvents: readonly NoteEventRow[];
}

interface PostTime {
  post: PostRow | null;
  attendedMs: number;
  isSeen: boolean;
}

export function summarize(rows: SummaryRows, options: SummaryOptions): Summary {
  const times = timesByPost(rows, options.threshold ?? MRC_DISPLAY);
  const seen = times.filter((one) => one.isSeen);
  const attendedMs = sum(times.map((one) => one.attendedMs));
  return {
    posts: seen.length,
    isEnough: seen.length >= MIN_POSTS_FOR_MEASURES,
    attendedMinutes: attendedMs / 60_000,
    languages: summarizeLanguages(times),
    communities: countCommunities(seen),
    cultures: summarizeCultures(times, options),
    notes: countNotes(rows.noteEvents),
  };
}

/** One entry per post; a fingerprint counts as the post it turned out to be. */
function timesByPost(rows: SummaryRows, threshold: SeenThreshold): PostTime[] {
  const posts = new Map(rows.posts.map((row) => [row.key as string, row]));
  const times = new Map<string, PostTime>();
  for (const impression of rows.impressions) {
    const own = posts.get(impression.postKey);
    if (impression.form === 'comment' || own?.parent) continue;
    const key = own?.aliasOf ?? impression.postKey;
    const post = posts.get(key) ?? own ?? null;
    const time = times.get(key) ?? { post, attendedMs: 0, isSeen: false };
    time.attendedMs += amount(impression.attendedShareMs);
    time.isSeen ||= isSeen(impression, threshold, post?.hints.mediaKind?.value === 'video');
    times.set(key, time);
  }
  return [...times.values()];
}

function summarizeLanguages(times: PostTime[]): LanguageSummary {
  const byTag = new Map<string, number>();
  let unknownMs = 0;
  for (const { post, attendedMs } of times) {
    const tag = post?.annotation?.language.primary ?? 'und';
    if (tag === 'und') unknownMs += attendedMs;
    else if (attendedMs > 0) byTag.set(tag, (byTag.get(tag) ?? 0) + attendedMs);
  }
  const total = sum(byTag.values());
  const shares = [...byTag].map(([id, attendedMs]) => ({ id, share: attendedMs / total, attendedMs }));
  return {
    shares: shares.sort((a, b) => b.attendedMs - a.attendedMs || compare(a.id, b.id)),
    effectiveNumber: effectiveNumber(byTag.values()),
    unknownMs,
  };
}

function countCommunities(seen: PostTime[]): { id: string; posts: number }[] {
  const counts = new Map<string, number>();
  for (const { post } of seen) {
    const ids = new Set(post?.annotation?.communities.map((one) => one.id));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, posts]) => ({ id, posts }))
    .sort((a, b) => b.posts - a.posts || compare(a.id, b.id));
}

function summarizeCultures(times: PostTime[], options: SummaryOptions): CultureSummary {
  const ms = { home: 0, other: 0, unknown: 0 };
  for (const { post, attendedMs } of times) ms[originOf(post, options)] += attendedMs;
  const total = ms.home + ms.other + ms.unknown;
  const unknown = total > 0 ? ms.unknown / total : 1;
  if (unknown > MAX_UNKNOWN_ORIGIN_SHARE) return { state: 'hidden', unknown };
  return { state: 'shown', home: ms.home / total, other: ms.other / total, unknown };
}

function originOf(post: PostRow | null, options: SummaryOptions): 'home' | 'other' | 'unknown' {
  const origins = [...(post?.annotation?.origin ?? [])].sort((a, b) => b.confidence - a.confidence);
  const cultures = origins.map((one) => options.regionToCulture(one.regionCode));
  const culture = cultures.find((one) => one !== null);
  if (!culture) return 'unknown';
  return options.homeCultures.some((home) => isWithin(culture, home) || isWithin(home, culture))
    ? 'home'
    : 'other';
}

/** `zh-TW` is within `zh`. The other way round a page's `de` is home to a reader at home in `de-AT`. */
function isWithin(culture: CultureId, parent: CultureId): boolean {
  return culture === parent || culture.startsWith(`${parent}-`);
}

function countNotes(events: readonly NoteEventRow[]): Record<NoteEventKind, number> {
  const counts = Object.fromEntries(NOTE_EVENTS.map((kind) => [kind, 0])) as Record<NoteEventKind, number>;
  const met = new Set<string>();
  for (const { event, noteId, postKey } of events) {
    const id = `${event} ${noteId} ${postKey}`;
    if (met.has(id) || !Object.hasOwn(counts, event)) continue;
    met.add(id);
    counts[event] += 1;
  }
  return counts;
}

/** Rows are checked when they are read; whoever passes others gets nothing for what cannot be a time. */
function amount(ms: number): number {
  return ms > 0 && ms <= 2 * MAX_IMPRESSION_MS ? ms : 0;
}

function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const one of amounts) total += one;
  return total;
}

/** By code units: the same order in every browser and locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
