/**
 * The part that is the same on every site: makes a PlatformAdapter from a site's tables. What differs between sites is
 * data in `tiktok/`, `rednote/` and `instagram/`.
 */
import type { PlatformAdapter, PostElement } from './adapter';
import { findPosts, type Guard } from './find-posts';
import { beginReading } from './per-reading';
import { readPost } from './read-post';
import { guarded } from './rules';
import type { Site } from './site';

/** Counts of what threw, by place. Places are names of layouts and functions, so the map stays small. */
function failureCounts(): { guard: Guard; take(): Record<string, number> } {
  let counts: Record<string, number> = {};
  return {
    guard: (place, read, fallback) =>
      guarded(read, fallback, () => {
        counts[place] = (counts[place] ?? 0) + 1;
      }),
    take() {
      const taken = counts;
      counts = {};
      return taken;
    },
  };
}

/** Makes the adapter of a site. Nothing it does throws. */
export function siteAdapter(site: Site): PlatformAdapter {
  const { guard, take } = failureCounts();
  const layoutOf = (element: PostElement) =>
    site.layouts.find(({ name }) => name === element.layout) ??
    site.layouts.find(({ form }) => form === element.form);
  return {
    platform: site.platform,
    hosts: site.hosts,
    surfaceOf: (url, document) =>
      site.hosts.includes(url.hostname)
        ? guard('surfaceOf', () => site.surfaceOf(url, document), null)
        : null,
    findPosts: (page, options = {}) => guard('findPosts', () => findPosts(site, page, options, guard), []),
    readPost: (element, page, options = {}) => {
      const layout = layoutOf(element);
      if (!layout) return null;
      beginReading();
      return guard(`readPost:${layout.name}`, () => readPost(site, layout, element, page, options), null);
    },
    placementOf: (element, page) => {
      beginReading();
      return guard(
        `placementOf:${element.layout}`,
        () => layoutOf(element)?.placement(element.root, page) ?? null,
        null,
      );
    },
    mediaOf: (element) =>
      guard(
        `mediaOf:${element.layout}`,
        () => {
          const layout = layoutOf(element);
          return layout?.media ? site.pickMedia(element.root.querySelectorAll(layout.media)) : null;
        },
        null,
      ),
    isDark: (document) => guard('isDark', () => site.isDark(document), null),
    takeFailures: take,
  };
}
