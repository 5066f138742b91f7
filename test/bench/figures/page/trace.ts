/** Work of an extension inside a page, from a trace of the page's main thread. */
import type { CDPSession } from 'puppeteer-core';
import { samplesIn, type TraceEvent } from './trace-samples';

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
 * @param isOwn - by the address of a script, whether it is one that the extension runs in pages
 */
export function workOf(events: readonly TraceEvent[], isOwn: (address: string) => boolean): ExtensionWork {
  const complete = events.filter(({ ph }) => ph === 'X');
  const isOurs = ({ name, args }: TraceEvent) =>
    (name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile') &&
    isOwn(args?.data?.url ?? '');
  const calls = outermost(complete.filter(isOurs));
  const tasks = outermost(complete.filter(({ name }) => name === 'RunTask'));
  const [callAt, taskAt] = [finder(calls), finder(tasks)];
  const pieces = [
    ...calls.map((call) => ({ task: taskAt(threadOf(call), call.ts), us: call.tdur ?? call.dur ?? 0 })),
    // Samples tell the time that passed; the thread had the processor for a part of it only.
    ...samplesIn(events, isOwn)
      .filter(({ thread, ts }) => !callAt(thread, ts))
      .map(({ thread, ts, us }) => ({ task: taskAt(thread, ts), us }))
      .map(({ task, us }) => ({ task, us: task ? us * shareOfProcessor(task) : 0 })),
  ];
  const own = new Map<TraceEvent, number>();
  for (const { task, us } of pieces) if (task) own.set(task, (own.get(task) ?? 0) + us);
  const isOurLongTask = ([task, us]: [TraceEvent, number]) =>
    (task.dur ?? 0) >= LONG_TASK_MS * US_PER_MS && us >= (task.tdur ?? task.dur ?? 0) / 2;
  return {
    totalMs: pieces.reduce((total, { us }) => total + us, 0) / US_PER_MS,
    longTasks: [...own].filter(isOurLongTask).length,
  };
}

const shareOfProcessor = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / Math.max(1, dur);

/** Finds the event of a thread in which a moment lies. @param events - none of which overlap in one thread */
function finder(events: readonly TraceEvent[]): (thread: string, ts: number) => TraceEvent | null {
  const byThread = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const list = byThread.get(threadOf(event)) ?? [];
    list.push(event);
    byThread.set(threadOf(event), list);
  }
  return (thread, ts) => {
    const list = byThread.get(thread) ?? [];
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((list[middle]?.ts ?? 0) <= ts) from = middle + 1;
      else to = middle;
    }
    const last = list[from - 1];
    return last && ts < last.ts + (last.dur ?? 0) ? last : null;
  };
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
const within = (event: TraceEvent, outer: TraceEvent) =>
  event.ts >= outer.ts && event.ts + (event.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

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
