/**
 * How likely a row of letters is as a word that no list holds: letters given the two before them, learnt from the
 * words of the lists (each once, because unseen words are like rare ones).
 */

/** The edge of a word, then a to z. */
const SYMBOLS = 27;
const TABLE = SYMBOLS ** 3;
/** Costs are multiples of this many steps: a finer grain says nothing more of unseen words and packs worse. */
const GRAIN = 10;
/** Added to every count, so that nothing is impossible. */
const SMOOTHING = 0.05;

/** Costs of one language, in the steps of the lists. */
export type LetterCosts = Uint8Array;

const symbolOf = (unit: number): number => (unit >= 0x61 && unit <= 0x7a ? unit - 0x60 : 0);

/** The model of a word list. @param steps - stored steps for one -ln(probability) */
export function learnLetters(words: Iterable<string>, steps: number): LetterCosts {
  const counts = new Float64Array(TABLE).fill(SMOOTHING);
  for (const word of words) {
    let context = 0;
    for (let at = 0; at <= word.length; at++) {
      const symbol = at < word.length ? symbolOf(word.charCodeAt(at)) : 0;
      const place = context * SYMBOLS + symbol;
      counts[place] = (counts[place] as number) + 1;
      context = place % SYMBOLS ** 2;
    }
  }
  const costs = new Uint8Array(TABLE);
  for (let context = 0; context < SYMBOLS ** 2; context++) {
    const row = counts.subarray(context * SYMBOLS, (context + 1) * SYMBOLS);
    const total = row.reduce((a, b) => a + b, 0);
    row.forEach((count, symbol) => {
      costs[context * SYMBOLS + symbol] = Math.min(
        255,
        Math.round((-Math.log(count / total) * steps) / GRAIN) * GRAIN,
      );
    });
  }
  return costs;
}

/** The models of all languages, one behind the other, as parts of one array. */
export function lettersOf(all: Uint8Array, language: number): LetterCosts {
  return all.subarray(language * TABLE, (language + 1) * TABLE);
}

/**
 * Adds the cost of each prefix of [start, …) as a whole word to `sums`, from one letter to `most`.
 * @param sums - the cost of the word that ends behind the first, second … letter
 */
export function prefixCosts(
  text: string,
  start: number,
  most: number,
  costs: LetterCosts,
  sums: Float64Array,
): void {
  let context = 0;
  let sum = 0;
  for (let length = 1; length <= most; length++) {
    const place = context * SYMBOLS + symbolOf(text.charCodeAt(start + length - 1));
    sum += costs[place] as number;
    context = place % SYMBOLS ** 2;
    sums[length] = sum + (costs[context * SYMBOLS] as number);
  }
}
