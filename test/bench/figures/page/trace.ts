/** Work of an extension inside a page, from a trace of the page's main thread. */
import type { CDPSession } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; scriptName?: string } };
}

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
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
    },
  });
  await work();
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await done;
  return events;
}

/** What of a trace was an extension's. @param origin - such as `chrome-extension://…` */
export function workOf(events: readonly TraceEvent[], origin: string): ExtensionWork {
  const isComplete = ({ ph }: TraceEvent) => ph === 'X';
  const isOurs = ({ name, args }: TraceEvent) =>
    (name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile') &&
    (args?.data?.url ?? '').startsWith(origin);
  const ours = outermost(events.filter((event) => isComplete(event) && isOurs(event)));
  const threads = new Set(ours.map(({ pid, tid }) => `${pid}:${tid}`));
  const tasks = events.filter(
    (event) =>
      isComplete(event) &&
      event.name === 'RunTask' &&
      (event.dur ?? 0) >= LONG_TASK_MS * US_PER_MS &&
      threads.has(`${event.pid}:${event.tid}`),
  );
  const inside = (task: TraceEvent) =>
    sum(ours.filter((event) => event.tid === task.tid && event.pid === task.pid && within(event, task)));
  return {
    totalMs: sum(ours) / US_PER_MS,
    longTasks: tasks.filter((task) => inside(task) >= (task.tdur ?? task.dur ?? 0) / 2).length,
  };
}

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
    const thread = `${event.pid}:${event.tid}`;
    const outer = last.get(thread);
    if (outer && within(event, outer)) continue;
    last.set(thread, event);
    kept.push(event);
  }
  return kept;
}
