/**
 * Which nodes have to be read again, and in which order when there is no time for all. Reading is the dearest part of a
 * look at the page: what nothing has touched is not read twice.
 */

export class UnreadNodes {
  readonly #changed = new Set<Element>();
  /** Slots that held no post when they were read. Sites keep hundreds. */
  readonly #empty = new Set<Element>();
  #firstLeft: Element | null = null;

  /** Something in the node has changed. */
  onChange(root: Element): void {
    this.#changed.add(root);
  }

  /** True where something has changed since it was read. */
  hasChanged(root: Element): boolean {
    return this.#changed.has(root);
  }

  /** True for a slot that held no post when it was read, whatever happened since. */
  wasEmpty(root: Element): boolean {
    return this.#empty.has(root);
  }

  /** @param isEmpty - it held no post, and need not be read before it changes */
  onRead(root: Element, isEmpty: boolean): void {
    this.#changed.delete(root);
    if (isEmpty) this.#empty.add(root);
    else this.#empty.delete(root);
  }

  /** What was empty may be a post elsewhere: the page has taken another's place. */
  forgetEmpty(): void {
    this.#empty.clear();
  }

  /** Forgets what is not on the page any more. */
  keepOnly(present: ReadonlySet<Element>): void {
    for (const set of [this.#changed, this.#empty])
      for (const root of set) if (!present.has(root)) set.delete(root);
  }

  /**
   * Reads as many as there is time for, on from where the last time stopped: a player that changes all the time must not
   * keep others from being read.
   * @returns those for which there was no time
   */
  readInTurn<T extends { root: Element }>(
    stale: readonly T[],
    hasTime: () => boolean,
    read: (one: T) => void,
  ): ReadonlySet<Element> {
    const from = Math.max(
      0,
      stale.findIndex(({ root }) => root === this.#firstLeft),
    );
    const left = new Set<Element>();
    for (const one of [...stale.slice(from), ...stale.slice(0, from)]) {
      if (hasTime()) read(one);
      else left.add(one.root);
    }
    this.#firstLeft = left.values().next().value ?? null;
    return left;
  }
}
