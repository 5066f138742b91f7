/** Memory of a page after its feed was read to the end. */
import { openPage, type Subject } from './browsers';
import { heapAfterCollection, startMetrics } from './metrics';
import { readToEnd, settle } from './scroll';

const BYTES_PER_MB = 1_048_576;

/** Megabytes on the page's script heap, content scripts included, once a feed has been read to its end. */
export async function heapAfter(subject: Subject, address: string): Promise<number> {
  const page = await openPage(subject);
  const client = await startMetrics(page);
  await page.goto(address, { waitUntil: 'load' });
  await page.mouse.move(640, 430);
  await readToEnd(page);
  await settle(page);
  const bytes = await heapAfterCollection(client);
  await page.close();
  return bytes / BYTES_PER_MB;
}
