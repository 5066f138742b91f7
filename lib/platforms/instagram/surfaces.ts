/** Which of Instagram's addresses are which surface. Everything not named is left alone. */
import type { Surface } from '../../post';
import { decodePath } from '../dom';

/** A post's own address, with or without its author: author, kind, code. Comment links ("/c/…") do not match. */
export const POST_PATH = /^\/(?:([\w.]{1,30})\/)?(p|reel|tv)\/([\w-]{1,64})\/?$/;

// First segments that are no handle.
const RESERVED = new Set(
  (
    'p reel reels tv explore stories direct accounts popular legal about api graphql web challenge consent auth_platform ' +
    'emails qr create your_activity archive nametag session directory lite language settings notifications saved ads ' +
    'oauth press privacy terms developer professional_dashboard meta_verified invites'
  ).split(' '),
);

const PROFILE_PATH = /^\/([A-Za-z0-9._]{1,30})(?:\/(?:reels|tagged|reposts|saved))?\/?$/;

const SURFACES: readonly [RegExp, Surface][] = [
  [/^\/$/, 'home'],
  [POST_PATH, 'post'],
  [/^\/reels\/(?!audio\b)(?:[\w-]+\/?)?$/, 'reels'],
  [/^\/explore\/?$/, 'explore'],
  [/^\/(?:explore\/tags|popular)\/[^/]+\/?$/, 'tag'],
  // A place or a sound gathers posts as a hashtag does.
  [/^\/(?:explore\/locations\/\d+(?:\/[^/]+)?|reels\/audio\/\d+)\/?$/, 'tag'],
  [/^\/explore\/search(?:\/keyword)?\/?$/, 'search'],
];

/**
 * `null` for messages, log-in, stories, creation, challenges, settings and the unknown. Messages can be shown under a
 * /reels/ address for good (seen 2026-09: a dying player replaces the address), so the document has a say too.
 */
export function surfaceOf(url: URL, document: Document): Surface | null {
  if (showsMessages(document)) return null;
  const path = decodePath(url.pathname);
  const named = SURFACES.find(([pattern]) => pattern.test(path))?.[1];
  if (named) return named;
  return isHandle(PROFILE_PATH.exec(path)?.[1]) ? 'profile' : null;
}

/** The main column holds a message thread or the list of threads. */
function showsMessages(document: Document): boolean {
  const mains = document.querySelectorAll('main, [role="main"]');
  return [...mains].some(
    (main) => main.querySelector('[data-pagelet^="IGD"], a[href*="/direct/t/"]') !== null,
  );
}

/** True for what can be a person's handle. */
export function isHandle(segment: string | undefined): segment is string {
  return segment !== undefined && /^[A-Za-z0-9._]{1,30}$/.test(segment) && !RESERVED.has(segment);
}
