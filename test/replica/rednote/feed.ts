/**
 * The feed in the browser: cards with heights worked out beforehand, placed absolutely, few of them alive at a time.
 * The work per scroll depends on what is on screen, never on how many notes the feed holds.
 */
import { Mounted } from '../markup';
import { type CardKind, card, coverHeight, type Place } from './card';
import type { FeedItem } from './notes';
import type { Words } from './words';

const GAP = 16;
const MIN_WIDTH = 190;
/** How far above and below the window cards are kept. */
const BUFFER = 160;
/** No card is taller than this; it bounds how far back a visible card may begin. */
const TALLEST = 620;
/** Every so many cards a leaving node is not removed but given to another note, as recycling lists do. */
const REBIND_EVERY = 3;

interface Slot {
  item: FeedItem;
  place: Place;
  height: number;
}

interface Live {
  node: HTMLElement;
  /** Absent on cards the server drew: these are moved and removed, but cannot be re-bound. */
  mounted: Mounted | null;
}

/** Asks for a stretch of the feed; an empty answer is its end. */
export type LoadMore = (from: number) => Promise<FeedItem[]>;

const ruler = document.createElement('canvas').getContext('2d');

function titleLines(title: string, width: number): number {
  if (!ruler) return 2;
  ruler.font = '500 14px "PingFang SC", "Noto Sans CJK SC", "Noto Sans", sans-serif';
  // A little more than measured, for what is lost at line ends.
  return Math.min(2, Math.ceil((ruler.measureText(title).width * 1.06) / width));
}

function heightOf(item: FeedItem, width: number): number {
  if (item.kind === 'query') return 220;
  const { title } = item.note;
  const text = title === null ? 0 : titleLines(title, width - 24) * 20 + 8;
  return coverHeight(item.note, width) + 12 + text + 20 + 16;
}

/** Search results name the author in two lines. */
const SECOND_LINE = 16;

/** Asked for in the page's address. */
export interface FeedOptions {
  /** So many first cards stay in the document wherever the reader is. */
  present: number;
  kind: CardKind;
}

/** Runs a feed inside a `.feeds-container`. */
export class Feed {
  private slots: Slot[] = [];
  private live = new Map<number, Live>();
  private columns: number[] = [];
  private width = 0;
  private notes = 0;
  private isLoading = false;
  private hasEnded = false;
  private isScheduled = false;
  private rebound = 0;

  private readonly container: HTMLElement;
  private readonly load: LoadMore;
  private readonly words: Words;
  private readonly present: number;
  private readonly kind: CardKind;
  private readonly leave = new AbortController();

  constructor(container: HTMLElement, load: LoadMore, words: Words, options: FeedOptions) {
    this.container = container;
    this.load = load;
    this.words = words;
    this.present = options.present;
    this.kind = options.kind;
    for (const node of container.querySelectorAll<HTMLElement>(':scope > section')) {
      this.live.set(Number(node.dataset.index), { node, mounted: null });
    }
  }

  /** Takes over what the server drew and follows the window from then on. */
  async start(): Promise<void> {
    await this.more();
    this.container.style.visibility = '';
    const { signal } = this.leave;
    addEventListener('scroll', () => this.schedule(), { passive: true, signal });
    addEventListener('resize', () => this.relayout(), { signal });
  }

  /** Stops following the window; the page is about to be replaced. */
  stop(): void {
    this.leave.abort();
  }

  /** What stands at a place of the feed. */
  itemAt(index: number): FeedItem | undefined {
    return this.slots[index]?.item;
  }

  private async more(): Promise<void> {
    if (this.isLoading || this.hasEnded) return;
    this.isLoading = true;
    const items = await this.load(this.notes);
    this.isLoading = false;
    if (this.leave.signal.aborted) return;
    if (items.length === 0) {
      this.hasEnded = true;
      return;
    }
    this.notes += items.filter((item) => item.kind === 'note').length;
    this.setColumns();
    for (const item of items) this.slots.push(this.place(item));
    this.draw();
  }

  private setColumns(): boolean {
    const room = this.container.parentElement?.clientWidth ?? innerWidth;
    const count = Math.max(2, Math.floor((room + GAP) / (MIN_WIDTH + GAP)));
    const width = Math.floor((room - GAP * (count - 1)) / count);
    if (width === this.width && count === this.columns.length) return false;
    this.width = width;
    this.columns = Array.from({ length: count }, () => 0);
    return true;
  }

  /** Puts a card into the shortest column, so that tops never go up from one card to the next. */
  private place(item: FeedItem): Slot {
    const y = Math.min(...this.columns);
    const column = this.columns.indexOf(y);
    const height = heightOf(item, this.width) + (this.kind === 'search' ? SECOND_LINE : 0);
    this.columns[column] = y + height;
    return { item, height, place: { width: this.width, x: column * (this.width + GAP), y } };
  }

  private relayout(): void {
    if (!this.setColumns()) return;
    this.slots = this.slots.map((slot) => this.place(slot.item));
    for (const [index, { node, mounted }] of this.live) {
      if (mounted) this.bind(mounted, index);
      else this.move(node, index);
    }
    this.draw();
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() => {
      this.isScheduled = false;
      if (!this.leave.signal.aborted) this.draw();
    });
  }

  /** First slot whose top is not above `y`. Tops only grow, so it can be searched by halving. */
  private firstBelow(y: number): number {
    let low = 0;
    let high = this.slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.slots[middle]?.place.y ?? 0) < y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private wanted(): Set<number> {
    const wanted = new Set<number>();
    const top = scrollY - this.container.offsetTop - BUFFER;
    const bottom = top + innerHeight + BUFFER * 2;
    for (let index = this.firstBelow(top - TALLEST); index < this.firstBelow(bottom); index++) {
      const slot = this.slots[index];
      if (slot && slot.place.y + slot.height > top) wanted.add(index);
    }
    return wanted;
  }

  private draw(): void {
    this.container.style.height = `${Math.max(...this.columns)}px`;
    const wanted = this.wanted();
    const leaving = [...this.live].filter(([index]) => !wanted.has(index) && index >= this.present);
    for (const [index] of leaving) this.live.delete(index);
    for (const index of wanted) {
      const known = this.live.get(index);
      if (known) {
        if (!known.mounted) this.move(known.node, index);
        continue;
      }
      const spare = this.rebound++ % REBIND_EVERY === 0 ? leaving.findIndex(([, card]) => card.mounted) : -1;
      const old = spare < 0 ? null : (leaving.splice(spare, 1)[0]?.[1].mounted ?? null);
      if (old) this.bind(old, index);
      else this.add(index);
    }
    for (const [, { node }] of leaving) node.remove();
    const end = Math.min(...this.columns);
    if (scrollY + innerHeight * 2 > end) void this.more();
  }

  private markup(index: number) {
    const slot = this.slots[index];
    return slot ? card(slot.item, index, slot.place, this.words, this.kind) : null;
  }

  private bind(mounted: Mounted, index: number): void {
    const markup = this.markup(index);
    if (!markup) return;
    mounted.update(markup);
    this.live.set(index, { node: mounted.node as HTMLElement, mounted });
  }

  private add(index: number): void {
    const markup = this.markup(index);
    if (!markup) return;
    const mounted = new Mounted(markup, document);
    this.live.set(index, { node: mounted.node as HTMLElement, mounted });
    this.container.append(mounted.node);
  }

  private move(node: HTMLElement, index: number): void {
    const slot = this.slots[index];
    if (!slot) return;
    node.style.setProperty('--6631f1e9', `${slot.place.width}px`);
    node.style.transform = `translate(${slot.place.x}px,${slot.place.y}px)`;
    const cover = node.querySelector<HTMLElement>('.cover');
    if (cover && slot.item.kind !== 'query') {
      cover.style.height = `${coverHeight(slot.item.note, slot.place.width)}px`;
    }
  }
}
