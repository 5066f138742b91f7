/** Where the card stands: beside what it explains, inside the screen, for as long as that is on the screen. */
import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';

/** Space kept between card and screen edge, and between card and caption, in px. */
const MARGIN_PX = 8;
/** A caption taller than this share of the screen cannot be kept clear. */
const CAPTION_MOST_SHARE = 0.5;
/** Below this height nothing can be read; above the other a card is a page, in px. */
const HEIGHT_LEAST_PX = 160;
const HEIGHT_MOST_PX = 520;

export interface Anchor {
  /** What must stay clear, in the screen's coordinates; as it is now. */
  rect(): DOMRect;
  /** Scrolls and resizes around this element move the card. */
  context: Element;
}

/** Places a small thing beside its anchor once, without following it. */
export async function placeBeside(
  element: HTMLElement,
  { rect }: Anchor,
  placement: Placement,
): Promise<void> {
  const { x, y } = await computePosition({ getBoundingClientRect: rect }, element, {
    strategy: 'fixed',
    placement,
    middleware: [offset(4), flip({ padding: MARGIN_PX }), shift({ padding: MARGIN_PX, crossAxis: true })],
  });
  Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
}

/** Keeps the card beside its anchor. @param onLost - the anchor has left the screen */
export function keepPlaced(
  element: HTMLElement,
  { rect, context }: Anchor,
  onLost: () => void,
  signal: AbortSignal,
): void {
  const reference = { getBoundingClientRect: rect, contextElement: context };
  const place = async () => {
    if (!context.isConnected || isOffScreen(rect(), context.ownerDocument)) return onLost();
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
            const height = Math.max(HEIGHT_LEAST_PX, Math.min(HEIGHT_MOST_PX, availableHeight));
            elements.floating.style.maxHeight = `${height}px`;
          },
        }),
      ],
    });
    if (!signal.aborted) Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
  };
  const stop = autoUpdate(reference, element, () => void place());
  signal.addEventListener('abort', stop);
}

/** The rectangle the card must keep clear of: caption and chip together, or the chip alone below a very long caption. */
export function clearOf(chip: Element | null, caption: Element | null, root: Element): DOMRect {
  const screen = root.ownerDocument.documentElement.clientHeight;
  const rects = [chip, caption].flatMap((element) => element?.getBoundingClientRect() ?? []);
  const [first = root.getBoundingClientRect(), second] = rects.filter(({ height }) => height > 0);
  if (!second || second.height > screen * CAPTION_MOST_SHARE) return first;
  const top = Math.min(first.top, second.top);
  const bottom = Math.max(first.bottom, second.bottom);
  if (bottom - top > screen * CAPTION_MOST_SHARE) return first;
  const left = Math.min(first.left, second.left);
  return new DOMRect(left, top, Math.max(first.right, second.right) - left, bottom - top);
}

/**
 * The rectangle a card about selected words must keep clear of: as wide as the words, as high as the caption they stand
 * in; the words alone in a very long one.
 */
export function clearOfWords(words: DOMRect, caption: Element | null, root: Element): DOMRect {
  const screen = root.ownerDocument.documentElement.clientHeight;
  const { top, bottom, height } = caption?.getBoundingClientRect() ?? words;
  const isAround = top <= words.top && bottom >= words.bottom;
  if (!isAround || height > screen * CAPTION_MOST_SHARE) return words;
  return new DOMRect(words.left, top, words.width, height);
}

function isOffScreen({ top, bottom, width }: DOMRect, document: Document): boolean {
  return width === 0 || bottom < 0 || top > document.documentElement.clientHeight;
}
