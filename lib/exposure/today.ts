/** Today's figures for the popup, read straight from the diary. */
import type { KnowledgeIndex } from '../knowledge/tables';
import type { Settings } from '../settings';
import { dayAround } from './measures/days';
import { type Summary, summarize } from './measures/summary';
import { openExposureStore, type StoreFailure } from './store';
import { ExposureStoreError } from './store/errors';

export type Today = { state: 'read'; summary: Summary } | { state: 'failed'; failure: StoreFailure };

/** Reads and sums up the diary day around `now` (UTC ms). Never rejects. */
export async function readToday(
  now: number,
  settings: Settings,
  regions: KnowledgeIndex['regions'],
): Promise<Today> {
  try {
    const store = await openExposureStore();
    const { from, to } = dayAround(now);
    const rows = await store.readRange(from, to);
    store.close();
    const cultureOf = new Map(Object.values(regions).map(({ code, culture }) => [code, culture]));
    const regionToCulture = (code: string) => cultureOf.get(code) ?? null;
    return {
      state: 'read',
      summary: summarize(rows, { homeCultures: settings.homeCultures, regionToCulture }),
    };
  } catch (error) {
    return { state: 'failed', failure: error instanceof ExposureStoreError ? error.failure : 'failed' };
  }
}
