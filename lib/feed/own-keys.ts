/**
 * Keys pressed while our interface has the focus belong to us. Sites bind arrows, space and letters on the window, so
 * our listener is the first one there (registered at document_start) and stops what is ours, and nothing else.
 */
export interface OwnKeysOptions {
  window: Window;
  isOurs(target: EventTarget | null): boolean;
  /** A key went down on our interface; true where it is used up. */
  onKey(key: string): boolean;
  signal: AbortSignal;
}

export function claimOwnKeys({ window, isOurs, onKey, signal }: OwnKeysOptions): void {
  /** Keys that went down on our interface: Escape closes it, and is let go on the page. */
  const held = new Set<string>();
  const listener = (event: KeyboardEvent) => {
    const isOnUs = isOurs(event.target);
    // Pressed anew on the page it is the page's, even where we never heard of its release.
    const wasHeld = event.type !== 'keypress' && event.isTrusted && held.delete(event.code);
    if (!isOnUs && !(wasHeld && event.type === 'keyup')) return;
    if (event.type === 'keydown' && event.isTrusted) held.add(event.code);
    event.stopImmediatePropagation();
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.type === 'keydown' && event.isTrusted && isPlain && onKey(event.key)) event.preventDefault();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, listener, { capture: true, signal });
  }
}
