/**
 * Where a caption stands in Instagram's markup. Classes are hashes and labels are translated; tags, roles, `dir` and the
 * shape of links stay. Three shapes: a feed card, a modal over a grid, a page without any article.
 */
import { isWithin, pathOf } from '../dom';
import { isHandle } from './surfaces';

/** The handle a link leads to ("/name/"), else `null`. */
export function handleOf(link: Element | null, base: URL): string | null {
  const handle = /^\/([^/]+)\/?$/.exec(pathOf(link, base) ?? '')?.[1];
  return isHandle(handle) ? handle : null;
}

/** True where an element says something that is neither a link nor a control. */
function hasOwnText(element: Element): boolean {
  // By hand: a tree walker that asks for each node takes several times as long, and this is asked for most spans of a card.
  let node: Node | null = element.firstChild;
  while (node) {
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return true;
    const inner: Node | null = node.nodeType === 1 && !isControl(node as Element) ? node.firstChild : null;
    node = inner ?? nextOutside(node, element);
  }
  return false;
}

/** The node that comes after another and what is in it, inside `root`. */
function nextOutside(node: Node, root: Element): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

// Hashtags are the only links that can make up a whole caption; names, times, counts and places are links too.
function isControl(element: Element): boolean {
  if (element.tagName === 'A') return !/\/explore\/tags\//.test(element.getAttribute('href') ?? '');
  return (
    element.tagName === 'BUTTON' || element.getAttribute('role') === 'button' || element.tagName === 'TIME'
  );
}

/** Modal (2025-05 to 2026-07) and older pages: the caption is the article's only `h1`. */
export function headingCaption(root: Element): Element | null {
  return root.querySelector('h1[dir="auto"]') ?? root.querySelector('li h1');
}

/**
 * Page without article (2025-08) and modal: the only `time` that is not a link marks the caption; the caption is the
 * branch beside the one that holds the author and this time. Edited captions say so before the time, on the same line.
 */
export function captionBesideTime(root: Element): Element | null {
  for (const time of root.querySelectorAll('time[datetime]')) {
    if (time.closest('a')) continue;
    const block = time.closest('span[dir="auto"]');
    if (!block) continue;
    let caption: Element | null = null;
    for (let node: Element = time; node !== block && node.parentElement; node = node.parentElement) {
      const beside = followingSiblings(node).find((sibling) => !isControl(sibling) && hasOwnText(sibling));
      if (beside) caption = beside; // the outermost wins: nearer ones are on the author's line
    }
    if (caption) return caption;
  }
  return null;
}

function followingSiblings(node: Element): Element[] {
  const siblings: Element[] = [];
  for (let next = node.nextElementSibling; next; next = next.nextElementSibling) siblings.push(next);
  return siblings;
}

/**
 * Feed card: the first text after the action and "liked by" sections (2024 to 2026-10). Not in a section, link, control
 * or time. The layout of 2024-01 ends with a third section (the comment form), hence `after: 'first'`.
 */
export function captionAfterSections(
  article: Element,
  after: 'first' | 'last',
  base: URL,
  author: string | null,
): Element | null {
  const sections = article.querySelectorAll('section');
  const edge = sections[after === 'first' ? 0 : sections.length - 1];
  if (!edge) return null;
  const spans = article.querySelectorAll('span, div[dir="auto"]');
  for (let i = firstAfter(edge, spans); i < spans.length; i++) {
    const span = spans[i];
    if (!span || isWithin(span, 'section, a, button, [role="button"], time, form', article)) continue;
    if (!hasOwnText(span)) continue;
    return isByAnother(span, article, base, author) ? null : span;
  }
  return null;
}

/** Where in a list in document order those begin that come after a mark. Halving: each comparison of places is dear. */
function firstAfter(mark: Element, list: ArrayLike<Element>): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = list[middle];
    const isAfter = other && (mark.compareDocumentPosition(other) & 4) !== 0; // 4: DOCUMENT_POSITION_FOLLOWING
    if (isAfter) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** A card without caption may show a friend's comment in its place: the name before the text is then another one. */
function isByAnother(span: Element, article: Element, base: URL, author: string | null): boolean {
  for (let box = span.parentElement; box && box !== article; box = box.parentElement) {
    if (box.querySelector('section')) return false;
    const name = [...box.querySelectorAll('a[href]')]
      .filter((link) => (link.compareDocumentPosition(span) & 4) !== 0)
      .map((link) => handleOf(link, base))
      .find((handle) => handle !== null);
    if (name) return author !== null && name !== author;
  }
  return false;
}

/**
 * True for the tail of a collapsed caption: a span of dots around the "more" button (2026-07), or a hidden one (2026-04).
 * Beyond it, nothing of the caption is in the page.
 */
export function isMoreTail(element: Element): boolean {
  if (element.tagName !== 'SPAN') return false;
  return [...element.children].some((child) => child.getAttribute('role') === 'button');
}

/** True where the page shows only the beginning of this caption. */
export function isCollapsed(caption: Element): boolean {
  return caption.querySelector('span > [role="button"], span[aria-hidden="true"]') !== null;
}
