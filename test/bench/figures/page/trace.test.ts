import { describe, expect, it } from 'vitest';
import { workOf } from './trace';
import type { TraceEvent } from './trace-samples';

const ORIGIN = 'chrome-extension://ours';
const isOwn = (address: string) => address.startsWith(ORIGIN);
const ms = (value: number) => value * 1000;
const thread = { pid: 1, tid: 2 };

function complete(name: string, from: number, length: number, url = ''): TraceEvent {
  return {
    ...thread,
    name,
    ph: 'X',
    ts: ms(from),
    dur: ms(length),
    tdur: ms(length),
    args: { data: { url } },
  };
}
const task = (from: number, length: number) => complete('RunTask', from, length);
const call = (from: number, length: number) => complete('FunctionCall', from, length, `${ORIGIN}/feed.js`);

/** A profile in which every millisecond has a sample: `nodes` names whose function ran. */
function profile(from: number, owners: readonly ('ours' | 'page')[]): TraceEvent[] {
  const nodes = [
    { id: 1, callFrame: { url: 'https://www.tiktok.com/a.js' } },
    { id: 2, callFrame: { url: `${ORIGIN}/feed.js` } },
    // What our function calls has no address of its own.
    { id: 3, parent: 2, callFrame: { url: '' } },
  ];
  const samples = [...owners, 'page'].map((owner) => (owner === 'ours' ? 3 : 1));
  const timeDeltas = samples.map((_sample, i) => (i === 0 ? 0 : ms(1)));
  return [
    { ...thread, name: 'Profile', ph: 'P', ts: ms(from), id: 'p', args: { data: { startTime: ms(from) } } },
    {
      ...thread,
      tid: 9,
      name: 'ProfileChunk',
      ph: 'P',
      ts: ms(from),
      id: 'p',
      args: { data: { cpuProfile: { nodes, samples }, timeDeltas } },
    },
  ];
}

describe('our work in a trace', () => {
  it('is what our functions took, each counted once', () => {
    const events = [
      task(0, 20),
      call(2, 6),
      call(3, 2),
      complete('FunctionCall', 10, 5, 'https://www.tiktok.com/a.js'),
    ];
    expect(workOf(events, isOwn)).toEqual({ totalMs: 6, longTasks: 0 });
  });

  it('is also what goes on after an await, which only samples show', () => {
    const events = [task(0, 20), call(0, 1), ...profile(5, ['ours', 'ours', 'page', 'ours'])];
    expect(workOf(events, isOwn).totalMs).toBe(4);
  });

  it('counts samples inside a call with the call', () => {
    const events = [task(0, 20), call(5, 3), ...profile(5, ['ours', 'ours', 'ours'])];
    expect(workOf(events, isOwn).totalMs).toBe(3);
  });

  it('makes a long task ours where half of it is', () => {
    const long = [task(0, 60), call(0, 30), task(100, 60), call(100, 20), task(200, 49), call(200, 49)];
    expect(workOf(long, isOwn).longTasks).toBe(1);
  });

  it('is nothing where no function of ours ran', () => {
    const events = [task(0, 80), ...profile(0, ['page', 'page'])];
    expect(workOf(events, isOwn)).toEqual({ totalMs: 0, longTasks: 0 });
  });
});
