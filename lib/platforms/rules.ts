/**
 * Rules are data: each field of a post has a list of ways to read it. This file tries them, guarded, newest first.
 */
import type { MediaKind, Provenance, TextRole } from '../post';
import type { FieldRule, PageContext, PostField } from './adapter';

/** A caption with what its markup says about it. */
export interface CaptionValue {
  text: string;
  /** `alt` where the text may not be the author's own; `comment` for comments; `caption` otherwise. */
  role: Extract<TextRole, 'caption' | 'alt' | 'comment'>;
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
  languageTag: string;
  isAiMade: boolean;
  /** Text laid over the picture, as the page's state tells it. */
  stickers: string[];
  /** The subtitle lines on the screen. */
  subtitles: string[];
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
  id: string | null = null,
): Found<T> | null {
  for (const rule of rules) {
    try {
      const value = rule.read(root, page, id);
      if (value !== null && !isNothing(value)) return { value, rule: rule.name, from: rule.from ?? 'dom' };
    } catch {
      failures.push(`${field}:${rule.name}`);
    }
  }
  return null;
}

/** Runs `read`; `fallback` if it throws, which is told to `onFailure`. For reads that are not rules: adapters never throw. */
export function guarded<T>(read: () => T, fallback: T, onFailure: () => void): T {
  try {
    return read();
  } catch {
    onFailure();
    return fallback;
  }
}
