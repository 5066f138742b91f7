import { isFingerprintKey, type Post } from '../post';

/** What makes two readings the same post with the same text. Held in memory only. */
export function signatureOf(post: Post): string {
  return [post.key, post.surface, post.form, wordsOf(post)].join('\u0000');
}

/** Subtitles change every few seconds while the post stays the same. */
function wordsOf(post: Post): string {
  const written = post.text.filter(({ role }) => role !== 'subtitle');
  return [...written.map((part) => `${part.role}:${part.text}`), ...post.hashtags].join('\u0000');
}

/** True when the page has now told the id of a post that stood on a fingerprint: the same post, better known. */
export function isIdentified(before: Post, now: Post): boolean {
  return isFingerprintKey(before.key) && !isFingerprintKey(now.key) && wordsOf(before) === wordsOf(now);
}
