/**
 * What authors wrote in of late, so that a post too short to tell may go with their others. Kept in memory only, for
 * as long as the background runs, and for few authors: nothing of it is stored or leaves the browser.
 */
import type { AnalysisContext } from '../analysis/analyze';
import type { LanguageFinding } from '../annotation';
import type { LanguageTag } from '../languages';
import type { Post } from '../post';

const AUTHORS_KEPT = 400;
/** Posts remembered of each author, the latest last. */
const POSTS_KEPT = 6;
/** How many of them must be in one language, and how large a share, to be a habit. */
const LEAST_POSTS = 2;
const LEAST_SHARE = 0.75;
/** Less sure findings teach nothing. */
const SURE = 0.85;

export interface AuthorLanguages {
  /** What is known of the author before this post. */
  contextOf(post: Post): AnalysisContext;
  /** Learns from a finding that no hint tipped. */
  learn(post: Post, finding: LanguageFinding): void;
}

/** Starts with nobody known. */
export function createAuthorLanguages(): AuthorLanguages {
  const known = new Map<string, { key: string; tag: LanguageTag }[]>();
  const authorOf = (post: Post): string | null => (post.author ? `${post.platform}:${post.author}` : null);
  return {
    contextOf(post) {
      const author = authorOf(post);
      // Not by the post itself, which is asked for again and again: it would answer for itself.
      const others = (author === null ? [] : (known.get(author) ?? [])).filter(({ key }) => key !== post.key);
      const counts = new Map<LanguageTag, number>();
      for (const { tag } of others) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      const [habit] = [...counts].sort((a, b) => b[1] - a[1]);
      if (!habit || habit[1] < LEAST_POSTS || habit[1] / others.length < LEAST_SHARE) return {};
      return { authorLanguage: habit[0] };
    },
    learn(post, { primary, confidence, because }) {
      const author = authorOf(post);
      if (author === null || primary === 'und' || primary === 'mul' || confidence < SURE) return;
      if (because.some((reason) => reason.startsWith('hint:'))) return;
      const posts = (known.get(author) ?? []).filter(({ key }) => key !== post.key);
      known.delete(author);
      known.set(author, [...posts, { key: post.key, tag: primary }].slice(-POSTS_KEPT));
      const [oldest] = known.keys();
      if (known.size > AUTHORS_KEPT && oldest !== undefined) known.delete(oldest);
    },
  };
}
