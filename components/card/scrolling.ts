/** Moving through the card by keys. Always within the card: the page under it never scrolls. */

/** A line and a half, in px. */
const STEP_PX = 48;

/** @returns false for keys that do not move */
export function moveIn(card: HTMLElement, key: string): boolean {
  const page = card.clientHeight * 0.85;
  const by: Record<string, number> = {
    ArrowDown: STEP_PX,
    ArrowUp: -STEP_PX,
    PageDown: page,
    PageUp: -page,
    Home: -card.scrollHeight,
    End: card.scrollHeight,
  };
  const step = by[key];
  if (step !== undefined) card.scrollTop += step;
  else if (key === 'ArrowRight' || key === 'ArrowLeft') toSection(card, key === 'ArrowRight');
  else return false;
  return true;
}

/** The next or the previous finding comes to the top. */
function toSection(card: HTMLElement, isNext: boolean): void {
  const tops = [0, ...[...card.querySelectorAll('section')].map((section) => section.offsetTop)];
  const at = card.scrollTop;
  const wanted = isNext ? tops.find((top) => top > at + 1) : tops.findLast((top) => top < at - 1);
  if (wanted !== undefined) card.scrollTop = wanted;
}
