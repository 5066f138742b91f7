/** Grids and the reels viewer in the browser: few rows alive at a time, some of their nodes given to other posts. */
import { TileWindow } from '../kit/tile-window';
import { Mounted } from '../markup';
import { type GridRoute, gridPage } from './grid-page';
import { NAMES } from './names';
import type { FeedPost } from './posts';
import { reelSlot } from './reel';
import { mobileSlot } from './reel-mobile';
import { reelsPage } from './reels-page';
import { tile } from './tile';

/** Asks for posts of a list from a place on. */
export type Load = (from: number) => Promise<FeedPost[]>;

/** A grid: rows of three, as on all of the site's grids. */
export class GridView {
  readonly node: HTMLElement;
  private readonly tiles: TileWindow<FeedPost>;

  constructor(route: GridRoute, load: Load, present: number) {
    this.node = new Mounted(gridPage(route), document).node as HTMLElement;
    const list = this.node.querySelector<HTMLElement>(`.${NAMES.grid}`) ?? this.node;
    this.tiles = new TileWindow<FeedPost>({
      scroller: null,
      list,
      columns: () => 3,
      row: () => {
        const row = document.createElement('div');
        row.className = NAMES.row;
        return row;
      },
      draw: (post, index) => tile(route.kind, post, index),
      load,
      isVirtual: true,
      present,
    });
  }

  /** Draws the first rows. */
  start = (): Promise<void> => this.tiles.start();

  /** Ends everything; the page is about to be replaced. */
  stop = (): void => this.tiles.stop();

  /** The post a node belongs to. */
  postOf(node: Element): FeedPost | null {
    return this.tiles.itemOf(node)?.item ?? null;
  }
}

/** The reels viewer: the address follows the slot in view, and nothing else says which reel that is. */
export class ReelsView {
  readonly node: HTMLElement;
  private readonly scroller: HTMLElement;
  private readonly slots: TileWindow<FeedPost>;
  private current = 0;
  private isOver = false;

  constructor(load: Load, isMobile: boolean) {
    this.node = new Mounted(reelsPage(isMobile), document).node as HTMLElement;
    this.scroller = this.node.querySelector<HTMLElement>(`.${NAMES.viewer}`) ?? this.node;
    const list = this.scroller.firstElementChild as HTMLElement;
    this.slots = new TileWindow<FeedPost>({
      scroller: this.scroller,
      list,
      columns: () => 1,
      row: null,
      draw: (post) => (isMobile ? mobileSlot(post) : reelSlot(post)),
      load,
      isVirtual: true,
      present: 0,
    });
  }

  /** Draws the first slots and says in the address which one is in view. */
  async start(): Promise<void> {
    this.scroller.addEventListener('scroll', () => this.follow(), { passive: true });
    await this.slots.start();
    this.follow();
  }

  /** Ends everything; the page is about to be replaced. */
  stop(): void {
    this.isOver = true;
    this.slots.stop();
  }

  /** The reel in view. */
  get post(): FeedPost | null {
    return this.slots.all[this.current] ?? null;
  }

  /** Goes to a neighbour. */
  step(by: 1 | -1): void {
    this.scroller.scrollBy({ top: by * this.scroller.clientHeight, behavior: 'smooth' });
  }

  /** The address a reel has in the viewer. */
  address(): string {
    return `/reels/${this.post?.id}/${location.search}`;
  }

  private follow(): void {
    if (this.isOver) return;
    this.current = Math.round(this.scroller.scrollTop / this.scroller.clientHeight);
    if (this.post && !location.pathname.includes(this.post.id)) {
      history.replaceState(history.state, '', this.address());
    }
  }
}
