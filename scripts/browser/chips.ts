/**
 * What the extension shows on a page in Chromium, found the way assistive technology and DevTools find it: the page
 * itself cannot see into the closed shadow roots.
 */
import type { CDPSession, Page } from 'puppeteer-core';

/** A chip or badge on the page. */
export interface Chip {
  /** Its words for a screen reader. */
  label: string;
  /** Its visible words, `|` between its parts. */
  text: string;
  buttonId: number;
  hostId: number;
}

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/** One DevTools session per page, kept while the page lives. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

export function devTools(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, known);
  return known;
}

function attribute(node: DomNode, name: string): string | null {
  const at = node.attributes?.findIndex((value, i) => i % 2 === 0 && value === name) ?? -1;
  return at < 0 ? null : (node.attributes?.[at + 1] ?? null);
}

function find(node: DomNode, matches: (node: DomNode) => boolean): DomNode[] {
  return [
    ...(matches(node) ? [node] : []),
    ...(node.children ?? []).flatMap((child) => find(child, matches)),
  ];
}

function textOf(node: DomNode): string {
  return node.nodeName === '#text' ? (node.nodeValue ?? '') : (node.children ?? []).map(textOf).join('');
}

async function shadowHosts(page: Page): Promise<DomNode[]> {
  const client = await devTools(page);
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
    root: DomNode;
  };
  return find(root, (node) => (node.shadowRoots?.length ?? 0) > 0);
}

/** All chips on the page, in document order. */
export async function chipsOn(page: Page): Promise<Chip[]> {
  const hosts = await shadowHosts(page);
  return hosts.flatMap((host) =>
    (host.shadowRoots ?? []).flatMap((root) =>
      find(root, (node) => node.nodeName === 'BUTTON' && /\bchip\b/.test(attribute(node, 'class') ?? '')).map(
        (button) => ({
          label: attribute(button, 'aria-label') ?? '',
          text: (button.children ?? [])
            .map(textOf)
            .filter((text) => text.trim() !== '')
            .join('|'),
          buttonId: button.backendNodeId,
          hostId: host.backendNodeId,
        }),
      ),
    ),
  );
}

/** The open card's text, or `null`. */
export async function cardOn(page: Page): Promise<{ text: string; nodeId: number; hostId: number } | null> {
  for (const host of await shadowHosts(page)) {
    for (const root of host.shadowRoots ?? []) {
      const [card] = find(root, (node) => attribute(node, 'role') === 'dialog');
      if (card) return { text: textOf(card), nodeId: card.backendNodeId, hostId: host.backendNodeId };
    }
  }
  return null;
}

/** Something else of ours on the page, by its class (`explain`, `notice`), or `null`. */
export async function ownPart(
  page: Page,
  className: string,
): Promise<{ text: string; nodeId: number; hostId: number } | null> {
  for (const host of await shadowHosts(page)) {
    const [part] = (host.shadowRoots ?? []).flatMap((root) =>
      find(root, (node) => (attribute(node, 'class') ?? '').split(' ').includes(className)),
    );
    if (part) return { text: textOf(part), nodeId: part.backendNodeId, hostId: host.backendNodeId };
  }
  return null;
}

/** Calls a function in the page with a node of a closed shadow root as `this`. */
export async function callOn<T>(page: Page, backendNodeId: number, declaration: string): Promise<T> {
  const client = await devTools(page);
  const { object } = await client.send('DOM.resolveNode', { backendNodeId });
  const { result } = await client.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: declaration,
    returnByValue: true,
  });
  return result.value as T;
}

/** Where an element stands once it stands still: nobody presses a thing that is still moving. */
export async function restingPoint(page: Page, nodeId: number): Promise<{ x: number; y: number }> {
  const CENTRE =
    'function () { const r = this.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; }';
  let point = await callOn<{ x: number; y: number }>(page, nodeId, CENTRE);
  for (let i = 0; i < 20; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await callOn<{ x: number; y: number }>(page, nodeId, CENTRE);
    if (now.x === point.x && now.y === point.y) return now;
    point = now;
  }
  return point;
}

/** Presses a chip with the mouse, as a person would. */
export async function pressChip(page: Page, chip: Chip): Promise<void> {
  const { x, y } = await restingPoint(page, chip.buttonId);
  await page.mouse.click(x, y);
}

/** Focuses a chip, as the Tab key would when it gets there. */
export function focusChip(page: Page, chip: Chip): Promise<void> {
  return callOn(page, chip.buttonId, 'function () { this.focus(); }');
}

/** A chip that stands on the screen now, if there is one. */
export async function chipInView(
  page: Page,
  wanted: (chip: Chip) => boolean = () => true,
): Promise<Chip | null> {
  for (const chip of (await chipsOn(page)).filter(wanted)) {
    const isInView = await callOn<boolean>(
      page,
      chip.buttonId,
      'function () { const r = this.getBoundingClientRect(); return r.width > 0 && r.top >= 0 && r.bottom <= innerHeight; }',
    );
    if (isInView) return chip;
  }
  return null;
}
