/**
 * What is kept of a post: what was concluded, nothing that was written. No caption, no author, no quotation.
 */
import type { Annotation } from '../annotation';
import { MAX_HASHTAG_UNITS, MAX_HASHTAGS_PER_POST } from '../limits';
import type { Post, PostHints, PostKey } from '../post';
import type { HashtagRow, PostRow, StoredHints } from './records';

export interface PostRowOptions {
  /** UTC ms, when it was met. */
  at: number;
  /** For a post whose analysis failed; else its annotation's own is taken. */
  instrument: string;
  /** True for a place the registry of cultures knows. Others are the author's own words, may name a café, and go. */
  isKnownRegion: KnowsRegion;
}

type KnowsRegion = (region: string) => boolean;

/**
 * The row of a post.
 * @param annotation `null` when the analysis failed
 */
export function postRow(post: Post, annotation: Annotation | null, options: PostRowOptions): PostRow {
  const { key, platform, surface, form, parent, isPartial } = post;
  return {
    key,
    platform,
    surface,
    form,
    parent,
    annotation: annotation && withoutWords(annotation, options.isKnownRegion),
    hints: storedHints(post.hints, options.isKnownRegion),
    hashtagCount: Math.min(post.hashtags.length, MAX_HASHTAGS_PER_POST),
    isPartial,
    firstSeenAt: options.at,
    aliasOf: null,
    instrument: annotation?.instrument ?? options.instrument,
  };
}

/** The row that makes a fingerprint count as the post whose id has become known. */
export function aliasRow(fingerprint: PostKey, row: PostRow): PostRow {
  return { ...row, key: fingerprint, aliasOf: row.key };
}

/** One row per hashtag; those that differ only in case or width are one. `at` in UTC ms. */
export function hashtagRows(post: Post, at: number, instrument: string): HashtagRow[] {
  const { key: postKey, platform } = post;
  const rows = new Map<string, HashtagRow>();
  for (const written of post.hashtags.slice(0, MAX_HASHTAGS_PER_POST)) {
    const tag = written.slice(0, MAX_HASHTAG_UNITS).toWellFormed();
    const folded = foldTag(tag);
    if (folded && !rows.has(folded))
      rows.set(folded, { postKey, folded, tag, platform, firstSeenAt: at, instrument });
  }
  return [...rows.values()];
}

/** NFKC and lower case; cut, because one character may become eighteen. */
export function foldTag(tag: string): string {
  return tag.toWellFormed().normalize('NFKC').toLowerCase().slice(0, MAX_HASHTAG_UNITS).toWellFormed();
}

/** Triggers and evidence quote the post: which note and which community is kept, the words are not. */
function withoutWords(annotation: Annotation, isKnownRegion: KnowsRegion): Annotation {
  return {
    ...annotation,
    notes: annotation.notes.map((note) => ({ ...note, trigger: '' })),
    communities: annotation.communities.map((community) => ({ ...community, evidence: [] })),
    origin: annotation.origin.filter((one) => isKnownRegion(one.regionCode)),
  };
}

function storedHints({ regionCode, ...hints }: PostHints, isKnownRegion: KnowsRegion): StoredHints {
  if (!regionCode) return hints;
  const value = isKnownRegion(regionCode.value) ? regionCode.value : { redacted: 'free-text' as const };
  return { ...hints, regionCode: { value, from: regionCode.from } };
}
