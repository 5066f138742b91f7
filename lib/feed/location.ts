/**
 * Tells when a page changes its address without loading. The framework's own watcher says so by an event on the window,
 * which the page could hear: this one tells nobody else.
 */

/** A page that navigates without changing its document is looked at anyway; this only bounds how late. */
const LOOK_EVERY_MS = 1_000;

export function watchAddress(window: Window, onChange: () => void, signal: AbortSignal): void {
  let address = window.location.href;
  const look = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    onChange();
  };
  window.addEventListener('popstate', look, { signal });
  const timer = window.setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer));
}
