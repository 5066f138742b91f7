/**
 * The world of the extension's content script on a page in Chromium. What runs there sees the page's elements and, unlike
 * the page, the closed shadow roots of the shipped interface; and what goes wrong there is the extension's own doing.
 */
import type { CDPSession, Page } from 'puppeteer-core';

export class ContentWorld {
  readonly #session: CDPSession;
  readonly #source: string;
  #contextId: number | null = null;
  #faults: string[] = [];

  private constructor(session: CDPSession, source: string) {
    this.#session = session;
    this.#source = source;
  }

  /**
   * Follows a page from now on, over its navigations.
   * @param source - evaluated once in every new world, before anything is asked of it
   */
  static async of(page: Page, source = ''): Promise<ContentWorld> {
    const session = await page.createCDPSession();
    const world = new ContentWorld(session, source);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const isOurs = context.origin.startsWith('chrome-extension://');
      if (isOurs && context.auxData?.type === 'isolated') world.#contextId = context.id;
    });
    session.on('Runtime.executionContextsCleared', () => {
      world.#contextId = null;
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      if (exceptionDetails.executionContextId !== world.#contextId) return;
      world.#faults.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
      if (type !== 'error' || executionContextId !== world.#contextId) return;
      world.#faults.push(args.map((one) => one.description ?? String(one.value)).join(' '));
    });
    await session.send('Runtime.enable');
    return world;
  }

  /** Exceptions nobody caught and errors written to the console by the content script, since the last call. */
  takeFaults(): string[] {
    const faults = this.#faults;
    this.#faults = [];
    return faults;
  }

  /**
   * The value of an expression in the content script's world; `null` while there is no such world.
   * @throws Error where the expression throws, or does not answer in time
   */
  async evaluate<T>(expression: string, timeoutMs = 30_000): Promise<T | null> {
    const contextId = this.#contextId;
    if (contextId === null) return null;
    const asked = this.#source === '' ? expression : `${this.#source}\n;${expression}`;
    const evaluating = this.#session.send('Runtime.evaluate', {
      expression: asked,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    });
    const { result, exceptionDetails } = await inTime(evaluating, timeoutMs);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  close(): Promise<void> {
    return this.#session.detach();
  }
}

async function inTime<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page did not answer for ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
