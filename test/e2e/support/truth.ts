/**
 * What a post of the sample sites says, by its id alone: the adapters' readings are held against the words the page was
 * made of, whatever element they were found in.
 */
import type { Platform, Post } from '../../../lib/post';
import { findPost as findOnInstagram } from '../../replica/instagram/posts';
import { findPost as findOnRedNote } from '../../replica/rednote/notes';
import type { SamplePost } from '../../replica/site';
import { findPost as findOnTikTok } from '../../replica/tiktok/posts';

const FIND: Readonly<Record<Platform, (id: string) => SamplePost | undefined>> = {
  tiktok: findOnTikTok,
  rednote: findOnRedNote,
  instagram: findOnInstagram,
};

/** Letters and digits only: emoji codes are pictures on the page, line breaks are elements. */
const letters = (text: string) => text.replace(/\[[^\]\s]{1,8}\]/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** The sample of a post, found by its id; of a comment, by its parent's. */
function sampleOf(post: Post): SamplePost | undefined {
  const id = post.parent === null ? post.id : post.parent.split(':')[1];
  return id ? FIND[post.platform](id) : undefined;
}

/** What is wrong with a reading: words that are not the post's own. `null`: nothing, or the page tells no id to go by. */
export function misreading(post: Post): string | null {
  const sample = sampleOf(post);
  if (!sample)
    return post.id === null || post.parent !== null ? null : `${post.key} is no post of the sample site`;
  const read = letters(post.text.map(({ text }) => text).join(''));
  if (post.form === 'comment') {
    const isThere = sample.comments.some(({ text }) => letters(text) === read);
    return isThere ? null : `${post.parent} has no comment "${read}"`;
  }
  const written = [sample.title ?? '', sample.caption].map(letters);
  const [title, caption] = written as [string, string];
  const isOwn = [title, caption, title + caption].some((words) =>
    post.isPartial ? words.startsWith(read) : words === read,
  );
  return isOwn || (read === '' && post.form === 'tile') ? null : `${post.key} is read as "${read}"`;
}
