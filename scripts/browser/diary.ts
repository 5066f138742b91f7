/** Reads the diary from one of the extension's own pages, as the browser stored it. */
import type { Page } from 'puppeteer-core';

export type Row = Record<string, unknown>;

/** Rows of a store of the extension's IndexedDB. @param page - an extension page */
export function readStore(page: Page, store: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('crossread');
        opening.onerror = () => reject(new Error('the diary cannot be opened'));
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(name)) {
            db.close();
            resolve([]);
            return;
          }
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result as Record<string, unknown>[]);
          };
          reading.onerror = () => reject(new Error('the diary cannot be read'));
        };
      }),
    store,
  );
}
