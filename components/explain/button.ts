/** The small button beside words that are selected in a post. It comes and goes with them and never takes the focus. */
import type { Translator } from '../../lib/i18n/translator';
import { createShadowHost, keepEventsFromPage, type ShadowHost } from '../annotation/shadow';
import { placeBeside } from '../card/placing';
import { createIcon } from '../look/icons';

export interface ExplainRequest {
  /** The words' last line, in the screen's coordinates, as it is now. */
  rect(): DOMRect;
  isDark: boolean;
  onPress(): void;
}

export class ExplainButton {
  readonly #document: Document;
  readonly #translator: () => Translator;
  #shadow: ShadowHost | null = null;

  constructor(document: Document, translator: () => Translator, signal: AbortSignal) {
    this.#document = document;
    this.#translator = translator;
    signal.addEventListener('abort', () => this.hide());
  }

  owns(node: EventTarget | null): boolean {
    return node !== null && node === this.#shadow?.host;
  }

  show({ rect, isDark, onPress }: ExplainRequest): void {
    this.#shadow ??= this.#create();
    const { host, frame } = this.#shadow;
    const { t, language } = this.#translator();
    const button = this.#document.createElement('button');
    button.type = 'button';
    button.className = 'explain';
    button.lang = language;
    button.append(createIcon(this.#document, 'note'), t('explain'));
    button.popover = 'manual';
    // The selection stays while the button is pressed.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      this.hide();
      onPress();
    });
    frame.className = `frame${isDark ? ' dark' : ''}`;
    frame.replaceChildren(button);
    this.#document.documentElement.append(host);
    button.showPopover();
    void placeBeside(button, { rect, context: host }, 'bottom-end');
  }

  hide(): void {
    this.#shadow?.frame.replaceChildren();
    this.#shadow?.host.remove();
  }

  #create(): ShadowHost {
    const shadow = createShadowHost(this.#document);
    keepEventsFromPage(shadow);
    return shadow;
  }
}
