/**
 * Page markup as plain data. One description of a card serves three uses: the server and the tests print it as HTML
 * (everything escaped), the page's script makes nodes of it without any HTML parsing (so strict Trusted Types hold),
 * and `Mounted.update` changes existing nodes in place, the way a React page does when it reuses a slot.
 */

/** An element: tag, attributes (`null` leaves one out) and children. */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Markup[];
}

/** A piece of a page: an element or text. */
export type Markup = Element | string;

type Child = Markup | null | undefined | false;

/** Describes an element; empty children are left out. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly (Child | readonly Child[])[]
): Element {
  const kept = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  const flat = children.flat().filter((child): child is Markup => Boolean(child));
  return { tag, attributes: Object.fromEntries(kept), children: flat };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
const VOID_TAGS = new Set(['img', 'input', 'br', 'meta', 'link']);

/** Prints markup as HTML. Text and attribute values are escaped; names come from this repository only. */
export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  const attributes = Object.entries(markup.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const open = `<${markup.tag}${attributes.join('')}>`;
  return VOID_TAGS.has(markup.tag) ? open : `${open}${markup.children.map(toHtml).join('')}</${markup.tag}>`;
}

const SVG = 'http://www.w3.org/2000/svg';

let renames: ReadonlyMap<string, string> = new Map();

/**
 * From now on attributes are mounted under other names, or with other values, as when a site has changed. Asked for in an
 * address: `?renamed=alt:title,video-desc:words`.
 */
export function renameMounted(search: URLSearchParams): void {
  const pairs = (search.get('renamed') ?? '').split(',').map((pair) => pair.split(':'));
  renames = new Map(pairs.flatMap(([from, to]) => (from && to ? [[from, to] as const] : [])));
}

function setAttribute(element: globalThis.Element, name: string, value: string): void {
  // A style attribute would be refused by the page's Content Security Policy; setting it through the object is not.
  if (name === 'style') (element as HTMLElement).style.cssText = value;
  else element.setAttribute(renames.get(name) ?? name, renames.get(value) ?? value);
}

/** Nodes made of markup, remembered so that they can be changed in place. Nodes added by others are left alone. */
export class Mounted {
  readonly node: Node;
  private markup: Markup;
  private children: Mounted[] = [];

  constructor(markup: Markup, document: Document, inSvg = false) {
    this.markup = markup;
    if (typeof markup === 'string') {
      this.node = document.createTextNode(markup);
      return;
    }
    const isSvg = inSvg || markup.tag === 'svg';
    const element = isSvg ? document.createElementNS(SVG, markup.tag) : document.createElement(markup.tag);
    for (const [name, value] of Object.entries(markup.attributes)) setAttribute(element, name, value);
    this.children = markup.children.map((child) => new Mounted(child, document, isSvg));
    element.append(...this.children.map((child) => child.node));
    this.node = element;
  }

  /** Takes on new markup; replaces only what cannot be changed. Returns false if the whole node must be replaced. */
  update(next: Markup): boolean {
    const last = this.markup;
    if (last === next) return true;
    if (typeof last === 'string' || typeof next === 'string') {
      if (typeof last !== typeof next) return false;
      this.node.nodeValue = next as string;
      this.markup = next;
      return true;
    }
    if (last.tag !== next.tag) return false;
    const element = this.node as globalThis.Element;
    for (const name of Object.keys(last.attributes)) {
      if (!(name in next.attributes)) element.removeAttribute(renames.get(name) ?? name);
    }
    for (const [name, value] of Object.entries(next.attributes)) {
      if (last.attributes[name] !== value) setAttribute(element, name, value);
    }
    this.updateChildren(element, next.children);
    this.markup = next;
    return true;
  }

  private updateChildren(element: globalThis.Element, next: readonly Markup[]): void {
    for (const surplus of this.children.splice(next.length)) element.removeChild(surplus.node);
    next.forEach((markup, index) => {
      const child = this.children[index];
      if (child?.update(markup)) return;
      const fresh = new Mounted(markup, element.ownerDocument, element.namespaceURI === SVG);
      if (child) element.replaceChild(fresh.node, child.node);
      else element.appendChild(fresh.node);
      this.children[index] = fresh;
    });
  }
}
