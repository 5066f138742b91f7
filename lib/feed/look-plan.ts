/** When the page is looked at next: before it is drawn, so that what is found is drawn with what the site draws. */
import { HIDDEN_SCAN_INTERVAL_MS, SCAN_INTERVAL_MS } from '../limits';

export interface LookPlanOptions {
  document: Document;
  signal: AbortSignal;
  look(): void;
}

export class LookPlan {
  readonly #options: LookPlanOptions;
  /** When the next look is due, or its frame is waited for. */
  #plannedFor = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(options: LookPlanOptions) {
    this.#options = options;
  }

  /** In the next frame, but `interval` ms after the last look at the earliest; in a hidden tab rarely, unless 0 is asked for. */
  plan(interval: number): void {
    const { document, signal } = this.#options;
    if (signal.aborted) return;
    const now = performance.now();
    const leastWait =
      document.hidden && interval > 0 ? Math.max(interval, HIDDEN_SCAN_INTERVAL_MS) : interval;
    const at = Math.max(now, this.#lastAt + leastWait);
    // What is planned for later comes too late for this; what is planned for sooner serves both.
    if (at >= this.#plannedFor) return;
    clearTimeout(this.#timer);
    this.#plannedFor = at;
    if (at > now) this.#timer = setTimeout(() => this.#inNextFrame(), at - now);
    else this.#inNextFrame();
  }

  /**
   * To be called when the page has changed. At once where the last look is `interval` ms ago: the site may draw for a tenth
   * of a second, and meanwhile the background can answer. Else as `plan`.
   */
  onChange(interval: number): void {
    const { document, signal } = this.#options;
    if (signal.aborted || document.hidden || performance.now() - this.#lastAt < interval) this.plan(interval);
    else this.#look();
  }

  #inNextFrame(): void {
    // Frames stop in hidden tabs; a timer does not.
    if (this.#options.document.hidden) this.#timer = setTimeout(() => this.#look(), SCAN_INTERVAL_MS);
    else this.#frame = requestAnimationFrame(() => this.#look());
  }

  #look(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#plannedFor = Number.POSITIVE_INFINITY;
    if (this.#options.signal.aborted) return;
    this.#lastAt = performance.now();
    this.#options.look();
  }
}
