/**
 * How a benchmark area says what it measured: one JSON line a figure on standard output, a summary on standard error.
 * Targets stand in targets.json alone.
 */
import targets from './targets.json';

/** What an area measured; `null` where it could not be. */
export interface Figure {
  name: string;
  value: number | null;
  unit: string;
  /** Another program's figure from the same run; it has no target. */
  peer?: string;
  /** 95 % bounds of the value. */
  low?: number;
  high?: number;
  /** How many things were counted. */
  of?: number;
  /** Why there is no value, or what the value is of. */
  because?: string;
}

/** What the command line asks of an area, beside its name. */
export interface BenchOptions {
  /** A folder with public data sets that are not part of the project. */
  data?: string;
  /** Which of the project's own sets to measure on. */
  set?: string;
  /** Leave other programs out: faster. */
  ours?: boolean;
}

/** An area: gives its figures as it gets them. */
export type Area = (options: BenchOptions) => AsyncIterable<Figure>;

const TARGETS: Readonly<Record<string, Readonly<Record<string, string>>>> = targets;
/** Decimals a figure is printed with. */
const PRECISION = 100;

function round<T extends number | null | undefined>(value: T): T | number {
  return typeof value === 'number' ? Math.round(value * PRECISION) / PRECISION : value;
}

/** Whether a value meets a target such as `>=30`. */
export function meets(value: number, target: string): boolean {
  const bound = Number(target.replace(/^[<>]=?/, ''));
  if (target.startsWith('<=')) return value <= bound;
  if (target.startsWith('>=')) return value >= bound;
  throw new Error(`targets.json: "${target}" must begin with <= or >=`);
}

/** Prints an area's figures; a target that got no figure is printed as not measured. */
export async function report(bench: string, area: Area, options: BenchOptions = {}): Promise<void> {
  const expected = { ...TARGETS[bench] };
  let met = 0;
  const missed: string[] = [];
  const print = ({ name, value, unit, peer, low, high, of, because }: Figure) => {
    const rounded = round(value);
    const target = peer === undefined ? expected[name] : undefined;
    const isMet = target === undefined ? undefined : value !== null && meets(value, target);
    if (target !== undefined) delete expected[name];
    if (isMet) met++;
    else if (isMet === false) missed.push(name);
    const line = {
      bench,
      name,
      value: rounded,
      unit,
      target,
      met: isMet ?? (value === null ? false : undefined),
      peer,
      low: round(low),
      high: round(high),
      of,
      because,
    };
    console.log(JSON.stringify(line));
  };
  for await (const figure of area(options)) print(figure);
  for (const name of Object.keys(expected))
    print({ name, value: null, unit: '', because: 'the area gave no such figure' });
  const summary = missed.length === 0 ? '' : `; missed: ${missed.join(', ')}`;
  console.error(`${bench}: ${met} of ${met + missed.length} targets met${summary}`);
}

/** The middle of several runs of a measurement, after one to warm up. */
export function median(runs: number, measure: () => number): number {
  measure();
  const values = Array.from({ length: runs }, measure).sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
