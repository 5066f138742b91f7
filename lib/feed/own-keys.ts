/**
 * Keys pressed while our interface has the focus belong to us. Sites bind arrows, space and letters on the window, so
 * our listener is the first one there (registered at document_start) and stops what is ours, and nothing else.
 */
export interface OwnKeysOptions {
  window: Window;
  isOurs(target: EventTarget | null): boolean;
  onEscape(): void;
  signal: AbortSignal;
}

export function claimOwnKeys({ window, isOurs, onEscape, signal }: OwnKeysOptions): void {
  const listener = (event: KeyboardEvent) => {
    if (!isOurs(event.target)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.key === 'Escape' && event.isTrusted) {
      event.preventDefault();
      onEscape();
    }
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, listener, { capture: true, signal });
  }
}
