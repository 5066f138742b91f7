/** The profiler's samples in a trace: at which moments a script of an extension was running. */

export interface TraceEvent {
  name: string;
  ph: string;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Microseconds in which the thread had the processor. */
  tdur?: number;
  pid: number;
  tid: number;
  /** Ties the chunks of a profile to its beginning. */
  id?: string;
  args?: { data?: TraceData };
}

interface TraceData {
  url?: string;
  startTime?: number;
  timeDeltas?: number[];
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

/** A moment in which the extension's script was running, or something it called. */
export interface Sample {
  thread: string;
  ts: number;
  /** Microseconds until the next sample. */
  us: number;
}

interface Profile {
  thread: string;
  at: number;
  /** Nodes with a frame of the extension in their stack. */
  own: Map<number, boolean>;
  /** The last sample, which waits for its length. */
  last: { id: number; ts: number } | null;
}

/** @param isOwn - by the address of a script, whether it is the extension's */
export function samplesIn(events: readonly TraceEvent[], isOwn: (address: string) => boolean): Sample[] {
  const profiles = new Map<string, Profile>();
  const found: Sample[] = [];
  for (const event of events.filter(({ name }) => name === 'Profile'))
    profiles.set(keyOf(event), {
      thread: `${event.pid}:${event.tid}`,
      at: event.args?.data?.startTime ?? event.ts,
      own: new Map(),
      last: null,
    });
  for (const event of events.filter(({ name }) => name === 'ProfileChunk')) {
    const profile = profiles.get(keyOf(event));
    if (profile) read(profile, event.args?.data ?? {}, isOwn, found);
  }
  return found;
}

const keyOf = ({ pid, id = '' }: TraceEvent) => `${pid}:${id}`;

function read(profile: Profile, data: TraceData, isOwn: (address: string) => boolean, found: Sample[]): void {
  for (const { id, parent, callFrame } of data.cpuProfile?.nodes ?? []) {
    const isInside = parent !== undefined && profile.own.get(parent) === true;
    profile.own.set(id, isInside || isOwn(callFrame.url ?? ''));
  }
  (data.cpuProfile?.samples ?? []).forEach((id, i) => {
    profile.at += data.timeDeltas?.[i] ?? 0;
    const { last, thread, at } = profile;
    if (last && profile.own.get(last.id)) found.push({ thread, ts: last.ts, us: at - last.ts });
    profile.last = { id, ts: at };
  });
}
