/**
 * Damages the pages of the sample sites in place, in a real browser with the shipped build, and holds every chip against
 * what the damaged page shows. Deterministic by seed, but for the moments at which the extension looks.
 */
import type { Page } from 'puppeteer-core';
import { mutationScript } from '../../test/replica/mutations';
import type { SampleSurface } from '../../test/replica/surfaces';
import type { Snapshot } from './snapshot';
import { WatchedPage } from './watched-page';

export interface MutationRun {
  surfaces: readonly SampleSurface[];
  /** Place of the first visit, to run a part again. */
  from: number;
  /** Batches of damage before a page is opened afresh. */
  batchesPerVisit: number;
  /** How many mutations to make in all. */
  mutations: number;
  seed: number;
  /** Opens a page in front. */
  visit(url: string): Promise<Page>;
  /** What the background complained of since the last call. */
  takeBackgroundFaults(): string[];
  onVisit?(counts: MutationCounts, surface: SampleSurface, fault: boolean): void;
}

export interface MutationCounts {
  mutations: number;
  visits: number;
  batches: number;
  chipsJudged: number;
  /** Each with surface and seed. Empty: nothing went wrong. */
  faults: string[];
  /** Posts without the chip they should have, after the time a chip takes. */
  missing: string[];
  slowestFrameMs: number;
}

const STEPS_PER_BATCH = 30;
/** Every visit has seeds of its own for so many batches. */
const MOST_BATCHES = 8;
/** A page that draws no frame for so long hangs. */
const HANGS_AFTER_MS = 10_000;
const PATIENCE_MS = 3_000;
/** Waited for only where something is at fault: a busy machine may take seconds to wake the background. */
const JUDGED_WITHIN_MS = 10_000;

/** A page drawn by its server does not answer until its script is there: a person would press again. */
const PRESSES = 3;

/** Opens a surface as a person would see it, what lies over it included. */
export async function openSurface(
  visit: (url: string) => Promise<Page>,
  { url, press = [], shows }: SampleSurface,
): Promise<WatchedPage> {
  const page = await visit(url);
  const watched = await WatchedPage.of(page);
  const isOpen = async (patienceMs: number) =>
    (await watched.settled(patienceMs, ({ snapshot }) => isPostOpen(snapshot))).snapshot;
  for (const selector of [press].flat()) {
    for (let pressed = 0; pressed < PRESSES; pressed++) {
      const target = await page.waitForSelector(selector, { timeout: 15_000 });
      const before = shows.full ? await isOpen(0) : null;
      await target?.evaluate((node) => (node as HTMLElement).click());
      if (!before || isPostOpen(before) || isPostOpen(await isOpen(PATIENCE_MS))) break;
    }
  }
  return watched;
}

const isPostOpen = ({ posts }: Snapshot) => posts.some(({ form }) => form === 'full');

/** Milliseconds until the page has drawn two frames. */
async function frameMs(page: Page): Promise<number> {
  const start = Date.now();
  const frames = page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
  const late = new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`no frame for ${HANGS_AFTER_MS} ms`)), HANGS_AFTER_MS),
  );
  await Promise.race([frames, late]);
  return Date.now() - start;
}

async function damage(
  watched: WatchedPage,
  run: MutationRun,
  counts: MutationCounts,
  name: string,
  visit: number,
) {
  for (let batch = 0; batch < run.batchesPerVisit && counts.mutations < run.mutations; batch++) {
    const seed = (run.seed * 1_000_003 + visit * MOST_BATCHES + batch) % 2 ** 31;
    const where = `${name}, visit ${visit}, batch ${batch}`;
    const made = (await watched.page.evaluate(mutationScript(seed, STEPS_PER_BATCH))) as number;
    counts.mutations += made;
    counts.batches += 1;
    // The site goes on working meanwhile: nodes are filled anew, others leave.
    if (batch % 2 === 1) await watched.page.mouse.wheel({ deltaY: 400 });
    counts.slowestFrameMs = Math.max(counts.slowestFrameMs, await frameMs(watched.page));
    const { snapshot, faults } = await watched.settled(JUDGED_WITHIN_MS);
    counts.chipsJudged += snapshot.chips.length;
    const { wrong, stray, doubled, missing } = faults;
    const found = [
      ...wrong,
      ...stray.map((line) => `stray: ${line}`),
      ...doubled,
      ...snapshot.failures.map((place) => `threw in ${place}`),
      ...watched.takeFaults().map((line) => `content script: ${line}`),
      ...run.takeBackgroundFaults().map((line) => `background: ${line}`),
    ];
    counts.faults.push(...found.map((line) => `${where}: ${line}`));
    counts.missing.push(...missing.map((line) => `${where}: ${line}`));
    if (found.length > 0 || made === 0) return;
  }
}

/** Goes through the surfaces again and again until enough mutations are made. */
export async function runMutations(run: MutationRun): Promise<MutationCounts> {
  const counts: MutationCounts = {
    mutations: 0,
    visits: 0,
    batches: 0,
    chipsJudged: 0,
    faults: [],
    missing: [],
    slowestFrameMs: 0,
  };
  while (counts.mutations < run.mutations) {
    const visit = run.from + counts.visits;
    const surface = run.surfaces[visit % run.surfaces.length];
    if (!surface) throw new Error('there are no surfaces to damage');
    const name = `${surface.platform} ${surface.name}`;
    const before = counts.faults.length;
    counts.visits += 1;
    const watched = await openSurface(run.visit, surface);
    try {
      await watched.settled(PATIENCE_MS, ({ snapshot }) => snapshot.chips.length > 0);
      await damage(watched, run, counts, name, visit);
    } catch (error) {
      counts.faults.push(`${name}, visit ${visit}: ${error instanceof Error ? error.message : error}`);
    }
    run.onVisit?.(counts, surface, counts.faults.length > before);
    await watched.page.close();
    if (counts.visits > 20 && counts.mutations === 0) throw new Error('no page could be damaged');
  }
  return counts;
}
