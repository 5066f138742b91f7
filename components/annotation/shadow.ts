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
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
] as const;

/** Keeps pointer events on the host from the page, and links of the page around it from being followed. */
export function keepEventsFromPage({ host, frame }: ShadowHost): void {
  // No signal ends these: they go with the host, and hundreds of them on one signal would cost each new post.
  for (const type of POINTER_EVENTS) host.addEventListener(type, keepToOurselves, PASSIVE);
  frame.addEventListener('click', noteOwnLink);
  host.addEventListener('click', leaveAddressAlone);
}

const PASSIVE = { passive: true } as const;
/** Clicks on links of ours. They can be told only from inside: a closed root hides them from the host. */
const onOwnLink = new WeakSet<Event>();

const keepToOurselves = (event: Event) => event.stopPropagation();

function noteOwnLink(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a')) onOwnLink.add(event);
}

function leaveAddressAlone(event: Event): void {
  if (!onOwnLink.has(event)) event.preventDefault();
}
