/**
 * How long each post was on the screen, and how long somebody may have been looking. One IntersectionObserver and one
 * timer for all posts; the timer runs only while something is on the screen. The counting itself is in
 * `lib/exposure/impression`; ended impressions and checkpoints of open ones go to the outbox.
 *
 * An impression ends when the post leaves the screen, is covered by an overlay, changes its key (a recycled node), when
 * the tab is hidden, and when the computer slept.
 */
import type { Moment, Sample } from '../exposure/impression';
import type { Outbox } from '../exposure/outbox';
import type { ImpressionTotals } from '../exposure/records';
import { ATTENDED_MIN_RATIO, ATTENDED_VIDEO_LOOPS, DWELL_TICK_MS } from '../limits';
import type { PostKey } from '../post';
import { Appearance, type DwellInfo } from './dwell-appearance';
import { Attention, type PageChange } from './dwell-attention';
import { type Exposure, exposureOf, THRESHOLDS } from './dwell-geometry';
import { isPlaying, watchMedia } from './dwell-media';

export type { DwellInfo } from './dwell-appearance';

export interface DwellOptions {
  document: Document;
  outbox: Pick<Outbox, 'add' | 'tick' | 'flush' | 'openImpressions'>;
  /** Version of the instrument; may be known only some time after the start. */
  instrument: () => string;
  /** Ends everything: what is open is closed and written. */
  signal: AbortSignal;
  /** Both clocks. Replaced in tests. */
  now?: () => Moment;
  /** Replaced in tests, which cannot make trusted events. */
  isTrusted?: (event: Event) => boolean;
}

interface Watched {
  info: DwellInfo;
  exposure: Exposure | null;
  isCovered: boolean;
  media: HTMLMediaElement | null;
  open: Appearance | null;
}

export class DwellTracker {
  readonly #options: DwellOptions;
  readonly #now: () => Moment;
  readonly #observer: IntersectionObserver;
  readonly #attention: Attention;
  /** Weak: a feed that throws its nodes away need not tell us. */
  readonly #watched = new WeakMap<Element, Watched>();
  /** Those that touch the screen. */
  readonly #near = new Set<Watched>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: DwellOptions) {
    this.#options = options;
    this.#now = options.now ?? systemNow;
    const { document, signal, isTrusted = (event: Event) => event.isTrusted } = options;
    const onChange = (change: PageChange) => this.#onPage(change);
    this.#attention = new Attention({ document, signal, now: this.#now, isTrusted, onChange });
    watchMedia({ document, signal, isTrusted, onMedia: (media, isLoop) => this.#onMedia(media, isLoop) });
    this.#observer = new IntersectionObserver((entries) => this.#onIntersect(entries), {
      threshold: THRESHOLDS,
    });
    options.outbox.openImpressions = () => this.#openTotals();
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Puts a post under observation. Again with another key: as `rekey`; with the same: only the facts are renewed. */
  observe(root: Element, info: DwellInfo): void {
    if (this.#options.signal.aborted) return;
    const known = this.#watched.get(root);
    if (known) {
      if (known.info.postKey !== info.postKey) this.#rename(known, info);
      else known.info = info;
      return;
    }
    this.#watched.set(root, { info, exposure: null, isCovered: false, media: null, open: null });
    this.#observer.observe(root);
  }

  /** Ends the observation, and the impression with it. */
  unobserve(root: Element): void {
    const watched = this.#watched.get(root);
    if (!watched) return;
    this.#observer.unobserve(root);
    this.#watched.delete(root);
    this.#near.delete(watched);
    this.#close(watched, this.#now());
    this.#update();
  }

  /** Says whether an overlay lies over the post: what is under it is not being seen. */
  setCovered(root: Element, isCovered: boolean): void {
    const watched = this.#watched.get(root);
    if (!watched || watched.isCovered === isCovered) return;
    watched.isCovered = isCovered;
    this.#update();
  }

  /** The node now holds another post (or its id has become known): ends one impression and begins another. */
  rekey(root: Element, postKey: PostKey): void {
    const watched = this.#watched.get(root);
    if (watched && watched.info.postKey !== postKey) this.#rename(watched, { ...watched.info, postKey });
  }

  /** Names the post's media where it does not lie inside its root. */
  setMedia(root: Element, media: HTMLMediaElement | null): void {
    const watched = this.#watched.get(root);
    if (!watched || watched.media === media) return;
    watched.media = media;
    if (watched.open) this.#update();
  }

  #rename(watched: Watched, info: DwellInfo): void {
    this.#close(watched, this.#now());
    watched.info = info;
    this.#update();
  }

  #onIntersect(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const watched = this.#watched.get(entry.target);
      if (!watched) continue;
      watched.exposure = exposureOf(entry);
      if (watched.exposure) this.#near.add(watched);
    }
    this.#update();
  }

  #onMedia(media: HTMLMediaElement, isLoop: boolean): void {
    const watched = this.#postOf(media);
    if (!watched) return;
    watched.media = media;
    if (isLoop && watched.open) watched.open.loops += 1;
    this.#update();
  }

  #onPage(change: PageChange): void {
    this.#update();
    if (change === 'hidden') void this.#options.outbox.flush();
  }

  /** Counts the time since the last look and works out what is true from now on, for all posts near the screen. */
  #update(): void {
    const now = this.#now();
    const isVisible = this.#attention.isVisible && !this.#options.signal.aborted;
    const seen = [...this.#near].filter((one) => isVisible && one.exposure && !one.isCovered);
    const samples = this.#samplesOf(seen, now);
    for (const watched of this.#near) {
      const sample = samples.get(watched);
      if (sample) this.#take(watched, now, sample);
      else this.#close(watched, now);
      if (!watched.exposure) this.#near.delete(watched);
    }
    this.#runTimer(samples.size > 0);
  }

  #take(watched: Watched, now: Moment, sample: Sample): void {
    watched.open?.step(now, sample);
    if (watched.open?.isOver) this.#close(watched, now);
    watched.open ??= new Appearance(watched.info, this.#options.instrument, now, sample);
    watched.open.lastInputAt = this.#attention.lastInputAt;
  }

  #close(watched: Watched, now: Moment): void {
    const { open } = watched;
    if (!open) return;
    open.end(now);
    watched.open = null;
    if (!open.isFleeting) this.#options.outbox.add(open.totals());
  }

  #samplesOf(seen: Watched[], now: Moment): Map<Watched, Sample> {
    const mayLook = this.#attention.isFocused;
    const hadInput = this.#attention.hadInput(now);
    const samples = new Map<Watched, Sample>();
    let attendedArea = 0;
    for (const watched of seen) {
      if (!watched.exposure) continue;
      const playing = watched.media !== null && isPlaying(watched.media);
      const isHeld = playing && (watched.open?.loops ?? 0) < ATTENDED_VIDEO_LOOPS;
      const isAttended = mayLook && watched.exposure.levelRatio >= ATTENDED_MIN_RATIO && (hadInput || isHeld);
      samples.set(watched, { ...watched.exposure, isAttended, attentionShare: 0, isPlaying: playing });
      if (isAttended && watched.info.form !== 'comment') attendedArea += watched.exposure.viewportShare;
    }
    for (const [watched, sample] of samples) {
      // A comment is read as part of its post: its time is the post's.
      if (!sample.isAttended || watched.info.form === 'comment' || attendedArea <= 0) continue;
      sample.attentionShare = sample.viewportShare / attendedArea;
    }
    return samples;
  }

  #postOf(media: HTMLMediaElement): Watched | null {
    for (let node: Element | null = media; node; node = node.parentElement) {
      const watched = this.#watched.get(node);
      if (watched) return watched;
    }
    return [...this.#near].find((one) => one.media === media) ?? null;
  }

  #openTotals(): ImpressionTotals[] {
    const open = [...this.#near].flatMap((one) => (one.open && !one.open.isFleeting ? [one.open] : []));
    return open.map((one) => one.totals());
  }

  #runTimer(isNeeded: boolean): void {
    if (isNeeded && this.#timer === undefined) this.#timer = setInterval(() => this.#tick(), DWELL_TICK_MS);
    if (isNeeded || this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#update();
    const open = [...this.#near].filter((one) => one.open);
    if (open.length > 0) this.#options.outbox.tick(open.some((one) => one.open?.isAttended));
  }

  #end(): void {
    this.#observer.disconnect();
    this.#update();
    void this.#options.outbox.flush();
  }
}

function systemNow(): Moment {
  return { monoMs: performance.now(), wallMs: Date.now() };
}
