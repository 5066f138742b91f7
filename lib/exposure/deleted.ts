/**
 * Tells open tabs that rows were deleted: a post they meet again must be stored again, so they ask for it anew.
 */
import { browser } from 'wxt/browser';

const KEY = 'diaryDeletedAt';

/** Called by the background after a deletion. */
export async function tellDiaryDeleted(): Promise<void> {
  await browser.storage.local.set({ [KEY]: Date.now() });
}

/** Whether something was deleted after a time, UTC ms. */
export async function deletedSince(time: number): Promise<boolean> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'number' && stored >= time;
}

/** Calls back whenever something was deleted, until the signal aborts. */
export function onDiaryDeleted(onDeleted: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) onDeleted();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
