import type { PlatformAdapter } from '../platforms/adapter';

/** Whether the page is dark: by the site's own word, or by the system's where the site says nothing. */
export function isDarkPage(adapter: PlatformAdapter, document: Document): boolean {
  return (
    adapter.isDark(document) ??
    document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ??
    false
  );
}
