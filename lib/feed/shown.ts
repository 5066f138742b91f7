/**
 * What is only done while the tab is shown. Whatever one tab writes to `storage.local` is told to every tab that listens:
 * ten open feeds would all wake for each of the front one's checkpoints.
 */

/**
 * Starts following something, ends it when the tab is hidden, and starts it again when the tab is shown.
 * @param follow - gets the time at which the tab was hidden, `null` at the first start: what was missed since must be
 *   looked up; its signal ends with the showing
 */
export function whileShown(
  document: Document,
  follow: (hiddenAt: number | null, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  let showing: AbortController | null = null;
  let hiddenAt: number | null = null;
  const look = () => {
    if (document.hidden) {
      showing?.abort();
      showing = null;
      hiddenAt ??= Date.now();
    } else if (!showing) {
      showing = new AbortController();
      follow(hiddenAt, AbortSignal.any([signal, showing.signal]));
      hiddenAt = null;
    }
  };
  document.addEventListener('visibilitychange', look, { signal });
  look();
}
