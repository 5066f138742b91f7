/** TikTok's items and comments (web interface, shapes of 2024-12 to 2026-02). */
import type { TextPart } from '../../post';
import { barePost, typedHashtags } from '../read-post';
import { type Fields, fieldsAt, firstString, idOf, isFields, listOf, stringsOf } from '../unknown';
import { filled, hintsOf, partOf, type ReadItem } from './item';

/** A video or a series of photos. */
export const tiktokPost: ReadItem = (item, id) => {
  const caption = captionOf(item);
  if (caption === null) return null;
  const stickers = listOf(item.stickersOnItem).flatMap((one) => stringsOf(fieldsAt(one).stickerText));
  const text = [...partOf('caption', caption), ...stickers.flatMap((words) => partOf('sticker', words))];
  return barePost('tiktok', idOf(item.id) ?? id, {
    form: 'feed',
    text,
    hashtags: hashtagsOf(item, caption, text),
    hints: hintsOf(
      languageOf(item.textLanguage),
      filled(item.locationCreated) ?? filled(fieldsAt(item, 'poi').countryCode),
    ),
  });
};

/** A comment; the language is TikTok's guess, and only a hint. */
export const tiktokComment: ReadItem = (item, id) => {
  const words = firstString(item.text);
  if (words === null) return null;
  const text = partOf('comment', words);
  return barePost('tiktok', idOf(item.cid) ?? id, {
    form: 'comment',
    text,
    hashtags: typedHashtags(text),
    hints: hintsOf(languageOf(item.comment_language), null),
  });
};

/** `desc`; where it is empty, the paragraphs that photo posts are split into. */
function captionOf(item: Fields): string | null {
  const whole = firstString(item.desc);
  if (whole !== null && whole !== '') return whole;
  const paragraphs = listOf(item.contents).flatMap((one) => filled(fieldsAt(one).desc) ?? []);
  return paragraphs.length > 0 ? paragraphs.join('\n') : whole;
}

/** TikTok lists hashtags in lower case, with their place in the caption: there they stand as written. */
function hashtagsOf(item: Fields, caption: string, text: readonly TextPart[]): string[] {
  const listed = listOf(item.textExtra)
    .filter(isFields)
    .flatMap((extra) => writtenTag(extra, caption) ?? []);
  return listed.length > 0 ? [...new Set(listed)] : typedHashtags(text);
}

function writtenTag({ hashtagName, start, end }: Fields, caption: string): string | null {
  const name = filled(hashtagName);
  if (name === null) return null;
  const written = typeof start === 'number' && typeof end === 'number' ? caption.slice(start + 1, end) : '';
  return written.toLowerCase() === name.toLowerCase() ? written : name;
}

/** `un` is TikTok's word for a language it does not know. */
function languageOf(value: unknown): string | null {
  const tag = filled(value);
  return tag === 'un' ? null : tag;
}
