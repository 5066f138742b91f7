/** The column of buttons beside a card: author, like, comment, favourite, share, sound. */
import { type Element, h } from '../markup';
import { icon } from './icon';
import type { FeedPost } from './posts';
import { type Build, classOf, hashOf } from './style-names';

/** Counts as the page writes them: whole up to 9999, then in thousands. */
export function shortCount(count: number): string {
  if (count < 10_000) return String(count);
  return count < 1_000_000 ? `${Math.floor(count / 100) / 10}K` : `${Math.floor(count / 100_000) / 10}M`;
}

interface Action {
  /** First part of the `data-e2e` names. */
  name: string;
  label: string;
  count: number;
  glyph: Parameters<typeof icon>[0];
  extra?: Record<string, string>;
}

function action({ name, label, count, glyph, extra = {} }: Action, build: Build): Element {
  return h(
    'button',
    { type: 'button', 'aria-label': label, class: classOf('ButtonActionItem', build), ...extra },
    h(
      'span',
      { 'data-e2e': `${name}-icon`, class: classOf('SpanIconWrapper', build), style: 'color: inherit;' },
      icon(glyph, 24),
    ),
    h('strong', { 'data-e2e': `${name}-count`, class: classOf('StrongText', build) }, shortCount(count)),
  );
}

function avatar({ author }: FeedPost, build: Build): Element {
  const size = 'width: 48px; height: 48px;';
  return h(
    'div',
    { class: classOf('DivAvatarActionItemContainer', build) },
    h(
      'a',
      {
        'data-e2e': 'video-author-avatar',
        href: `/@${author.handle}`,
        class: classOf('AvatarLink', build, 'link-a11y-focus'),
      },
      h(
        'div',
        { class: classOf('DivContainer', build), style: size },
        h(
          'div',
          { size: '48', class: classOf('DivAvatarWrapper', build) },
          h(
            'span',
            {
              shape: 'circle',
              'data-e2e': '',
              class: classOf('SpanAvatarContainer--StyledAvatar', build),
              style: size,
            },
            h('img', {
              loading: 'lazy',
              alt: author.handle,
              src: `/replica/avatar/${hashOf(author.handle)}.png`,
              class: classOf('ImgAvatar', build),
            }),
          ),
        ),
      ),
    ),
    h(
      'button',
      {
        'data-e2e': 'feed-follow',
        shape: 'capsule',
        class: classOf('Button--StyledAvatarFollowButton', build),
      },
      h('div', { class: classOf('ButtonContent', build) }, icon('plus', '1em')),
    ),
  );
}

function music({ author, id }: FeedPost, build: Build): Element {
  return h(
    'a',
    {
      'data-e2e': 'video-music',
      target: '_self',
      rel: 'opener',
      'aria-label': `Watch more videos with music original sound - ${author.name}`,
      href: `/music/original-sound-${(BigInt(id) - 4096n).toString()}`,
      class: 'link-a11y-focus',
    },
    h('div', {
      class: classOf('MusicCoverDisc', build),
      style: `background-image: url("/replica/avatar/${hashOf(author.handle)}.png");`,
    }),
  );
}

/** Everything right of the media. Counts nobody gave are worked out from the likes. */
export function actionBar(post: FeedPost, build: Build): Element {
  const favourites = Math.floor(post.likes / 19);
  const shares = Math.floor(post.likes / 41);
  // The name was a bug of the site ("undefined") until about August 2026.
  const favourite = build === '2025' ? 'undefined' : 'favorite';
  return h(
    'section',
    { class: classOf('SectionActionBarContainer', build) },
    avatar(post, build),
    action(
      {
        name: 'like',
        label: `Like video\n${shortCount(post.likes)} likes`,
        count: post.likes,
        glyph: 'heart',
        extra: { 'aria-pressed': 'false' },
      },
      build,
    ),
    action(
      {
        name: 'comment',
        label: `Read or add comments\n${post.commentCount} comments`,
        count: post.commentCount,
        glyph: 'bubble',
      },
      build,
    ),
    h(
      'div',
      { 'aria-expanded': 'false', 'aria-haspopup': 'dialog' },
      action(
        {
          name: favourite,
          label: `Add to Favorites. ${favourites} added to Favorites`,
          count: favourites,
          glyph: 'bookmark',
        },
        build,
      ),
    ),
    action(
      {
        name: 'share',
        label: `Share video\n${shares} shares`,
        count: shares,
        glyph: 'arrow',
        extra: { 'aria-expanded': 'false' },
      },
      build,
    ),
    // A broadcast has no sound of its own to link to.
    !post.live && music(post, build),
  );
}
