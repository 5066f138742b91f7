/** When work begins: many pages of the sites (messages, log-in, settings) are none of ours, and must cost nothing. */
import { watchAddress } from '../../lib/feed/location';
import type { PlatformAdapter } from '../../lib/platforms/adapter';

/** Resolves as soon as the tab shows a page on which posts may be read: at once, or after it went on to one. */
export function firstSurface(adapter: PlatformAdapter, signal: AbortSignal): Promise<void> {
  const isReadable = () => adapter.surfaceOf(new URL(document.URL), document) !== null;
  if (isReadable()) return Promise.resolve();
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const look = () => {
      if (!isReadable()) return;
      waiting.abort();
      resolve();
    };
    watchAddress(window, look, AbortSignal.any([signal, waiting.signal]));
    // Some pages tell what they are only once they are there.
    document.addEventListener('DOMContentLoaded', look, { signal: waiting.signal });
  });
}
