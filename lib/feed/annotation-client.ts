/**
 * Asks the background for annotations: posts of one look at the page travel in one message, answers are kept for a
 * while, so that a post that comes back is painted at once.
 */
import { ANNOTATIONS_KEPT_PER_PAGE, POSTS_PER_MESSAGE } from '../limits';
import type { AnnotatedPost } from '../messages';
import type { Post } from '../post';
import { untilAnswered } from './again';

export type SendPosts = (posts: Post[]) => Promise<(AnnotatedPost | null)[]>;

interface Waiting {
  post: Post;
  signature: string;
  resolve(answer: AnnotatedPost | null): void;
}

export class AnnotationClient {
  readonly #send: SendPosts;
  readonly #onLost: (error: unknown) => void;
  readonly #signal: AbortSignal;
  readonly #kept = new Map<string, AnnotatedPost>();
  #waiting: Waiting[] = [];

  /**
   * @param onLost - called each time the background did not answer; aborts `signal` where it never will again
   * @param signal - ends asking again
   */
  constructor(send: SendPosts, onLost: (error: unknown) => void, signal: AbortSignal) {
    this.#send = send;
    this.#onLost = onLost;
    this.#signal = signal;
  }

  /** The annotation if it is known already. */
  known(signature: string): AnnotatedPost | null {
    return this.#kept.get(signature) ?? null;
  }

  /** The annotation; `null` when there is none to be had. Never rejects. */
  request(post: Post, signature: string): Promise<AnnotatedPost | null> {
    const known = this.known(signature);
    return known ? Promise.resolve(known) : this.renew(post, signature);
  }

  /** Asks again, because more of the post was read; the new answer takes the place of the kept one. Never rejects. */
  renew(post: Post, signature: string): Promise<AnnotatedPost | null> {
    return new Promise((resolve) => {
      if (this.#waiting.length === 0) queueMicrotask(() => this.#flush());
      this.#waiting.push({ post, signature, resolve });
    });
  }

  /** Forgets what is kept, because the reader or the words of the interface changed. */
  clear(): void {
    this.#kept.clear();
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let i = 0; i < waiting.length; i += POSTS_PER_MESSAGE)
      void this.#ask(waiting.slice(i, i + POSTS_PER_MESSAGE));
  }

  async #ask(batch: Waiting[]): Promise<void> {
    const posts = batch.map((one) => one.post);
    const answers = await untilAnswered(() => this.#sendOnce(posts), this.#signal);
    batch.forEach(({ signature, resolve }, position) => {
      const answer = answers?.[position] ?? null;
      if (answer) this.#keep(signature, answer);
      resolve(answer);
    });
  }

  /** `null` where no answer came: the worker was killed meanwhile, or is gone with an old version of the extension. */
  async #sendOnce(posts: Post[]): Promise<(AnnotatedPost | null)[] | null> {
    try {
      const answers: unknown = await this.#send(posts);
      if (Array.isArray(answers)) return answers;
      this.#onLost(new Error('no answer'));
    } catch (error) {
      this.#onLost(error);
    }
    return null;
  }

  #keep(signature: string, answer: AnnotatedPost): void {
    this.#kept.set(signature, answer);
    if (this.#kept.size <= ANNOTATIONS_KEPT_PER_PAGE) return;
    const oldest = this.#kept.keys().next().value;
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
