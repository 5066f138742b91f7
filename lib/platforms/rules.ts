/**
 * Rules are data: each field of a post has a list of ways to read it. This file tries them, guarded, newest first.
 */
import type { MediaKind, Provenance, TextRole } from '../post';
import type { FieldRule, PageContext, PostField } from './adapter';

/** A caption with what its markup says about it. */
export interface CaptionValue {
  text: string;
  /** `alt` where the caption was read from an image's description; `caption` otherwise. */
  role: Extract<TextRole, 'caption' | 'alt'>;
  isPartial: boolean;
}

/** What the rules of each field give. */
export interface FieldValues {
  id: string;
  author: string;
  title: string;
  caption: CaptionValue;
  hashtags: string[];
  postedAt: number;
  region: string;
  sponsored: boolean;
  mediaKind: MediaKind;
}

/** The rules of one form of post, by field. Later sources (a page's own state) are further rows with another `from`. */
export type FieldRules = { readonly [F in PostField]?: readonly FieldRule<FieldValues[F]>[] };

/** A value with the rule that gave it. */
export interface Found<T> {
  value: T;
  rule: string;
  from: Provenance;
}

function isNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * The value of the first rule that gives one. Nothing, an empty string and an empty list do not count as a value. A rule
 * that throws is noted in `failures` as `field:rule` and the next one is tried.
 */
export function firstValue<T>(
  field: PostField,
  rules: readonly FieldRule<T>[],
  root: Element,
  page: PageContext,
  failures: string[],
): Found<T> | null {
  for (const rule of rules) {
    try {
      const value = rule.read(root, page);
      if (value !== null && !isNothing(value)) return { value, rule: rule.name, from: rule.from ?? 'dom' };
    } catch {
      failures.push(`${field}:${rule.name}`);
    }
  }
  return null;
}

/** Runs `read`; `fallback` if it throws. For the few reads that are not rules: adapters never throw. */
export function guarded<T>(read: () => T, fallback: T): T {
  try {
    return read();
  } catch {
    return fallback;
  }
}
