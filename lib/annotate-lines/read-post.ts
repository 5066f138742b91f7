/**
 * A post as people write it, one JSON object a line: `{"id","platform","form"?,"text","hashtags"?,"reader"?}`. What
 * `read-page` prints is read, too. Other fields are ignored.
 */
import { hashtagsIn } from '../platforms/text';
import {
  FORMS,
  type Form,
  type Hint,
  PLATFORMS,
  type Platform,
  type Post,
  type PostHints,
  postKey,
  TEXT_ROLES,
  type TextPart,
} from '../post';
import { fieldsAt, firstString, idOf, isFields } from './unknown';

/** A post with the reader its line asks for (`null`: none); or what is wrong with the line. */
export type ReadPost = { post: Post; reader: string | null } | { error: string };

const READER_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
/** Posts that have no id share one; analysis does not look at it. */
const NO_ID = '~line';

/** True for what may be the tag of a reader's culture: `en-US`, `zh-Hant-TW`. */
export function isReaderTag(value: unknown): value is string {
  return typeof value === 'string' && READER_TAG.test(value);
}

/** A post of which only what analysis reads is known. */
export function barePost(
  platform: Platform,
  id: string | null,
  known: Pick<Post, 'form' | 'text' | 'hashtags'> & { hints?: PostHints },
): Post {
  return {
    key: postKey(platform, id ?? NO_ID),
    platform,
    surface: 'home',
    id,
    parent: null,
    url: null,
    author: null,
    hints: {},
    isPartial: false,
    ...known,
  };
}

/** Reads one parsed line. */
export function readPost(value: unknown): ReadPost {
  if (!isFields(value)) return { error: 'not a JSON object' };
  const { platform, form = 'feed', reader = null } = value;
  if (!isOneOf(PLATFORMS, platform)) return { error: `platform must be one of ${PLATFORMS.join(', ')}` };
  if (!isOneOf(FORMS, form)) return { error: `form must be one of ${FORMS.join(', ')}` };
  if (reader !== null && !isReaderTag(reader)) return { error: 'reader must be a tag such as en-US' };
  const id = idOf(value.id);
  if (id === null && (value.id ?? null) !== null) return { error: 'id must be a string' };
  const text = textParts(value.text, form);
  if (text === null) return { error: 'text must be a string or a list of {"role","text"}' };
  const hashtags = readHashtags(value.hashtags, text);
  if (hashtags === null) return { error: 'hashtags must be a list of strings' };
  return { post: barePost(platform, id, { form, text, hashtags, hints: readHints(value.hints) }), reader };
}

function isOneOf<T extends string>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value);
}

function textParts(value: unknown, form: Form): TextPart[] | null {
  if (typeof value === 'string') return [{ role: form === 'comment' ? 'comment' : 'caption', text: value }];
  if (!Array.isArray(value)) return null;
  const parts = value.filter(isTextPart).map(({ role, text }) => ({ role, text }));
  return parts.length === value.length ? parts : null;
}

function isTextPart(value: unknown): value is TextPart {
  return isFields(value) && isOneOf(TEXT_ROLES, value.role) && typeof value.text === 'string';
}

/** Those given; where none are, those typed in the text, each once. A '#' before a tag is dropped. */
function readHashtags(value: unknown, text: readonly TextPart[]): string[] | null {
  if (value === undefined || value === null) return typedHashtags(text);
  if (!Array.isArray(value)) return null;
  const tags = value.filter((tag) => typeof tag === 'string');
  return tags.length === value.length ? tags.map((tag) => tag.replace(/^[#＃]/, '')) : null;
}

/** The hashtags typed in a post's text, each once. */
export function typedHashtags(text: readonly TextPart[]): string[] {
  return [...new Set(text.flatMap((part) => hashtagsIn(part.text)))];
}

/** The two hints that analysis looks at, from a Post as adapters give it out. */
function readHints(value: unknown): PostHints {
  const languageTag = readHint(fieldsAt(value, 'languageTag'));
  const regionCode = readHint(fieldsAt(value, 'regionCode'));
  return { ...(languageTag && { languageTag }), ...(regionCode && { regionCode }) };
}

function readHint({ value, from }: Record<string, unknown>): Hint<string> | null {
  const text = firstString(value);
  return text !== null && isOneOf(['dom', 'state', 'url'] as const, from) ? { value: text, from } : null;
}
