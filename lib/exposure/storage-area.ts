/** The part of `browser.storage.local` the outbox uses, so that tests can stand in for it. */
export interface StorageArea {
  /** `null`: everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}
