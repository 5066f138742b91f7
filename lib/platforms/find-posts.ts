/** Finds the elements that hold posts and comments, by a site's layouts. */
import type { FindOptions, PageContext, PostElement } from './adapter';
import { isHidden } from './dom';
import type { Layout, Site } from './site';

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING

/** Runs a read of a named part of the adapter; gives the fallback, and counts, when it throws. */
export type Guard = <T>(place: string, read: () => T, fallback: T) => T;

/** All elements of all layouts, in document order. An element that two layouts find belongs to the first. */
export function findPosts(site: Site, page: PageContext, options: FindOptions, guard: Guard): PostElement[] {
  const overlays = [...page.document.querySelectorAll(site.overlays)].filter((overlay) => !isHidden(overlay));
  const found = new Map<Element, PostElement>();
  const isCovered = (root: Element) =>
    overlays.some((overlay) => !overlay.contains(root) && !root.contains(overlay));
  for (const layout of site.layouts.filter(({ form }) => form !== 'comment')) {
    for (const element of guard(`findPosts:${layout.name}`, () => postsOf(layout, page), [])) {
      if (!found.has(element.root))
        found.set(element.root, { ...element, isCovered: isCovered(element.root) });
    }
  }
  const posts = [...found.values()].sort(byPlace);
  if (!options.comments) return posts;
  const comments = site.layouts
    .filter(({ form }) => form === 'comment')
    .flatMap((layout) => commentsOf(layout, page, posts, guard));
  const more = comments.filter(({ root }) => !found.has(root));
  // Comparing places is slow where there are hundreds.
  if (more.length === 0) return posts;
  const all = more.map((comment) => ({ ...comment, isCovered: isCovered(comment.root) }));
  return [...posts, ...all].sort(byPlace);
}

function postsOf(layout: Layout, page: PageContext): PostElement[] {
  return [...layout.roots(page)].map((root) => ({
    root,
    form: layout.form,
    surface: layout.surfaceOf?.(root, page) ?? page.surface,
    isCovered: false,
    layout: layout.name,
    parent: null,
  }));
}

function commentsOf(
  layout: Layout,
  page: PageContext,
  posts: readonly PostElement[],
  guard: Guard,
): PostElement[] {
  const roots = guard(`findPosts:${layout.name}`, () => [...new Set(layout.roots(page))], []);
  return roots.map((root) => {
    const parent = guard(
      `parentOf:${layout.name}`,
      () => (layout.parentOf ?? postAround)(root, page, posts),
      null,
    );
    const surface = parent?.surface ?? page.surface;
    return { root, form: layout.form, surface, isCovered: false, layout: layout.name, parent };
  });
}

/** The innermost post whose element holds the comment. */
function postAround(comment: Element, _page: PageContext, posts: readonly PostElement[]): PostElement | null {
  return posts.findLast(({ root }) => root.contains(comment)) ?? null;
}

function byPlace(a: PostElement, b: PostElement): number {
  return a.root.compareDocumentPosition(b.root) & FOLLOWING ? -1 : 1;
}
