/** How a site describes itself to the shared adapter: its tables, as types. */
import type { Form, Platform, PostKey, Surface } from '../post';
import type { PageContext, Placement, PostElement } from './adapter';
import type { FieldRules } from './rules';

/** One form in which a site shows posts: where its elements are, how they are read, where our interface may stand. */
export interface Layout {
  /** Unique within the site, stable: it names the layout in health counts. */
  name: string;
  form: Form;
  /** Elements of this form on the page, empty slots included. */
  roots(page: PageContext): Iterable<Element>;
  /** The surface such an element belongs to, where that is not the page's (a feed left standing under an overlay). */
  surfaceOf?(root: Element, page: PageContext): Surface;
  /** True for what stands in the list without being a post: live rooms, search suggestions. */
  isNoPost?(root: Element, page: PageContext): boolean;
  fields: FieldRules;
  placement(root: Element, page: PageContext): Placement | null;
  /** Selector of the post's own players. */
  media: string;
  /** For comments: which of the posts on the page they stand under; the post around them if not said. */
  parentOf?(comment: Element, page: PageContext, posts: readonly PostElement[]): PostElement | null;
  /** For comments whose own link names the post. Asked before the post's element is. */
  parentKeyOf?(comment: Element, page: PageContext): PostKey | null;
  /** The element's own address, where the site's `addressOf` does not fit. */
  addressOf?(id: string, root: Element, page: PageContext): string | null;
}

/** A site as its folder describes it. */
export interface Site {
  platform: Platform;
  hosts: readonly string[];
  surfaceOf(url: URL, document: Document): Surface | null;
  layouts: readonly Layout[];
  /** Selector of what covers the rest of the page while it is there. */
  overlays: string;
  /** The post's own address, without tokens of the visit. */
  addressOf(id: string, reading: { author: string | null; kind: string | null; page: PageContext }): string;
  /** When the post was made, in UTC ms, where the id tells. */
  timeOf?(id: string): number | null;
  isDark(document: Document): boolean | null;
  /** Chooses among the post's players. */
  pickMedia(videos: Iterable<Element>): HTMLMediaElement | null;
}
