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

/** @param origin - how the addresses of its scripts begin */
export function samplesIn(events: readonly TraceEvent[], origin: string): Sample[] {
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
    if (profile) read(profile, event.args?.data ?? {}, origin, found);
  }
  return found;
}

const keyOf = ({ pid, id = '' }: TraceEvent) => `${pid}:${id}`;

function read(profile: Profile, data: TraceData, origin: string, found: Sample[]): void {
  for (const { id, parent, callFrame } of data.cpuProfile?.nodes ?? []) {
    const isInside = parent !== undefined && profile.own.get(parent) === true;
    profile.own.set(id, isInside || (callFrame.url ?? '').startsWith(origin));
  }
  (data.cpuProfile?.samples ?? []).forEach((id, i) => {
    profile.at += data.timeDeltas?.[i] ?? 0;
    const { last, thread, at } = profile;
    if (last && profile.own.get(last.id)) found.push({ thread, ts: last.ts, us: at - last.ts });
    profile.last = { id, ts: at };
  });
}
