/**
 * RedNote's notes and comments: answers of its interface (`note_card`), the state in the page (`note`, other names for
 * the same fields), cards of a profile, and cards read off the page.
 */
import type { Form, TextPart } from '../../post';
import { barePost, typedHashtags } from '../read-post';
import { type Fields, fieldsAt, firstString, idOf, isFields, listOf } from '../unknown';
import { filled, hintsOf, partOf, type ReadItem } from './item';

/** A note, or its card where only that was captured. */
export const rednotePost: ReadItem = (item, id) => {
  const note = noteIn(item);
  if (note === null) return null;
  const title = firstString(note.title, note.display_title, note.displayTitle);
  const written = firstString(note.desc);
  const form: Form = written === null ? 'tile' : 'full';
  const text = [...partOf('title', title), ...partOf('caption', written && withoutMarks(written))];
  return barePost('rednote', idOf(item.id) ?? idOf(item.note_id) ?? id, {
    form,
    text,
    hashtags: hashtagsOf(note, text),
    hints: hintsOf(null, placeOf(note)),
  });
};

/** A comment or an answer to one. */
export const rednoteComment: ReadItem = (item, id) => {
  const words = firstString(item.content);
  if (words === null) return null;
  const text = partOf('comment', words);
  return barePost('rednote', idOf(item.id) ?? id, {
    form: 'comment',
    text,
    hashtags: typedHashtags(text),
    hints: hintsOf(null, placeOf(item)),
  });
};

/** Cards without a title are notes without one; a thumbnail that names neither title nor author is no note. */
function noteIn(item: Fields): Fields | null {
  const inner = [item.note_card, item.noteCard, item.note].find(isFields);
  if (inner) return inner;
  const isCard =
    isFields(item.user) || firstString(item.title, item.display_title, item.displayTitle) !== null;
  return isCard ? item : null;
}

/**
 * `#tag[话题]#` is how RedNote stores a tag; its pages show `#tag`. The mark becomes as many blanks, so that positions
 * stay those of the text in the file.
 */
function withoutMarks(text: string): string {
  return text.replace(
    /(#[^#[\]\n]+)(\[话题\]#)/g,
    (_whole, tag: string, mark: string) => tag + ' '.repeat(mark.length),
  );
}

function hashtagsOf(note: Fields, text: readonly TextPart[]): string[] {
  const listed = [...listOf(note.tag_list), ...listOf(note.tagList)].flatMap((tag) => {
    const { name, type } = fieldsAt(tag);
    return type === undefined || type === 'topic' ? (filled(name) ?? []) : [];
  });
  return listed.length > 0 ? [...new Set(listed)] : typedHashtags(text);
}

function placeOf(note: Fields): string | null {
  return filled(note.ip_location) ?? filled(note.ipLocation);
}
