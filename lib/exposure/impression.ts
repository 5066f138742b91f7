/**
 * The accounting of one impression: a reducer over timed samples, without DOM, browser or clock of its own.
 *
 * A sample holds from its moment until the next. Time between two samples is counted only if it can have been lived
 * through: it runs forward, is at most 60 s, and both clocks agree on it. Otherwise the reducer says `isBroken`, counts
 * nothing, and the caller ends the impression and begins another.
 */
import { MAX_CLOCK_GAP_MS, WHOLLY_VISIBLE_RATIO } from '../limits';
import type { ImpressionTotals } from './records';

/** Two clocks read at once: one that never jumps (`performance.now`), one that tells the time (`Date.now`). */
export interface Moment {
  monoMs: number;
  wallMs: number;
}

/** What is true of a post from a moment on. */
export interface Sample {
  /** Of the post, 0 to 1. */
  visibleRatio: number;
  /** Of the screen, 0 to 1. */
  viewportShare: number;
  /** Of the post or, if it is larger than the screen, of what the screen can hold. Decides the levels. */
  levelRatio: number;
  isAttended: boolean;
  /** This post's part of the attention now, 0 to 1; over all posts at most 1. */
  attentionShare: number;
  isPlaying: boolean;
}

/** What was counted so far, in fractional milliseconds. */
export interface ImpressionTally {
  elapsedMs: number;
  visible25: number;
  visible50: number;
  visible70: number;
  visible100: number;
  run50: number;
  run70: number;
  longestRun50: number;
  longestRun70: number;
  maxVisibleRatio: number;
  maxViewportShare: number;
  attended: number;
  attendedShare: number;
  playing: number;
  /** Set when the last step could not be counted: this impression is over. */
  isBroken: boolean;
  last: Moment;
  sample: Sample;
}

/** Begins an impression at a moment. */
export function beginTally(moment: Moment, sample: Sample): ImpressionTally {
  const cleaned = clean(sample);
  return {
    elapsedMs: 0,
    visible25: 0,
    visible50: 0,
    visible70: 0,
    visible100: 0,
    run50: 0,
    run70: 0,
    longestRun50: 0,
    longestRun70: 0,
    maxVisibleRatio: cleaned.visibleRatio,
    maxViewportShare: cleaned.viewportShare,
    attended: 0,
    attendedShare: 0,
    playing: 0,
    isBroken: false,
    last: moment,
    sample: cleaned,
  };
}

/** Counts the time since the last sample and takes the new one. A broken tally stays as it is. */
export function stepTally(tally: ImpressionTally, moment: Moment, sample: Sample): ImpressionTally {
  if (tally.isBroken) return tally;
  const ms = livedMs(tally.last, moment);
  if (ms === null) return { ...tally, isBroken: true };
  const was = tally.sample;
  const next = clean(sample);
  const at50 = was.levelRatio >= 0.5 ? ms : 0;
  const at70 = was.levelRatio >= 0.7 ? ms : 0;
  const run50 = was.levelRatio >= 0.5 ? tally.run50 + ms : 0;
  const run70 = was.levelRatio >= 0.7 ? tally.run70 + ms : 0;
  const attended = was.isAttended ? at50 : 0;
  return {
    elapsedMs: tally.elapsedMs + ms,
    visible25: tally.visible25 + (was.levelRatio >= 0.25 ? ms : 0),
    visible50: tally.visible50 + at50,
    visible70: tally.visible70 + at70,
    visible100: tally.visible100 + (was.levelRatio >= WHOLLY_VISIBLE_RATIO ? ms : 0),
    run50,
    run70,
    longestRun50: Math.max(tally.longestRun50, run50),
    longestRun70: Math.max(tally.longestRun70, run70),
    maxVisibleRatio: Math.max(tally.maxVisibleRatio, next.visibleRatio),
    maxViewportShare: Math.max(tally.maxViewportShare, next.viewportShare),
    attended: tally.attended + attended,
    attendedShare: tally.attendedShare + attended * was.attentionShare,
    playing: tally.playing + (was.isPlaying ? at50 : 0),
    isBroken: false,
    last: moment,
    sample: next,
  };
}

/** What the reducer contributes to a row: whole milliseconds, rounded down so that nothing exceeds what passed. */
export function totalsOf(
  tally: ImpressionTally,
): Pick<
  ImpressionTotals,
  | 'visibleMs25'
  | 'visibleMs50'
  | 'visibleMs70'
  | 'visibleMs100'
  | 'longestRun50Ms'
  | 'longestRun70Ms'
  | 'maxVisibleRatio'
  | 'maxViewportShare'
  | 'attendedMs'
  | 'attendedShareMs'
  | 'playingMs'
> & { elapsedMs: number } {
  return {
    elapsedMs: Math.floor(tally.elapsedMs),
    visibleMs25: Math.floor(tally.visible25),
    visibleMs50: Math.floor(tally.visible50),
    visibleMs70: Math.floor(tally.visible70),
    visibleMs100: Math.floor(tally.visible100),
    longestRun50Ms: Math.floor(tally.longestRun50),
    longestRun70Ms: Math.floor(tally.longestRun70),
    maxVisibleRatio: Math.round(tally.maxVisibleRatio * 1_000) / 1_000,
    maxViewportShare: Math.round(tally.maxViewportShare * 1_000) / 1_000,
    attendedMs: Math.floor(tally.attended),
    attendedShareMs: Math.floor(tally.attendedShare),
    playingMs: Math.floor(tally.playing),
  };
}

/** Milliseconds between two moments; `null` where a clock jumped or the computer slept. */
export function livedMs(from: Moment, to: Moment): number | null {
  const mono = to.monoMs - from.monoMs;
  const wall = to.wallMs - from.wallMs;
  const isLived = mono >= 0 && mono <= MAX_CLOCK_GAP_MS && Math.abs(wall - mono) <= MAX_CLOCK_GAP_MS;
  return isLived ? mono : null;
}

function clean(sample: Sample): Sample {
  return {
    visibleRatio: unit(sample.visibleRatio),
    viewportShare: unit(sample.viewportShare),
    levelRatio: unit(sample.levelRatio),
    isAttended: sample.isAttended,
    attentionShare: unit(sample.attentionShare),
    isPlaying: sample.isPlaying,
  };
}

/** Into 0 to 1; not a number is 0. */
function unit(value: number): number {
  return value > 0 ? Math.min(value, 1) : 0;
}
