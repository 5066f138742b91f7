/** Instagram's media: as lists give them (2025 to 2026), as Graph (to 2025), and the partial ones of grids (2026). */
import { barePost, typedHashtags } from '../read-post';
import { type Fields, fieldsAt, firstString, idOf, listOf } from '../unknown';
import { filled, hintsOf, partOf, type ReadItem } from './item';

/** A post or reel. Alternative texts are left out: Instagram's own machine wrote most of them. */
export const instagramPost: ReadItem = (item, id) => {
  const caption = captionOf(item);
  if (caption === null) return null;
  const text = partOf('caption', caption);
  return barePost('instagram', idOf(item.code) ?? idOf(item.shortcode) ?? id, {
    form: 'feed',
    text,
    hashtags: typedHashtags(text),
    hints: hintsOf(filled(item.original_lang_for_translations), filled(fieldsAt(item, 'location').name)),
  });
};

/** `null` where the item does not say whether there is a caption; empty where it says that there is none. */
function captionOf(item: Fields): string | null {
  if (item.caption === null) return '';
  const text = firstString(fieldsAt(item, 'caption').text, item.caption);
  if (text !== null) return text;
  const { edges } = fieldsAt(item, 'edge_media_to_caption');
  if (!Array.isArray(edges)) return null;
  return firstString(fieldsAt(listOf(edges)[0], 'node').text) ?? '';
}
