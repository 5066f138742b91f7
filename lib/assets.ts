/** Reads a table that ships with the extension. The only `fetch` in the code; it cannot leave our own origin. */
import { browser } from 'wxt/browser';

/**
 * @param path - below `data/`, e.g. `knowledge.bin`
 * @throws Error naming the asset when it is not in the package
 */
export async function loadAsset(path: string): Promise<ArrayBuffer> {
  const url = new URL(`/data/${path}`, browser.runtime.getURL('/'));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`asset ${path} is missing from the package`);
  return response.arrayBuffer();
}

/** A JSON table that ships with the extension, written by our own build. */
export async function loadJsonAsset<T>(path: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await loadAsset(path))) as T;
}
