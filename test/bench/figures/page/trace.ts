/** Work of an extension inside a page, from a trace of the page's main thread. */
import type { CDPSession } from 'puppeteer-core';
import { type Sample, samplesIn, type TraceEvent } from './trace-samples';

/** A task at least this long is a long task (W3C Long Tasks). */
const LONG_TASK_MS = 50;
const US_PER_MS = 1000;

export interface ExtensionWork {
  /** Milliseconds of processor time in functions and scripts of the extension. */
  totalMs: number;
  /** Tasks of 50 ms or more of which half or more was the extension's. */
  longTasks: number;
}

/** Records what the page does while `work` runs. */
export async function traced(client: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'disabled-by-default-v8.cpu_profiler',
        'toplevel',
      ],
    },
  });
  await work();
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await done;
  return events;
}

/**
 * What of a trace was an extension's: calls into its scripts, which the trace names, and what goes on after an `await`,
 * which it does not name and the profiler's samples show.
 * @param origin - such as `chrome-extension://…`
 */
export function workOf(events: readonly TraceEvent[], origin: string): ExtensionWork {
  const complete = events.filter(({ ph }) => ph === 'X');
  const isOurs = ({ name, args }: TraceEvent) =>
    (name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile') &&
    (args?.data?.url ?? '').startsWith(origin);
  const calls = outermost(complete.filter(isOurs));
  const threads = new Set(calls.map(threadOf));
  const samples = samplesIn(events, origin).filter(
    (sample) => !calls.some((call) => threadOf(call) === sample.thread && isAt(sample.ts, call)),
  );
  const tasks = outermost(complete.filter(({ name }) => name === 'RunTask')).filter((task) =>
    threads.has(threadOf(task)),
  );
  const own = (task: TraceEvent) =>
    sum(calls.filter((call) => threadOf(call) === threadOf(task) && within(call, task))) +
    sampledUs(task, samples);
  let [totalUs, longTasks] = [0, 0];
  for (const task of tasks) {
    const us = own(task);
    totalUs += us;
    const isLong = (task.dur ?? 0) >= LONG_TASK_MS * US_PER_MS;
    if (isLong && us >= (task.tdur ?? task.dur ?? 0) / 2) longTasks++;
  }
  return { totalMs: totalUs / US_PER_MS, longTasks };
}

/** Microseconds of processor time of a task that samples give to the extension. */
function sampledUs(task: TraceEvent, samples: readonly Sample[]): number {
  const here = samples.filter((sample) => sample.thread === threadOf(task) && isAt(sample.ts, task));
  const elapsed = here.reduce((total, { us }) => total + us, 0);
  // Samples tell the time that passed; the thread had the processor for a part of it only.
  return (elapsed * (task.tdur ?? task.dur ?? 0)) / Math.max(1, task.dur ?? 0);
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
const isAt = (ts: number, event: TraceEvent) => ts >= event.ts && ts < event.ts + (event.dur ?? 0);
const within = (event: TraceEvent, outer: TraceEvent) =>
  event.ts >= outer.ts && event.ts + (event.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
const sum = (events: readonly TraceEvent[]) =>
  events.reduce((total, { tdur, dur }) => total + (tdur ?? dur ?? 0), 0);

/** Without those that lie in another one of the list, so that nothing is counted twice. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const kept: TraceEvent[] = [];
  const last = new Map<string, TraceEvent>();
  for (const event of sorted) {
    const outer = last.get(threadOf(event));
    if (outer && within(event, outer)) continue;
    last.set(threadOf(event), event);
    kept.push(event);
  }
  return kept;
}
