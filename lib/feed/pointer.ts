/** Follows on which of the page's elements the pointer is, without the page noticing and without waiting for layout. */
export function followPointer(
  document: Document,
  onElement: (element: Node) => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'pointerover',
    (event) => {
      if (event.isTrusted && event.target instanceof Node) onElement(event.target);
    },
    { capture: true, passive: true, signal },
  );
}
