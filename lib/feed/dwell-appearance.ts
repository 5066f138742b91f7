/**
 * One open impression: the tally of `lib/exposure/impression` with what identifies it.
 */
import { randomId } from '../exposure/ids';
import {
  beginTally,
  type ImpressionTally,
  type Moment,
  type Sample,
  stepTally,
  totalsOf,
} from '../exposure/impression';
import type { ImpressionTotals } from '../exposure/records';
import { zoneAt } from '../exposure/time-zone';
import { MAX_IMPRESSION_MS, MIN_IMPRESSION_MS } from '../limits';
import type { Form, Platform, PostKey, Surface } from '../post';

/** What is known of a post when it is put under observation. */
export interface DwellInfo {
  postKey: PostKey;
  platform: Platform;
  surface: Surface;
  form: Form;
  /** From 0; `null` when unknown. */
  position: number | null;
}

export class Appearance {
  /** Passes of its video that ended and began again. */
  loops = 0;
  lastInputAt: number | null = null;
  readonly #id = randomId();
  readonly #info: DwellInfo;
  readonly #instrument: () => string;
  readonly #startedAt: number;
  #tally: ImpressionTally;

  constructor(info: DwellInfo, instrument: () => string, now: Moment, sample: Sample) {
    this.#info = info;
    this.#instrument = instrument;
    this.#startedAt = Math.floor(now.wallMs);
    this.#tally = beginTally(now, sample);
  }

  /** Counts up to now and goes on with a new sample. */
  step(now: Moment, sample: Sample): void {
    this.#tally = stepTally(this.#tally, now, sample);
  }

  /** Counts up to now, for the last time. */
  end(now: Moment): void {
    this.step(now, this.#tally.sample);
  }

  get isAttended(): boolean {
    return this.#tally.sample.isAttended;
  }

  /** A clock jumped or the computer slept, or it has lasted very long: another must begin. */
  get isOver(): boolean {
    return this.#tally.isBroken || this.#tally.elapsedMs >= MAX_IMPRESSION_MS;
  }

  /** Too short to have been seen. */
  get isFleeting(): boolean {
    return this.#tally.elapsedMs < MIN_IMPRESSION_MS;
  }

  totals(): ImpressionTotals {
    const { elapsedMs, ...counted } = totalsOf(this.#tally);
    return {
      id: this.#id,
      ...this.#info,
      startedAt: this.#startedAt,
      endedAt: this.#startedAt + elapsedMs,
      // Zone and instrument are asked for now: when the appearance began, the background may not have answered yet.
      ...zoneAt(this.#startedAt),
      ...counted,
      loops: this.loops,
      lastInputAt: this.lastInputAt,
      instrument: this.#instrument(),
    };
  }
}
