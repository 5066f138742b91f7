/**
 * A grid in the browser: tiles in rows, fetched as the reader comes near the end. Where asked, rows off screen leave
 * the document and padding stands in for them, and some leaving tiles are given to other posts. The work per scroll
 * depends on what is on screen, never on the grid's length.
 */
import { type Markup, Mounted } from '../markup';

/** How a grid of a site is built. */
export interface TileSource<T> {
  /** What scrolls: an element, or the window. */
  scroller: HTMLElement | null;
  list: HTMLElement;
  /** Tiles of a row, as the style sheet lays them out. */
  columns: () => number;
  /** Makes the element of a row, on sites that have one. */
  row: (() => HTMLElement) | null;
  draw: (item: T, index: number) => Markup;
  /** Asks for posts from a place on; an empty answer is the end. */
  load: (from: number) => Promise<T[]>;
  /** Rows off screen leave the document. */
  isVirtual: boolean;
  /** So many first tiles stay in the document wherever the reader is. */
  present: number;
}

/** Rows kept above and below the window. */
const AROUND = 3;
/** Every so many tiles a leaving node is given to an entering post. */
const REUSE_EVERY = 3;
const USUAL_HEIGHT = 300;

/** Runs a grid until it is stopped. */
export class TileWindow<T> {
  private readonly source: TileSource<T>;
  private readonly items: T[] = [];
  private readonly live = new Map<number, Mounted>();
  private readonly rows = new Map<number, HTMLElement>();
  private readonly leave = new AbortController();
  private entered = 0;
  private rowHeight = USUAL_HEIGHT;
  private isLoading = false;
  private hasEnded = false;
  private isScheduled = false;

  constructor(source: TileSource<T>) {
    this.source = source;
  }

  /** Fetches the first tiles and follows the reader from then on. */
  async start(): Promise<void> {
    const { signal } = this.leave;
    const schedule = () => this.schedule();
    const scroller: EventTarget = this.source.scroller ?? window;
    scroller.addEventListener('scroll', schedule, { passive: true, signal });
    addEventListener('resize', schedule, { signal });
    await this.more();
  }

  /** Ends everything; the page is about to be replaced. */
  stop(): void {
    this.leave.abort();
  }

  /** Everything fetched so far. */
  get all(): readonly T[] {
    return this.items;
  }

  /** What a tile shows, found by any node in it. */
  itemOf(node: Element): { item: T; index: number } | null {
    for (const [index, { node: tile }] of this.live) {
      const item = this.items[index];
      if (item !== undefined && tile.contains(node)) return { item, index };
    }
    return null;
  }

  /** Draws one tile anew into its own nodes. */
  redraw(index: number): void {
    const item = this.items[index];
    if (item !== undefined) this.live.get(index)?.update(this.source.draw(item, index));
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() => {
      this.isScheduled = false;
      if (!this.leave.signal.aborted) this.render();
    });
  }

  private async more(): Promise<void> {
    if (this.isLoading || this.hasEnded) return;
    this.isLoading = true;
    const items = await this.source.load(this.items.length);
    this.isLoading = false;
    if (this.leave.signal.aborted) return;
    this.hasEnded = items.length === 0;
    this.items.push(...items);
    if (!this.hasEnded) this.render();
  }

  /** Where the window stands over the list. */
  private view(): { top: number; height: number } {
    const { scroller, list } = this.source;
    const box = list.getBoundingClientRect();
    const origin = scroller ? scroller.getBoundingClientRect().top : 0;
    return { top: origin - box.top, height: scroller?.clientHeight ?? innerHeight };
  }

  private range(columns: number): { from: number; to: number } {
    const rows = Math.ceil(this.items.length / columns);
    const { top, height } = this.view();
    const first = Math.floor(top / this.rowHeight) - AROUND;
    const last = Math.ceil((top + height) / this.rowHeight) + AROUND;
    const kept = this.source.isVirtual ? Math.max(0, Math.min(first, rows - 1)) : 0;
    const from = this.source.present > 0 ? 0 : kept;
    const wanted = Math.max(last, Math.ceil(this.source.present / columns), from + 1);
    // A grid that keeps everything only ever grows.
    const grown = this.source.isVirtual ? 0 : Math.ceil(this.live.size / columns);
    return { from, to: Math.min(rows, Math.max(wanted, grown)) };
  }

  private render(): void {
    const columns = Math.max(1, this.source.columns());
    const { from, to } = this.range(columns);
    const first = from * columns;
    const end = Math.min(this.items.length, to * columns);
    const leaving = [...this.live].filter(([index]) => index < first || index >= end);
    for (const [index] of leaving) this.live.delete(index);
    for (let index = end - 1; index >= first; index--) {
      if (!this.live.has(index)) this.enter(index, columns, leaving);
    }
    for (const [, { node }] of leaving) (node as Element).remove();
    for (const [row, element] of this.rows) {
      if (row >= from && row < to) continue;
      element.remove();
      this.rows.delete(row);
    }
    this.pad(from, Math.ceil(this.items.length / columns) - to);
    this.measure(columns);
    if (end >= this.items.length) void this.more();
  }

  private enter(index: number, columns: number, leaving: [number, Mounted][]): void {
    const item = this.items[index];
    if (item === undefined) return;
    const markup = this.source.draw(item, index);
    const spare = this.entered++ % REUSE_EVERY === 0 ? leaving.pop()?.[1] : undefined;
    const mounted = spare?.update(markup) ? spare : new Mounted(markup, document);
    if (spare && spare !== mounted) (spare.node as Element).remove();
    const next = this.live.get(index + 1)?.node ?? null;
    const parent = this.rowFor(Math.floor(index / columns));
    parent.insertBefore(mounted.node, next?.parentNode === parent ? next : null);
    this.live.set(index, mounted);
  }

  private rowFor(row: number): HTMLElement {
    const { list, row: make } = this.source;
    if (!make) return list;
    const known = this.rows.get(row);
    if (known) return known;
    const element = make();
    list.insertBefore(element, this.rows.get(row + 1) ?? null);
    this.rows.set(row, element);
    return element;
  }

  private pad(above: number, below: number): void {
    if (!this.source.isVirtual) return;
    this.source.list.style.paddingTop = `${above * this.rowHeight}px`;
    this.source.list.style.paddingBottom = `${Math.max(0, below) * this.rowHeight}px`;
  }

  /** Rows are all of one height; the distance of two neighbours below each other says which. */
  private measure(columns: number): void {
    const [index, mounted] = [...this.live].sort(([a], [b]) => a - b)[0] ?? [];
    const below = index === undefined ? undefined : this.live.get(index + columns);
    if (!mounted || !below) return;
    const top = (one: Mounted) => (one.node as Element).getBoundingClientRect().top;
    const height = top(below) - top(mounted);
    if (height < 40 || Math.abs(height - this.rowHeight) < 1) return;
    this.rowHeight = height;
    this.schedule();
  }
}
