/**
 * The one thing adapters give out: what a page showed of a post, as written, with nothing inferred.
 */

/** The sites Crossread reads. */
export const PLATFORMS = ['tiktok', 'rednote', 'instagram'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** The place on the site where a post is met. */
export const SURFACES = ['home', 'explore', 'search', 'tag', 'profile', 'post', 'reels'] as const;
export type Surface = (typeof SURFACES)[number];

/** How the post shows there: a card in a feed, a tile in a grid, opened in full, or a comment. */
export const FORMS = ['feed', 'tile', 'full', 'comment'] as const;
export type Form = (typeof FORMS)[number];

/** `platform:id`, or `platform:~fingerprint` while the page shows no id. Ids are strings: they do not fit a number. */
export type PostKey = `${Platform}:${string}`;

/** What a piece of text is in its post. */
export const TEXT_ROLES = ['title', 'caption', 'comment', 'alt', 'sticker', 'subtitle'] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** A piece of a post's text, exactly as written. */
export interface TextPart {
  role: TextRole;
  text: string;
}

/** Where in the page a hint was read. */
export type Provenance = 'dom' | 'state' | 'url';

/** A value with the place it was read from. */
export interface Hint<T> {
  value: T;
  from: Provenance;
}

export type MediaKind = 'video' | 'photo' | 'carousel';

/** What the page itself says about a post beside its text. Every hint may be absent. */
export interface PostHints {
  /** The platform's own language field, as it gives it. */
  languageTag?: Hint<string>;
  /** A region label, place or country of the author, as an ISO 3166 code or as written. */
  regionCode?: Hint<string>;
  /** UTC milliseconds. */
  postedAt?: Hint<number>;
  isSponsored?: Hint<boolean>;
  isAiMade?: Hint<boolean>;
  mediaKind?: Hint<MediaKind>;
}

export interface Post {
  key: PostKey;
  platform: Platform;
  surface: Surface;
  form: Form;
  /** The platform's own id; `null` while this surface does not show one. */
  id: string | null;
  /** The post a comment stands under; `null` for posts. */
  parent: PostKey | null;
  url: string | null;
  /** Author's handle. Used in the page, not stored by default. */
  author: string | null;
  text: TextPart[];
  /** As written, without '#'. */
  hashtags: string[];
  hints: PostHints;
  /** True where the page shows only the beginning of the caption (a collapsed "… more"). */
  isPartial: boolean;
}

/** Makes the key of a post whose id is known. */
export function postKey(platform: Platform, id: string): PostKey {
  return `${platform}:${id}`;
}

/** True for a key that stands on a content fingerprint because the page showed no id. */
export function isFingerprintKey(key: PostKey): boolean {
  return key.includes(':~');
}
