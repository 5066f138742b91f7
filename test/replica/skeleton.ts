/**
 * Compares a replica's unit (a card, a comment, a tile) with the skeleton of the same unit on a captured page.
 *
 * A skeleton keeps what a page is built of and nothing anybody wrote: tags, attribute names, and values only where
 * they are structure (`data-e2e`, `role`, and *patterns* of `id`, `href` and class names). It is derived by program
 * (see `scripts/derive-skeleton.ts`) from one or more instances of a unit.
 *
 * How to use it
 * - `skeletonOf(elements)` → the tree to commit. Give it all instances of a unit: what every instance has becomes
 *   required, what only some have stays optional. Siblings that look alike are merged, so a repeated child (hashtag,
 *   slide, comment) counts once.
 * - `compareWithSkeleton(element, skeleton)` → differences in both directions, empty when the replica is faithful:
 *   `extra …` (the replica has it, the capture never does) and `missing …` (every captured instance has it and it
 *   holds text, a link, media, a `data-e2e` or a `role`). Only the topmost node of a differing subtree is named.
 * - A deviation that is meant goes into the skeleton's `allowed` list with a reason. `difference` is the line as it
 *   is printed; `…` in it stands for anything.
 *
 * Works on jsdom and on a browser's elements alike.
 */
import { classPatterns, hrefPattern, idPattern } from './skeleton-patterns';

/** A node of a skeleton, standing for all children of its parent that look alike. */
export interface SkeletonNode {
  /** Tag, `data-e2e`, `role`, patterns of id and href, and the first stable class name. */
  key: string;
  /** Present in every captured instance and holding (or leading to) something a reader of the page needs. */
  required?: true;
  /** Holds text of its own: in every captured instance, or in some. */
  text?: 'always' | 'sometimes';
  /** Other stable class names. */
  classes?: Presence;
  /** Other attribute names. */
  attributes?: Presence;
  children?: SkeletonNode[];
}

/** Names met on every captured instance, and names met on some only. */
export interface Presence {
  always?: string[];
  sometimes?: string[];
}

/** A deviation from the capture that is meant. */
export interface Allowance {
  /** A line as `compareWithSkeleton` prints it; `…` stands for anything. */
  difference: string;
  reason: string;
  /** Covers only units compared under this variant's name, e.g. "photo". */
  only?: string;
}

/** What is committed for one unit. */
export interface Skeleton {
  /** What kind of page this was derived from and when it was captured, e.g. "video page, rendered, 2025-11". */
  from: string;
  root: SkeletonNode;
  allowed: Allowance[];
  /** How the instances are found in the capture, for deriving anew. */
  derivation?: Derivation;
}

/** How a unit is found in a captured page. All three are CSS selectors. */
export interface Derivation {
  select: string;
  /** Nodes that are not the site's, e.g. what a viewer's browser extension had put in. */
  ignore?: string;
  /** For captures simplified by hand: compare these elements only, see `landmarksOf`. */
  landmarks?: string;
}

const SKIPPED_TAGS = new Set(['script', 'style', 'noscript']);
const MEDIA_TAGS = new Set(['img', 'video', 'canvas', 'audio', 'svg', 'picture', 'iframe']);
/** Already in the key, or presentation that differs between two renderings of the same thing. */
const UNCOMPARED_ATTRIBUTES = new Set(['class', 'id', 'href', 'role', 'data-e2e', 'style', 'srcset']);
/** Attributes somebody reading the page may depend on; other attribute names are only checked for being extra. */
const NEEDED_ATTRIBUTE =
  /^(aria-|data-(?!v-)|(alt|title|datetime|src|type|dir|lang|tabindex|contenteditable)$)/;

const tagOf = (element: Element) => element.localName.toLowerCase();

/** The label by which an element is recognised: structure only, no content. */
function keyOf(element: Element): string {
  const parts = [tagOf(element)];
  for (const name of ['data-e2e', 'role']) {
    const value = element.getAttribute(name);
    if (value) parts.push(`[${name}=${value}]`);
  }
  const id = element.getAttribute('id');
  if (id) parts.push(`[id=${idPattern(id)}]`);
  const href = element.getAttribute('href');
  if (href) parts.push(`[href=${hrefPattern(href)}]`);
  const first = classPatterns(element)[0];
  if (first) parts.push(`.${first}`);
  return parts.join('');
}

/** The children that count, grouped by what they look like. Graphics are leaves: their shapes are content. */
function groupsOf(element: Element): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  if (tagOf(element) === 'svg') return groups;
  for (const child of element.children) {
    if (SKIPPED_TAGS.has(tagOf(child))) continue;
    const key = keyOf(child);
    const group = groups.get(key);
    if (group) group.push(child);
    else groups.set(key, [child]);
  }
  return groups;
}

function holdsText(element: Element): boolean {
  if (tagOf(element) === 'svg') return false;
  return [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
}

function attributesOf(element: Element): string[] {
  // Vue writes a hash of the component into the attribute's name.
  const names = element.getAttributeNames().map((name) => name.replace(/^data-v-.*/, 'data-v-*'));
  return [...new Set(names)].filter((name) => !UNCOMPARED_ATTRIBUTES.has(name));
}

function presence(lists: string[][]): Presence | undefined {
  const all = [...new Set(lists.flat())].sort();
  if (all.length === 0) return undefined;
  const always = all.filter((name) => lists.every((list) => list.includes(name)));
  const sometimes = all.filter((name) => !always.includes(name));
  return { ...(always.length > 0 && { always }), ...(sometimes.length > 0 && { sometimes }) };
}

/** Derives the skeleton of a unit from all its instances, which must look alike at their root. */
export function skeletonOf(elements: Element | readonly Element[]): SkeletonNode {
  const instances = 'localName' in elements ? [elements] : elements;
  const keys = new Set(instances.map(keyOf));
  const [key] = keys;
  if (key === undefined || keys.size > 1) {
    throw new Error(`a unit's instances must have one root; met ${[...keys].join(' and ') || 'none'}`);
  }
  const node: SkeletonNode = { key };
  const withText = instances.filter(holdsText).length;
  if (withText > 0) node.text = withText === instances.length ? 'always' : 'sometimes';
  const classes = presence(instances.map((element) => classPatterns(element).slice(1)));
  if (classes) node.classes = classes;
  const attributes = presence(instances.map(attributesOf));
  if (attributes) node.attributes = attributes;

  const grouped = instances.map(groupsOf);
  const children: SkeletonNode[] = [];
  for (const childKey of new Set(grouped.flatMap((groups) => [...groups.keys()]))) {
    const child = skeletonOf(grouped.flatMap((groups) => groups.get(childKey) ?? []));
    const everywhere = grouped.every((groups) => groups.has(childKey));
    if (everywhere && isNeeded(child)) child.required = true;
    children.push(child);
  }
  if (children.length > 0) node.children = children;
  return node;
}

function isNeeded(node: SkeletonNode): boolean {
  const tag = /^[\w-]+/.exec(node.key)?.[0] ?? '';
  if (node.text === 'always' || MEDIA_TAGS.has(tag) || /\[(data-e2e|role|href)=/.test(node.key)) return true;
  return node.children?.some((child) => child.required) ?? false;
}

function comparePresence(what: string, met: string[], known: Presence | undefined, path: string): string[] {
  const { always = [], sometimes = [] } = known ?? {};
  const extra = met.filter((name) => !always.includes(name) && !sometimes.includes(name));
  const missing = always.filter((name) => !met.includes(name));
  return [
    ...extra.map((name) => `extra ${what} ${name} at ${path}`),
    ...missing
      .filter((name) => what === 'class' || NEEDED_ATTRIBUTE.test(name))
      .map((name) => `missing ${what} ${name} at ${path}`),
  ];
}

function compareNode(element: Element, node: SkeletonNode, path: string): string[] {
  const found = [
    ...comparePresence('class', classPatterns(element).slice(1), node.classes, path),
    ...comparePresence('attribute', attributesOf(element), node.attributes, path),
  ];
  const text = holdsText(element);
  if (text && !node.text) found.push(`extra text at ${path}`);
  if (!text && node.text === 'always') found.push(`missing text at ${path}`);

  const groups = groupsOf(element);
  const known = new Map((node.children ?? []).map((child) => [child.key, child]));
  for (const [key, children] of groups) {
    const child = known.get(key);
    if (!child) found.push(`extra ${path} > ${key}`);
    else for (const one of children) found.push(...compareNode(one, child, `${path} > ${key}`));
  }
  for (const child of known.values()) {
    if (child.required && !groups.has(child.key)) found.push(`missing ${path} > ${child.key}`);
  }
  return found;
}

/** Every difference, allowed or not. A test uses it to notice allowances nothing needs any more. */
export function allDifferences(element: Element, skeleton: Skeleton): string[] {
  const key = keyOf(element);
  if (key !== skeleton.root.key) return [`extra ${key}`, `missing ${skeleton.root.key}`];
  return [...new Set(compareNode(element, skeleton.root, key))];
}

/** True when an allowance covers a difference of a unit with these variants. */
export function isAllowed(
  difference: string,
  allowance: Allowance,
  variants: readonly string[] = [],
): boolean {
  if (allowance.only !== undefined && !variants.includes(allowance.only)) return false;
  const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${allowance.difference.split('…').map(literal).join('.*')}$`).test(difference);
}

/**
 * Differences between a replica's unit and the captured one, in both directions, without the allowed ones.
 * @param variants names of the variants this unit is one of, for allowances that hold for some units only
 */
export function compareWithSkeleton(element: Element, skeleton: Skeleton, ...variants: string[]): string[] {
  return allDifferences(element, skeleton).filter(
    (difference) => !skeleton.allowed.some((allowance) => isAllowed(difference, allowance, variants)),
  );
}

/**
 * A copy of a unit reduced to the elements matching `landmarks`, each keeping its place below the nearest other one.
 * For captures somebody simplified by hand: their wrappers and classes are gone, their landmarks are not.
 */
export function landmarksOf(element: Element, landmarks: string): Element {
  const copy = element.cloneNode(true) as Element;
  for (const one of [...copy.querySelectorAll('*')].reverse()) {
    if (one.matches(landmarks)) continue;
    // Text that belongs to the card as a whole is a label somewhere in it, not the text of a landmark.
    const owner = one.parentElement?.closest(landmarks);
    const keepsText = owner && !owner.matches('article, section');
    const kept = [...one.childNodes].filter((node) => node.nodeType === 1 || keepsText);
    one.replaceWith(...kept);
  }
  for (const one of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of one.getAttributeNames()) {
      const isKept =
        name === 'data-e2e' || name === 'href' || (name === 'id' && !one.hasAttribute('data-e2e'));
      if (!isKept) one.removeAttribute(name);
    }
  }
  return copy;
}
