/** A checkpoint that came by message goes into the outbox like any other; the drain checks what is in it. */
import { OUTBOX_PREFIX } from '../exposure/outbox';
import type { StorageArea } from '../exposure/storage-area';
import { CHECKPOINT_MESSAGE_MOST_UNITS } from '../limits';

const KEY = new RegExp(`^${OUTBOX_PREFIX}[\\w-]{1,40}:\\d{1,9}$`);

/**
 * @param key - unchecked; anything but an outbox key is ignored
 * @param value - unchecked; too much of it is ignored
 */
export async function takeCheckpoint(key: unknown, value: unknown, storage: StorageArea): Promise<void> {
  if (typeof key !== 'string' || !KEY.test(key) || typeof value !== 'object') return;
  if (JSON.stringify(value).length > CHECKPOINT_MESSAGE_MOST_UNITS) return;
  await storage.set({ [key]: value });
}
