/**
 * Elements of ours inside a site's page: a bare `div` with a closed shadow root, so that the page neither sees nor
 * restyles what is in it. No attributes, classes or ids: nothing for the page to look for.
 */
import css from './annotation.css?inline';

let shared: CSSStyleSheet | null = null;

function sharedSheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(css);
  }
  return shared;
}

export interface ShadowHost {
  host: HTMLElement;
  /** The element our interface is drawn into. */
  frame: HTMLElement;
}

/**
 * Makes a host. Older Firefox refuses constructed sheets in a content script's shadow roots (bug 1751346); there a
 * `style` element does the same.
 */
export function createShadowHost(document: Document): ShadowHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  try {
    root.adoptedStyleSheets = [sharedSheet()];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  const frame = document.createElement('div');
  root.append(frame);
  return { host, frame };
}

/** Events that belong to us when they happen on our interface: the page must not play, like or navigate for them. */
const POINTER_EVENTS = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
] as const;

/** Keeps pointer events on the host from the page, and links around it from being followed. */
export function keepEventsFromPage(host: HTMLElement, signal: AbortSignal): void {
  for (const type of POINTER_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  // A chip may stand inside a link of the page; our own links in the card are left to work.
  host.addEventListener(
    'click',
    (event) => {
      if (!event.composedPath().some((node) => node instanceof HTMLAnchorElement && node.target === '_blank')) event.preventDefault();
    },
    { signal },
  );
}
