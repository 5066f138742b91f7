/**
 * The content script's side of the outbox: what was measured goes into `storage.local`, where the background collects
 * it (`drain`). A message sent while a page closes mostly does not arrive; a `set` does.
 *
 * - Totals, never increments: meeting a row twice does no harm.
 * - A key is written once and never changed, so the background can remove what it has stored without a race.
 * - Only keys and numbers, because `storage.onChanged` shows the value to every tab that listens.
 */
import {
  CHECKPOINT_ATTENDED_MS,
  CHECKPOINT_AWAY_MS,
  CHECKPOINT_IDLE_MS,
  CLOSED_BATCH_MS,
  MAX_CHECKPOINT_ROWS,
  MAX_OUTBOX_KEYS_PER_TAB,
  MAX_OUTBOX_UNITS_PER_TAB,
  MAX_WAITING_ROWS,
  SUPERSEDED_BATCH_KEYS,
} from '../limits';
import { randomId } from './ids';
import type { HealthTotals, ImpressionTotals, NoteEventRow } from './records';
import type { StorageArea } from './storage-area';

/** Keys are `outbox:<tab token>:<number of the checkpoint>`. */
export const OUTBOX_PREFIX = 'outbox:';

/** Set by the background while too much is waiting: tabs then keep what they have and count what they lose. */
export const OUTBOX_FULL_KEY = 'outboxFull';

/** The value under an outbox key. */
export interface Checkpoint {
  version: 1;
  /** The tab's random token; new with every page load. */
  tab: string;
  at: number;
  /** Total of rows this tab lost so far for want of room. */
  dropped: number;
  instrument: string;
  /** Every open impression, and those closed since the last checkpoint that was stored. */
  impressions: ImpressionTotals[];
  noteEvents: NoteEventRow[];
  /** Totals of how well the page could be read, now and then. */
  health?: HealthTotals;
}

export interface OutboxOptions {
  storage: StorageArea;
  /** Version of the instrument, asked when needed because it is known only after the first annotation. */
  instrument: () => string;
  /**
   * Carries a checkpoint to the background when the page is hidden or left, beside `storage.set`: in Firefox a `set` begun
   * while a page goes is lost (2026-11, Firefox 153: 2 s of 4 missing), a message arrives; in Chromium it is the other way
   * round. Arriving twice does no harm.
   */
  sendAlso?: (key: string, value: Checkpoint) => void;
  /** Ends timers. A last `flush` is still possible. */
  signal: AbortSignal;
  /** For tests. */
  tab?: string;
}

interface Written {
  key: string;
  number: number;
  units: number;
  /** Impressions in it; `null` when it holds what no later checkpoint repeats: note events, health counts. */
  ids: ReadonlySet<string> | null;
}

export class Outbox {
  /** Set by the tracker: totals of every impression that is still open. */
  openImpressions: () => ImpressionTotals[] = () => [];
  /** Set by who counts how well the page can be read. */
  health: { pending(isLast: boolean): HealthTotals | null; handedOver(): void } | null = null;

  readonly #options: OutboxOptions;
  readonly #tab: string;
  #closed: ImpressionTotals[] = [];
  #noteEvents: NoteEventRow[] = [];
  #written: Written[] = [];
  #superseded: string[] = [];
  #number = 0;
  #dropped = 0;
  /** Something was attended since the last write. */
  #hasAttended = false;
  #lastWriteAt = 0;
  #isFull = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#tab = options.tab ?? randomId();
    this.#lastWriteAt = Date.now();
    options.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
    void this.#checkRoom();
  }

  /** Takes an impression that has ended. Written together with others after 2 s. */
  add(impression: ImpressionTotals): void {
    this.#closed.push(impression);
    this.#dropped += dropOldest(this.#closed);
    this.#schedule();
  }

  /** Takes something that happened to a note: `{ noteId, face, postKey, event }`. */
  addNoteEvent(event: Pick<NoteEventRow, 'noteId' | 'face' | 'postKey' | 'event'>): void {
    const { noteId, face, postKey, event: kind } = event;
    const at = Date.now();
    const instrument = this.#options.instrument();
    this.#noteEvents.push({ id: randomId(), noteId, face, postKey, event: kind, at, instrument });
    this.#dropped += dropOldest(this.#noteEvents);
    this.#schedule();
  }

  /** Called by the tracker's timer while impressions are open: writes a checkpoint when one is due. */
  tick(isAttended: boolean): void {
    this.#hasAttended ||= isAttended;
    const dueAway = this.#hasAttended ? CHECKPOINT_IDLE_MS : CHECKPOINT_AWAY_MS;
    const due = isAttended ? CHECKPOINT_ATTENDED_MS : dueAway;
    const since = Date.now() - this.#lastWriteAt;
    if (since >= due || since < 0) void this.#write();
  }

  /** Writes now: when the page is hidden or left. The `set` is under way when this returns. */
  flush(): Promise<void> {
    if (this.#isFull) return this.#giveUpWaiting();
    return this.#write(true);
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#options.signal.aborted) return;
    this.#timer = setTimeout(() => void this.#write(), CLOSED_BATCH_MS);
  }

  /** Never rejects: what could not be written stays and goes with the next checkpoint. */
  async #write(isLeaving = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastWriteAt = Date.now();
    this.#hasAttended = false;
    if (this.#isFull) return this.#checkRoom();
    const open = this.openImpressions().slice(0, MAX_CHECKPOINT_ROWS);
    const closed = this.#closed.slice(0, MAX_CHECKPOINT_ROWS - open.length);
    const noteEvents = this.#noteEvents.slice(0, MAX_CHECKPOINT_ROWS - open.length - closed.length);
    const impressions = [...open, ...closed];
    // A page of which nothing can be read has no impressions: its counts go alone, once, when it is hidden.
    const health = this.health?.pending(isLeaving) ?? null;
    if (impressions.length + noteEvents.length === 0 && !(health && isLeaving)) return;
    const number = this.#number++;
    const key = `${OUTBOX_PREFIX}${this.#tab}:${number}`;
    const value = this.#checkpoint(impressions, noteEvents, health);
    if (isLeaving) this.#options.sendAlso?.(key, value);
    if (!(await this.#set(key, value))) return;
    if (health) this.health?.handedOver();
    this.#closed = without(this.#closed, closed);
    this.#noteEvents = without(this.#noteEvents, noteEvents);
    if (this.#closed.length + this.#noteEvents.length > 0) this.#schedule();
    await this.#remember(key, number, value);
  }

  #checkpoint(
    impressions: ImpressionTotals[],
    noteEvents: NoteEventRow[],
    health: HealthTotals | null = null,
  ): Checkpoint {
    const instrument = this.#options.instrument();
    return {
      version: 1,
      tab: this.#tab,
      at: Date.now(),
      dropped: this.#dropped,
      instrument,
      impressions,
      noteEvents,
      ...(health && { health }),
    };
  }

  async #set(key: string, value: Checkpoint): Promise<boolean> {
    try {
      await this.#options.storage.set({ [key]: value });
      return true;
    } catch {
      return false; // Disk full, or the extension was updated under the page.
    }
  }

  /** Notes what a checkpoint replaces, removes replaced ones in batches, and looks for room when there may be none. */
  async #remember(key: string, number: number, value: Checkpoint): Promise<void> {
    const ids = new Set(value.impressions.map((row) => row.id));
    const isReplaced = (one: Written) =>
      one.ids !== null && one.number < number && [...one.ids].every((id) => ids.has(id));
    this.#superseded.push(...this.#written.filter(isReplaced).map((one) => one.key));
    this.#written = this.#written.filter((one) => !isReplaced(one));
    this.#written.push({
      key,
      number,
      units: JSON.stringify(value).length,
      ids: value.noteEvents.length > 0 || value.health ? null : ids,
    });
    if (this.#superseded.length >= SUPERSEDED_BATCH_KEYS) await this.#removeSuperseded();
    if (!this.#hasRoom()) await this.#checkRoom();
  }

  async #removeSuperseded(): Promise<void> {
    const keys = this.#superseded;
    this.#superseded = [];
    try {
      await this.#options.storage.remove(keys);
    } catch {
      this.#superseded.push(...keys);
    }
  }

  #hasRoom(): boolean {
    const units = this.#written.reduce((sum, one) => sum + one.units, 0);
    return this.#written.length < MAX_OUTBOX_KEYS_PER_TAB && units < MAX_OUTBOX_UNITS_PER_TAB;
  }

  /** Looks which of our keys are still waiting and whether the background has called a halt. */
  async #checkRoom(): Promise<void> {
    try {
      const keys = [OUTBOX_FULL_KEY, ...this.#written.map((one) => one.key)];
      const found = await this.#options.storage.get(keys);
      this.#written = this.#written.filter((one) => Object.hasOwn(found, one.key));
      this.#isFull = found[OUTBOX_FULL_KEY] === true || !this.#hasRoom();
      if (!this.#isFull && this.#closed.length + this.#noteEvents.length > 0) this.#schedule();
    } catch {
      // Storage cannot be read: go on as before.
    }
  }

  /** The page may be about to go and there is no room: lets go of what waits, and leaves the count under one key. */
  async #giveUpWaiting(): Promise<void> {
    this.#dropped += this.#closed.length + this.#noteEvents.length;
    this.#closed = [];
    this.#noteEvents = [];
    await this.#set(`${OUTBOX_PREFIX}${this.#tab}:dropped`, this.#checkpoint([], []));
  }
}

function without<T>(rows: T[], written: T[]): T[] {
  const gone = new Set(written);
  return rows.filter((row) => !gone.has(row));
}

/** Keeps the newest; returns how many were dropped. */
function dropOldest(rows: unknown[]): number {
  return rows.splice(0, Math.max(0, rows.length - MAX_WAITING_ROWS)).length;
}
