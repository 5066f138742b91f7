/**
 * What a platform adapter is: given a document and its address, it finds the elements that hold posts and reads a Post
 * from each. Adapters never throw, never write to the page, and use no layout, computed style or `innerText`, so they
 * run the same in a browser and in jsdom. Nothing outside `lib/platforms` names a site's selector.
 */
import type { Form, Platform, Post, Provenance, Surface } from '../post';

/** The fields whose rules are counted for adapter health. */
export const POST_FIELDS = [
  'id',
  'author',
  'title',
  'caption',
  'hashtags',
  'postedAt',
  'region',
  'sponsored',
  'mediaKind',
  'languageTag',
  'isAiMade',
  'stickers',
  'subtitles',
] as const;
export type PostField = (typeof POST_FIELDS)[number];

/**
 * How a rule is known. `capture`: it stands in a saved page. `code`: in programs of others that are kept working on the
 * site. `reasoning`: it follows from such, and nobody has shown it.
 */
export type RuleEvidence = 'capture' | 'code' | 'reasoning';

/** One way to read a field. Rules of a field are tried newest first; the first that gives a value wins. */
export interface FieldRule<T> {
  /** Stable name, shown by `read-page` and in health counts, e.g. `xgwrapper`. */
  name: string;
  /** When the structure was last seen on the real site, `YYYY-MM`. */
  seen: string;
  evidence: RuleEvidence;
  /** Where the value comes from; the page's DOM if not said. */
  from?: Provenance;
  /**
   * Returns `null` when this rule finds nothing. May throw: the reader catches and counts it. `id` is the post's id as
   * found by the rules of `id`, for sources that are matched by it (page state).
   */
  read(root: Element, page: PageContext, id: string | null): T | null;
}

/** Where the adapter is working. */
export interface PageContext {
  document: Document;
  url: URL;
  surface: Surface;
}

/** An element that holds one post, or an empty slot for one. */
export interface PostElement {
  root: Element;
  form: Form;
  surface: Surface;
  /** True when it lies under an overlay (an opened note, a player, a modal) and so is not being seen. */
  isCovered: boolean;
  /** Which of the adapter's layouts found it: several may have one form. Stable, used in health counts. */
  layout?: string;
  /** For comments: the post they stand under, where the page shows it. */
  parent?: PostElement | null;
}

/** What is wanted beside the posts. All off unless asked for. */
export interface FindOptions {
  /** List comments and replies too, as elements of form `comment`. */
  comments?: boolean;
}

/** What is wanted beside the text that stays. All off unless asked for. */
export interface ReadOptions {
  /** Add the subtitle line on the screen, which changes every few seconds, as a text of role `subtitle`. */
  subtitles?: boolean;
}

/** Where our interface may stand for a post. */
export interface Placement {
  /** Our host becomes the last child of this element. */
  mount: Element;
  /**
   * `corner`: a badge over the top left corner of a tile (`mount` is a positioned box).
   * `row`: a chip row at the end of `mount`, taking no height of its own.
   * `line`: a chip row at the end of `mount` with a constant height, where `mount` can grow without moving anything
   * outside it (a caption block that hangs from the bottom of a video, a note in a scroller of its own).
   * `mark`: a small mark after a comment's text, at the end of `mount`; it must not change a line's width or height.
   */
  kind: 'corner' | 'row' | 'line' | 'mark';
  /** True where the row stands on a picture or video, whatever the page's theme. */
  isOverMedia?: boolean;
  /** The element the card must not cover: the caption it explains. */
  caption: Element | null;
}

/** A post as read, with the rule that found each field (absent: no rule matched). */
export interface PostReading {
  post: Post;
  rules: Partial<Record<PostField, string>>;
  /** Where each field was read; a caption can come from the page's state while only its beginning is on the screen. */
  sources?: Partial<Record<PostField, Provenance>>;
  /** Rules that threw while reading, for health counts. */
  failures: string[];
}

export interface PlatformAdapter {
  readonly platform: Platform;
  /** Host names this adapter is for; the manifest's match patterns are made from them. */
  readonly hosts: readonly string[];
  /**
   * The surface at this address, or `null` where Crossread must do nothing at all (log-in, messages, upload, settings,
   * or a page that is not known). Looks at the document too where an address can lie.
   */
  surfaceOf(url: URL, document: Document): Surface | null;
  /** Elements that hold posts, in document order. Empty slots may be among them. */
  findPosts(page: PageContext, options?: FindOptions): PostElement[];
  /** Reads one post; `null` for an empty slot, an advertisement without text, a live room, or anything unreadable. */
  readPost(element: PostElement, page: PageContext, options?: ReadOptions): PostReading | null;
  /** Where our interface for this post goes; `null` if it cannot be shown without harm. */
  placementOf(element: PostElement, page: PageContext): Placement | null;
  /** The playing media of a post, for playing time; `null` if there is none. */
  mediaOf(element: PostElement): HTMLMediaElement | null;
  /** True or false where the site itself says it is in dark mode; `null` to follow the system. */
  isDark(document: Document): boolean | null;
  /** What threw outside single rules since the last call, as counts by place (`findPosts:tile`). */
  takeFailures?(): Record<string, number>;
}

/**
 * Attributes in which the sites keep a post's identity while they use its node again, and those by which the adapters tell
 * its parts: a change there may be another post, or other words of it.
 */
export const IDENTITY_ATTRIBUTES = [
  'id',
  'href',
  'note-id',
  'data-index',
  'data-scroll-index',
  'datetime',
  'alt',
  'class',
  'data-e2e',
  'role',
  'dir',
] as const;
