/**
 * What is kept of a post: everything that was concluded, nothing that was written. No caption, no author.
 */
import type { Annotation } from '../annotation';
import { MAX_HASHTAG_UNITS, MAX_HASHTAGS_PER_POST } from '../limits';
import type { Post, PostHints, PostKey } from '../post';
import type { HashtagRow, PostRow, StoredHints } from './records';

/**
 * The row of a post.
 * @param annotation `null` when the analysis failed
 * @param at UTC ms, when it was met
 */
export function postRow(post: Post, annotation: Annotation | null, at: number, instrument: string): PostRow {
  const { key, platform, surface, form, parent, isPartial } = post;
  return {
    key,
    platform,
    surface,
    form,
    parent,
    annotation,
    hints: storedHints(post.hints),
    hashtagCount: Math.min(post.hashtags.length, MAX_HASHTAGS_PER_POST),
    isPartial,
    firstSeenAt: at,
    aliasOf: null,
    instrument: annotation?.instrument ?? instrument,
  };
}

/** The row that makes a fingerprint count as the post whose id has become known. */
export function aliasRow(fingerprint: PostKey, row: PostRow): PostRow {
  return { ...row, key: fingerprint, aliasOf: row.key };
}

/** One row per hashtag; those that differ only in case or width are one. */
export function hashtagRows(post: Post, at: number, instrument: string): HashtagRow[] {
  const rows = new Map<string, HashtagRow>();
  for (const written of post.hashtags.slice(0, MAX_HASHTAGS_PER_POST)) {
    const tag = written.slice(0, MAX_HASHTAG_UNITS).toWellFormed();
    const folded = foldTag(tag);
    const { key: postKey, platform } = post;
    if (folded && !rows.has(folded))
      rows.set(folded, { postKey, folded, tag, platform, firstSeenAt: at, instrument });
  }
  return [...rows.values()];
}

/** NFKC and lower case; cut, because one character may become eighteen. */
export function foldTag(tag: string): string {
  return tag.toWellFormed().normalize('NFKC').toLowerCase().slice(0, MAX_HASHTAG_UNITS).toWellFormed();
}

/** A place as written is the author's own words and may name a person's town: only a region code is kept. */
function storedHints({ regionCode, ...hints }: PostHints): StoredHints {
  if (!regionCode) return hints;
  const isCode = /^[A-Z]{2}$/.test(regionCode.value);
  const value = isCode ? regionCode.value : { redacted: 'free-text' as const };
  return { ...hints, regionCode: { value, from: regionCode.from } };
}
