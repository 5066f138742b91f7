/**
 * Opens, places and closes the one card of a page. The card stands in the browser's top layer, never over the caption
 * it explains, and closes by Escape, a click elsewhere or when its chip scrolls away.
 */
import { h, render } from 'preact';
import type { NoteEventKind } from '../../lib/exposure/records';
import type { Translator } from '../../lib/i18n/translator';
import type { AnnotatedPost, CardTexts, Explanation } from '../../lib/messages';
import type { Post, PostKey } from '../../lib/post';
import { createShadowHost, keepEventsFromPage, type ShadowHost } from '../annotation/shadow';
import { Card } from './card';
import { clearOf, clearOfWords, keepPlaced } from './placing';
import { moveIn } from './scrolling';

export interface CardRequest {
  /** The element of the post, as the watcher knows it. */
  root: Element;
  post: Post;
  annotated: AnnotatedPost;
  /** The post's chip; `null` where it has none, or where words were asked about. */
  chip: HTMLButtonElement | null;
  /** What the card must not cover, as it is now: sites draw captions anew. */
  caption(): Element | null;
  isDark: boolean;
  /** For words that were selected: what is known of them is asked for when the card is open. */
  words?: {
    explain(): Promise<Explanation | null>;
    /** Where they stand. */
    rect(): DOMRect;
  };
}

export interface CardServices {
  texts(noteIds: string[], communityIds: string[]): Promise<CardTexts>;
  noteEvent(noteId: string, face: string, post: Post, event: NoteEventKind): void;
  translator(): Translator;
}

interface OpenCard {
  request: CardRequest;
  element: HTMLElement;
  stop: AbortController;
}

export class CardController {
  readonly #document: Document;
  readonly #services: CardServices;
  /** Made for the first card: most pages never show one. */
  #shadow: ShadowHost | null = null;
  #open: OpenCard | null = null;
  #afterClosing: (() => void) | null = null;
  #focusBefore: HTMLElement | null = null;

  constructor(document: Document, services: CardServices, signal: AbortSignal) {
    this.#document = document;
    this.#services = services;
    signal.addEventListener('abort', () => {
      this.close({ returnFocus: false });
      this.#shadow?.host.remove();
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
    return node !== null && node === this.#shadow?.host;
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
    const wasFor = this.#open?.request;
    this.close({ returnFocus: false });
    if (wasFor?.root === request.root && !wasFor.words && !request.words) return;
    this.#focusBefore = request.chip ?? activeElement(this.#document);
    const { frame } = this.#attach();
    const element = this.#document.createElement('div');
    element.className = 'card';
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', this.#services.translator().t('cardTitle'));
    // The page around may be in another language; quotation marks and spacing follow the language of our words.
    element.lang = this.#services.translator().language;
    element.tabIndex = -1;
    element.popover = 'manual';
    frame.className = `frame${request.isDark ? ' dark' : ''}`;
    frame.replaceChildren(element);
    const stop = new AbortController();
    this.#open = { request, element, stop };
    this.#render(null);
    element.showPopover();
    keepPlaced(
      element,
      {
        rect: () => {
          const { words, chip, root } = request;
          const caption = request.caption();
          return words ? clearOfWords(words.rect(), caption, root) : clearOf(chip, caption, root);
        },
        context: request.chip ?? request.root,
      },
      () => this.close({ returnFocus: false }),
      stop.signal,
    );
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
    if (returnFocus && this.#focusBefore?.isConnected) this.#focusBefore.focus({ preventScroll: true });
    const action = this.#afterClosing;
    this.#afterClosing = null;
    action?.();
  }

  /** A key went down in the card. True where it is used up: the page must neither hear of it nor scroll. */
  onKey(key: string): boolean {
    if (!this.#open) return false;
    if (key !== 'Escape') return moveIn(this.#open.element, key);
    this.close();
    return true;
  }

  #attach(): ShadowHost {
    if (!this.#shadow) {
      this.#shadow = createShadowHost(this.#document);
      keepEventsFromPage(this.#shadow);
    }
    const { host } = this.#shadow;
    if (!host.isConnected) this.#document.documentElement.append(host);
    return this.#shadow;
  }

  async #load(signal: AbortSignal): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const { request } = open;
    let texts: CardTexts | 'failed';
    try {
      texts = request.words ? await this.#explain(open) : await this.#textsOf(request.annotated);
    } catch {
      texts = 'failed';
    }
    if (signal.aborted) return;
    this.#render(texts);
    if (texts === 'failed' || request.words) return;
    for (const note of request.annotated.annotation.notes)
      this.#services.noteEvent(note.id, note.face, request.post, 'opened');
  }

  #textsOf({ annotation: { notes, communities } }: AnnotatedPost): Promise<CardTexts> {
    return this.#services.texts(
      notes.map((note) => note.id),
      communities.map((community) => community.id),
    );
  }

  async #explain(open: OpenCard): Promise<CardTexts | 'failed'> {
    const explained = await open.request.words?.explain();
    if (!explained) return 'failed';
    const { post, annotated } = explained;
    open.request = { ...open.request, post, annotated };
    return explained.texts;
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
        isAsked: request.words !== undefined,
        translator: this.#services.translator(),
        onClose: () => this.close(),
        onMark: (noteId, face, event) => this.#services.noteEvent(noteId, face, post, event),
      }),
      element,
    );
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

/** What has the focus, unless that is the page as a whole. */
function activeElement({ activeElement: active, body }: Document): HTMLElement | null {
  return active instanceof HTMLElement && active !== body ? active : null;
}
