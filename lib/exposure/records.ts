/**
 * The rows of every store. Units: `…Ms` milliseconds, `…At` UTC milliseconds since 1970, `…Min` minutes, ratios 0 to 1.
 *
 * Four things that must not be mixed up, and how each is written:
 * - absent: the page did not show it. The property is missing (`hints.postedAt`), or there is no row.
 * - empty: the page showed it and it held nothing. `''`, `[]` or `0` (`hashtagCount: 0`).
 * - unreadable: it was there and could not be read or worked out. `null` (`annotation: null`, `timeZone: null`).
 * - redacted: it was known and taken out. `{ redacted: reason }` in place of a value; for whole rows, a row in `deletions`
 *   that says which stretch of time, and of which platform, the person removed.
 */
import type { Annotation } from '../annotation';
import type { Health } from '../platforms/health';
import type { Form, Hint, MediaKind, Platform, PostKey, Provenance, Surface } from '../post';

/** A value that was known and taken out, and why. */
interface Redacted {
  redacted: 'free-text' | 'by-person';
}

/** What the page said of a post, each with where it was read. Places the registry does not know are free text: redacted. */
export interface StoredHints {
  languageTag?: Hint<string>;
  /** A code or label the registry of cultures knows. */
  regionCode?: { value: string | Redacted; from: Provenance };
  postedAt?: Hint<number>;
  isSponsored?: Hint<boolean>;
  isAiMade?: Hint<boolean>;
  mediaKind?: Hint<MediaKind>;
}

/** A post that was read. No caption and no author. Surface and form are those of the reading that is kept. */
export interface PostRow {
  key: PostKey;
  platform: Platform;
  surface: Surface;
  form: Form;
  /** The post a comment stands under; `null` for posts. */
  parent: PostKey | null;
  /** `null` when the analysis failed. */
  annotation: Annotation | null;
  hints: StoredHints;
  /** 0: it has none. */
  hashtagCount: number;
  /** The page showed only the beginning of the caption. */
  isPartial: boolean;
  firstSeenAt: number;
  /** For a fingerprint key: the key with the platform's id, once it was seen. Never a chain. */
  aliasOf: PostKey | null;
  /** Hash of engine and knowledge versions that made the annotation. */
  instrument: string;
}

/**
 * What a tab knows of one impression so far: totals, never increments, so that the larger of two is always the newer.
 * The visible share is of the post or, where the post is larger than the screen, of what could be on the screen at once.
 */
export interface ImpressionTotals {
  /** Random, of this appearance. */
  id: string;
  postKey: PostKey;
  platform: Platform;
  surface: Surface;
  form: Form;
  /** Place among the posts of the feed as first met, from 0; `null` when the feed does not tell. */
  position: number | null;
  startedAt: number;
  /** `startedAt` plus the time that passed on a clock that never jumps. */
  endedAt: number;
  /** IANA name; `null` when the browser does not tell. */
  timeZone: string | null;
  /** Minutes east of UTC at the start. */
  utcOffsetMin: number;
  /** On the screen at 25 % and more; then 50, 70 and 98 % ("100"). */
  visibleMs25: number;
  visibleMs50: number;
  visibleMs70: number;
  visibleMs100: number;
  /** Longest unbroken stretch. MRC's viewability asks for 1,000 ms at 50 %, WebScience for 3,000 ms at 70 %. */
  longestRun50Ms: number;
  longestRun70Ms: number;
  /** Of the post itself, also where it is larger than the screen. */
  maxVisibleRatio: number;
  /** Of the screen. */
  maxViewportShare: number;
  /** At 50 % and more, window focused, with input in the last 60 s or in the first two passes of its video. */
  attendedMs: number;
  /** `attendedMs` divided among the posts attended at the same moment by their share of the screen. Adds up to time. */
  attendedShareMs: number;
  /** Its video or sound playing while at 50 % and more. */
  playingMs: number;
  /** Passes of its video that ended and began again. */
  loops: number;
  /** The person's last input before the end; `null` when there was none since the page opened. */
  lastInputAt: number | null;
  /** Version of the instrument that measured it. */
  instrument: string;
}

/** One continuous appearance of a post on the screen. Its post row may come later, or never. */
export interface ImpressionRow extends ImpressionTotals {
  sessionId: string;
}

/** Impressions with gaps under 30 minutes, over all tabs and platforms. */
export interface SessionRow {
  id: string;
  startedAt: number;
  endedAt: number;
  platforms: Platform[];
  instrument: string;
}

/** One hashtag of one post. */
export interface HashtagRow {
  postKey: PostKey;
  /** NFKC and lower case: what is counted. */
  folded: string;
  /** As written, without '#'. */
  tag: string;
  platform: Platform;
  firstSeenAt: number;
  instrument: string;
}

export const NOTE_EVENTS = ['shown', 'opened', 'known', 'muted', 'not-here', 'wrong', 'restored'] as const;
export type NoteEventKind = (typeof NOTE_EVENTS)[number];

/** Something that happened to a cultural note. `restored`: what was said of a note was taken back. */
export interface NoteEventRow {
  id: string;
  noteId: string;
  face: string;
  postKey: PostKey;
  event: NoteEventKind;
  at: number;
  instrument: string;
}

/** Roll-up of one day (reserved: written by a later version). `date` is local, `YYYY-MM-DD`. */
export interface DayRow {
  date: string;
  instrument: string;
}

/** How well one page could be read, in one part of its life: totals. */
export interface HealthTotals extends Health {
  platform: Platform;
  /** Running number of the part on this page, from 0; a part ends after an hour. */
  part: number;
  /** Time of its first count. */
  firstAt: number;
}

/** The same as kept: counts of posts, fields, rules and failures, without text, ids or addresses. */
export interface HealthRow extends HealthTotals {
  /** `<random token of the page>:<part>`. */
  id: string;
  /** Of the last checkpoint. */
  at: number;
  instrument: string;
}

type UptimeState =
  | 'recording'
  | 'paused'
  | 'dropped'
  | 'site-unsupported'
  | 'adapter-degraded'
  | 'browser-closed'
  | 'clock-jump';

/** When the instrument was recording, and why not. `dropped` says how many rows were lost for want of room. */
export interface UptimeRow {
  id: string;
  start: number;
  end: number;
  state: UptimeState;
  reason: string;
  /** Rows lost, for `dropped`; else 0. */
  count: number;
  instrument: string;
}

/** A diary entry in the person's own words. */
export interface DiaryRow {
  id: string;
  at: number;
  text: string;
  instrument: string;
}

/** A change of settings, so that a change in the data can be told from a change in the instrument. */
export interface ConfigLogRow {
  id: string;
  at: number;
  setting: string;
  /** JSON; `null` when unset. */
  from: string | null;
  to: string | null;
  instrument: string;
}

/** That the person looked at their own figures: looking changes behaviour. */
export interface ViewRow {
  id: string;
  at: number;
  view: string;
  instrument: string;
}

/** A row that failed validation: kept and counted, never used. */
export interface QuarantineRow {
  /** Where it came from and its place there, so that meeting it twice keeps it once. */
  id: string;
  /** JSON as far as it could be written, cut to 2,000 UTF-16 units. */
  raw: string;
  reason: string;
  at: number;
  source: string;
  instrument: string;
}

/** What the person removed: rows of that time (and platform) that still arrive are refused. */
export interface DeletionRow {
  id: string;
  /** When it was done. */
  at: number;
  /** Everything that ended at or after this; 0: everything. */
  since: number;
  platform: Platform | null;
  /** Impressions removed. */
  count: number;
  instrument: string;
}
