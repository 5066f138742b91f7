/**
 * What the extension shows on a page in Firefox. WebDriver BiDi serialises closed shadow roots too, which page scripts
 * never see.
 */
import type { Page } from 'puppeteer-core';

/** A chip or badge on the page, as in chips.ts. */
export interface FirefoxChip {
  label: string;
  text: string;
  /** BiDi's reference to the button. */
  sharedId: string;
}

interface BidiNode {
  type: string;
  sharedId?: string;
  value?: {
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: { result: BidiNode } }>;
}

function connectionOf(page: Page): BidiConnection {
  return (page.browser() as unknown as { connection: BidiConnection }).connection;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

function* nodesIn(node: BidiNode): Generator<BidiNode> {
  yield node;
  for (const child of node.value?.children ?? []) yield* nodesIn(child);
  if (node.value?.shadowRoot) yield* nodesIn(node.value.shadowRoot);
}

function textOf(node: BidiNode): string {
  return node.value?.nodeValue ?? (node.value?.children ?? []).map(textOf).join('');
}

async function serialize(page: Page): Promise<BidiNode> {
  const { result } = await connectionOf(page).send('script.callFunction', {
    functionDeclaration: '() => document.documentElement',
    target: { context: contextOf(page) },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  return result.result;
}

/** All chips on the page, in document order. */
export async function chipsOnFirefox(page: Page): Promise<FirefoxChip[]> {
  return [...nodesIn(await serialize(page))]
    .filter(
      (node) => node.value?.localName === 'button' && /\bchip\b/.test(node.value.attributes?.class ?? ''),
    )
    .map((node) => ({
      label: node.value?.attributes?.['aria-label'] ?? '',
      text: (node.value?.children ?? [])
        .map(textOf)
        .filter((text) => text.trim() !== '')
        .join('|'),
      sharedId: node.sharedId ?? '',
    }));
}

/** The open card's text, or `null`. */
export async function cardOnFirefox(page: Page): Promise<string | null> {
  const card = [...nodesIn(await serialize(page))].find(
    (node) => node.value?.attributes?.role === 'dialog' && node.value.attributes.class === 'card',
  );
  return card ? textOf(card) : null;
}

/** Where a chip stands, in CSS px of the window. */
export async function centreOfFirefoxChip(page: Page, chip: FirefoxChip): Promise<{ x: number; y: number }> {
  const { result } = await connectionOf(page).send('script.callFunction', {
    functionDeclaration:
      '(button) => { const r = button.getBoundingClientRect(); return JSON.stringify({ x: r.x + r.width / 2, y: r.y + r.height / 2 }); }',
    arguments: [{ sharedId: chip.sharedId }],
    target: { context: contextOf(page) },
    awaitPromise: false,
  });
  return JSON.parse(String((result.result as unknown as { value: string }).value));
}
