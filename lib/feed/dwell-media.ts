/**
 * What a page's videos and sounds are doing: playing or not, and when one has begun again. Media events do not bubble,
 * but they can be captured, so one set of listeners serves every post.
 */
import { LOOP_EDGE_S } from '../limits';

const EVENTS = ['play', 'playing', 'pause', 'ended', 'waiting', 'emptied', 'timeupdate', 'seeked'] as const;
/** `HTMLMediaElement.HAVE_FUTURE_DATA`: enough to play on. */
const HAVE_FUTURE_DATA = 3;

export interface MediaWatchOptions {
  document: Document;
  signal: AbortSignal;
  isTrusted: (event: Event) => boolean;
  /** Something happened to this element; `isLoop` when its video came to the end and began again. */
  onMedia: (media: HTMLMediaElement, isLoop: boolean) => void;
}

/** Watches all media elements of a document until the signal ends it. */
export function watchMedia(options: MediaWatchOptions): void {
  const lastTimes = new WeakMap<HTMLMediaElement, number>();
  const onEvent = (event: Event): void => {
    const media = event.target;
    if (!options.isTrusted(event) || !isMedia(media)) return;
    const last = lastTimes.get(media);
    // A recycled element gets a new source: its time starts again, which is no loop.
    if (event.type === 'emptied') lastTimes.delete(media);
    else lastTimes.set(media, media.currentTime);
    const isLoop = event.type !== 'emptied' && last !== undefined && hasLooped(last, media);
    if (event.type !== 'timeupdate' || last === undefined || isLoop) options.onMedia(media, isLoop);
  };
  for (const type of EVENTS) {
    options.document.addEventListener(type, onEvent, {
      capture: true,
      passive: true,
      signal: options.signal,
    });
  }
}

/** True while sound or picture moves on. Asked of the element, because one that is removed sends no event. */
export function isPlaying(media: HTMLMediaElement): boolean {
  return media.isConnected && !media.paused && !media.ended && media.readyState >= HAVE_FUTURE_DATA;
}

/** From near the end to near the start: a `loop` video sends no `ended`, it only jumps. */
function hasLooped(last: number, { currentTime, duration }: HTMLMediaElement): boolean {
  if (!Number.isFinite(duration) || duration <= 0) return false;
  return currentTime < last && last >= duration - LOOP_EDGE_S && currentTime <= LOOP_EDGE_S;
}

function isMedia(target: EventTarget | null): target is HTMLMediaElement {
  return target !== null && 'currentTime' in target && 'paused' in target;
}
