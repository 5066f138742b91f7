/** The page's options and its way of getting posts. Runs in the page. */
import type { FeedPost } from './posts';
import type { Build } from './style-names';

/** Options of the page, see `site.ts`. */
export interface FeedOptions {
  /** The query as opened, to be kept while the page's links are followed. */
  search: string;
  count: number;
  present: number;
  slots: number;
  window: number;
  build: Build;
  play: boolean;
  /** What the address says about a feed made from a seed, for the server. */
  generated: Readonly<Record<string, string>>;
  /** Tiles of a grid that stay in the document; 0 leaves it to the page. */
  tiles: number;
  /** Rows of a grid far off screen leave the document and are used again. */
  recycle: boolean;
}

/** A list of posts the server has. */
export interface Listing {
  path: string;
  query: Readonly<Record<string, string>>;
}

const FOR_YOU: Listing = { path: '/api/recommend/item_list/', query: {} };

/** Reads the options; anything unusable falls back to the default. */
export function optionsOf(search: URLSearchParams): FeedOptions {
  const number = (name: string, fallback: number) => {
    const value = Number(search.get(name));
    return Number.isInteger(value) && value > 0 ? value : fallback;
  };
  const present = number('present', 16);
  const fillsAll = search.get('window') === 'all';
  return {
    search: search.size > 0 ? `?${search}` : '',
    count: number('count', 0),
    present,
    // Articles that stay filled are never left behind, so they cannot be used again.
    slots: fillsAll ? Number.POSITIVE_INFINITY : Math.max(number('slots', 24), present),
    window: fillsAll ? Number.POSITIVE_INFINITY : number('window', 1),
    build: search.get('build') === '2025' ? '2025' : '2026',
    play: search.get('play') !== '0',
    generated: Object.fromEntries([...search].filter(([name]) => name === 'posts' || name === 'seed')),
    tiles: number('present', 0),
    recycle: search.get('recycle') === '1',
  };
}

/** What the server answers. */
interface Answer {
  posts: FeedPost[];
  hasMore: boolean;
}

/** Fetches the next posts of the feed or of another list. */
export async function ask(
  options: FeedOptions,
  cursor: number,
  size: number,
  first: string | null,
  listing = FOR_YOU,
): Promise<Answer> {
  const query = new URLSearchParams({
    ...options.generated,
    ...listing.query,
    cursor: String(cursor),
    size: String(size),
  });
  if (options.count > 0) query.set('count', String(options.count));
  if (first) query.set('first', first);
  const response = await fetch(`${listing.path}?${query}`);
  return (await response.json()) as Answer;
}
