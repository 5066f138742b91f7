/** RedNote's comments and replies, under an opened note (structure checked by others on the site 2026-09). */
import { type PostKey, postKey } from '../../post';
import type { PageContext, Placement } from '../adapter';
import { isHidden } from '../dom';
import type { FieldRules } from '../rules';
import { hashtagsOf, textOf } from '../text';
import { placeOfDateLabel } from './place';

const COMMENT_ID = /^comment-([0-9a-f]{24})$/;

/** Comments and replies; a thread's element holds its own words only, replies stand beside it. */
export function commentsOn(page: PageContext): Element[] {
  const items = page.document.querySelectorAll('.comment-item, [id^="comment-"]');
  return [...items].filter(
    (item) =>
      item.querySelector('.note-text, .content') !== null &&
      item.closest('.comments-el, .comments-container, #noteContainer') !== null &&
      !isHidden(item),
  );
}

/** The text without "reply to NAME": that stands beside it in `.content`. */
function textElement(comment: Element): Element | null {
  return comment.querySelector('.content .note-text') ?? comment.querySelector('.note-text');
}

function line(element: Element | null): string | null {
  return element ? textOf(element, { lineBreaks: 'elements' }) || null : null;
}

/** Where the writer is: a span of its own, else the end of the date's label. */
function placeOf(comment: Element): string | null {
  const date = comment.querySelector('.info .date');
  const spans = [...(date?.children ?? [])].map((child) => child.textContent?.trim() ?? '');
  const joined = spans.length > 0 ? spans.join(' ') : (date?.textContent ?? '');
  return line(comment.querySelector('.info .location')) ?? placeOfDateLabel(joined);
}

/** How a comment is read. Badges ("author", "pinned") are not in the name's link. */
export const COMMENT_FIELDS: FieldRules = {
  id: [
    {
      name: 'comment-id',
      seen: '2026-09',
      evidence: 'code',
      read: (comment) => COMMENT_ID.exec(comment.id)?.[1] ?? null,
    },
  ],
  author: [
    {
      name: 'author-name',
      seen: '2026-09',
      evidence: 'code',
      read: (comment) => line(comment.querySelector('.author-wrapper .name, .author .name')),
    },
  ],
  caption: [
    {
      name: 'note-text',
      seen: '2026-09',
      evidence: 'code',
      read: (comment) => {
        const element = textElement(comment);
        const text = element ? textOf(element, { lineBreaks: 'characters', marksPictures: true }) : '';
        return text === '' ? null : { text, role: 'comment', isPartial: false };
      },
    },
  ],
  hashtags: [
    {
      name: 'tag-links',
      seen: '2026-09',
      evidence: 'code',
      read: (comment) => hashtagsOf(comment.querySelectorAll('.note-text a.tag, .note-text a#hash-tag')),
    },
  ],
  region: [{ name: 'date-label', seen: '2026-09', evidence: 'code', read: placeOf }],
};

/** After the text, outside it: Vue writes inside. */
export function commentPlacement(comment: Element): Placement | null {
  const caption = textElement(comment);
  const mount = caption?.closest('.content') ?? caption?.parentElement ?? null;
  return caption && mount && comment.contains(mount) && mount !== comment
    ? { mount, kind: 'mark', caption }
    : null;
}

/** The mask around the note names it even where the note itself cannot be read. */
export function parentKeyOf(comment: Element): PostKey | null {
  const id = comment.closest('.note-detail-mask')?.getAttribute('note-id') ?? '';
  return /^[0-9a-f]{24}$/.test(id) ? postKey('rednote', id) : null;
}
