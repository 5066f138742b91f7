/** What the popup knows of broken pages. */
import type { Health, PlaceHealth } from '../platforms/health';
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

/** Counts of so many days go into a report: since the last release or the one before. */
const COUNTED_MS = 14 * 24 * 3_600_000;

/** Which rule found which field how often, for a report. Never rejects: without them the report is still of use. */
export async function readCountRemarks(now: number, platform: Platform): Promise<string[]> {
  try {
    const store = await openExposureStore();
    const counts = await store.readHealthCounts(platform, now - COUNTED_MS);
    store.close();
    return countRemarks(counts);
  } catch {
    return [];
  }
}

/** One line for each form of post on each surface, and one for each place that threw. */
export function countRemarks({ places, failures }: Health): string[] {
  return [
    ...places.map((place) => `counted in 14 days: ${lineOf(place)}`),
    ...Object.entries(failures).map(([place, times]) => `threw in 14 days: ${place} ${times}`),
  ];
}

function lineOf({ surface, form, found, read, byRule }: PlaceHealth): string {
  const fields = Object.entries(byRule).map(([field, rules]) => {
    const counts = Object.entries(rules).map(([rule, times]) => `${rule} ${times}`);
    return `${field} by ${counts.join(', ')}`;
  });
  return [`${surface} ${form}, ${read} of ${found} read`, ...fields].join('; ');
}

/** Stopped fields, for a report: names of fields and surfaces, days, and numbers. */
export function healthRemarks(stops: readonly HealthStop[]): string[] {
  return stops.map(({ platform, surface, form, field, since, missing }) => {
    const day = new Date(since).toISOString().slice(0, 10);
    return `missing since ${day}: ${field} of ${platform} ${surface} ${form}, ${missing} times`;
  });
}
