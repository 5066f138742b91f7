/** Which of TikTok's addresses are which surface. Everything that is not named here is left alone. */
import type { Surface } from '../../post';
import { decodePath, pathOf } from '../dom';

/** A video or photo page: handle (may be empty or `_`), kind, id. */
export const POST_PATH = /^\/@([^/]*)\/(video|photo)\/(\d{15,25})\/?$/;

// Paths may begin with a language: /en/…, /zh-Hant-TW/…. Two letters, or more with a region: "tag" is no language.
const LANGUAGE_PREFIX = /^\/(?:[a-z]{2}|[a-z]{2,3}(?:-[A-Za-z]{2,4}){1,2})(?=\/|$)/;

const SURFACES: readonly [RegExp, Surface][] = [
  [/^\/?$/, 'home'],
  [/^\/(?:foryou|following|friends)\/?$/, 'home'],
  [POST_PATH, 'post'],
  [/^\/explore\/?$/, 'explore'],
  [/^\/search(?:\/video)?\/?$/, 'search'],
  // A sound or a place gathers posts as a hashtag does.
  [/^\/(?:tag|music|place)\/[^/]+\/?$/, 'tag'],
  [/^\/@[\w.-]{1,64}\/?$/, 'profile'],
];

/** The path without its language. */
export function pathIn(url: URL): string {
  return decodePath(url.pathname).replace(LANGUAGE_PREFIX, '');
}

/** Handle, kind and id in a link to a post, else `null`. */
export function postLinkParts(link: Element, base: URL): { handle: string; kind: string; id: string } | null {
  const path = (pathOf(link, base) ?? '').replace(LANGUAGE_PREFIX, '');
  const [, handle, kind, id] = POST_PATH.exec(path) ?? [];
  return handle === undefined || !kind || !id ? null : { handle, kind, id };
}

/** `null` for messages, upload, the studio, the shop, log-in, live rooms, settings, coins, legal texts and the unknown. */
export function surfaceOf(url: URL): Surface | null {
  const path = pathIn(url);
  return SURFACES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** What the lists of a page are named for, newest names first; all seen 2025 to 2026. */
const SURFACE_OF_LIST: readonly [string, Surface][] = [
  ['[data-e2e="explore-item-list"]', 'explore'],
  ['[data-e2e="challenge-item-list"]', 'tag'],
  ['[data-e2e^="search_"][data-e2e$="-item-list"]', 'search'],
  ['[data-e2e="user-post-item-list"], [data-e2e^="user-"][data-e2e$="-item-list"]', 'profile'],
];

/** Where the tiles left standing under an opened player belong: the address is then the post's. */
export function surfaceBeneath(tile: Element): Surface {
  const list = SURFACE_OF_LIST.find(([selector]) => tile.closest(selector));
  if (list) return list[1];
  const { ownerDocument: document } = tile;
  if (document.querySelector('[data-e2e="user-title"]')) return 'profile';
  return document.querySelector('[data-e2e="challenge-title"], [data-e2e="music-title"]') ? 'tag' : 'explore';
}
