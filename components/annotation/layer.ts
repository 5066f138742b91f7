/**
 * Our chips in the page: at most one per post element, put back when the site re-rendered it away, removed when it no
 * longer fits.
 */
import type { Translator } from '../../lib/i18n/translator';
import type { AnnotatedPost } from '../../lib/messages';
import type { Placement } from '../../lib/platforms/adapter';
import { createChip } from './chip';
import { fitMark } from './mark-room';
import { createShadowHost, keepEventsFromPage, type ShadowHost } from './shadow';

export interface ChipView {
  /** The person pressed the chip (never a forged event). `chip` is where the card belongs. */
  onOpen(chip: HTMLButtonElement): void;
  annotated: AnnotatedPost;
  isDark: boolean;
}

interface Chip extends ShadowHost {
  mount: Element;
  button: HTMLButtonElement;
  /** What was painted last; `null` while there is only room for it. */
  painted: { kind: Placement['kind']; view: ChipView } | null;
}

export class AnnotationLayer {
  readonly #chips = new Map<Element, Chip>();
  readonly #hosts = new WeakSet<Node>();
  readonly #translator: () => Translator;
  readonly #isQuiet: boolean;
  /** The post under the pointer, as far as that matters. */
  #pointedAt: Element | null = null;

  /** @param options.isQuiet - chips show only while the pointer is on their post, or the keyboard on them */
  constructor(translator: () => Translator, signal: AbortSignal, { isQuiet = false } = {}) {
    this.#translator = translator;
    this.#isQuiet = isQuiet;
    signal.addEventListener('abort', () => this.clear());
  }

  /** Tells on which element the pointer is; the outermost post around it shows its chip. */
  pointTo(target: Node): void {
    let root: Element | null = null;
    for (let at: Node | null = target; at; at = at.parentNode)
      if (this.#chips.has(at as Element)) root = at as Element;
    if (root === this.#pointedAt) return;
    for (const [one, isNear] of [
      [this.#pointedAt, false],
      [root, true],
    ] as const)
      if (one) this.#chips.get(one)?.frame.classList.toggle('near', isNear);
    this.#pointedAt = root;
  }

  /** Takes the room of a `line` in the frame in which the post appears, so that the chip moves nothing when it comes. */
  reserve(root: Element, placement: Placement): void {
    if (placement.kind !== 'line' || this.#chips.has(root)) return;
    const chip = this.#create(root.ownerDocument, placement);
    chip.frame.className = holderClass(placement);
    this.#chips.set(root, chip);
    this.#attach(chip);
  }

  /** Shows the chip of a post, in place of any older one there. */
  paint(root: Element, placement: Placement, view: ChipView): void {
    const document = root.ownerDocument;
    const chip = this.#chips.get(root) ?? this.#create(document, placement);
    chip.frame.className = this.#frameClass(root, placement, view);
    chip.frame.lang = this.#translator().language;
    const drawn = createChip(document, view.annotated, placement.kind, this.#translator());
    if (chip.painted?.kind === placement.kind) redraw(chip.button, drawn);
    else {
      chip.button = drawn;
      const { button } = chip;
      button.addEventListener('click', (event) => {
        if (event.isTrusted) chip.painted?.view.onOpen(button);
      });
      chip.frame.replaceChildren(button);
    }
    chip.painted = { kind: placement.kind, view };
    chip.mount = placement.mount;
    this.#chips.set(root, chip);
    this.#attach(chip);
    if (placement.kind === 'mark') fitMark(chip.button, placement.mount);
  }

  /** Puts the chip where the post has room for it now. */
  move(root: Element, { mount }: Placement): void {
    const chip = this.#chips.get(root);
    if (!chip || chip.mount === mount) return;
    chip.mount = mount;
    this.#attach(chip);
  }

  /** Puts the chip back where the site took it away. */
  restore(root: Element): void {
    const chip = this.#chips.get(root);
    if (chip && chip.host.parentNode !== chip.mount) this.#attach(chip);
  }

  /** The button of a post's chip, where it has one. */
  buttonOf(root: Element): HTMLButtonElement | null {
    const button = this.#chips.get(root)?.button;
    return button?.isConnected ? button : null;
  }

  remove(root: Element): void {
    this.#chips.get(root)?.host.remove();
    this.#chips.delete(root);
  }

  clear(): void {
    for (const root of [...this.#chips.keys()]) this.remove(root);
  }

  /** True for our own hosts. */
  owns(node: EventTarget | null): boolean {
    return node !== null && this.#hosts.has(node as Node);
  }

  get size(): number {
    return this.#chips.size;
  }

  #frameClass(root: Element, placement: Placement, { isDark }: ChipView): string {
    const states = {
      dark: isDark,
      'over-media': placement.isOverMedia ?? false,
      quiet: this.#isQuiet,
      near: root === this.#pointedAt,
    };
    const names = Object.entries(states).flatMap(([name, is]) => (is ? [name] : []));
    return [holderClass(placement), ...names].join(' ');
  }

  #create(document: Document, placement: Placement): Chip {
    const shadow = createShadowHost(document);
    this.#hosts.add(shadow.host);
    keepEventsFromPage(shadow);
    return { ...shadow, mount: placement.mount, button: document.createElement('button'), painted: null };
  }

  #attach(chip: Chip): void {
    // The mount may have left the page since it was found; then the next look at the page finds another.
    if (chip.mount.isConnected) chip.mount.append(chip.host);
  }
}

/** Gives a chip other words without replacing it: the focus stays on it, and so does the card that hangs on it. */
function redraw(button: HTMLButtonElement, drawn: HTMLButtonElement): void {
  for (const { name, value } of drawn.attributes) button.setAttribute(name, value);
  button.replaceChildren(...drawn.childNodes);
}

/** The frame of a chip is also the box that holds it in its place. */
function holderClass({ kind }: Placement): string {
  return `frame holder ${kind}`;
}
