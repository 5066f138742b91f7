/**
 * Tells when a page changes its address without loading. The framework's own watcher says so by an event on the window,
 * which the page could hear: this one tells nobody else.
 */

/** A page that navigates without changing its document is looked at anyway; this only bounds how late. */
const LOOK_EVERY_MS = 1_000;

/** @param signal - ends it */
export function watchAddress(window: Window, onChange: () => void, signal: AbortSignal): void {
  const { document } = window;
  let address = window.location.href;
  let timer: number | undefined;
  const look = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    onChange();
  };
  // Nobody waits for a chip in a hidden tab, and nine of them would wake nine times a second.
  const run = () => {
    window.clearInterval(timer);
    if (document.hidden) return;
    look();
    timer = window.setInterval(look, LOOK_EVERY_MS);
  };
  window.addEventListener('popstate', look, { signal });
  document.addEventListener('visibilitychange', run, { signal });
  signal.addEventListener('abort', () => window.clearInterval(timer));
  run();
}
