/**
 * A capsule: the skeleton of a page around the posts that were found, or should have been, for a bug report. It holds tags,
 * names of attributes and words of the site's markup. Every text, id, address and handle is replaced by its kind and
 * length, so that a person can show it to others.
 */
import { CAPSULE_NODES_PER_POST, CAPSULE_POSTS } from '../limits';
import type { Form, Platform, Surface } from '../post';
import type { PageContext, PlatformAdapter, PostElement, PostField } from './adapter';
import { shapeOfAddress, shapeOfAttribute } from './capsule/values';
import { NAMES } from './capsule/words';

/** A capsule, as it is saved. */
export interface Capsule {
  platform: Platform;
  surface: Surface;
  /** The page's address with its words replaced. */
  address: string;
  found: number;
  read: number;
  /** What threw while the page was read for this, by rule or place. */
  failures: Record<string, number>;
  /** For each post shown: what was read of it, and its skeleton as HTML. */
  posts: { form: Form; isCovered: boolean; rules: Partial<Record<PostField, string>>; html: string }[];
  /** Where no post was found: the skeleton of the page's main part. */
  page: string | null;
}

/** Makes a capsule of the page as it is now. Nothing is written to the page. */
export function makeCapsule(adapter: PlatformAdapter, page: PageContext): Capsule {
  const elements = adapter.findPosts(page, { comments: true });
  const readings = elements.map((element) => ({ element, reading: adapter.readPost(element, page) }));
  const failures: Record<string, number> = {};
  for (const failure of readings.flatMap(({ reading }) => reading?.failures ?? [])) {
    failures[failure] = (failures[failure] ?? 0) + 1;
  }
  return {
    platform: adapter.platform,
    surface: page.surface,
    address: shapeOfAddress(page.url.href, page.url),
    found: elements.length,
    read: readings.filter(({ reading }) => reading !== null).length,
    failures,
    posts: chosen(readings).map(({ element, reading }) => ({
      form: element.form,
      isCovered: element.isCovered,
      rules: reading?.rules ?? {},
      html: skeletonAround(element.root, page.url),
    })),
    page: elements.length === 0 ? skeletonOf(mainOf(page.document), page.url) : null,
  };
}

type Read = { element: PostElement; reading: ReturnType<PlatformAdapter['readPost']> };

/** One of each form first, then those of which least was read. */
function chosen(readings: readonly Read[]): Read[] {
  const fields = ({ reading }: Read) => Object.keys(reading?.rules ?? {}).length;
  const byForm = new Map(readings.filter(({ reading }) => reading).map((read) => [read.element.form, read]));
  const first = [...byForm.values()];
  const rest = readings.filter((read) => !first.includes(read)).sort((a, b) => fields(a) - fields(b));
  return [...first, ...rest].slice(0, CAPSULE_POSTS);
}

function mainOf(document: Document): Element {
  return document.querySelector('main, [role="main"], #app') ?? document.body ?? document.documentElement;
}

/** The element in the tags of the boxes around it. */
function skeletonAround(root: Element, base: URL): string {
  let html = skeletonOf(root, base);
  for (let box = root.parentElement; box && box.tagName !== 'HTML'; box = box.parentElement) {
    html = `${openingTag(box, base)}${html}</${tagOf(box)}>`;
  }
  return html;
}

/** The skeleton of an element, cut off after so many nodes. Without recursion: pages nest as deep as they like. */
function skeletonOf(root: Element, base: URL): string {
  const waiting: (Node | string)[] = [root];
  let html = '';
  for (let nodes = 0; waiting.length > 0; ) {
    const next = waiting.pop();
    if (next === undefined) break;
    if (typeof next === 'string') html += next;
    else if (nodes++ >= CAPSULE_NODES_PER_POST) html += '…';
    else if (next.nodeType === 3) html += shapeOfText(next.nodeValue ?? '');
    else if (next.nodeType === 1) {
      html += openingTag(next as Element, base);
      waiting.push(`</${tagOf(next as Element)}>`);
      if (!HOLDS_CODE.has((next as Element).tagName)) waiting.push(...[...next.childNodes].reverse());
    }
    if (nodes > CAPSULE_NODES_PER_POST + 1) waiting.splice(0, waiting.length, ...waiting.filter(isString));
  }
  return html;
}

const HOLDS_CODE: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'svg',
  'SVG',
  'IFRAME',
]);

function isString(value: Node | string): value is string {
  return typeof value === 'string';
}

function shapeOfText(text: string): string {
  const { length } = text.trim();
  return length === 0 ? '' : `[text ${length}${text.includes('\n') ? ', lines' : ''}]`;
}

// Custom elements may be named for anything; HTML's own names have no dash.
function tagOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  return /^[a-z][a-z0-9]{0,15}$/.test(tag) ? tag : 'x-element';
}

function openingTag(element: Element, base: URL): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => {
    if (!NAMES.has(name)) return ''; // generated names hold hashes (`data-v-1a2b`), and could hold anything
    const shape = shapeOfAttribute(name, value, base);
    return shape === null || shape === '' ? ` ${name}` : ` ${name}="${shape.replace(/["<>&]/g, '')}"`;
  });
  return `<${tagOf(element)}${attributes.join('')}>`;
}
