/**
 * What a page's own state says about a post. The state stands in the document as a script's text, is true for the first
 * load only, and is never renewed: so it is read lazily, kept per script, asked by id and never by position, and no field
 * depends on it. Of what is parsed only the few values below are kept.
 */
import { MAX_STATE_NODES, MAX_STATE_POSTS, MAX_STATE_UNITS } from '../limits';
import type { MediaKind } from '../post';
import type { FieldRule, PageContext } from './adapter';
import type { FieldRules, FieldValues } from './rules';
import { tidyText } from './text';

/** A post as the page's state tells it. */
export interface StatePost {
  id: string;
  author?: string | null;
  title?: string | null;
  caption?: string | null;
  hashtags?: string[];
  languageTag?: string | null;
  region?: string | null;
  postedAt?: number | null;
  isSponsored?: boolean;
  isAiMade?: boolean;
  mediaKind?: MediaKind | null;
  stickers?: string[];
  /** The site's own description of the picture, which is not the author's text. */
  automaticAlt?: string | null;
}

/** A JSON object of unknown shape. */
export type Json = Readonly<Record<string, unknown>>;

/** Where a site keeps its state, and what a post looks like in it. */
export interface StateSource {
  scripts(document: Document): Iterable<Element>;
  /** A cheap test of a script's text, before it is parsed. */
  isOfInterest(text: string): boolean;
  parse(text: string): unknown;
  /** The post that an object describes, or `null` if it is no post. */
  postIn(object: Json): StatePost | null;
}

/** Asks a page's state for a post. */
export type StateLookup = (page: PageContext, id: string | null) => StatePost | null;

/** A lookup over a site's scripts. Each script is parsed once, and again only if its text has grown (streamed pages). */
export function stateLookup(source: StateSource): StateLookup {
  const parsed = new WeakMap<Element, { units: number; posts: ReadonlyMap<string, StatePost> }>();
  const scriptsOf = new WeakMap<PageContext, Element[]>();
  const postsOf = (script: Element) => {
    // `length` of a text node costs nothing; a script has one.
    const units = (script.firstChild as Text | null)?.length ?? 0;
    const known = parsed.get(script);
    if (known?.units === units) return known.posts;
    const posts = readPosts(source, script, units);
    parsed.set(script, { units, posts });
    return posts;
  };
  return (page, id) => {
    if (id === null) return null;
    const scripts = scriptsOf.get(page) ?? [...source.scripts(page.document)];
    scriptsOf.set(page, scripts);
    for (const script of scripts) {
      const post = postsOf(script).get(id);
      if (post) return post;
    }
    return null;
  };
}

function readPosts(source: StateSource, script: Element, units: number): Map<string, StatePost> {
  const posts = new Map<string, StatePost>();
  if (units === 0 || units > MAX_STATE_UNITS) return posts;
  const text = script.textContent ?? '';
  if (!source.isOfInterest(text)) return posts;
  for (const object of objectsIn(parsedOrNull(source, text))) {
    const post = source.postIn(object);
    if (post && !posts.has(post.id)) posts.set(post.id, post);
    if (posts.size >= MAX_STATE_POSTS) break;
  }
  return posts;
}

/** Half a script (the page still streams) is no failure: it is read again when it has grown. */
function parsedOrNull(source: StateSource, text: string): unknown {
  try {
    return source.parse(text);
  } catch {
    return null;
  }
}

/** All objects in a value, outer before inner, up to a limit; without recursion, for pages nest as deep as they like. */
function* objectsIn(value: unknown): Generator<Json> {
  const waiting: unknown[] = [value];
  for (let seen = 0; waiting.length > 0 && seen < MAX_STATE_NODES; seen++) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) yield next as Json;
    const inner = Object.values(next).filter((item) => typeof item === 'object' && item !== null);
    waiting.push(...inner.reverse().slice(0, MAX_STATE_NODES));
  }
}

/** Reads of a JSON object that never throw. */
export const json = {
  text: (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null),
  object: (value: unknown): Json | null =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null,
  list: (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []),
  /** Numbers come as numbers or as digits. */
  number: (value: unknown): number | null => {
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
  },
};

const NAME = 'state';

function row<T>(
  lookup: StateLookup,
  seen: string,
  read: (post: StatePost) => T | null | undefined,
): FieldRule<T> {
  return {
    name: NAME,
    seen,
    evidence: 'capture',
    from: 'state',
    read: (_root, page, id) => {
      const post = lookup(page, id);
      return post ? (read(post) ?? null) : null;
    },
  };
}

/** The rows a state adds to the rules of each field; they stand after those of the page's own elements. */
export function stateRows(lookup: StateLookup, seen: string) {
  return {
    author: row<string>(lookup, seen, (post) => post.author),
    title: row<string>(lookup, seen, (post) => post.title && tidyText(post.title)),
    caption: row<FieldValues['caption']>(lookup, seen, (post) => {
      const text = tidyText(post.caption ?? '');
      return text === '' ? null : { text, role: 'caption', isPartial: false };
    }),
    hashtags: row<string[]>(lookup, seen, (post) => post.hashtags),
    languageTag: row<string>(lookup, seen, (post) => post.languageTag),
    region: row<string>(lookup, seen, (post) => post.region),
    postedAt: row<number>(lookup, seen, (post) => post.postedAt),
    sponsored: row<boolean>(lookup, seen, (post) => post.isSponsored || null), // "false" is not reliable
    isAiMade: row<boolean>(lookup, seen, (post) => post.isAiMade || null),
    mediaKind: row<MediaKind>(lookup, seen, (post) => post.mediaKind),
    stickers: row<string[]>(lookup, seen, (post) => post.stickers),
  };
}

/** Rules with the state's rows after them. */
export function withState(rules: FieldRules, rows: ReturnType<typeof stateRows>): FieldRules {
  return {
    ...rules,
    title: [...(rules.title ?? []), rows.title],
    author: [...(rules.author ?? []), rows.author],
    caption: [...(rules.caption ?? []), rows.caption],
    hashtags: [...(rules.hashtags ?? []), rows.hashtags],
    languageTag: [...(rules.languageTag ?? []), rows.languageTag],
    region: [...(rules.region ?? []), rows.region],
    postedAt: [...(rules.postedAt ?? []), rows.postedAt],
    sponsored: [...(rules.sponsored ?? []), rows.sponsored],
    isAiMade: [...(rules.isAiMade ?? []), rows.isAiMade],
    mediaKind: [...(rules.mediaKind ?? []), rows.mediaKind],
    stickers: [...(rules.stickers ?? []), rows.stickers],
  };
}
