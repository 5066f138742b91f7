/**
 * The part that is the same on every site: makes a PlatformAdapter from a site's tables. What differs between sites is
 * data in `tiktok/`, `rednote/` and `instagram/`.
 *
 * Seam for page state (embedded JSON): a state reader becomes further rows in the rule lists, with `from: 'state'`.
 */
import { HASHTAGS_READ_PER_POST } from '../limits';
import { type Form, type Platform, type Post, type PostHints, postKey, type Surface } from '../post';
import type { PageContext, Placement, PlatformAdapter, PostElement, PostField, PostReading } from './adapter';
import { isHidden } from './dom';
import { fingerprintKey } from './fingerprint';
import { type FieldRules, type FieldValues, type Found, firstValue, guarded } from './rules';
import { hashtagsIn } from './text';

/** One form in which a site shows posts: where its elements are, how they are read, where our interface may stand. */
export interface Layout {
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

type Read = <F extends PostField>(field: F) => Found<FieldValues[F]> | null;

/** Makes the adapter of a site. Nothing it does throws. */
export function siteAdapter(site: Site): PlatformAdapter {
  const layoutOf = (element: PostElement) => site.layouts.find((layout) => layout.form === element.form);
  return {
    platform: site.platform,
    hosts: site.hosts,
    surfaceOf: (url, document) =>
      site.hosts.includes(url.hostname) ? guarded(() => site.surfaceOf(url, document), null) : null,
    findPosts: (page) => guarded(() => findPosts(site, page), []),
    readPost: (element, page) => {
      const layout = layoutOf(element);
      return layout ? guarded(() => readPost(site, layout, element, page), null) : null;
    },
    placementOf: (element, page) =>
      guarded(() => layoutOf(element)?.placement(element.root, page) ?? null, null),
    mediaOf: (element) =>
      guarded(() => {
        const layout = layoutOf(element);
        return layout ? site.pickMedia(element.root.querySelectorAll(layout.media)) : null;
      }, null),
    isDark: (document) => guarded(() => site.isDark(document), null),
  };
}

function findPosts(site: Site, page: PageContext): PostElement[] {
  const overlays = [...page.document.querySelectorAll(site.overlays)].filter((overlay) => !isHidden(overlay));
  const found = new Map<Element, PostElement>();
  for (const layout of site.layouts) {
    for (const root of guarded(() => [...layout.roots(page)], [])) {
      if (found.has(root)) continue;
      found.set(root, {
        root,
        form: layout.form,
        surface: layout.surfaceOf?.(root, page) ?? page.surface,
        isCovered: overlays.some((overlay) => !overlay.contains(root) && !root.contains(overlay)),
      });
    }
  }
  // 4: DOCUMENT_POSITION_FOLLOWING
  return [...found.values()].sort((a, b) => (a.root.compareDocumentPosition(b.root) & 4 ? -1 : 1));
}

function readPost(site: Site, layout: Layout, element: PostElement, page: PageContext): PostReading | null {
  const { root, form, surface } = element;
  if (layout.isNoPost?.(root, page)) return null;
  const rules: PostReading['rules'] = {};
  const failures: string[] = [];
  const read: Read = (field) => {
    // The table's type ties each field to its values; TypeScript loses that tie when indexing with a type parameter.
    const list = (layout.fields[field] ?? []) as Parameters<typeof firstValue<FieldValues[typeof field]>>[1];
    const found = firstValue(field, list, root, page, failures);
    if (found) rules[field] = found.rule;
    return found;
  };
  const id = read('id');
  const author = read('author')?.value ?? null;
  const { text, isPartial } = readTexts(read);
  const hashtags = readHashtags(read, text, rules);
  const hints = readHints(read, id, site, rules);
  if (isEmptySlot(id?.value ?? null, author, text, hints)) return null;
  const texts = text.map((part) => part.text);
  const post: Post = {
    key: id ? postKey(site.platform, id.value) : fingerprintKey(site.platform, author, texts),
    platform: site.platform,
    surface,
    form,
    id: id?.value ?? null,
    parent: null,
    url: id ? site.addressOf(id.value, { author, kind: hints.mediaKind?.value ?? null, page }) : null,
    author,
    text,
    hashtags,
    hints,
    isPartial,
  };
  return { post, rules, failures };
}

/** A post needs text, or at least an id and an author; an advertisement needs text. */
function isEmptySlot(
  id: string | null,
  author: string | null,
  text: Post['text'],
  hints: PostHints,
): boolean {
  if (text.length > 0) return false;
  return hints.isSponsored?.value === true || id === null || author === null;
}

function readTexts(read: Read): Pick<Post, 'text' | 'isPartial'> {
  const text: Post['text'] = [];
  const title = read('title')?.value;
  const caption = read('caption')?.value;
  if (title) text.push({ role: 'title', text: title });
  if (caption?.text) text.push({ role: caption.role, text: caption.text });
  return { text, isPartial: caption?.isPartial === true };
}

/** Links first, for only they are certain to be hashtags; else what is typed as one. */
function readHashtags(read: Read, text: Post['text'], rules: PostReading['rules']): string[] {
  const linked = read('hashtags')?.value;
  if (linked) return linked.slice(0, HASHTAGS_READ_PER_POST);
  const typed = [...new Set(text.flatMap((part) => hashtagsIn(part.text)))];
  if (typed.length > 0) rules.hashtags = 'typed';
  return typed.slice(0, HASHTAGS_READ_PER_POST);
}

function readHints(read: Read, id: Found<string> | null, site: Site, rules: PostReading['rules']): PostHints {
  const hints: PostHints = {};
  const shownTime = read('postedAt');
  const idTime = id ? guarded(() => site.timeOf?.(id.value) ?? null, null) : null;
  if (shownTime) hints.postedAt = { value: shownTime.value, from: shownTime.from };
  else if (id && idTime !== null) {
    hints.postedAt = { value: idTime, from: id.from };
    rules.postedAt = 'id';
  }
  const region = read('region');
  if (region) hints.regionCode = { value: region.value, from: region.from };
  const sponsored = read('sponsored');
  if (sponsored) hints.isSponsored = { value: sponsored.value, from: sponsored.from };
  const kind = read('mediaKind');
  if (kind) hints.mediaKind = { value: kind.value, from: kind.from };
  return hints;
}
