/**
 * Damage done to a sample page in place, as redesigns, extensions and half-finished renders do it: nodes of posts are
 * deleted, doubled, moved among their siblings, emptied, renamed, or put into another post.
 *
 * `mutate` uses nothing but its arguments and the page it runs in, so its source can be sent into a page. Some
 * compilers wrap inner functions in a helper of their own; `mutationScript` brings that helper along.
 */

/** What a mutation does, for reports. */
export const MUTATIONS = ['delete', 'double', 'reorder', 'empty', 'rename', 'reparent'] as const;

/**
 * Mutates the page. The same seed does the same to the same page.
 * @param steps how many mutations to try
 * @param skip selector of nodes that are not the site's and must stay, with everything in them
 * @returns how many were made; fewer than `steps` where a node could not be changed as wanted
 */
export function mutate(seed: number, steps: number, skip = ''): number {
  // What a post, a comment or a tile is made of, on all three sites.
  const roots = [
    'article',
    '[id^="grid-item-container"]',
    '[class*="--DivCommentObjectWrapper"]',
    '[class*="--DivCommentItemWrapper"]',
    '[class*="--DivCinemaModeContent"]',
    'section',
    '#noteContainer',
    '.parent-comment',
    '.comment-item',
    'main li',
    '[role=dialog] li',
    'main a[href*="/p/"]',
    'main a[href*="/reel"]',
    'main hr ~ *',
    'main [data-virtualized] > *',
    '[id^="clipsoverlay"]',
  ].join(',');
  let state = seed >>> 0;
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
  const isKept = (node: Element): boolean =>
    // Hosts of shadow trees and custom elements belong to somebody else; scripts and styles to the page as a whole.
    node.shadowRoot !== null ||
    node.localName.includes('-') ||
    /^(html|head|body|main|script|style|link)$/.test(node.localName) ||
    (skip !== '' && node.closest(skip) !== null);
  const anyOf = (nodes: readonly Element[]): Element | undefined => nodes[random(nodes.length)];
  // Looking for posts takes longer than changing them: once for a few steps is enough.
  let found: Element[] = [];
  let looked = 0;
  const anyNode = (): Element | undefined => {
    if (looked++ % 12 === 0) found = [...document.querySelectorAll(roots)];
    found = found.filter((root) => root.isConnected);
    const root = anyOf(found);
    // The post itself is chosen now and then, mostly something in it.
    return root && (random(8) === 0 ? root : (anyOf([...root.querySelectorAll('*')]) ?? root));
  };
  const names = ['data-e2e', 'class', 'id', 'role', 'dir', 'aria-label', 'datetime', 'alt'];
  const rename = (node: Element): boolean => {
    const own = names.filter((name) => node.hasAttribute(name));
    const name = own[random(own.length)];
    if (name === undefined || random(4) === 0) {
      if (node.namespaceURI !== document.documentElement.namespaceURI) return false;
      const other = document.createElement(random(2) === 0 ? 'div' : 'span');
      for (const { name: attribute, value } of [...node.attributes]) {
        // A page's policy may forbid style attributes that are set by name.
        if (attribute === 'style') other.style.cssText = value;
        else other.setAttribute(attribute, value);
      }
      other.append(...node.childNodes);
      node.replaceWith(other);
      return true;
    }
    if (random(2) === 0) node.removeAttribute(name);
    else node.setAttribute(name, `${node.getAttribute(name)}-renamed`);
    return true;
  };
  const change = (node: Element, kind: number): boolean => {
    const parent = node.parentElement;
    if (!parent) return false;
    if (kind === 0) node.remove();
    else if (kind === 1) node.after(node.cloneNode(true));
    else if (kind === 2) {
      const sibling = anyOf([...parent.children]);
      if (!sibling || sibling === node || isKept(sibling)) return false;
      sibling.before(node);
    } else if (kind === 3) {
      if (node.childNodes.length === 0 || [...node.children].some(isKept)) return false;
      node.replaceChildren();
    } else if (kind === 4) return rename(node);
    else {
      const target = anyNode();
      if (!target || node.contains(target) || isKept(target)) return false;
      target.append(node);
    }
    return true;
  };
  // Whatever takes much away is rare: an empty page tells nothing either.
  const isLarge = (node: Element): boolean => node.getElementsByTagName('*').length > 12;
  const kindFor = (node: Element): number => {
    const kind = random(6);
    if ((kind === 0 || kind === 3) && isLarge(node) && random(8) > 0) return 4;
    // A doubled list doubles again and again: a page twenty times its size tells nothing more.
    return kind === 1 && document.getElementsByTagName('*').length > 20_000 ? 0 : kind;
  };
  let made = 0;
  for (let step = 0; step < steps; step++) {
    const node = anyNode();
    if (node && !isKept(node) && change(node, kindFor(node))) made++;
  }
  return made;
}

/** An expression that runs `mutate` in a page, whatever the compiler did to its source. */
export function mutationScript(seed: number, steps: number, skip = ''): string {
  const call = `(${mutate.toString()})(${seed}, ${steps}, ${JSON.stringify(skip)})`;
  return `((__name) => ${call})((one) => one)`;
}
