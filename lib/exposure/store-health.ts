/**
 * Whether the diary could be written last time, so that the popup can say so. Kept in `storage.local`: the background
 * that met the failure may be gone when the person looks.
 */
import { browser } from 'wxt/browser';
import { ExposureStoreError, type StoreFailure } from './store/errors';

const KEY = 'storeFailure';

/** Notes a failure, or with `null` that all is well again. Never throws. */
export async function reportStoreFailure(error: unknown): Promise<void> {
  try {
    const known = (await browser.storage.local.get(KEY))[KEY];
    if (error === null) {
      if (known !== undefined) await browser.storage.local.remove(KEY);
      return;
    }
    const failure: StoreFailure = error instanceof ExposureStoreError ? error.failure : 'failed';
    if (known !== failure) await browser.storage.local.set({ [KEY]: failure });
  } catch {
    // A full disk refuses this note, too; the counts are still waiting in the outbox.
  }
}

/** The last failure that is not over yet. */
export async function readStoreFailure(): Promise<StoreFailure | null> {
  const known: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof known === 'string' ? (known as StoreFailure) : null;
}
