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
