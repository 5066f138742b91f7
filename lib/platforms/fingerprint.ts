/**
 * A key for posts whose id a page does not show (yet): the same post gives the same key after every re-render.
 */
import type { Platform, PostKey } from '../post';

/** Folds away what differs between two renderings of one post: width, case, blanks, invisible marks. */
export function foldForFingerprint(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff\ufffc]|\ufe0e|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** cyrb53's mixing (public domain, bryc) with all 64 bits kept, as 16 hex digits. Not for secrets. */
export function hash64(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b, a].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The key of a post without id: over platform, author and folded text. */
export function fingerprintKey(platform: Platform, author: string | null, texts: readonly string[]): PostKey {
  const parts = [platform, author ?? '', ...texts].map(foldForFingerprint);
  return `${platform}:~${hash64(parts.join('\n'))}`;
}
