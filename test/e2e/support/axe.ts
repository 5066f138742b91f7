/** axe on a page, closed shadow roots of ours included. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { devTools } from '../../../scripts/browser/chips';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeFindings {
  /** Rule and element, one a line. */
  violations: string[];
  /** Elements that some rule looked at: a page that shows nothing has no violations either. */
  nodesChecked: number;
}

function summarize(results: Pick<AxeResults, 'violations' | 'passes'>): AxeFindings {
  const targets = [...results.violations, ...results.passes].flatMap((rule) =>
    rule.nodes.map((node) => JSON.stringify(node.target)),
  );
  return {
    violations: results.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    ),
    nodesChecked: new Set(targets).size,
  };
}

/** Checks one of the extension's own pages. The extension's policy forbids inline scripts, DevTools may evaluate. */
export async function axeOnPage(page: Page): Promise<AxeFindings> {
  await page.evaluate(SOURCE);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return summarize(results);
}

/**
 * Checks what stands in a closed shadow root on a site's page. axe looks through `element.shadowRoot`, so for this one
 * look the host is given such a property; what is checked is the shipped interface as the browser draws it.
 */
export async function axeInClosedRoot(page: Page, hostId: number, innerNodeId: number): Promise<AxeFindings> {
  const client = await devTools(page);
  const objectOf = async (backendNodeId: number) =>
    (await client.send('DOM.resolveNode', { backendNodeId })).object.objectId ?? '';
  await client.send('Runtime.evaluate', { expression: SOURCE });
  const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
    objectId: await objectOf(hostId),
    functionDeclaration: `async function (inner) {
      const root = inner.getRootNode();
      Object.defineProperty(this, 'shadowRoot', { configurable: true, get: () => root });
      const { violations, passes } = await axe.run(this);
      delete this.shadowRoot;
      return JSON.stringify({ violations, passes });
    }`,
    arguments: [{ objectId: await objectOf(innerNodeId) }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return summarize(JSON.parse(String(result.value)) as AxeResults);
}
