import type { Post } from '../post';

/** What makes two readings the same post with the same text. Held in memory only. */
export function signatureOf(post: Post): string {
  const texts = post.text.map((part) => `${part.role}:${part.text}`);
  return [post.key, post.surface, post.form, ...texts, ...post.hashtags].join('\u0000');
}
