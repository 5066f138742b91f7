/** Puts the comments added later to the sample posts, and says which comment answers which. */
import type { SampleComment, SamplePost } from '../site';

/** Comments added to posts, by the post's id. */
export type AddedComments = Readonly<Record<string, readonly SampleComment[]>>;

/**
 * The samples with all their comments.
 * @param answers what a comment written without `replyTo` answers, by its place among so many; `null` for the post
 */
export function withComments<T extends SamplePost>(
  posts: readonly T[],
  added: AddedComments,
  answers: (index: number, count: number) => number | null,
): T[] {
  return posts.map((post) => {
    const first = post.comments.map((comment, index) => {
      const replyTo = answers(index, post.comments.length);
      return replyTo === null ? comment : { ...comment, replyTo };
    });
    return { ...post, comments: [...first, ...(added[post.id] ?? [])] };
  });
}

/** A comment as a page may see it, without what tests expect of it. */
export interface ShownComment {
  author: SampleComment['author'];
  text: string;
}

/** Leaves out what a page must not tell. */
export const shown = ({ author, text }: SampleComment): ShownComment => ({ author, text });

/** A comment on the post itself with everything said below it, however deep. */
export interface Thread {
  top: number;
  replies: number[];
}

/** Sorts comments into threads of one level, as all three sites do. */
export function threadsIn(comments: readonly SampleComment[]): Thread[] {
  const rootOf = (index: number): number => {
    const replyTo = comments[index]?.replyTo;
    return replyTo === undefined || replyTo >= index ? index : rootOf(replyTo);
  };
  const threads = new Map<number, Thread>();
  comments.forEach((_, index) => {
    const root = rootOf(index);
    if (root === index) threads.set(index, { top: index, replies: [] });
    else threads.get(root)?.replies.push(index);
  });
  return [...threads.values()];
}
