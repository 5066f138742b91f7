/**
 * Items of Zeeschuimer's NDJSON (https://github.com/digitalmethodsinitiative/zeeschuimer) as posts: each line wraps what
 * the platform's own interface answered. 4CAT's NDJSON, the same item with its envelope inside, is read, too.
 */
import type { Post } from '../post';
import type { ReadPost } from './read-post';
import { fieldsAt, idOf, isFields } from './unknown';
import { instagramPost } from './zeeschuimer/instagram';
import type { ReadItem } from './zeeschuimer/item';
import { rednoteComment, rednotePost } from './zeeschuimer/rednote';
import { tiktokComment, tiktokPost } from './zeeschuimer/tiktok';

/** By `source_platform`: the module's own name, or the site's host where it has none. */
const READERS: Readonly<Record<string, ReadItem>> = {
  'tiktok.com': tiktokPost,
  'tiktok-comments': tiktokComment,
  'instagram.com': instagramPost,
  'xiaohongshu.com': rednotePost,
  'xiaohongshu-comments': rednoteComment,
  'rednote.com': rednotePost,
  'rednote-comments': rednoteComment,
};

/** Reads one parsed line of the file. */
export function readZeeschuimer(value: unknown): ReadPost {
  if (!isFields(value)) return { error: 'not a JSON object' };
  const inside = isFields(value.__import_meta);
  const envelope = inside ? fieldsAt(value, '__import_meta') : value;
  const item = inside ? value : value.data;
  const { source_platform: source } = envelope;
  if (!isFields(item) || typeof source !== 'string')
    return { error: 'not an item of Zeeschuimer: it has no "data" or no "source_platform"' };
  const name = source.replace(/^www\./, '');
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (!read) return { error: `an item of ${name.slice(0, 60)}: only TikTok, Instagram and RedNote are read` };
  const post: Post | null = read(item, idOf(envelope.item_id));
  return post ? { post, reader: null } : { error: 'this item was captured without the text of a post' };
}
