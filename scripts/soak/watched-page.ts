/** A page under watch: looked at through the content script's world, judged in Node. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { ContentWorld } from '../browser/content-world';
import { type Faults, faultsIn, listOf } from './judge';
import { judgeInNode } from './judge-node';
import type { Snapshot } from './snapshot';

let source: Promise<string> | null = null;

/** The script of `look.ts`, bundled once per process. */
function lookSource(): Promise<string> {
  source ??= build({
    entryPoints: [join(import.meta.dirname, 'look.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles }) => `if (!globalThis.crossreadLook) { ${outputFiles[0]?.text ?? ''} }`);
  return source;
}

export interface Judged {
  snapshot: Snapshot;
  faults: Faults;
  lines: string[];
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class WatchedPage {
  readonly page: Page;
  readonly #world: ContentWorld;

  private constructor(page: Page, world: ContentWorld) {
    this.page = page;
    this.#world = world;
  }

  /** To be called before or after the page is opened; navigations are followed. */
  static async of(page: Page): Promise<WatchedPage> {
    return new WatchedPage(page, await ContentWorld.of(page, await lookSource()));
  }

  /** One look; `null` while the content script is not there. */
  async look(): Promise<Judged | null> {
    const snapshot = await this.#world.evaluate<Snapshot>('crossreadLook()');
    if (!snapshot) return null;
    const faults = faultsIn(snapshot, judgeInNode);
    return { snapshot, faults, lines: listOf(faults) };
  }

  /**
   * Looks until nothing is at fault, or until the time is up: the extension reads a changed page a moment later.
   * @returns the last look
   * @throws Error where there was no content script in all that time
   */
  async settled(patienceMs = 10_000, isEnough: (judged: Judged) => boolean = () => true): Promise<Judged> {
    const end = Date.now() + patienceMs;
    let last: Judged | null = null;
    while (Date.now() < end || last === null) {
      last = (await this.look()) ?? last;
      if (last && last.lines.length === 0 && isEnough(last)) return last;
      if (Date.now() > end + patienceMs && !last) throw new Error('there is no content script on the page');
      await wait(150);
    }
    return last;
  }

  /** What the content script threw or complained of since the last call. */
  takeFaults(): string[] {
    return this.#world.takeFaults();
  }

  close(): Promise<void> {
    return this.#world.close();
  }
}
