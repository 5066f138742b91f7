/**
 * Counts, for one page, how well its posts could be read: each post once, elements that stay unreadable once, and stays on
 * a surface without any post. What was counted goes to the background with checkpoints, as totals.
 */
import type { HealthTotals } from '../exposure/records';
import {
  EMPTY_STAY_MS,
  HEALTH_EVERY_MS,
  HEALTH_PART_MS,
  HEALTH_POSTS_REMEMBERED,
  UNREADABLE_AFTER_MS,
} from '../limits';
import type { PlatformAdapter, PostElement, PostField } from '../platforms/adapter';
import { countFailures, countLateFields, countReading, countStay, noHealth } from '../platforms/health';
import type { PostKey, Surface } from '../post';
import type { WatchedPost } from './watcher';

interface Stay {
  surface: Surface | null;
  since: number;
  isCounted: boolean;
}

export class HealthCounter {
  readonly #document: Document;
  readonly #adapter: Pick<PlatformAdapter, 'platform' | 'takeFailures'>;
  readonly #now: () => number;
  #health = noHealth();
  #part = 0;
  #firstAt = 0;
  /** Rises with every count; what was taken and what was handed over. */
  #revision = 0;
  #takenRevision = 0;
  #handedRevision = 0;
  #handedAt = Number.NEGATIVE_INFINITY;
  /** Fields already counted, by post. */
  #counted = new Map<PostKey, ReadonlySet<PostField>>();
  /** Unreadable at the last look, and since when. */
  #unreadable = new Map<Element, { element: PostElement; since: number }>();
  readonly #countedUnreadable = new WeakSet<Element>();
  #stay: Stay = { surface: null, since: 0, isCounted: true };

  /** @param now UTC ms */
  constructor(
    document: Document,
    adapter: Pick<PlatformAdapter, 'platform' | 'takeFailures'>,
    now: () => number = Date.now,
  ) {
    this.#document = document;
    this.#adapter = adapter;
    this.#now = now;
  }

  /** A post that stood still: counted once on this page, wherever it shows again. */
  onSettled({ element, reading }: WatchedPost): void {
    const { key } = reading.post;
    if (this.#counted.has(key)) return;
    if (this.#counted.size >= HEALTH_POSTS_REMEMBERED) this.#counted.clear();
    this.#counted.set(key, fieldsOf(reading.rules));
    this.#begin();
    countReading(this.#health, this.#adapter.platform, element, reading);
  }

  /** A post counted under a fingerprint has got its id, and perhaps more. */
  onIdentified({ element, reading }: WatchedPost, fingerprint: PostKey): void {
    const before = this.#counted.get(fingerprint);
    if (!before) return;
    this.#counted.set(reading.post.key, fieldsOf(reading.rules));
    const late = Object.entries(reading.rules).filter(([field]) => !before.has(field as PostField));
    this.#begin();
    countLateFields(this.#health, this.#adapter.platform, element, Object.fromEntries(late));
  }

  /** After every look at the page: what could not be read, and whether anything could. */
  onScanned(surface: Surface | null, found: number, unreadable: readonly PostElement[]): void {
    const now = this.#now();
    // Empty shells are how feeds keep the place of what is far from the screen.
    const held = unreadable.filter(({ root }) => root.firstElementChild !== null);
    this.#unreadable = new Map(
      held.map((element) => [
        element.root,
        { element, since: this.#unreadable.get(element.root)?.since ?? now },
      ]),
    );
    if (surface !== this.#stay.surface) {
      this.#closeStay(now);
      this.#stay = { surface, since: now, isCounted: surface === null };
    }
    if (found > 0) this.#countStay(true);
    else if (this.#document.hidden) this.#stay.since = now; // sites draw little into tabs nobody looks at
  }

  /**
   * What is to be handed over, if anything is new.
   * @param isLast the page may be about to go: now or never
   */
  pending(isLast: boolean): HealthTotals | null {
    const now = this.#now();
    if (!isLast && now - this.#handedAt < HEALTH_EVERY_MS) return null;
    this.#countUnreadable(now);
    this.#closeStay(now);
    const failures = this.#adapter.takeFailures?.() ?? {};
    if (Object.keys(failures).length > 0) {
      this.#begin();
      countFailures(this.#health, failures);
    }
    if (this.#revision === this.#handedRevision) return null;
    this.#takenRevision = this.#revision;
    return { platform: this.#adapter.platform, part: this.#part, firstAt: this.#firstAt, ...this.#health };
  }

  /** What `pending` gave has been written. */
  handedOver(): void {
    this.#handedAt = this.#now();
    this.#handedRevision = this.#takenRevision;
    if (this.#revision === this.#handedRevision && this.#handedAt - this.#firstAt >= HEALTH_PART_MS)
      this.restart();
  }

  /** Begins a new part: an hour has passed, or the person deleted what was counted. */
  restart(): void {
    this.#health = noHealth();
    this.#part += 1;
    this.#handedRevision = this.#revision;
    this.#firstAt = 0;
  }

  #begin(): void {
    if (this.#firstAt === 0) this.#firstAt = this.#now();
    this.#revision += 1;
  }

  #countUnreadable(now: number): void {
    for (const [root, { element, since }] of this.#unreadable) {
      if (now - since < UNREADABLE_AFTER_MS || this.#countedUnreadable.has(root)) continue;
      this.#countedUnreadable.add(root);
      this.#begin();
      countReading(this.#health, this.#adapter.platform, element, null);
    }
  }

  #closeStay(now: number): void {
    if (now - this.#stay.since < EMPTY_STAY_MS) return;
    // A wall to log in at stands under the feed's own address.
    if (this.#document.querySelector('input[type="password"]') === null) this.#countStay(false);
  }

  #countStay(hadPosts: boolean): void {
    const { surface, isCounted } = this.#stay;
    if (isCounted || surface === null) return;
    this.#stay.isCounted = true;
    this.#begin();
    countStay(this.#health, this.#adapter.platform, surface, hadPosts);
  }
}

function fieldsOf(rules: WatchedPost['reading']['rules']): ReadonlySet<PostField> {
  return new Set(Object.keys(rules) as PostField[]);
}
