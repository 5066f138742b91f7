/** A tile of a grid: Explore (capture of 2026-08), profile (2026-05); the others by what tools know of them. */
import { type Element, h, type Markup } from '../markup';
import { shortCount } from './action-bar';
import { runsOf } from './caption';
import { icon } from './icon';
import type { FeedPost } from './posts';
import { classOf, hashOf } from './style-names';

/** The pages that show posts as tiles. */
export type GridKind = 'explore' | 'tag' | 'music' | 'place' | 'searchTop' | 'searchVideo' | 'profile';

/** How a tile stands in its grid. */
export interface TileState {
  kind: GridKind;
  /** Place in the grid: the N of `grid-item-container-N`. */
  index: number;
  /** Under the pointer: the player is mounted. */
  isHovered: boolean;
}

/** The `data-e2e` of a tile. No name is known for the tiles of a place. */
export const ITEM_NAMES: Readonly<Record<GridKind, string | null>> = {
  explore: 'explore-item',
  tag: 'challenge-item',
  music: 'music-item',
  place: null,
  searchTop: 'search_top-item',
  searchVideo: 'search_video-item',
  profile: 'user-post-item',
};

const BUILD = '2026';

/** Profiles link to whole addresses, everything else to paths. */
function addressOf({ author, kind, id }: FeedPost, grid: GridKind): string {
  const path = `/@${author.handle}/${kind}/${id}`;
  return grid === 'profile' ? `https://www.tiktok.com${path}` : path;
}

/** On profiles the description is followed by the site's own words about who made the post. */
function altOf(post: FeedPost, grid: GridKind): string {
  const { name } = post.author;
  if (grid !== 'profile') return post.caption;
  return `${post.caption} created by ${name} with ${name}’s original sound`;
}

function player(post: FeedPost): Element {
  const video = h('video', {
    crossorigin: 'use-credentials',
    'data-version': '0.3.77',
    preload: '',
    src: '',
  });
  return h(
    'div',
    { class: classOf('DivBasicPlayerWrapper', BUILD) },
    h(
      'div',
      { id: `xgwrapper-1-${post.id}`, class: 'xgplayer-container tiktok-web-player' },
      h('div', {}, video, h('div', {}, h('div', { class: 'ttplayer-poster' }))),
    ),
  );
}

function exploreInfo(post: FeedPost): Element[] {
  const likes = h(
    'div',
    { 'data-e2e': 'explore-card-like-container', class: classOf('DivIconText', BUILD) },
    icon('heart', 16),
    h('span', {}, shortCount(post.likes)),
  );
  const left = h(
    'div',
    { 'data-e2e': 'explore-card-info-left', class: classOf('DivExploreCardText', BUILD) },
    likes,
  );
  return [
    h('div', { 'data-e2e': 'explore-card-info', class: classOf('DivPlayContainer', BUILD) }, left),
    h('div', { class: classOf('DivMuteIconContainer', BUILD) }, icon('sound', 16, { class: 'flip-rtl ' })),
  ];
}

/** Link, picture and player. Only Explore and profiles were captured; the others are taken to be alike. */
function media(post: FeedPost, { kind, index, isHovered }: TileState): Element {
  const image = h('img', {
    alt: altOf(post, kind),
    decoding: 'async',
    fetchpriority: index < 4 ? 'high' : 'auto',
    'imagex-type': 'react',
    'imagex-version': '0.3.10',
    'data-fmp': kind === 'explore' ? 'true' : null,
    src: `/replica/cover/${hashOf(post.id)}.png`,
  });
  const canPlay = isHovered && post.kind === 'video';
  const box = h('div', { class: classOf('Box', BUILD) }, h('span', {}, h('picture', {}, image)));
  return h(
    'a',
    { href: addressOf(post, kind), tabindex: '-1', class: classOf('AVideoContainer', BUILD) },
    h('canvas', { width: '75.38', height: '100', class: classOf('CanvasPlaceholder', BUILD) }),
    h(
      'div',
      { class: classOf('DivPlayerContainer', BUILD) },
      h('div', { mode: '1', class: classOf('DivContainer', BUILD) }, box, canPlay && player(post)),
      kind === 'explore' && exploreInfo(post),
    ),
    kind === 'profile' && index === 0 && h('div', { 'data-e2e': 'video-card-badge' }, 'Pinned'),
  );
}

function exploreAuthor(post: FeedPost): Element {
  const user = (...children: Markup[]) =>
    h(
      'a',
      {
        'data-e2e': 'explore-card-user-link',
        class: 'link-a11y-focus',
        href: `/@${post.author.handle}`,
      },
      children,
    );
  const face = h('img', {
    alt: '',
    class: classOf('ImgAvatar', BUILD),
    src: `/replica/avatar/${hashOf(post.author.handle)}.png`,
  });
  const line = [
    user(h('span', { 'data-e2e': '', class: classOf('SpanAvatarContainer', BUILD) }, face)),
    user(
      h(
        'p',
        { 'data-e2e': 'explore-card-user-unique-id', class: classOf('PUniqueId', BUILD) },
        post.author.handle,
      ),
    ),
    post.likes > 9000 && icon('heart', 14, { 'data-e2e': 'explore-card-user-verified' }),
  ];
  return h(
    'div',
    { 'data-e2e': 'explore-card-desc', class: classOf('DivVideoExploreCardDesc', BUILD) },
    h(
      'div',
      { class: classOf('DivCardBottomInfo', BUILD) },
      h(
        'div',
        { class: classOf('DivPlayLine', BUILD) },
        h('div', { class: classOf('DivUserInfo', BUILD) }, line),
        h('div', { class: classOf('DivExploreCardText', BUILD) }),
      ),
    ),
  );
}

/** What stands below a search result: beside the item, not in it. */
function searchDescription(post: FeedPost): Element {
  const runs = runsOf(post.caption).map(({ kind, text }) =>
    kind === 'hashtag' ? h('a', { href: `/tag/${text.slice(1)}` }, text) : h('span', {}, text),
  );
  return h(
    'div',
    { 'data-e2e': 'search-card-desc' },
    h('div', { 'data-e2e': 'search-card-video-caption' }, runs),
    h(
      'a',
      { 'data-e2e': 'search-card-user-link', href: `/@${post.author.handle}` },
      h('p', { 'data-e2e': 'search-card-user-unique-id' }, post.author.handle),
    ),
    h('strong', { 'data-e2e': 'video-views' }, shortCount(post.likes * 17)),
  );
}

function below(post: FeedPost, kind: GridKind): Element | null {
  if (kind === 'explore') return exploreAuthor(post);
  if (kind === 'searchTop' || kind === 'searchVideo') return searchDescription(post);
  // Seen on some hashtag pages only; elsewhere the words are in the picture's description alone.
  if (kind !== 'tag' || post.likes % 2 === 0 || post.caption === '') return null;
  return h('div', { 'data-e2e': 'challenge-item-desc' }, post.caption);
}

/** One tile with what belongs to it. */
export function tile(post: FeedPost, state: TileState): Element {
  const isSearch = state.kind === 'searchTop' || state.kind === 'searchVideo';
  const pressable = { role: 'button', tabindex: '0', 'aria-label': 'Watch in full screen' };
  const item = h(
    'div',
    {
      'data-e2e': ITEM_NAMES[state.kind],
      ...(!isSearch && pressable),
      class: classOf('DivContainer--StyledDivContainerV2', BUILD),
    },
    h(
      'div',
      { style: 'padding-top: 132.653%;' },
      h('div', { class: classOf('DivWrapper', BUILD) }, media(post, state)),
    ),
  );
  return h(
    'div',
    {},
    h(
      'div',
      { id: `grid-item-container-${state.index}`, class: classOf('DivItemContainerV2', BUILD) },
      item,
      below(post, state.kind),
    ),
  );
}
