/** Which of TikTok's addresses are which surface. Everything that is not named here is left alone. */
import type { Surface } from '../../post';
import { decodePath } from '../dom';

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
  [/^\/tag\/[^/]+\/?$/, 'tag'],
  [/^\/@[\w.-]{1,64}\/?$/, 'profile'],
];

/** The path without its language. */
export function pathIn(url: URL): string {
  return decodePath(url.pathname).replace(LANGUAGE_PREFIX, '');
}

/** `null` for messages, upload, the studio, the shop, log-in, live rooms, settings, coins, legal texts and the unknown. */
export function surfaceOf(url: URL): Surface | null {
  const path = pathIn(url);
  return SURFACES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
