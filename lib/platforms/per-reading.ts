/**
 * Finds of one reading. Several rules of a post look for the same element (the caption, the author's row): within one
 * reading the page stands still, so that the answer of the first holds for all.
 */
import type { PageContext } from './adapter';

let reading = 0;

/** To be called before each reading: what was found before may have changed. */
export function beginReading(): void {
  reading++;
}

/** A find that looks once per reading and element. */
export function perReading<T>(
  find: (root: Element, page: PageContext) => T,
): (root: Element, page: PageContext) => T {
  const kept = new WeakMap<Element, { reading: number; page: PageContext; found: T }>();
  return (root, page) => {
    const before = kept.get(root);
    if (before && before.reading === reading && before.page === page) return before.found;
    const found = find(root, page);
    kept.set(root, { reading, page, found });
    return found;
  };
}
