/** A grid page in the browser: tiles that are fetched while scrolling, and players under the pointer. */
import { TileWindow } from '../kit/tile-window';
import { Mounted } from '../markup';
import { ask, type FeedOptions, type Listing } from './feed-source';
import { type GridRoute, gridPage } from './grid-page';
import { tile } from './grid-tile';
import type { FeedPost } from './posts';
import { setPlaying } from './still-video';

/** Posts that arrive with every request. */
const PER_REQUEST = 24;

/** Where the server answers for a grid. */
export function listingOf({ kind, name }: GridRoute): Listing {
  switch (kind) {
    case 'explore':
      return { path: '/api/explore/item_list/', query: {} };
    case 'tag':
      return { path: '/api/challenge/item_list/', query: { challengeName: name } };
    case 'profile':
      return { path: '/api/post/item_list/', query: { uniqueId: name } };
    case 'searchTop':
      return { path: '/api/search/general/full/', query: { keyword: name } };
    case 'searchVideo':
      return { path: '/api/search/item/full/', query: { keyword: name } };
    default:
      return { path: '/api/music/item_list/', query: { name } };
  }
}

/** One grid of one page visit. */
export class Grid {
  readonly main: HTMLElement;
  private readonly tiles: TileWindow<FeedPost>;
  private hovered = -1;

  constructor(options: FeedOptions, route: GridRoute) {
    const page = new Mounted(gridPage(route, { title: route.name, count: options.count }), document);
    this.main = page.node as HTMLElement;
    const list = this.main.querySelector<HTMLElement>('[class*="--DivVideoFeedV2"]') ?? this.main;
    const listing = listingOf(route);
    this.tiles = new TileWindow<FeedPost>({
      scroller: this.main,
      list,
      columns: () => getComputedStyle(list).gridTemplateColumns.split(' ').length,
      row: null,
      draw: (post, index) => tile(post, { kind: route.kind, index, isHovered: index === this.hovered }),
      load: async (from) =>
        (await ask(options, from, Math.max(PER_REQUEST, options.tiles), null, listing)).posts,
      isVirtual: options.recycle,
      present: options.tiles,
    });
  }

  /** Draws the first tiles. */
  async start(): Promise<void> {
    this.main.addEventListener('pointerover', (event) => this.hover(event.target as Element));
    this.main.addEventListener('pointerleave', () => this.hover(null));
    await this.tiles.start();
  }

  /** Ends timers and listeners; the page is about to be replaced. */
  stop(): void {
    this.tiles.stop();
  }

  /** The posts fetched so far. */
  get posts(): readonly FeedPost[] {
    return this.tiles.all;
  }

  /** The post a node of the grid belongs to. */
  postOf(node: Element): FeedPost | null {
    return this.tiles.itemOf(node)?.item ?? null;
  }

  /** A tile under the pointer mounts its player, and only then the post's id is an element's id, too. */
  private hover(target: Element | null): void {
    const found = target && this.tiles.itemOf(target);
    const index = found?.index ?? -1;
    if (index === this.hovered) return;
    const last = this.hovered;
    this.hovered = index;
    this.tiles.redraw(last);
    this.tiles.redraw(index);
    const video = found && target?.closest('[id^="grid-item-container"]')?.querySelector('video');
    if (video) setPlaying(video, true);
  }
}
