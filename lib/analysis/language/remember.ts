/** What was worked out once and is likely to be asked for again: feeds say the same words over and over. */

/** Words kept in each of two generations. */
const WORDS_KEPT = 6144;

/** `work` with a memory: the words asked for of late, between one and two times {@link WORDS_KEPT} of them. */
export function remembering<T extends object>(work: (word: string) => T): (word: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (word) => {
    const known = young.get(word);
    if (known) return known;
    const value = old.get(word) ?? work(word);
    if (young.size >= WORDS_KEPT) {
      old = young;
      young = new Map();
    }
    young.set(word, value);
    return value;
  };
}
