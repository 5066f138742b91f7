/** What jsdom keeps behind an event or an element; the only way there to an event that a person could have caused. */
interface Inner {
  isTrusted: boolean;
  _dispatch(event: Inner): boolean;
}

function innerOf(wrapper: object): Inner {
  const symbol = Object.getOwnPropertySymbols(wrapper).find((own) => own.description === 'impl');
  if (!symbol) throw new Error('jsdom changed: no inner object found');
  return (wrapper as Record<symbol, Inner>)[symbol] as Inner;
}

/** Dispatches an event as if a person had caused it. */
export function dispatchTrusted(target: EventTarget, event: Event): void {
  const inner = innerOf(event);
  inner.isTrusted = true;
  innerOf(target)._dispatch(inner);
}

/** A click of a person. */
export function press(target: EventTarget): void {
  dispatchTrusted(target, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}
