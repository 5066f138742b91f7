/**
 * Tells linear time from quadratic without looking at the clock's absolute value, which a busy machine stretches at will.
 */

/** How much larger the large input is than the small one. */
export const GROWTH_FACTOR = 8;

/**
 * Most that eight times the input may cost, in times of the small one. Linear work costs 8, quadratic 64; the room between
 * is for caches, garbage and a machine that is busy with something else.
 */
export const LINEAR_MOST = 30;

/** Runs that settle the matter when the first few say too much: work that is truly quadratic stays so. */
const MOST_RUNS = 15;
const LEAST_RUNS = 3;
/** A small run shorter than this says nothing beside a clock's tick and a pause of the garbage collector. */
const LEAST_MS = 2;

/**
 * Time of `work` on a large input ÷ on one an eighth its size. Processor time of this process, and the least of several
 * runs taken in turns, so that what else the machine does falls out.
 * @param work - does the work on an input of that many units
 * @param units - size of the large input
 */
export function growth(work: (units: number) => void, units: number): number {
  const small = Math.ceil(units / GROWTH_FACTOR);
  let [ofSmall, ofLarge, ratio] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < LEAST_RUNS || (run < MOST_RUNS && ratio >= LINEAR_MOST); run++) {
    ofSmall = Math.min(
      ofSmall,
      timeOf(() => work(small)),
    );
    ofLarge = Math.min(
      ofLarge,
      timeOf(() => work(units)),
    );
    ratio = ofLarge / Math.max(ofSmall, LEAST_MS);
  }
  return ratio;
}

function timeOf(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
