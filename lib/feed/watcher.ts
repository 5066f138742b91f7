/**
 * Keeps track of which posts a changing page shows. Feeds recycle nodes, so what counts is what a node holds now: every
 * node that changed is read again, and a post counts as settled once its node has stood still for a moment.
 */

import {
  FIRST_POST_WITHIN_MS,
  POST_SETTLED_AFTER_MS,
  SCAN_BUDGET_MS,
  SCAN_INTERVAL_MS,
  SCAN_REST_AFTER_MS,
} from '../limits';
import {
  IDENTITY_ATTRIBUTES,
  type PageContext,
  type PlatformAdapter,
  type PostElement,
  type PostReading,
} from '../platforms/adapter';
import type { PostKey, Surface } from '../post';
import { LookPlan } from './look-plan';
import { PagePosts } from './page-posts';
import { isIdentified, signatureOf } from './signature';
import { SubtitleMemory } from './subtitles';
import { UnreadNodes } from './unread-nodes';
import { WrittenWords } from './written';

/** A post on the page, as last read. */
export interface WatchedPost {
  element: PostElement;
  reading: PostReading;
  /** Changes when the node holds another post or other text. */
  signature: string;
  /** Place among the posts of this surface as first met since the page was loaded, from 0. */
  position: number;
}

export interface WatcherEvents {
  /** A node shows a post it did not show before, or other text of it. */
  onPost(post: WatchedPost): void;
  /** The page has told the id of a post that stood on a fingerprint until now; nothing else changed. */
  onIdentified(post: WatchedPost, fingerprint: PostKey): void;
  /** Its node stood still, or was read again and said the same: this is what the person sees. */
  onSettled(post: WatchedPost): void;
  /** A node that changed still holds the same post; what stood around its words may be gone or new. */
  onReread(post: WatchedPost): void;
  onCovered(post: WatchedPost): void;
  /** A line of subtitles was met for the first time; the reading holds all that were. */
  onSubtitles?(post: WatchedPost): void;
  /** The node is gone, or shows no post any more. */
  onGone(root: Element): void;
  /** After every look at the page. `surface` is `null` where nothing may be done; `unread` are slots without a post. */
  onScanned(surface: Surface | null, found: number, read: number, unread: readonly PostElement[]): void;
}

export interface WatcherOptions {
  adapter: PlatformAdapter;
  document: Document;
  events: WatcherEvents;
  /** True for nodes that are ours: their coming and going is no change of the page. */
  isOwnNode(node: Node): boolean;
  signal: AbortSignal;
}

interface Tracked extends WatchedPost {
  readAt: number;
  isSettled: boolean;
  /** Read while the page was still being loaded: its state, which may stand in its last line, was perhaps not there yet. */
  isEarly: boolean;
}

export class FeedWatcher {
  readonly #options: WatcherOptions;
  readonly #observer: MutationObserver;
  readonly #tracked = new Map<Element, Tracked>();
  readonly #unread = new UnreadNodes();
  readonly #plan: LookPlan;
  readonly #met = new Map<string, number>();
  readonly #subtitles = new SubtitleMemory();
  readonly #written = new WrittenWords();
  readonly #posts: PagePosts;
  #address = '';
  /** When the page, or the one that took its place, was come to. */
  #arrivedAt = performance.now();

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.#posts = new PagePosts(options.adapter, options.document);
    this.#plan = new LookPlan({
      document: options.document,
      signal: options.signal,
      look: () => this.#scan(),
    });
    this.#observer = new MutationObserver((records) => this.#onMutations(records));
    this.#observer.observe(options.document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...IDENTITY_ATTRIBUTES],
    });
    options.signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#forgetAll();
    });
    // What changed while the tab was hidden is read before its first frame is drawn.
    const onShown = () => options.document.hidden || this.#planScan(0);
    options.document.addEventListener('visibilitychange', onShown, { signal: options.signal });
    this.#planScan(0);
  }

  /** To be called when the address changed without a page load. */
  onNavigation(): void {
    this.#posts.onChange();
    this.#planScan(0);
  }

  /** Reads every node anew, for example because the person's settings changed. */
  reset(): void {
    this.#posts.onChange();
    this.#forgetAll();
    this.#planScan(0);
  }

  /** What the node holds right now, read afresh where it was touched; `null` when it is not what it was. */
  confirm(root: Element, signature: string): WatchedPost | null {
    const tracked = this.#tracked.get(root);
    if (tracked?.signature !== signature || !root.isConnected) return null;
    this.#onMutations(this.#observer.takeRecords());
    if (!this.#unread.hasChanged(root) && this.#options.document.URL === this.#address) return tracked;
    const reading = this.#read(tracked.element, tracked);
    if (!reading || signatureOf(reading.post) !== signature) return null;
    tracked.reading = reading;
    return tracked;
  }

  #read(element: PostElement, before: Tracked | undefined): PostReading | null {
    const page = this.#page(element.surface);
    const found = this.#options.adapter.readPost(element, page, { subtitles: true });
    return found && this.#written.asWritten(element.root, found, before?.reading.post);
  }

  #page(surface: Surface): PageContext {
    const { document } = this.#options;
    return { document, url: new URL(document.URL), surface };
  }

  #onMutations(records: MutationRecord[]): void {
    let isRelevant = false;
    for (const record of records) {
      if (this.#isOurs(record)) continue;
      isRelevant = true;
      this.#markAround(record.target);
    }
    if (!isRelevant) return;
    this.#posts.onChange();
    if (this.#isFirstAwaited()) this.#planScan(0);
    else if (!this.#mayWait()) this.#plan.onChange(SCAN_INTERVAL_MS);
  }

  /** While a page is built every frame counts: a first post that is drawn before its chip has its room would be moved by it. */
  #isFirstAwaited(): boolean {
    const isBuilt = performance.now() - this.#arrivedAt > FIRST_POST_WITHIN_MS;
    return this.#tracked.size === 0 && !isBuilt && !this.#options.document.hidden;
  }

  #isOurs(record: MutationRecord): boolean {
    if (record.type !== 'childList') return this.#options.isOwnNode(record.target);
    const changed = [...record.addedNodes, ...record.removedNodes];
    return changed.length > 0 && changed.every((node) => this.#options.isOwnNode(node));
  }

  /** The post around a node is to be read again, and so is an empty slot on the way: what is in it may be the post's. */
  #markAround(node: Node): void {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const root = at as Element;
      const isPost = this.#tracked.has(root);
      if (isPost || this.#unread.wasEmpty(root)) this.#unread.onChange(root);
      if (isPost) return;
    }
  }

  #planScan(interval: number): void {
    if (interval === 0 || !this.#mayWait()) this.#plan.plan(interval);
  }

  /** What has been read is enough until somebody looks: showing the tab plans a look at once. */
  #mayWait(): boolean {
    return this.#options.document.hidden && this.#tracked.size > 0;
  }

  #scan(): void {
    const { document, events } = this.#options;
    const { surface, elements: found } = this.#posts.find();
    if (surface === null) {
      this.#forgetAll();
      events.onScanned(null, 0, 0, []);
      return;
    }
    if (document.URL !== this.#address) {
      this.#address = document.URL;
      this.#arrivedAt = performance.now();
      for (const root of this.#tracked.keys()) this.#unread.onChange(root);
      this.#unread.forgetEmpty();
    }
    const elements = found.map((element) => this.#whereItWas(element));
    const present = new Set(elements.map((element) => element.root));
    for (const root of [...this.#tracked.keys()]) if (!present.has(root)) this.#forget(root);
    const looked = this.#lookAtMost(elements);
    this.#unread.keepOnly(present);
    if (looked.length < elements.length) this.#planScan(SCAN_REST_AFTER_MS);
    if ([...this.#tracked.values()].some((tracked) => !tracked.isSettled))
      this.#planScan(POST_SETTLED_AFTER_MS);
    const isPost = ({ form }: PostElement) => form !== 'comment';
    const read = [...this.#tracked.values()].filter((tracked) => isPost(tracked.element));
    const unread = looked.filter(({ root }) => !this.#tracked.has(root));
    events.onScanned(surface, looked.filter(isPost).length, read.length, unread);
  }

  /**
   * Reads what is new or has changed, for as long as a frame bears: a page may come with hundreds of posts, and the person
   * wants to scroll meanwhile. The rest waits for the next look.
   * @returns those that are up to date now
   */
  #lookAtMost(elements: readonly PostElement[]): PostElement[] {
    const end = performance.now() + SCAN_BUDGET_MS;
    for (const element of elements) this.#settleUntouched(element);
    const left = this.#unread.readInTurn(
      elements.filter(({ root }) => !this.#isUpToDate(root)),
      () => performance.now() <= end,
      (element) => this.#look(element),
    );
    const looked = elements.filter(({ root }) => !left.has(root));
    for (const element of looked) {
      const tracked = this.#tracked.get(element.root);
      if (tracked) this.#updateCover(tracked, element);
    }
    return looked;
  }

  /** Under an overlay the address is the overlay's: a grid that was a search stays one until it closes. */
  #whereItWas(element: PostElement): PostElement {
    const known = element.isCovered ? this.#tracked.get(element.root)?.element.surface : undefined;
    return known === undefined ? element : { ...element, surface: known };
  }

  /** True where a reading would tell nothing: nothing has changed, and it is settled, or too early to say. */
  #isUpToDate(root: Element): boolean {
    if (this.#unread.hasChanged(root)) return false;
    const tracked = this.#tracked.get(root);
    return tracked ? tracked.isSettled || !hasStoodStill(tracked) : this.#unread.wasEmpty(root);
  }

  /** A node that nothing has touched would be read as before: reading is the dearest part of a look. */
  #settleUntouched(element: PostElement): void {
    const tracked = this.#tracked.get(element.root);
    if (!tracked || tracked.isSettled || tracked.isEarly) return;
    if (this.#unread.hasChanged(element.root) || !hasStoodStill(tracked)) return;
    this.#updateCover(tracked, element);
    this.#settle(tracked);
  }

  #settle(tracked: Tracked): void {
    tracked.isSettled = true;
    this.#options.events.onSettled(tracked);
  }

  #look(element: PostElement): void {
    const { root } = element;
    const before = this.#tracked.get(root);
    const found = this.#read(element, before);
    this.#unread.onRead(root, found === null && !this.#isLoading());
    if (found) this.#take(element, before, found);
    else this.#forget(root);
  }

  #isLoading(): boolean {
    return this.#options.document.readyState !== 'complete';
  }

  #take(element: PostElement, before: Tracked | undefined, found: PostReading): void {
    const isSame = before !== undefined && this.#isSamePost(before, found);
    if (isSame) this.#subtitles.rename(before.reading.post.key, found.post.key);
    const { post, isNew } = this.#subtitles.collect(found.post);
    const reading = { ...found, post };
    if (isSame) this.#lookAgain(before, element, reading);
    else if (before && before.reading.post.key === post.key) this.#correct(before, element, reading);
    else this.#begin(element, reading, signatureOf(post));
    const tracked = this.#tracked.get(element.root);
    if (isNew && tracked) this.#options.events.onSubtitles?.(tracked);
  }

  /** The same post, by its id, with other words: a caption unfolded, or filled in late. It keeps its chip and its time. */
  #correct(tracked: Tracked, element: PostElement, reading: PostReading): void {
    this.#updateCover(tracked, element);
    const signature = signatureOf(reading.post);
    const isEarly = this.#isLoading();
    Object.assign(tracked, { reading, signature, readAt: performance.now(), isSettled: false, isEarly });
    this.#options.events.onPost(tracked);
  }

  /** The same words under the same key, or under the id that was missing until now. */
  #isSamePost(before: Tracked, { post }: PostReading): boolean {
    return before.signature === signatureOf(post) || isIdentified(before.reading.post, post);
  }

  #lookAgain(tracked: Tracked, element: PostElement, reading: PostReading): void {
    const formerKey = tracked.reading.post.key;
    this.#updateCover(tracked, element);
    tracked.reading = reading;
    tracked.signature = signatureOf(reading.post);
    if (formerKey !== reading.post.key) this.#options.events.onIdentified(tracked, formerKey);
    else this.#options.events.onReread(tracked);
    if (!tracked.isSettled && hasStoodStill(tracked)) this.#settle(tracked);
  }

  #begin(element: PostElement, reading: PostReading, signature: string): void {
    this.#forget(element.root);
    const tracked: Tracked = {
      element,
      reading,
      signature,
      position: this.#positionOf(reading),
      readAt: performance.now(),
      isSettled: false,
      isEarly: this.#isLoading(),
    };
    this.#tracked.set(element.root, tracked);
    this.#options.events.onPost(tracked);
  }

  /** A post that comes back keeps its place. */
  #positionOf({ post }: PostReading): number {
    // Comments have an order of their own.
    const list = post.form === 'comment' ? `${post.surface} comments` : post.surface;
    const key = `${list} ${post.key}`;
    const known = this.#met.get(key);
    if (known !== undefined) return known;
    const next = this.#met.get(list) ?? 0;
    this.#met.set(list, next + 1).set(key, next);
    return next;
  }

  #updateCover(tracked: Tracked, element: PostElement): void {
    const changed = tracked.element.isCovered !== element.isCovered;
    tracked.element = element;
    if (changed) this.#options.events.onCovered(tracked);
  }

  #forget(root: Element): void {
    if (this.#tracked.delete(root)) this.#options.events.onGone(root);
  }

  #forgetAll(): void {
    this.#unread.forgetEmpty();
    for (const root of [...this.#tracked.keys()]) this.#forget(root);
  }
}

/** Long enough for a feed that fills a node piece by piece. */
function hasStoodStill({ readAt }: Tracked): boolean {
  return performance.now() - readAt >= POST_SETTLED_AFTER_MS;
}
