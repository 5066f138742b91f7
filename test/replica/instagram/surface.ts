/** Which page an address shows. The same rule serves the server and the page's script. */
import type { GridRoute } from './grid-page';

/** A page of the site that shows posts, or the two over which others may lie. */
export type Surface =
  | { page: 'home' }
  | { page: 'post'; code: string }
  | { page: 'reels'; code: string | null }
  | { page: 'grid'; grid: GridRoute }
  | { page: 'story'; handle: string }
  | { page: 'inbox' };

const RESERVED = new Set(
  (
    'p reel reels tv explore stories direct accounts popular legal about api graphql web challenge consent ' +
    'auth_platform emails qr create your_activity archive nametag session directory lite assets picture avatar media'
  ).split(' '),
);

const POST = /^\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]{11})\/$/;

function profileAt(path: string): GridRoute | null {
  const [, handle = '', tab] = /^\/([\w.]{1,30})\/(?:(reels|tagged|reposts|saved)\/)?$/.exec(path) ?? [];
  if (handle === '' || RESERVED.has(handle)) return null;
  return { kind: tab === 'reels' ? 'reelsTab' : 'profile', name: handle };
}

function gridAt(path: string, query: URLSearchParams): GridRoute | null {
  if (path === '/explore/') return { kind: 'explore', name: '' };
  if (path === '/explore/search/keyword/' || path === '/explore/search/') {
    return { kind: 'search', name: query.get('q') ?? '' };
  }
  const named = /^\/(explore\/tags|explore\/locations|popular|reels\/audio)\/([^/]+)\/(?:[^/]+\/)?$/.exec(
    path,
  );
  const name = decodeURIComponent(named?.[2] ?? '');
  switch (named?.[1]) {
    case 'explore/tags':
      return { kind: 'tag', name };
    case 'explore/locations':
      return { kind: 'location', name };
    case 'popular':
      return { kind: 'popular', name };
    case 'reels/audio':
      return { kind: 'audio', name };
    default:
      return profileAt(path);
  }
}

/** The page at an address; `null` for pages that are nothing of the kind. */
export function surfaceOf(path: string, query: URLSearchParams): Surface | null {
  if (path === '/') return { page: 'home' };
  const code = POST.exec(path)?.[1];
  if (code) return { page: 'post', code };
  const reel = /^\/reels\/(?:([\w-]{11})\/)?$/.exec(path);
  if (reel) return { page: 'reels', code: reel[1] ?? null };
  const teller = /^\/stories\/([\w.]+)\/\d+\/$/.exec(path)?.[1];
  if (teller) return { page: 'story', handle: teller };
  if (path === '/direct/inbox/') return { page: 'inbox' };
  const grid = gridAt(path, query);
  return grid && { page: 'grid', grid };
}
