/**
 * Whether a person may be looking at this page: visibility, focus and the last input. Only events the browser itself
 * made count (`isTrusted`); a page can forge the others.
 */
import type { Moment } from '../exposure/impression';
import { ATTENTION_AFTER_INPUT_MS } from '../limits';

/** What shows that someone is there. Not `scroll`: a page can scroll itself. */
const INPUT_EVENTS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart', 'touchmove'] as const;

/**
 * `visible` and `hidden` also stand for the page being shown from, or put into, the back-forward cache; `focus` also for
 * the first input after a pause.
 */
export type PageChange = 'visible' | 'hidden' | 'focus';

export interface AttentionOptions {
  document: Document;
  signal: AbortSignal;
  now: () => Moment;
  isTrusted: (event: Event) => boolean;
  onChange: (change: PageChange) => void;
}

export class Attention {
  readonly #options: AttentionOptions;
  #isPageAway = false;
  #lastInput: Moment | null = null;

  constructor(options: AttentionOptions) {
    this.#options = options;
    const { document, signal } = options;
    const window = document.defaultView;
    if (!window) return;
    const passive = { capture: true, passive: true, signal };
    for (const type of INPUT_EVENTS) window.addEventListener(type, this.#onInput, passive);
    document.addEventListener('visibilitychange', this.#onPage, { capture: true, signal });
    for (const type of ['pagehide', 'pageshow', 'focus', 'blur']) {
      window.addEventListener(type, this.#onPage, { signal });
    }
  }

  /** The tab is the one in front. A window behind others may be visible, too. */
  get isVisible(): boolean {
    return !this.#isPageAway && this.#options.document.visibilityState === 'visible';
  }

  /** The window has the focus, and so the person's hands. */
  get isFocused(): boolean {
    return this.#options.document.hasFocus();
  }

  /** UTC ms of the last input; `null` before the first. */
  get lastInputAt(): number | null {
    return this.#lastInput?.wallMs ?? null;
  }

  hadInput(now: Moment): boolean {
    return this.#lastInput !== null && now.monoMs - this.#lastInput.monoMs <= ATTENTION_AFTER_INPUT_MS;
  }

  readonly #onInput = (event: Event): void => {
    if (!this.#options.isTrusted(event)) return;
    const now = this.#options.now();
    const isBack = !this.hadInput(now);
    this.#lastInput = now;
    if (isBack) this.#options.onChange('focus');
  };

  readonly #onPage = (event: Event): void => {
    if (!this.#options.isTrusted(event)) return;
    if (event.type === 'pagehide') this.#isPageAway = true;
    if (event.type === 'pageshow') this.#isPageAway = false;
    const isFocusChange = event.type === 'focus' || event.type === 'blur';
    this.#options.onChange(isFocusChange ? 'focus' : this.isVisible ? 'visible' : 'hidden');
  };
}
