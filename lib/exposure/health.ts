/** What the popup knows of broken pages. */
import type { Platform } from '../post';
import type { HealthStop } from './health-stops';
import { openExposureStore } from './store';

/** Places not visited for so long may work again: nothing is said of them, in ms. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 3_600_000;

/** Fields that cannot be read any more on these platforms, newest first. Never rejects: the diary's own failure is told elsewhere. */
export async function readHealth(now: number, platforms: readonly Platform[]): Promise<HealthStop[]> {
  try {
    const store = await openExposureStore();
    const stops = await store.readHealthStops(now - FORGOTTEN_AFTER_MS);
    store.close();
    return stops.filter(({ platform }) => platforms.includes(platform)).sort((a, b) => b.since - a.since);
  } catch {
    return [];
  }
}

/** The same for a report: names of fields and surfaces, days, and numbers. */
export function healthRemarks(stops: readonly HealthStop[]): string[] {
  return stops.map(({ platform, surface, form, field, since, missing }) => {
    const day = new Date(since).toISOString().slice(0, 10);
    return `missing since ${day}: ${field} of ${platform} ${surface} ${form}, ${missing} times`;
  });
}
