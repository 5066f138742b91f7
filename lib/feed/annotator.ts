/**
 * What happens to a post from the moment it stands on the page: asked for, painted, and once settled, timed.
 */
import { SUBTITLES_EVERY_MS } from '../limits';
import type { AnnotatedPost, PageStatus } from '../messages';
import type { Placement, PlatformAdapter, PostReading } from '../platforms/adapter';
import type { Post, PostKey, Surface } from '../post';
import type { AnnotationClient } from './annotation-client';
import type { DwellInfo } from './dwell';
import type { HealthCounter } from './health-counter';
import { FeedWatcher, type WatchedPost } from './watcher';

/** Draws and removes what the person sees of an annotation. */
export interface Painter {
  /** Takes the room the chip will need, in the frame in which the post appears. */
  reserve(root: Element, placement: Placement): void;
  paint(post: WatchedPost, placement: Placement, annotated: AnnotatedPost): void;
  /** The post is the same, its page is not: the chip goes where it belongs now. */
  move(root: Element, placement: Placement): void;
  /** Puts the chip back where the site took it away. */
  restore(root: Element): void;
  remove(root: Element): void;
  owns(node: Node): boolean;
  /** True while the person reads the card of this post: what is there must stay. */
  isInUse?(root: Element): boolean;
}

/** Times how long posts are seen. */
export interface Dwell {
  observe(root: Element, info: DwellInfo): void;
  unobserve(root: Element): void;
  rekey(root: Element, key: PostKey): void;
  setCovered(root: Element, isCovered: boolean): void;
  setMedia(root: Element, media: HTMLMediaElement | null): void;
}

export interface AnnotatorOptions {
  document: Document;
  adapter: PlatformAdapter;
  client: AnnotationClient;
  painter: Painter;
  /** `null` while nothing may be recorded. */
  dwell: Dwell | null;
  /** `null` while nothing may be recorded. */
  health?: Pick<HealthCounter, 'onSettled' | 'onIdentified' | 'onScanned'> | null;
  /** A note was put before the person for the first time on this post. */
  onNotesShown(post: Post, annotated: AnnotatedPost): void;
  /** A post counted under a fingerprint until now has got its id. */
  onIdentified(fingerprint: PostKey, post: Post): void;
  /** After every look at the page: what stood in a post may be gone, or covered. */
  onLooked?(): void;
  signal: AbortSignal;
}

/** A post with its annotation, as it stands on the page. */
export interface PaintedPost {
  key: PostKey;
  /** Changes when the node holds another post or other text. */
  signature: string;
  /** Kept up to date while its node holds it. */
  post: WatchedPost;
  annotated: AnnotatedPost;
  /** Notes that were told to be shown. */
  told: ReadonlySet<string>;
}

export class Annotator {
  readonly #options: AnnotatorOptions;
  readonly #watcher: FeedWatcher;
  readonly #painted = new Map<Element, PaintedPost>();
  /** Posts with new subtitle lines that wait to be annotated again. */
  readonly #renewals = new Map<Element, ReturnType<typeof setTimeout>>();
  /** Posts that stood still, by element: their notes count as shown once they are painted. */
  readonly #settled = new Map<Element, string>();
  /** Where chips belong: as long as a reading stands its post has not changed, and finding the place again costs as much. */
  readonly #places = new WeakMap<PostReading, Placement | null>();
  #status: Omit<PageStatus, 'platform'> = { surface: null, postsFound: 0, postsAnnotated: 0 };

  constructor(options: AnnotatorOptions) {
    this.#options = options;
    const { adapter, document, painter, signal } = options;
    this.#watcher = new FeedWatcher({
      adapter,
      document,
      signal,
      isOwnNode: (node) => painter.owns(node),
      events: {
        onPost: (post) => void this.#annotate(post),
        onIdentified: (post, fingerprint) => this.#identify(post, fingerprint),
        onSettled: (post) => this.#time(post),
        onReread: (post) => this.#place(post),
        onCovered: (post) => this.#cover(post),
        onSubtitles: (post) => this.#planRenewal(post),
        onGone: (root) => this.#drop(root),
        onScanned: (surface, found, read, unread) => {
          options.health?.onScanned(surface, found, unread);
          this.#onScanned(surface, found, read);
        },
      },
    });
  }

  get status(): PageStatus {
    return { platform: this.#options.adapter.platform, ...this.#status };
  }

  onNavigation(): void {
    this.#watcher.onNavigation();
  }

  /** Annotates everything anew. */
  reset(): void {
    this.#options.client.clear();
    this.#watcher.reset();
  }

  /** Every post that has its annotation, in the order in which they were painted. */
  paintedPosts(): PaintedPost[] {
    return [...this.#painted.values()];
  }

  /** The innermost annotated post around a node. */
  postAround(node: Node): PaintedPost | null {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const painted = this.#painted.get(at as Element);
      if (painted) return painted;
    }
    return null;
  }

  /** Where the page has room for what concerns a post; `null` where it has none. */
  placementOf({ element }: WatchedPost): Placement | null {
    const { adapter, document } = this.#options;
    return adapter.placementOf(element, { document, url: new URL(document.URL), surface: element.surface });
  }

  #placeOf(post: WatchedPost): Placement | null {
    const known = this.#places.get(post.reading);
    if (known !== undefined) return known;
    const place = this.placementOf(post);
    this.#places.set(post.reading, place);
    return place;
  }

  async #annotate(post: WatchedPost): Promise<void> {
    const { client } = this.#options;
    const { root, isCovered } = post.element;
    const before = this.#painted.get(root);
    if (isCovered) {
      if (before && before.signature !== post.signature) this.#unpaint(root);
      return;
    }
    const known = client.known(post.signature);
    if (known) return this.#paint(post, known);
    // Words that were corrected keep their chip until the new one is there; another post must not wear it for a moment.
    if (before && before.key !== post.reading.post.key) this.#unpaint(root);
    const placement = this.#placeOf(post);
    if (placement) this.#options.painter.reserve(root, placement);
    const annotated = await client.request(post.reading.post, post.signature);
    if (!annotated || this.#options.signal.aborted) return;
    // Meanwhile the site may have put another post into this node: read it again before painting.
    const current = this.#watcher.confirm(root, post.signature);
    if (current) this.#paint(current, annotated);
    else this.#watcher.onNavigation();
  }

  /** Under an overlay nothing new is shown. What stood there stays, and the rest follows when the overlay closes. */
  #cover(post: WatchedPost): void {
    const { root, isCovered } = post.element;
    this.#options.dwell?.setCovered(root, isCovered);
    if (!isCovered && !this.#painted.has(root)) void this.#annotate(post);
  }

  /** The site may have drawn the post's nodes anew, or taken away where its chip stood. */
  #place(post: WatchedPost): void {
    const { root } = post.element;
    const placement = this.#placeOf(post);
    if (this.#painted.has(root)) {
      if (placement) this.#options.painter.move(root, placement);
      else this.#unpaint(root);
      return;
    }
    const known = this.#options.client.known(post.signature);
    if (known && placement) this.#paint(post, known);
  }

  #unpaint(root: Element): void {
    this.#painted.delete(root);
    this.#options.painter.remove(root);
  }

  /** The chip says the same as before: it stays, and so does an open card. */
  #identify(post: WatchedPost, fingerprint: PostKey): void {
    const { root } = post.element;
    if (this.#settled.has(root)) this.#settled.set(root, post.signature);
    this.#options.health?.onIdentified(post, fingerprint);
    this.#options.dwell?.rekey(root, post.reading.post.key);
    this.#options.onIdentified(fingerprint, post.reading.post);
    const painted = this.#painted.get(root);
    if (painted) Object.assign(painted, { key: post.reading.post.key, signature: post.signature, post });
    else void this.#annotate(post);
  }

  #paint(post: WatchedPost, annotated: AnnotatedPost): void {
    const { element, signature } = post;
    if (element.isCovered) return;
    // A comment gets a mark only where there is a note: threads are long, and silence is a feature.
    if (element.form === 'comment' && annotated.annotation.notes.length === 0) {
      // The node may have held another comment before, with a mark that is not this one's.
      if (this.#painted.has(element.root)) this.#unpaint(element.root);
      return;
    }
    const placement = this.#placeOf(post);
    if (!placement) {
      if (this.#painted.has(element.root)) this.#unpaint(element.root);
      return;
    }
    this.#options.painter.paint(post, placement, annotated);
    const { key } = post.reading.post;
    const before = this.#painted.get(element.root);
    const told = before?.key === key ? before.told : new Set<string>();
    this.#painted.set(element.root, { key, signature, post, annotated, told });
    this.#tellShown(post);
  }

  /** Chip and settled reading come in any order; the notes were shown when both are there. */
  #tellShown({ element: { root }, reading, signature }: WatchedPost): void {
    const painted = this.#painted.get(root);
    if (this.#settled.get(root) !== signature || painted?.signature !== signature) return;
    const { annotated, told } = painted;
    const notes = annotated.annotation.notes.filter(({ id }) => !told.has(id));
    if (notes.length === 0) return;
    painted.told = new Set([...told, ...notes.map(({ id }) => id)]);
    this.#options.onNotesShown(reading.post, {
      ...annotated,
      annotation: { ...annotated.annotation, notes },
    });
  }

  /** What is said in a video comes line by line: lines wait for company, then the post is annotated with all of them. */
  #planRenewal({ element: { root }, signature }: WatchedPost): void {
    if (this.#renewals.has(root)) return;
    const renew = async () => {
      this.#renewals.delete(root);
      const post = this.#options.signal.aborted ? null : this.#watcher.confirm(root, signature);
      const annotated = post && (await this.#options.client.renew(post.reading.post, signature));
      const current = annotated && this.#watcher.confirm(root, signature);
      const before = this.#painted.get(root);
      if (!current || (before && saysTheSame(before.annotated, annotated))) return;
      if (!this.#options.painter.isInUse?.(root)) this.#paint(current, annotated);
    };
    this.#renewals.set(
      root,
      setTimeout(() => void renew(), SUBTITLES_EVERY_MS),
    );
  }

  #time(watched: WatchedPost): void {
    const { dwell, adapter } = this.#options;
    const { element, reading, position, signature } = watched;
    const { post } = reading;
    this.#settled.set(element.root, signature);
    this.#options.health?.onSettled(watched);
    // Comments are timed too, as depth of contact with their post; they are never counted among posts.
    if (dwell) {
      const { key: postKey, platform, surface, form } = post;
      dwell.observe(element.root, { postKey, platform, surface, form, position });
      dwell.setCovered(element.root, element.isCovered);
      dwell.setMedia(element.root, adapter.mediaOf(element));
    }
    this.#tellShown(watched);
  }

  #drop(root: Element): void {
    clearTimeout(this.#renewals.get(root));
    this.#renewals.delete(root);
    this.#unpaint(root);
    this.#settled.delete(root);
    this.#options.dwell?.unobserve(root);
  }

  #onScanned(surface: Surface | null, found: number, read: number): void {
    for (const root of this.#painted.keys()) this.#options.painter.restore(root);
    const painted = this.paintedPosts().filter(({ post }) => post.element.form !== 'comment');
    this.#status = { surface, postsFound: found, postsAnnotated: Math.min(read, painted.length) };
    this.#options.onLooked?.();
  }
}

/** True where chip and card would not change. */
function saysTheSame(a: AnnotatedPost, b: AnnotatedPost): boolean {
  const said = ({ annotation: { language, notes }, communityLabels }: AnnotatedPost) =>
    JSON.stringify([
      language.primary,
      language.codeSwitched,
      notes.map(({ id, at }) => [id, at]),
      communityLabels,
    ]);
  return said(a) === said(b);
}
