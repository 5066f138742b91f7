/** Reads one post or comment by the rules of its layout. */
import { HASHTAGS_READ_PER_POST, STICKERS_PER_POST } from '../limits';
import { type Post, type PostHints, type PostKey, postKey } from '../post';
import type { PageContext, PostElement, PostField, PostReading, ReadOptions } from './adapter';
import { fingerprintKey } from './fingerprint';
import { type FieldValues, type Found, firstValue, guarded } from './rules';
import type { Layout, Site } from './site';
import { hashtagsIn } from './text';

/** A reading before its post is made. */
type Notes = Required<Omit<PostReading, 'post'>>;

type Read = <F extends PostField>(field: F) => Found<FieldValues[F]> | null;

/** Reads of one element, each noted in `reading`. Once the id is found, rules that match by id are given it. */
function reader(layout: Layout, root: Element, page: PageContext, reading: Notes): Read {
  let id: string | null = null;
  return (field) => {
    // The table's type ties each field to its values; TypeScript loses that tie when indexing with a type parameter.
    const list = (layout.fields[field] ?? []) as Parameters<typeof firstValue<FieldValues[typeof field]>>[1];
    const found = firstValue(field, list, root, page, reading.failures, id);
    if (found) {
      reading.rules[field] = found.rule;
      reading.sources[field] = found.from;
      if (field === 'id') id = String(found.value);
    }
    return found;
  };
}

/** Reads a post; `null` for an empty slot and for what is no post. */
export function readPost(
  site: Site,
  layout: Layout,
  element: PostElement,
  page: PageContext,
  options: ReadOptions,
): PostReading | null {
  const { root, form, surface } = element;
  if (layout.isNoPost?.(root, page)) return null;
  const notes: Notes = { rules: {}, sources: {}, failures: [] };
  const read = reader(layout, root, page, notes);
  const id = read('id');
  const author = read('author')?.value ?? null;
  const { text, isPartial } = readTexts(read);
  const written = text.map((part) => part.text);
  text.push(...readStickers(read));
  // Before the rest is looked for: feeds keep slots by the dozen that are filled as they are scrolled to.
  const isWordless = text.length === 0;
  if (isWordless && !canBeWordless(form, id?.value ?? null, author)) return null;
  const hashtags = readHashtags(read, text, notes.rules);
  if (options.subtitles) text.push(...readSubtitles(read));
  const hints = readHints(read, id, site, notes);
  // An advertisement needs text, too.
  if (isWordless && hints.isSponsored?.value === true) return null;
  const post: Post = {
    key: id ? postKey(site.platform, id.value) : fingerprintKey(site.platform, author, written),
    platform: site.platform,
    surface,
    form,
    id: id?.value ?? null,
    parent: form === 'comment' ? parentKeyOf(site, layout, element, page, notes.failures) : null,
    url: id ? addressOf(site, layout, root, page, id.value, author, hints) : null,
    author,
    text,
    hashtags,
    hints,
    isPartial,
  };
  return { post, ...notes };
}

function addressOf(
  site: Site,
  layout: Layout,
  root: Element,
  page: PageContext,
  id: string,
  author: string | null,
  hints: PostHints,
): string | null {
  if (layout.addressOf) return layout.addressOf(id, root, page);
  return site.addressOf(id, { author, kind: hints.mediaKind?.value ?? null, page });
}

function parentKeyOf(
  site: Site,
  layout: Layout,
  { root, parent }: PostElement,
  page: PageContext,
  failures: string[],
): PostKey | null {
  const named = guarded(
    () => layout.parentKeyOf?.(root, page) ?? null,
    null,
    () => failures.push(`parent:${layout.name}`),
  );
  return named ?? (parent ? keyOf(site, parent, page) : null);
}

/** The key of a post's element, reading no more of it than the key needs. */
function keyOf(site: Site, element: PostElement, page: PageContext): PostKey | null {
  const layout = site.layouts.find(({ name }) => name === element.layout);
  if (!layout) return null;
  const read = reader(layout, element.root, page, { rules: {}, sources: {}, failures: [] });
  const id = read('id');
  if (id) return postKey(site.platform, id.value);
  const author = read('author')?.value ?? null;
  const written = readTexts(read).text.map((part) => part.text);
  return written.length > 0 ? fingerprintKey(site.platform, author, written) : null;
}

/** A post without text needs an id and an author (a tile: the id of its link); a comment needs text. */
function canBeWordless(form: Post['form'], id: string | null, author: string | null): boolean {
  return form !== 'comment' && id !== null && (author !== null || form === 'tile');
}

function readTexts(read: Read): Pick<Post, 'text' | 'isPartial'> {
  const text: Post['text'] = [];
  const title = read('title')?.value;
  const caption = read('caption')?.value;
  if (title) text.push({ role: 'title', text: title });
  if (caption?.text) text.push({ role: caption.role, text: caption.text });
  return { text, isPartial: caption?.isPartial === true };
}

/** What is written over the picture. Not part of the fingerprint: it comes and goes. */
function readStickers(read: Read): Post['text'] {
  const stickers = read('stickers')?.value ?? [];
  return stickers.slice(0, STICKERS_PER_POST).map((text) => ({ role: 'sticker', text }));
}

/** What is being said, as it stands on the screen. No part of the post's words: nothing is made known by it but itself. */
function readSubtitles(read: Read): Post['text'] {
  return (read('subtitles')?.value ?? []).map((text) => ({ role: 'subtitle', text }));
}

/** Links first, for only they are certain to be hashtags; else what is typed as one. */
function readHashtags(read: Read, text: Post['text'], rules: PostReading['rules']): string[] {
  const linked = read('hashtags')?.value;
  if (linked) return linked.slice(0, HASHTAGS_READ_PER_POST);
  const typed = [...new Set(text.flatMap((part) => hashtagsIn(part.text)))];
  if (typed.length > 0) rules.hashtags = 'typed';
  return typed.slice(0, HASHTAGS_READ_PER_POST);
}

function readHints(read: Read, id: Found<string> | null, site: Site, notes: Notes): PostHints {
  const hints: PostHints = {};
  const language = read('languageTag');
  if (language) hints.languageTag = { value: language.value, from: language.from };
  const region = read('region');
  if (region) hints.regionCode = { value: region.value, from: region.from };
  const postedAt = readTime(read, id, site, notes);
  if (postedAt) hints.postedAt = postedAt;
  const sponsored = read('sponsored');
  if (sponsored) hints.isSponsored = { value: sponsored.value, from: sponsored.from };
  const isAiMade = read('isAiMade');
  if (isAiMade) hints.isAiMade = { value: isAiMade.value, from: isAiMade.from };
  const kind = read('mediaKind');
  if (kind) hints.mediaKind = { value: kind.value, from: kind.from };
  return hints;
}

function readTime(
  read: Read,
  id: Found<string> | null,
  site: Site,
  notes: Notes,
): PostHints['postedAt'] | null {
  const shown = read('postedAt');
  if (shown) return { value: shown.value, from: shown.from };
  const fail = () => notes.failures.push('postedAt:id');
  const value = id ? guarded(() => site.timeOf?.(id.value) ?? null, null, fail) : null;
  if (!id || value === null) return null;
  notes.rules.postedAt = 'id';
  notes.sources.postedAt = id.from;
  return { value, from: id.from };
}
