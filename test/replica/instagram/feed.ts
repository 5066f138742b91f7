/**
 * The home feed in the browser. Articles off screen are removed and one padding block stands in for them; some nodes
 * are given to other posts instead. The work per scroll depends on what is on screen, never on the feed's length.
 */
import { Mounted } from '../markup';
import { type ArticleState, article, loadingArticle } from './article';
import { prunedArticle } from './article-pruned';
import type { FeedPost } from './posts';

/** Assumed until an article has been measured. */
const USUAL_HEIGHT = 780;
/** How many window heights around the window articles are kept. */
const KEPT_AROUND = 1;
/** Every so many articles a leaving node is given to an entering post. */
const REUSE_EVERY = 2;

/** What the feed was when it was left, for coming back. */
export interface FeedMemory {
  posts: FeedPost[];
  heights: number[];
  hasEnded: boolean;
  scroll: number;
}

/** Asks for posts from a place on; an empty answer is the end. */
export type LoadMore = (from: number) => Promise<FeedPost[]>;

/** Asked for in the page's address. */
export interface FeedOptions {
  /** So many first articles stay in the document wherever the reader is. */
  present: number;
  /** The layout of 2026-10 instead of 2026-07. */
  isPruned: boolean;
}

/** Runs the feed inside the `data-virtualized` element of the home page. */
export class Feed {
  private readonly container: HTMLElement;
  private readonly load: LoadMore;
  private readonly options: FeedOptions;
  private readonly memory: FeedMemory;
  private readonly live = new Map<number, Mounted>();
  private readonly expanded = new Set<string>();
  private readonly translated = new Set<string>();
  private readonly before = document.createElement('div');
  private readonly after = document.createElement('div');
  private readonly sizes = new ResizeObserver((entries) => this.measure(entries));
  private readonly loading = new Mounted(loadingArticle(), document).node as HTMLElement;
  private readonly leave = new AbortController();
  private isLoading = false;
  private isScheduled = false;
  private entered = 0;
  /** The first article kept, the height of all before it, and the height of all there are. */
  private first = 0;
  private above = 0;
  private total = 0;

  constructor(container: HTMLElement, load: LoadMore, options: FeedOptions, memory: FeedMemory | null) {
    this.container = container;
    this.load = load;
    this.options = options;
    this.memory = memory ?? { posts: [], heights: [], hasEnded: false, scroll: 0 };
    this.total = this.memory.posts.reduce((sum, _, index) => sum + this.heightOf(index), 0);
    container.append(this.before, this.after);
  }

  /** Draws the feed, where the reader left it. */
  async start(): Promise<void> {
    const { signal } = this.leave;
    addEventListener('scroll', () => this.schedule(), { passive: true, signal });
    addEventListener('resize', () => this.schedule(), { signal });
    this.container.addEventListener('click', (event) => this.press(event), { signal });
    if (this.memory.posts.length === 0) return this.more();
    this.draw(this.memory.scroll);
    scrollTo(0, this.memory.scroll);
  }

  /** Takes the feed off the page and says where it was. */
  stop(): FeedMemory {
    this.leave.abort();
    this.sizes.disconnect();
    return { ...this.memory, scroll: scrollY };
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() => {
      this.isScheduled = false;
      if (!this.leave.signal.aborted) this.draw(scrollY);
    });
  }

  private async more(): Promise<void> {
    if (this.isLoading || this.memory.hasEnded) return;
    this.isLoading = true;
    this.after.before(this.loading);
    const posts = await this.load(this.memory.posts.length);
    this.isLoading = false;
    this.loading.remove();
    this.memory.hasEnded = posts.length === 0;
    this.memory.posts.push(...posts);
    this.total += posts.length * USUAL_HEIGHT;
    if (!this.leave.signal.aborted && posts.length > 0) this.draw(scrollY);
  }

  private measure(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const index = PLACES.get(target) ?? -1;
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (index >= 0 && target.isConnected && height > 0) this.remember(index, height);
    }
    this.schedule();
  }

  private remember(index: number, height: number): void {
    const grown = height - this.heightOf(index);
    this.memory.heights[index] = height;
    this.total += grown;
    if (index < this.first) this.above += grown;
  }

  private heightOf(index: number): number {
    return this.memory.heights[index] ?? USUAL_HEIGHT;
  }

  /**
   * Moves the first kept article along with the window and finds the last one. Sums are carried on from the last
   * time, so that a long feed costs no more than a short one.
   */
  private range(scroll: number): { from: number; to: number; below: number } {
    const offset = this.container.offsetTop;
    const top = this.options.present > 0 ? 0 : scroll - offset - innerHeight * KEPT_AROUND;
    const bottom = scroll - offset + innerHeight * (1 + KEPT_AROUND);
    const { length } = this.memory.posts;
    while (this.first < length - 1 && this.above + this.heightOf(this.first) < top) {
      this.above += this.heightOf(this.first++);
    }
    while (this.first > 0 && this.above > top) this.above -= this.heightOf(--this.first);
    let to = this.first;
    let y = this.above;
    while (to < length && (y < bottom || to < this.options.present)) y += this.heightOf(to++);
    return { from: this.first, to, below: Math.max(0, this.total - y) };
  }

  private draw(scroll: number): void {
    const { from, to, below } = this.range(scroll);
    this.before.style.height = `${this.above}px`;
    this.after.style.height = `${below}px`;
    const leaving = [...this.live].filter(([index]) => index < from || index >= to);
    for (const [index, { node }] of leaving) {
      this.live.delete(index);
      this.sizes.unobserve(node as Element);
    }
    for (let index = to - 1; index >= from; index--) {
      if (this.live.has(index)) continue;
      const spare = this.entered++ % REUSE_EVERY === 0 ? leaving.pop()?.[1] : undefined;
      this.enter(index, spare);
    }
    for (const [, { node }] of leaving) (node as Element).remove();
    if (to >= this.memory.posts.length) void this.more();
  }

  private enter(index: number, spare: Mounted | undefined): void {
    const markup = this.markup(index);
    if (!markup) return;
    const mounted = spare?.update(markup) ? spare : new Mounted(markup, document);
    const node = mounted.node as HTMLElement;
    const next = this.live.get(index + 1)?.node ?? this.after;
    this.container.insertBefore(node, next);
    this.live.set(index, mounted);
    PLACES.set(node, index);
    this.sizes.observe(node);
  }

  private markup(index: number) {
    const post = this.memory.posts[index];
    if (!post) return null;
    const state: ArticleState = {
      now: Date.now(),
      isExpanded: this.expanded.has(post.id),
      isTranslated: this.translated.has(post.id),
    };
    return this.options.isPruned ? prunedArticle(post, state) : article(post, state);
  }

  /** "more" opens the caption for good; "See translation" goes back and forth. */
  private press(event: Event): void {
    const pressed = (event.target as Element).closest('[role=button]');
    const root = pressed?.closest('article');
    const index = root ? PLACES.get(root) : undefined;
    const post = index === undefined ? undefined : this.memory.posts[index];
    if (!pressed || !post || index === undefined) return;
    if (pressed.textContent === 'more') this.expanded.add(post.id);
    else if (pressed.textContent === 'See translation') this.translated.add(post.id);
    else if (pressed.textContent === 'See original') this.translated.delete(post.id);
    else return;
    const markup = this.markup(index);
    if (markup) this.live.get(index)?.update(markup);
  }
}

/** Which post of the feed an article stands for at the moment. */
const PLACES = new WeakMap<Element, number>();
