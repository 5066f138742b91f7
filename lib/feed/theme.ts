import type { PlatformAdapter } from '../platforms/adapter';
import type { Appearance } from '../settings';

/**
 * Whether our interface is dark in this page: as the person chose, else by the site's own word, else by the system's
 * where the site says nothing.
 */
export function isDarkPage(adapter: PlatformAdapter, document: Document, appearance: Appearance): boolean {
  if (appearance !== 'auto') return appearance === 'dark';
  return (
    adapter.isDark(document) ??
    document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ??
    false
  );
}

/** Many chips are painted at once, and none of them needs the page to be asked again. */
const TOLD_FOR_MS = 100;

/** Tells, as {@link isDarkPage} does, but asks the page ten times a second at most. */
export function darkPageTeller(
  adapter: PlatformAdapter,
  document: Document,
  appearance: Appearance,
): () => boolean {
  let told = { isDark: false, at: Number.NEGATIVE_INFINITY };
  return () => {
    const now = performance.now();
    if (now - told.at > TOLD_FOR_MS) told = { isDark: isDarkPage(adapter, document, appearance), at: now };
    return told.isDark;
  };
}
