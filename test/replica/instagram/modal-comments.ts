/** The list of an opened post: its caption first, then comments, after captures of 2026-04 to 2026-07. */
import { type Element, h } from '../markup';
import { captionRuns } from './caption';
import { stampOf } from './comment';
import { badgeOf } from './header';
import { cls } from './names';
import { ago, button, htmlDiv, icon, link, text, time } from './parts';
import type { CommentThread, OpenPost, ShownComment } from './posts';

/** What the reader has done to an opened post. */
export interface ModalState {
  now: number;
  /** Places of comments whose replies are shown. */
  open: ReadonlySet<number>;
}

/** A face that leads to no stories is a link; one that does is a button. */
function face(handle: string, hasStory: boolean): Element {
  const ring = h('canvas', {
    height: '52',
    width: '52',
    style: 'left: -4.5px; position: absolute; top: -4.5px; height: 41px; width: 41px;',
  });
  const image = h('img', {
    alt: `${handle}'s profile picture`,
    crossorigin: 'anonymous',
    draggable: 'false',
    src: `/avatar/${handle}.png`,
  });
  const style = 'height: 32px; width: 32px;';
  const inner = hasStory
    ? button(cls('avatar'), ring, h('span', { role: 'link', style, tabindex: '-1' }, image))
    : button(
        { 'aria-disabled': 'true', tabindex: '-1', ...cls('avatar') },
        ring,
        link(`/${handle}/`, { style }, image),
      );
  return h('span', {}, h('div', {}, inner));
}

function nameOf(handle: string, badge: Element | null): Element[] {
  const name = h('div', {}, link(`/${handle}/`, cls('bold'), handle));
  const wrapped = htmlDiv({}, h('span', {}, h('span', {}, name)));
  return badge ? [wrapped, htmlDiv({}, badge)] : [wrapped];
}

function row(left: Element, right: Element, side: Element | null): Element {
  return h('li', cls('comment'), h('div', cls('group'), h('div', {}, left, right), side));
}

function caption(post: OpenPost, { now }: ModalState): Element | null {
  // Without a caption there is no such row, hence no h1 and no time without a link.
  if (post.caption === '') return null;
  const translate = button(cls('translate'), h('span', { style: 'line-height: 16px;' }, 'See translation'));
  const when = text(
    16,
    { dir: 'ltr', ...cls('soft') },
    time(post.postedAt, ago(post.postedAt, now)),
    htmlDiv({}, post.hasTranslation && htmlDiv({}, translate)),
  );
  const words = h(
    'div',
    {},
    h('h2', { tabindex: '-1' }, nameOf(post.author.handle, badgeOf(post))),
    h('div', cls('words'), h('h1', { dir: 'auto' }, captionRuns(post.caption))),
    htmlDiv({}, when),
  );
  return button({}, row(h('div', {}, face(post.author.handle, true)), words, null));
}

/** One comment or reply. */
export function modalComment(post: OpenPost, place: number, comment: ShownComment, now: number): Element {
  const { postedAt, href } = stampOf(post, place);
  const small = (label: string) => h('button', {}, h('span', { style: 'line-height: 16px;' }, label));
  const options = h(
    'div',
    cls('hidden'),
    h('div', {}, button({}, h('div', {}, htmlDiv({}, icon('Comment Options', 24))))),
  );
  const foot = text(
    16,
    { dir: 'ltr', ...cls('soft') },
    link(href, {}, time(postedAt, ago(postedAt, now))),
    small('1 like'),
    small('Reply'),
    htmlDiv({}),
    options,
  );
  const words = h(
    'div',
    {},
    h('h3', {}, nameOf(comment.author.handle, null)),
    h('div', cls('words'), h('span', { dir: 'auto' }, captionRuns(comment.text))),
    htmlDiv({}, foot),
  );
  const like = h(
    'span',
    {},
    h(
      'div',
      { 'data-visualcompletion': 'ignore-dynamic' },
      button({}, h('div', {}, h('span', {}, icon('Like', 12)))),
    ),
  );
  return button({}, row(h('div', {}, face(comment.author.handle, false)), words, like));
}

/** Answers to a comment, hidden until somebody asks. Opened replies are derived: rows like their comment, further in. */
function replies(
  post: OpenPost,
  { replies: all }: CommentThread,
  state: ModalState,
  isOpen: boolean,
): Element {
  const label = isOpen ? 'Hide replies' : `View replies (${all.length})`;
  const asking = h('button', { type: 'button' }, h('div'), h('span', {}, label));
  return h(
    'li',
    cls('replies'),
    h(
      'ul',
      {},
      h('li', {}, htmlDiv({}, asking)),
      isOpen && all.map(({ place, comment }) => modalComment(post, place, comment, state.now)),
    ),
  );
}

/** A comment with what was answered to it. */
export function modalThread(post: OpenPost, thread: CommentThread, state: ModalState): Element {
  return h(
    'ul',
    {},
    modalComment(post, thread.place, thread.comment, state.now),
    thread.replies.length > 0 && replies(post, thread, state, state.open.has(thread.place)),
  );
}

/** Caption and comments. */
export function modalList(post: OpenPost, state: ModalState): Element {
  const threads = post.threads.map((thread) => modalThread(post, thread, state));
  const list = htmlDiv({}, htmlDiv({}, htmlDiv({}, htmlDiv({}, threads))));
  return h('ul', cls('comments'), caption(post, state), htmlDiv({}), list);
}
