/** Which page an address shows. The same rule serves the server and the page's script. */
import type { CardKind } from './card';

/** A page of the site with cards on it. */
export type Surface =
  | { page: 'explore' }
  | { page: 'search' }
  | { page: 'profile'; handle: string; isCollected: boolean };

const PROFILE = /^\/user\/profile\/(\w{24})$/;
const NOTE = /^\/(?:explore|discovery\/item|search_result|user\/profile\/\w{24})\/([0-9a-f]{24})$/;

const clean = (path: string) => path.replace(/(.)\/$/, '$1');

/** The id in the address of a note. */
export const noteIdIn = (path: string): string | null => NOTE.exec(clean(path))?.[1] ?? null;

/** The page with cards at an address, if there is one. */
export function surfaceOf(path: string, query: URLSearchParams): Surface | null {
  const known = clean(path);
  if (known === '/' || known === '/explore') return { page: 'explore' };
  if (known === '/search_result') return { page: 'search' };
  const handle = PROFILE.exec(known)?.[1];
  return handle ? { page: 'profile', handle, isCollected: query.get('tab') === 'fav' } : null;
}

/** How the cards of a page look. */
export function cardKindOf(surface: Surface, isLoggedIn: boolean, isBare: boolean): CardKind {
  if (surface.page === 'search') return isBare ? 'bare' : 'search';
  if (surface.page === 'profile') return isLoggedIn ? 'profile' : 'poor';
  return 'feed';
}
