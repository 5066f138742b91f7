/**
 * Instagram's comments and replies. What marks one in every layout is the link around its time, which names the post and
 * the comment (`/p/CODE/c/ID/`): a modal has lists (2025-05 to 2026-07), a page nested boxes (2025-08, 2025-11).
 */
import { type PostKey, postKey } from '../../post';
import type { PageContext, Placement } from '../adapter';
import { isHidden, isWithin, pathOf } from '../dom';
import type { FieldRules } from '../rules';
import { hashtagsOf, textOf } from '../text';
import { handleOf } from './caption';
import { isOfTwoPeople } from './people';

const COMMENT_PATH = /^\/(?:[\w.]{1,30}\/)?(p|reel|tv)\/([\w-]{1,64})\/c\/(\d{5,25})(?:\/r\/(\d{5,25}))?\/?$/;
const CONTROLS = 'a, button, [role="button"], time, h2, h3';

interface CommentLink {
  link: Element;
  kind: string;
  code: string;
  id: string;
}

/** The links around times inside `root`, one for each comment. Replies may be named under the comment they answer. */
function commentLinks(root: Element, base: URL): CommentLink[] {
  return [...root.querySelectorAll('a[href*="/c/"]')].flatMap((link) => {
    const [, kind, code, id, reply] = COMMENT_PATH.exec(pathOf(link, base) ?? '') ?? [];
    return kind && code && id && link.querySelector('time') ? [{ link, kind, code, id: reply ?? id }] : [];
  });
}

/** Climbs from the link to the first box that also holds the writer and the words, if it holds no other comment. */
function rowAround({ link }: CommentLink, page: PageContext): Element | null {
  for (let box = link.parentElement; box && box.tagName !== 'BODY'; box = box.parentElement) {
    if (commentLinks(box, page.url).length > 1 || box.querySelectorAll('time').length > 1) return null;
    if (isOfTwoPeople(box, page.url)) return null;
    if (writerOf(box, page) !== null && textElement(box)) return box;
  }
  return null;
}

function writerOf(box: Element, page: PageContext): string | null {
  const text = textElement(box);
  const links = [...box.querySelectorAll('a[href]')].filter((link) => !text?.contains(link));
  return links.map((link) => handleOf(link, page.url)).find((handle) => handle !== null) ?? null;
}

/** The first words in the row that are no name, time or button, and not on the line of name, badge and time. */
function textElement(row: Element): Element | null {
  const spans = [...row.querySelectorAll('span[dir="auto"]')];
  return (
    spans.find((span) => !isWithin(span, CONTROLS, row) && !isBesideTime(span) && saysSomething(span)) ?? null
  );
}

function isBesideTime(span: Element): boolean {
  return [...(span.parentElement?.children ?? [])].some(
    (sibling) => sibling !== span && sibling.querySelector('a[href*="/c/"] > time') !== null,
  );
}

// A dot between name and time is no comment; a comment of one emoji is.
function saysSomething(span: Element): boolean {
  if (span.querySelector('time, span[dir="auto"]')) return false;
  const own = span.cloneNode(true) as Element;
  for (const control of own.querySelectorAll('button, [role="button"], svg')) control.remove();
  for (const link of own.querySelectorAll('a:not([href*="/explore/tags/"])')) link.remove();
  return /[^\s\u2022\u00b7]/.test(own.textContent ?? '') || own.querySelector('img[alt]') !== null;
}

/** The rows of all comments on the page, in a modal, on a page or in the sheet beside a reel. */
export function commentsOn(page: PageContext): Element[] {
  const { body } = page.document;
  if (!body) return [];
  const rows = commentLinks(body, page.url).map((link) => rowAround(link, page));
  return [...new Set(rows)].filter((row) => row !== null).filter((row) => !isHidden(row));
}

function onlyLink(row: Element, page: PageContext): CommentLink | null {
  const links = commentLinks(row, page.url);
  return links.length === 1 ? (links[0] ?? null) : null;
}

/** The post is named in the comment's own link. */
export function parentKeyOf(row: Element, page: PageContext): PostKey | null {
  const link = onlyLink(row, page);
  return link ? postKey('instagram', link.code) : null;
}

/** The comment's own address. */
export function commentAddress(id: string, row: Element, page: PageContext): string | null {
  const link = onlyLink(row, page);
  return link ? `https://www.instagram.com/p/${link.code}/c/${id}/` : null;
}

/** How a comment is read. */
export const COMMENT_FIELDS: FieldRules = {
  id: [
    {
      name: 'comment-link',
      seen: '2026-07',
      evidence: 'capture',
      read: (row, page) => onlyLink(row, page)?.id ?? null,
    },
  ],
  author: [{ name: 'row-link', seen: '2026-07', evidence: 'capture', read: writerOf }],
  caption: [
    {
      name: 'row-text',
      seen: '2026-07',
      evidence: 'capture',
      read: (row) => {
        const element = textElement(row);
        const text = element ? textOf(element, { lineBreaks: 'elements' }) : '';
        return text === '' ? null : { text, role: 'comment', isPartial: false };
      },
    },
  ],
  hashtags: [
    {
      name: 'tag-links',
      seen: '2026-04',
      evidence: 'capture',
      read: (row) => hashtagsOf(textElement(row)?.querySelectorAll('a[href*="/explore/tags/"]') ?? []),
    },
  ],
  postedAt: [
    {
      name: 'comment-time',
      seen: '2026-07',
      evidence: 'capture',
      read: (row, page) => {
        const time = onlyLink(row, page)?.link.querySelector('time');
        const at = Date.parse(time?.getAttribute('datetime') ?? '');
        return Number.isFinite(at) ? at : null;
      },
    },
  ],
};

/** In the text's own box, after the text. */
export function commentPlacement(row: Element): Placement | null {
  const caption = textElement(row);
  const mount = caption?.parentElement ?? null;
  return caption && mount && row.contains(mount) ? { mount, kind: 'mark', caption } : null;
}
