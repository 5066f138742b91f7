/**
 * Derives the skeleton of one unit from captured pages: `tsx scripts/derive-skeleton.ts <skeletons.json> <unit>
 * <capture.html>…`. Captures hold other people's words and stay outside the project; only the skeleton, which holds
 * none, is written. How the unit is found, and which deviations are allowed, stands in the file already and stays.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { landmarksOf, type Skeleton, skeletonOf } from '../test/replica/skeleton';

/** Finds a unit's instances in a captured page. */
function instancesIn(html: string, { select, ignore, landmarks }: NonNullable<Skeleton['derivation']>) {
  const { document } = new JSDOM(html).window;
  if (ignore) for (const foreign of document.querySelectorAll(ignore)) foreign.remove();
  const found = [...document.querySelectorAll(select)];
  return landmarks ? found.map((element) => landmarksOf(element, landmarks)) : found;
}

const [target, unit, ...captures] = process.argv.slice(2);
if (!target || !unit || captures.length === 0) {
  throw new Error('usage: derive-skeleton <skeletons.json> <unit> <capture.html>…');
}
const skeletons = JSON.parse(readFileSync(target, 'utf8')) as Record<string, Skeleton>;
const skeleton = skeletons[unit];
const derivation = skeleton?.derivation;
if (!skeleton || !derivation) throw new Error(`${target} does not say how "${unit}" is found`);

const instances = captures.flatMap((file) => instancesIn(readFileSync(file, 'utf8'), derivation));
skeleton.root = skeletonOf(instances);
writeFileSync(target, `${JSON.stringify(skeletons, null, 1)}\n`);
console.log(`${unit}: ${instances.length} instance(s)`);
