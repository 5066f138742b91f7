/**
 * What posts said before a translator rewrote them in the page. Their words, and with them their language and their notes,
 * stay those of their author; of a post that was never met untranslated nothing is said.
 */
import { ANNOTATIONS_KEPT_PER_PAGE } from '../limits';
import type { PostReading } from '../platforms/adapter';
import { isRewritten } from '../platforms/translation';
import type { Post, PostKey } from '../post';

type Words = Pick<Post, 'text' | 'hashtags' | 'isPartial'>;

const NO_WORDS: Words = { text: [], hashtags: [], isPartial: false };

export class WrittenWords {
  readonly #words = new Map<PostKey, Words>();

  /**
   * The reading of an element, with the words as they were written.
   * @param before what the element held at the last look
   * @returns `null` for a post that is known by its words alone, once those are gone
   */
  asWritten(root: Element, found: PostReading, before: Post | undefined): PostReading | null {
    const { post } = found;
    // The page's own state is no text on the screen: translators do not reach it.
    if (found.sources?.caption === 'state' || !isRewritten(root)) {
      this.#remember(post);
      return found;
    }
    const known = this.#words.get(post.key) ?? (before && isStillHere(before, post) ? wordsOf(before) : null);
    if (!known && post.id === null) return null;
    const words = known ?? NO_WORDS;
    // A key made of words is made of the author's.
    const key = post.id === null && before ? before.key : post.key;
    return { ...found, post: { ...post, ...words, key } };
  }

  #remember(post: Post): void {
    const words = wordsOf(post);
    if (words.text.length === 0) return;
    this.#words.delete(post.key);
    this.#words.set(post.key, words);
    const oldest = this.#words.keys().next().value;
    if (this.#words.size > ANNOTATIONS_KEPT_PER_PAGE && oldest !== undefined) this.#words.delete(oldest);
  }
}

/** Subtitles are collected by themselves. */
function wordsOf({ text, hashtags, isPartial }: Post): Words {
  return { text: text.filter(({ role }) => role !== 'subtitle'), hashtags, isPartial };
}

/** The same author's, and as far as numbers are known the same post. */
function isStillHere(before: Post, now: Post): boolean {
  const isSameNumber = before.id === null || before.id === now.id;
  return isSameNumber && before.author !== null && before.author === now.author;
}
