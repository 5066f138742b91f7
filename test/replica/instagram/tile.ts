/** Tiles: Explore (capture of 2026-04), profile (2025-02 and 2026-07), and the reels tab, which shows no picture. */
import { type Element, h } from '../markup';
import { autoAlt } from './media';
import { cls } from './names';
import { htmlDiv, type IconName, icon, link } from './parts';
import type { FeedPost } from './posts';

/** Pages that show posts as tiles. Those without a capture of their own are built like Explore. */
export type GridKind =
  | 'explore'
  | 'tag'
  | 'search'
  | 'popular'
  | 'location'
  | 'audio'
  | 'profile'
  | 'reelsTab';

/**
 * The description of a tile's picture: the caption for reels, mostly the site's own words for photos. The site decides
 * by rules nobody knows; both occur for every kind here.
 */
export function tileAlt(post: FeedPost, index: number): string {
  if (post.caption === '') return autoAlt(post);
  return post.media === 'video' || index % 2 === 0 ? post.caption : autoAlt(post);
}

/** A picture of its own for every post, so that one sees that a tile has changed. */
const coverOf = (post: FeedPost) => `/picture/${post.id}.png?w=600&h=800`;

function image(post: FeedPost, alt: string, sizes: string | null): Element {
  return h('img', {
    alt,
    crossorigin: 'anonymous',
    sizes,
    src: coverOf(post),
    style: 'object-fit: cover;',
  });
}

/** On Explore the description is always the whole caption, where there is one. */
function exploreTile(post: FeedPost): Element {
  const alt = post.caption || autoAlt(post);
  const name: IconName | null =
    post.media === 'video' ? 'Reel' : post.media === 'carousel' ? 'Carousel' : null;
  const picture = h('div', {}, h('div', cls('frame'), image(post, alt, '320px')), h('div'));
  return htmlDiv(
    { style: '--x-width: 100%;', ...cls('tile') },
    link(`/p/${post.id}/`, {}, picture, h('div', cls('mark'), name && icon(name, 24))),
  );
}

/** The counts the site shows under the pointer. */
function counts(post: FeedPost): Element {
  const count = (value: number) =>
    h('li', {}, h('span', { dir: 'auto' }, h('span', { class: 'html-span' }, String(value))));
  return htmlDiv(cls('hidden'), h('ul', {}, count(post.likes), count(post.commentCount)));
}

function profileTile(post: FeedPost, index: number): Element {
  const kind = post.media === 'video' ? 'reel' : 'p';
  const name: IconName | null =
    index < 3
      ? 'Pinned post icon'
      : post.media === 'video'
        ? 'Clip'
        : post.media === 'carousel'
          ? 'Carousel'
          : null;
  const frame = h('div', { style: 'padding-bottom: 133.333%;', ...cls('frame') });
  const picture = h(
    'div',
    {},
    { ...frame, children: [image(post, tileAlt(post, index), null)] },
    h('div'),
    kind === 'reel' && counts(post),
  );
  const mark = htmlDiv(cls('mark'), name && h('div', {}, htmlDiv({}, icon(name, 20))));
  return h('div', cls('tile'), link(`/${post.author.handle}/${kind}/${post.id}/`, {}, picture, mark));
}

/** A tile of the reels tab: its picture is a background and no text says what it shows. */
function reelTile(post: FeedPost): Element {
  const cover = `background-image: url("${coverOf(post)}"); padding-bottom: 177%;`;
  const views = h('span', { dir: 'auto' }, h('span', { class: 'html-span' }, `${post.likes * 9}`));
  return h(
    'div',
    cls('tile'),
    link(
      `/${post.author.handle}/reel/${post.id}/`,
      {},
      h('div', { style: cover, ...cls('frame') }),
      h('div', cls('mark'), icon('Play button icon', 16), views),
    ),
  );
}

/** One tile of a grid. */
export function tile(kind: GridKind, post: FeedPost, index: number): Element {
  if (kind === 'profile') return profileTile(post, index);
  return kind === 'reelsTab' ? reelTile({ ...post, media: 'video' }) : exploreTile(post);
}
