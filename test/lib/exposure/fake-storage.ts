import type { StorageArea } from '../../../lib/exposure/storage-area';

/** `storage.local` in memory, that can be killed before any of its calls, or fail. */
export class FakeStorage implements StorageArea {
  items: Record<string, unknown> = {};
  calls: string[] = [];
  /** Calls until the process dies; afterwards nothing happens and nothing answers. */
  lives = Number.POSITIVE_INFINITY;
  isBroken = false;

  async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    await this.#enter('get');
    const wanted = keys === null ? Object.keys(this.items) : [keys].flat();
    const found = wanted.filter((key) => Object.hasOwn(this.items, key));
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.items[key]])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    // As in a browser, what is handed over at this moment is what is stored.
    const copy = JSON.parse(JSON.stringify(items)) as Record<string, unknown>;
    await this.#enter('set');
    Object.assign(this.items, copy);
  }

  async remove(keys: string | string[]): Promise<void> {
    await this.#enter('remove');
    for (const key of [keys].flat()) delete this.items[key];
  }

  async #enter(call: string): Promise<void> {
    if (this.lives <= 0) await new Promise(() => {});
    this.lives -= 1;
    this.calls.push(call);
    if (this.isBroken) throw new Error('QuotaExceededError: storage');
  }

  keys(): string[] {
    return Object.keys(this.items);
  }
}
