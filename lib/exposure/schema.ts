/**
 * What may enter the store. Every row is rebuilt from an allow-list of fields (so `__proto__` and anything unknown is
 * left behind), every string and list has a cap, every number is finite. The inferred types equal those of `records`.
 */
import * as v from 'valibot';
import {
  EARLIEST_TIME_MS,
  MAX_CHECKPOINT_ROWS,
  MAX_CODE_UNITS,
  MAX_HASHTAG_UNITS,
  MAX_HASHTAGS_PER_POST,
  MAX_HEALTH_ENTRIES,
  MAX_IMPRESSION_MS,
  MAX_LIST_ENTRIES,
  MAX_POST_KEY_UNITS,
  MAX_REASON_UNITS,
} from '../limits';
import { POST_FIELDS } from '../platforms/adapter';
import { FORMS, isFingerprintKey, PLATFORMS, type PostKey, SURFACES } from '../post';
import { NOTE_EVENTS } from './records';

/** Some slack over the cap: the tracker cuts an appearance at its next tick. */
const MAX_MS = 2 * MAX_IMPRESSION_MS;
/** 2100-01-01 UTC. Whether a time lies in the future is asked of the clock by `checkTimes`. */
const LATEST_TIME_MS = 4_102_444_800_000;

const POST_KEY = new RegExp(`^(?:${PLATFORMS.join('|')}):[!-~]{1,${MAX_POST_KEY_UNITS}}$`);

const wellFormed = (units: number) =>
  v.pipe(
    v.string(),
    v.maxLength(units),
    v.check((text) => text.isWellFormed(), 'unpaired surrogate'),
  );
const code = v.pipe(v.string(), v.regex(/^[\w.:@/+~-]*$/), v.maxLength(MAX_CODE_UNITS));
const id = v.pipe(v.string(), v.regex(/^[\w:.~-]+$/), v.maxLength(MAX_CODE_UNITS));
const reason = wellFormed(MAX_REASON_UNITS);
const ratio = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1));
const ms = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_MS));
const time = v.pipe(v.number(), v.integer(), v.minValue(EARLIEST_TIME_MS), v.maxValue(LATEST_TIME_MS));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MAX_LIST_ENTRIES));

const platform = v.picklist(PLATFORMS);
const surface = v.picklist(SURFACES);
const form = v.picklist(FORMS);
const provenance = v.picklist(['dom', 'state', 'url']);

/** `platform:id` in printable ASCII. */
export const PostKeySchema = v.custom<PostKey>(
  (value) => typeof value === 'string' && value.length <= MAX_POST_KEY_UNITS && POST_KEY.test(value),
  'not a post key',
);

const samePlatform = (row: { platform: string }, key: PostKey) => key.startsWith(`${row.platform}:`);

/** Totals that could have been measured: shares nest, no total is longer than the appearance. */
export const ImpressionTotalsSchema = v.pipe(
  v.object({
    id,
    postKey: PostKeySchema,
    platform,
    surface,
    form,
    position: v.nullable(count),
    startedAt: time,
    endedAt: time,
    timeZone: v.nullable(code),
    utcOffsetMin: v.pipe(v.number(), v.integer(), v.minValue(-1_080), v.maxValue(1_080)),
    visibleMs25: ms,
    visibleMs50: ms,
    visibleMs70: ms,
    visibleMs100: ms,
    longestRun50Ms: ms,
    longestRun70Ms: ms,
    maxVisibleRatio: ratio,
    maxViewportShare: ratio,
    attendedMs: ms,
    attendedShareMs: ms,
    playingMs: ms,
    loops: count,
    lastInputAt: v.nullable(time),
    instrument: code,
  }),
  v.check((row) => samePlatform(row, row.postKey), 'post key of another platform'),
  v.check((row) => row.endedAt - row.startedAt <= MAX_MS, 'lasted too long'),
  v.check((row) => row.visibleMs25 <= row.endedAt - row.startedAt, 'visible for longer than it lasted'),
  v.check(
    (row) =>
      row.visibleMs25 >= row.visibleMs50 &&
      row.visibleMs50 >= row.visibleMs70 &&
      row.visibleMs70 >= row.visibleMs100,
    'visible shares do not nest',
  ),
  v.check(
    (row) => row.longestRun50Ms <= row.visibleMs50 && row.longestRun70Ms <= row.visibleMs70,
    'a run is longer than its total',
  ),
  v.check(
    (row) =>
      row.attendedShareMs <= row.attendedMs &&
      row.attendedMs <= row.visibleMs50 &&
      row.playingMs <= row.visibleMs50,
    'attended or playing for longer than visible',
  ),
);

export const ImpressionRowSchema = v.intersect([ImpressionTotalsSchema, v.object({ sessionId: id })]);

export const NoteEventSchema = v.object({
  id,
  noteId: id,
  face: code,
  postKey: PostKeySchema,
  event: v.picklist(NOTE_EVENTS),
  at: time,
  instrument: code,
});

/** Names of rules and places in the code, with how often. */
const counts = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[\w:.-]+$/), v.maxLength(MAX_CODE_UNITS)), count),
  v.check((names) => Object.keys(names).length <= MAX_HEALTH_ENTRIES, 'too many names'),
);

/** Counts that could have been made: no field is found more often than posts were. */
export const HealthTotalsSchema = v.object({
  platform,
  part: count,
  firstAt: time,
  places: v.pipe(
    v.array(
      v.object({
        platform,
        surface,
        form: v.picklist([...FORMS, 'page']),
        found: count,
        read: count,
        byRule: v.object(
          Object.fromEntries(POST_FIELDS.map((field) => [field, v.exactOptional(counts)])) as Record<
            (typeof POST_FIELDS)[number],
            v.ExactOptionalSchema<typeof counts, undefined>
          >,
        ),
      }),
    ),
    v.maxLength(MAX_HEALTH_ENTRIES),
  ),
  failures: counts,
});

/** The envelope of a checkpoint; its rows are checked one by one, so that one bad row does not cost the others. */
export const CheckpointSchema = v.object({
  version: v.literal(1),
  tab: id,
  at: time,
  /** Total of rows this tab lost so far. */
  dropped: count,
  instrument: code,
  impressions: v.pipe(v.array(v.unknown()), v.maxLength(2 * MAX_CHECKPOINT_ROWS)),
  noteEvents: v.pipe(v.array(v.unknown()), v.maxLength(2 * MAX_CHECKPOINT_ROWS)),
  health: v.exactOptional(v.unknown()),
});

const span = { part: v.picklist(['text', 'hashtag']), index: offset, start: offset, end: offset };

const AnnotationSchema = v.object({
  language: v.object({
    primary: code,
    confidence: ratio,
    segments: list(v.object({ ...span, tag: code, confidence: ratio })),
    codeSwitched: v.boolean(),
    because: list(reason),
  }),
  communities: list(
    v.object({
      id: reason,
      tag: v.nullable(v.object(span)),
      confidence: ratio,
      evidence: list(reason),
      reappropriated: v.exactOptional(
        v.object({
          verdict: v.picklist(['steering', 'literal', 'cannot-tell']),
          confidence: ratio,
          because: list(reason),
        }),
      ),
    }),
  ),
  notes: list(v.object({ id, face: code, at: v.object(span), trigger: reason, confidence: ratio })),
  origin: list(v.object({ regionCode: reason, confidence: ratio, because: reason })),
  instrument: code,
});

const hint = <T extends v.GenericSchema>(value: T) => v.exactOptional(v.object({ value, from: provenance }));
const redacted = v.object({ redacted: v.picklist(['free-text', 'by-person']) });

export const PostRowSchema = v.pipe(
  v.object({
    key: PostKeySchema,
    platform,
    surface,
    form,
    parent: v.nullable(PostKeySchema),
    annotation: v.nullable(AnnotationSchema),
    hints: v.object({
      languageTag: hint(code),
      regionCode: hint(v.union([reason, redacted])),
      postedAt: hint(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST_TIME_MS))),
      isSponsored: hint(v.boolean()),
      isAiMade: hint(v.boolean()),
      mediaKind: hint(v.picklist(['video', 'photo', 'carousel'])),
    }),
    hashtagCount: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_HASHTAGS_PER_POST)),
    isPartial: v.boolean(),
    firstSeenAt: time,
    aliasOf: v.nullable(PostKeySchema),
    instrument: code,
  }),
  v.check((row) => samePlatform(row, row.key), 'post key of another platform'),
  v.check(
    (row) =>
      row.aliasOf === null ||
      (isFingerprintKey(row.key) && !isFingerprintKey(row.aliasOf) && samePlatform(row, row.aliasOf)),
    'an alias leads from a fingerprint to an id of the same platform',
  ),
);

export const HashtagRowSchema = v.object({
  postKey: PostKeySchema,
  folded: wellFormed(2 * MAX_HASHTAG_UNITS),
  tag: wellFormed(MAX_HASHTAG_UNITS),
  platform,
  firstSeenAt: time,
  instrument: code,
});

export const SessionRowSchema = v.object({
  id,
  startedAt: time,
  endedAt: time,
  platforms: v.pipe(v.array(platform), v.maxLength(PLATFORMS.length)),
  instrument: code,
});
