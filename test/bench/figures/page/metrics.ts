/** What DevTools counts of a page's main thread. */
import type { CDPSession, Page } from 'puppeteer-core';

/** Counts since the page was opened. */
export interface ThreadMetrics {
  /** Milliseconds of processor time in tasks of the main thread. */
  taskMs: number;
  /** Milliseconds of processor time in scripts. */
  scriptMs: number;
  /** Bytes in use on the script heap, the content scripts' included. */
  heapBytes: number;
}

const MS_PER_S = 1000;

/** Starts counting by the thread's own clock, which stands still while another program has the processor. */
export async function startMetrics(page: Page): Promise<CDPSession> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return client;
}

export async function readMetrics(client: CDPSession): Promise<ThreadMetrics> {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    taskMs: of('TaskDuration') * MS_PER_S,
    scriptMs: of('ScriptDuration') * MS_PER_S,
    heapBytes: of('JSHeapUsedSize'),
  };
}

/** Bytes on the script heap once everything unreachable is gone. */
export async function heapAfterCollection(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  return (await readMetrics(client)).heapBytes;
}

/** The middle value; `null` of none. */
export function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

/** The value that 95 of 100 stay under; `null` of none. */
export function p95(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? null;
}
