/**
 * Opens, places and closes the one card of a page. The card stands in the browser's top layer, never over the caption
 * it explains, and closes by Escape, a click elsewhere or when its chip scrolls away.
 */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { h, render } from 'preact';
import type { NoteEventKind } from '../../lib/exposure/records';
import type { Translator } from '../../lib/i18n/translate';
import type { AnnotatedPost, CardTexts } from '../../lib/messages';
import type { Post, PostKey } from '../../lib/post';
import { createShadowHost, keepEventsFromPage, type ShadowHost } from '../annotation/shadow';
import { Card } from './card';

export interface CardRequest {
  /** The element of the post, as the watcher knows it. */
  root: Element;
  post: Post;
  annotated: AnnotatedPost;
  chip: HTMLButtonElement;
  caption: Element | null;
  isDark: boolean;
}

export interface CardServices {
  texts(noteIds: string[], communityIds: string[]): Promise<CardTexts>;
  noteEvent(noteId: string, face: string, post: Post, event: NoteEventKind): void;
  translator(): Translator;
}

/** Space kept between card and screen edge, and between card and caption, in px. */
const MARGIN_PX = 8;
/** A caption taller than this share of the screen cannot be kept clear. */
const CAPTION_MOST_SHARE = 0.5;

interface OpenCard {
  request: CardRequest;
  element: HTMLElement;
  stop: AbortController;
}

export class CardController {
  readonly #document: Document;
  readonly #services: CardServices;
  readonly #shadow: ShadowHost;
  #open: OpenCard | null = null;
  #afterClosing: (() => void) | null = null;

  constructor(document: Document, services: CardServices, signal: AbortSignal) {
    this.#document = document;
    this.#services = services;
    this.#shadow = createShadowHost(document);
    keepEventsFromPage(this.#shadow, signal);
    signal.addEventListener('abort', () => {
      this.close({ returnFocus: false });
      this.#shadow.host.remove();
    });
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Does it at once, or as soon as the open card is closed: what the person reads stays as it is. */
  whenClosed(action: () => void): void {
    if (this.#open) this.#afterClosing = action;
    else action();
  }

  owns(node: EventTarget | null): boolean {
    return node === this.#shadow.host;
  }

  /** True while the card of the post in this element is open. */
  isOpenFor(root: Element): boolean {
    return this.#open?.request.root === root;
  }

  /**
   * Closes the card if it belongs to the post in this element.
   * @param except - key of the post the element holds now: its own card stays open
   */
  closeFor(root: Element, except?: PostKey): void {
    const open = this.#open?.request;
    if (open?.root === root && open.post.key !== except) this.close({ returnFocus: false });
  }

  open(request: CardRequest): void {
    const wasFor = this.#open?.request.chip;
    this.close({ returnFocus: false });
    if (wasFor === request.chip) return;
    if (!this.#shadow.host.isConnected) this.#document.documentElement.append(this.#shadow.host);
    const element = this.#document.createElement('div');
    element.className = 'card';
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', this.#services.translator().t('cardTitle'));
    // The page around may be in another language; quotation marks and spacing follow the language of our words.
    element.lang = this.#services.translator().language;
    element.tabIndex = -1;
    element.popover = 'manual';
    this.#shadow.frame.className = `frame${request.isDark ? ' dark' : ''}`;
    this.#shadow.frame.replaceChildren(element);
    const stop = new AbortController();
    this.#open = { request, element, stop };
    this.#render(null);
    element.showPopover();
    this.#keepPlaced(stop.signal);
    element.focus({ preventScroll: true });
    this.#closeOnOutsidePress(stop.signal);
    void this.#load(stop.signal);
  }

  close({ returnFocus = true }: { returnFocus?: boolean } = {}): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    open.stop.abort();
    render(null, open.element);
    open.element.remove();
    if (returnFocus && open.request.chip.isConnected) open.request.chip.focus({ preventScroll: true });
    const action = this.#afterClosing;
    this.#afterClosing = null;
    action?.();
  }

  async #load(signal: AbortSignal): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const { annotation } = open.request.annotated;
    let texts: CardTexts | 'failed';
    try {
      texts = await this.#services.texts(
        annotation.notes.map((note) => note.id),
        annotation.communities.map((community) => community.id),
      );
    } catch {
      texts = 'failed';
    }
    if (signal.aborted) return;
    this.#render(texts);
    if (texts === 'failed') return;
    for (const note of annotation.notes)
      this.#services.noteEvent(note.id, note.face, open.request.post, 'opened');
  }

  #render(texts: CardTexts | 'failed' | null): void {
    if (!this.#open) return;
    const { request, element } = this.#open;
    const { post, annotated } = request;
    render(
      h(Card, {
        post,
        annotation: annotated.annotation,
        texts,
        translator: this.#services.translator(),
        onClose: () => this.close(),
        onMark: (noteId, face, event) => this.#services.noteEvent(noteId, face, post, event),
      }),
      element,
    );
  }

  #keepPlaced(signal: AbortSignal): void {
    if (!this.#open) return;
    const { request, element } = this.#open;
    const reference = {
      getBoundingClientRect: () => placeOf(request, this.#document),
      contextElement: request.chip,
    };
    const place = async () => {
      if (isOffScreen(request.chip, this.#document)) return this.close({ returnFocus: false });
      const { x, y } = await computePosition(reference, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(MARGIN_PX),
          flip({ padding: MARGIN_PX, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
          shift({ padding: MARGIN_PX, crossAxis: true }),
          size({
            padding: MARGIN_PX,
            apply({ availableHeight, elements }) {
              elements.floating.style.maxHeight = `${Math.max(160, Math.min(460, availableHeight))}px`;
            },
          }),
        ],
      });
      if (!signal.aborted) Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
    };
    const stop = autoUpdate(reference, element, () => void place());
    signal.addEventListener('abort', stop);
  }

  #closeOnOutsidePress(signal: AbortSignal): void {
    const view = this.#document.defaultView;
    view?.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && !this.owns(event.target)) this.close({ returnFocus: false });
      },
      { capture: true, signal },
    );
  }
}

/** The rectangle the card must keep clear of: caption and chip together, or the chip alone below a very long caption. */
function placeOf({ chip, caption }: CardRequest, document: Document): DOMRect {
  const chipRect = chip.getBoundingClientRect();
  const captionRect = caption?.getBoundingClientRect();
  const screen = document.documentElement.clientHeight;
  if (!captionRect || captionRect.height === 0 || captionRect.height > screen * CAPTION_MOST_SHARE)
    return chipRect;
  const top = Math.min(chipRect.top, captionRect.top);
  const bottom = Math.max(chipRect.bottom, captionRect.bottom);
  if (bottom - top > screen * CAPTION_MOST_SHARE) return chipRect;
  const left = Math.min(chipRect.left, captionRect.left);
  return new DOMRect(left, top, Math.max(chipRect.right, captionRect.right) - left, bottom - top);
}

function isOffScreen(element: Element, document: Document): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return !element.isConnected || width === 0 || bottom < 0 || top > document.documentElement.clientHeight;
}
