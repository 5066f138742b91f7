/** The side panel with comments, in the form of 2025-11 and in the newer one of 2026-07. */
import { type ShownComment, shown, threadsIn } from '../kit/comments';
import { type Element, h } from '../markup';
import type { SamplePost } from '../site';
import { icon } from './icon';
import { type Build, classOf, hashOf } from './style-names';

/** What the page gets when comments are opened. */
export interface CommentThread {
  comment: ShownComment;
  replies: ShownComment[];
  /** Replies the page has not asked for yet. */
  more?: number;
  /** As shown: month-day. */
  date: string;
}

/** Replies shown before the reader asks for more. */
const SHOWN_REPLIES = 2;

const TUX = 'TUXText TUXText--tiktok-sans';
const NOWRAP = 'font-size: 14px; text-wrap: nowrap;';

/** Comments in threads, with their first replies or (`isOpen`) all of them. */
export function threadsOf(post: SamplePost, isOpen = false): CommentThread[] {
  const posted = new Date(post.postedAt);
  const date = `${posted.getUTCMonth() + 1}-${posted.getUTCDate()}`;
  const at = (index: number) => post.comments.slice(index, index + 1).map(shown);
  return threadsIn(post.comments).flatMap(({ top, replies }) => {
    const some = isOpen ? replies : replies.slice(0, SHOWN_REPLIES);
    const more = replies.length - some.length;
    return at(top).map((comment) => ({
      comment,
      replies: some.flatMap(at),
      ...(more > 0 && { more }),
      date,
    }));
  });
}

/** Likes are not part of the sample data: a small number that stays the same for the same text. */
const likesOf = (comment: ShownComment) => hashOf(comment.text).charCodeAt(2) % 40;

function avatar(comment: ShownComment, level: 1 | 2, build: Build): Element {
  const size = level === 2 || build === '2026' ? 32 : 40;
  return h(
    'div',
    { class: classOf('DivAvatarWrapper', build) },
    h(
      'div',
      { class: classOf('DivTriggerWrapper', build) },
      h(
        'a',
        { href: `/@${comment.author.handle}`, class: 'link-a11y-focus' },
        h(
          'span',
          {
            shape: 'circle',
            'data-e2e': '',
            class: classOf('SpanAvatarContainer', build),
            style: `width: ${size}px; height: ${size}px;`,
          },
          h('img', {
            loading: 'lazy',
            alt: '',
            src: `/replica/avatar/${hashOf(comment.author.handle)}.png`,
            class: classOf('ImgAvatar', build),
          }),
        ),
      ),
    ),
  );
}

function header(comment: ShownComment, level: 1 | 2, build: Build): Element {
  const nameClass = `${TUX} TUXText--weight-medium ${classOf('StyledTUXText', build)}`;
  const name = { class: nameClass, 'letter-spacing': '0.0938', style: `color: var(--ui-text-1); ${NOWRAP}` };
  const svg = { color: 'inherit', 'font-size': build === '2025' ? '24' : '14' };
  return h(
    'div',
    { class: classOf('DivCommentHeaderWrapper', build) },
    h(
      'div',
      { 'data-e2e': `comment-username-${level}`, class: classOf('DivUsernameContentWrapper', build) },
      h(
        'div',
        { class: classOf('DivTriggerWrapper', build) },
        // The visible text is the display name; the handle stands in the link only.
        h(
          'a',
          { href: `/@${comment.author.handle}`, class: 'link-a11y-focus' },
          h('p', name, comment.author.name),
        ),
      ),
      h('p', name),
    ),
    h(
      'div',
      { 'aria-expanded': 'false', 'aria-haspopup': 'dialog', class: classOf('DivMore', build) },
      h('div', { class: classOf('DivMoreTriggerWrapper', build) }, icon('dots', '1em', svg)),
    ),
  );
}

function text(comment: ShownComment, level: 1 | 2, build: Build): Element {
  const style = 'color: var(--ui-text-1); font-size: 14px;';
  return build === '2025'
    ? h(
        'div',
        { 'data-e2e': `comment-level-${level}`, class: 'css-sc5ske' },
        h(
          'span',
          {
            class: `${TUX} ${classOf('StyledTUXText', build)}`,
            'letter-spacing': '0.0938',
            style,
          },
          comment.text,
        ),
      )
    : h(
        'span',
        { 'data-e2e': `comment-level-${level}` },
        h('span', { class: `${TUX} TUXText--weight-normal`, style }, comment.text),
      );
}

function replyButton(level: 1 | 2, build: Build): Element {
  const shared = {
    role: 'button',
    tabindex: '0',
    'aria-label': 'Reply',
    'data-e2e': `comment-reply-${level}`,
    style: `color: var(--ui-text-3); ${NOWRAP}`,
  };
  if (build === '2025') return h('span', { ...shared, class: `${TUX} TUXText--weight-medium` }, 'Reply');
  return h(
    'div',
    { class: classOf('DivReplyTriggerWrapper', build) },
    h(
      'p',
      {
        ...shared,
        'letter-spacing': '0.0938',
        class: `${TUX} TUXText--weight-medium ${classOf('StyledTUXText', build)}`,
      },
      'Reply',
    ),
  );
}

/** One comment or reply. */
export function commentItem(comment: ShownComment, level: 1 | 2, date: string, build: Build): Element {
  const likes = likesOf(comment);
  const quiet = { class: `${TUX} TUXText--weight-normal`, style: `color: var(--ui-text-3); ${NOWRAP}` };
  const svg = { color: 'var(--ui-text-3)', 'font-size': build === '2025' ? '24' : '20' };
  return h(
    'div',
    { class: classOf('DivCommentItemWrapper', build) },
    avatar(comment, level, build),
    h(
      'div',
      { class: classOf('DivCommentContentWrapper', build) },
      header(comment, level, build),
      text(comment, level, build),
      h(
        'div',
        { class: classOf('DivCommentSubContentSplitWrapper', build) },
        h(
          'div',
          { class: classOf('DivCommentSubContentWrapper', build) },
          h('span', quiet, date),
          replyButton(level, build),
        ),
        h(
          'div',
          {
            role: 'button',
            tabindex: '0',
            'aria-pressed': 'false',
            // The site's own slip: the label of a comment's like button speaks of the video.
            'aria-label': `Like video\n${likes} likes`,
            class: classOf('DivLikeContainer', build),
          },
          icon('heart', '1em', svg),
          h('span', quiet, String(likes)),
        ),
      ),
    ),
  );
}

/** What asks for the rest of the replies. */
function viewMore(more: number, build: Build): Element {
  const label = h(
    'span',
    {
      class: `${TUX} TUXText--weight-medium`,
      style: 'color: var(--ui-text-3); font-size: 14px;',
    },
    `View ${more} more`,
  );
  const svg = { color: 'var(--ui-text-3)', 'font-size': '20' };
  return h(
    'div',
    { class: classOf('DivViewMoreRepliesWrapper', build) },
    h('div', { class: classOf('DivViewMoreRepliesAvatarSpacer', build) }),
    h(
      'div',
      { class: classOf('DivViewMoreRepliesOptionsContainer', build) },
      h('div', { class: classOf('DivViewRepliesContainer', build) }, label, icon('down', '1em', svg)),
    ),
  );
}

/** A comment with its replies. */
export function commentThread({ comment, replies, more = 0, date }: CommentThread, build: Build): Element {
  return h(
    'div',
    { class: classOf('DivCommentObjectWrapper', build) },
    commentItem(comment, 1, date, build),
    replies.length > 0 &&
      h(
        'div',
        { class: classOf('DivReplyContainer', build) },
        h('div', { class: classOf('DivReplyScrollBasis', build) }),
        replies.map((reply) => commentItem(reply, 2, date, build)),
        more > 0 && viewMore(more, build),
      ),
  );
}

function tab(label: string, selected: boolean, build: Build): Element {
  return h(
    'button',
    { type: 'button', 'aria-selected': String(selected), class: classOf('ButtonTab', build) },
    h('span', { 'data-testid': 'tux-web-text', class: `${TUX} TUXText--weight-medium` }, label),
  );
}

/** The panel beside the column. `threads` is null while they are being fetched. */
export function commentPanel(threads: readonly CommentThread[] | null, build: Build): Element {
  const count =
    threads?.reduce((sum, thread) => sum + 1 + thread.replies.length + (thread.more ?? 0), 0) ?? 0;
  return h(
    'div',
    { class: classOf('DivVideoList--DivVideoListTabBarWrapper', build) },
    h(
      'div',
      { class: classOf('DivTabBar', build) },
      tab('Comments', true, build),
      tab('You may like', false, build),
      h(
        'button',
        { type: 'button', 'aria-label': 'Close', class: classOf('ButtonClosePanel', build) },
        icon('close', 20),
      ),
    ),
    h(
      'div',
      { class: classOf('DivCommentMain--DivCommentMainWithoutScroll', build) },
      h(
        'div',
        { class: classOf('DivCommentCountContainer', build) },
        h('span', { class: `${TUX} TUXText--weight-medium` }, `${count} comments`),
      ),
      h(
        'div',
        { class: classOf('DivCommentListContainer', build) },
        (threads ?? []).map((thread) => commentThread(thread, build)),
      ),
      h('div', { style: 'height: 1px;' }),
    ),
  );
}
