/** What stands around a grid: the head of a profile, hashtag, sound or place, the tabs of a search. */
import { type Element, h } from '../markup';
import type { GridKind } from './grid-tile';
import { icon } from './icon';
import { classOf, hashOf } from './style-names';

/** Which grid, of what: a handle, a hashtag, the name of a sound, the words searched for. */
export interface GridRoute {
  kind: GridKind;
  name: string;
}

/** Whose page it is, as far as the address does not say. */
export interface GridHead {
  title: string;
  count: number;
}

const BUILD = '2026';
const LAYOUT = 'DivShareLayoutHeader--StyledDivShareLayoutHeaderV2';

function face(seed: string, size: number): Element {
  const style = `width: ${size}px; height: ${size}px;`;
  return h(
    'span',
    { 'data-e2e': '', shape: 'circle', class: classOf('SpanAvatarContainer--StyledAvatar', BUILD), style },
    h('img', {
      alt: '',
      loading: 'lazy',
      src: `/replica/avatar/${hashOf(seed)}.png`,
      class: classOf('ImgAvatar', BUILD),
    }),
  );
}

function number(name: string, count: string): Element {
  const label = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return h(
    'div',
    { class: classOf('DivNumber', BUILD) },
    h('strong', { 'data-e2e': `${name}-count`, title: label }, count),
    h('span', { 'data-e2e': name, class: classOf('SpanUnit', BUILD) }, label),
  );
}

function identity(handle: string, name: string): Element {
  const wrapper = { class: classOf('DivUserTextWrapper', BUILD) };
  const title = h('h1', { 'data-e2e': 'user-title', class: classOf('H1ShareTitle', BUILD) }, name);
  return h(
    'div',
    { class: classOf('DivUserIdentifierWrapper', BUILD) },
    h(
      'div',
      wrapper,
      h('div', wrapper, title),
      h('div', { class: classOf('DivVerifiedSubtitleDivider', BUILD) }),
      h('h2', { 'data-e2e': 'user-subtitle', class: classOf('H2ShareSubTitle', BUILD) }, handle),
      icon('heart', 14),
    ),
  );
}

function profileHead(handle: string, { title }: GridHead): Element {
  const [following = '', followers = '', likes = ''] = ['24', '38.5K', '593K'];
  const avatar = h(
    'div',
    { 'data-e2e': 'user-avatar', class: classOf('DivContainer', BUILD) },
    h('div', { size: '172', class: classOf('DivAvatarWrapper', BUILD) }, face(handle, 172)),
  );
  const numbers = h(
    'h3',
    { class: classOf('H3CountInfos', BUILD) },
    number('following', following),
    number('followers', followers),
    number('likes', likes),
  );
  const identityRow = h(
    'div',
    { class: classOf('DivPreviewUIWrapper', BUILD) },
    identity(handle, title),
    numbers,
  );
  const bio = h(
    'h2',
    { 'data-e2e': 'user-bio', class: classOf('H2ShareDesc', BUILD) },
    'Posts invented for tests.',
  );
  const more = h('div', {
    'data-e2e': 'user-more',
    role: 'button',
    tabindex: '0',
    'aria-label': 'Actions',
    class: classOf('DivMoreActions', BUILD),
  });
  return h(
    'div',
    { class: classOf(`${LAYOUT}--CreatorPageHeader`, BUILD) },
    avatar,
    h(
      'div',
      { class: classOf('DivShareTitleContainer--CreatorPageHeaderShareContainer', BUILD) },
      identityRow,
      h('div', { class: classOf('DivButtonPanelWrapper', BUILD) }),
      h('div', { class: classOf('CreatorPageHeaderTextContainer', BUILD) }, bio),
    ),
    h('div', { class: classOf('DivButtonsContainer', BUILD) }, more),
  );
}

/** Head of a hashtag page (capture of 2025-07). */
export function tagHead(name: string, count: number): Element {
  const button = (e2e: string, label: string) =>
    h('div', { 'data-e2e': e2e, role: 'button', tabindex: '0', 'aria-label': label }, icon('dots', 24));
  return h(
    'div',
    { class: classOf(LAYOUT, BUILD) },
    h('span', { 'data-e2e': 'challenge-avatar' }, h('img', { alt: '', src: '/replica/avatar/tag.png' })),
    h('h1', { 'data-e2e': 'challenge-title', class: classOf('H1ShareTitle', BUILD) }, `#${name}`),
    h('h2', { 'data-e2e': 'challenge-vvcount', title: 'posts ' }, `${count} videos`),
    h('div', { 'data-e2e': 'challenge-desc' }, h('p', {}, 'Posts invented for tests.')),
    h('div', {}, button('share-btn', 'Share'), button('challenge-more', 'Actions')),
  );
}

function plainHead(route: GridRoute): Element {
  const e2e = route.kind === 'music' ? 'music-title' : null;
  return h('div', { class: classOf(LAYOUT, BUILD) }, h('h1', { 'data-e2e': e2e }, route.name));
}

function searchTabs({ kind, name }: GridRoute): Element {
  const query = `?q=${encodeURIComponent(name)}`;
  const tab = (href: string, label: string, isActive: boolean) =>
    h('a', { href: `${href}${query}`, role: 'tab', 'aria-selected': String(isActive) }, label);
  return h(
    'div',
    { role: 'tablist', class: classOf('DivTabsContainer', BUILD) },
    tab('/search', 'Top', kind === 'searchTop'),
    tab('/search/video', 'Videos', kind === 'searchVideo'),
  );
}

const LIST_NAMES: Readonly<Record<GridKind, string | null>> = {
  explore: 'explore-item-list',
  tag: 'challenge-item-list',
  music: null,
  place: null,
  searchTop: 'search_top-item-list',
  searchVideo: 'search_video-item-list',
  profile: 'user-post-item-list',
};

function head(route: GridRoute, about: GridHead): Element | null {
  if (route.kind === 'explore') return null;
  if (route.kind === 'profile') return h('div', {}, profileHead(route.name, about));
  if (route.kind === 'tag') return tagHead(route.name, about.count);
  return route.kind === 'searchTop' || route.kind === 'searchVideo' ? searchTabs(route) : plainHead(route);
}

/** The sign below a grid that more is on its way. */
function turning(): Element {
  const size = { width: '48', height: '48', viewBox: '0 0 48 48', preserveAspectRatio: 'none' };
  return h('svg', { ...size, class: classOf('SvgContainer', BUILD) });
}

/** The page of a grid; its script puts the tiles into the list. */
export function gridPage(route: GridRoute, about: GridHead): Element {
  const isProfile = route.kind === 'profile';
  const list = h('div', {
    'data-e2e': LIST_NAMES[route.kind],
    id: route.kind === 'explore' || isProfile ? LIST_NAMES[route.kind] : null,
    mode: isProfile ? 'compact' : null,
    class: classOf('DivVideoFeedV2', BUILD),
  });
  const feed = [
    isProfile && h('div', { class: classOf('DivFeedTabWrapper', BUILD) }),
    h('div', { class: classOf('DivThreeColumnContainer', BUILD) }, list),
    h('div', {}, turning()),
  ];
  return h(
    'div',
    {
      'data-e2e': isProfile ? 'user-page' : null,
      id: isProfile ? 'main-content-others_homepage' : `main-content-${route.kind}`,
      class: classOf('DivShareLayoutBase--StyledShareLayoutV2', BUILD),
    },
    h(
      'div',
      { class: classOf('DivShareLayoutContentV2', BUILD) },
      head(route, about),
      h('div', { class: classOf('DivShareLayoutMain', BUILD) }, feed),
    ),
  );
}
