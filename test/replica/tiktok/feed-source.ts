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
}

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
  };
}

/** What the server answers. */
interface Answer {
  posts: FeedPost[];
  hasMore: boolean;
}

/** Fetches the next posts of the feed. */
export async function ask(
  options: FeedOptions,
  cursor: number,
  size: number,
  first: string | null,
): Promise<Answer> {
  const query = new URLSearchParams({ cursor: String(cursor), size: String(size) });
  if (options.count > 0) query.set('count', String(options.count));
  if (first) query.set('first', first);
  const response = await fetch(`/api/recommend/item_list/?${query}`);
  return (await response.json()) as Answer;
}
