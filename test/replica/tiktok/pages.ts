/** Everything around the feed: routes, navigation, and the pages on which an extension has nothing to do. */
import { type Element, h } from '../markup';
import { article } from './card';
import type { GridRoute } from './grid-page';
import { tile } from './grid-tile';
import { icon } from './icon';
import type { FeedPost } from './posts';
import { type Build, classOf, hashOf } from './style-names';

/** Pages an extension has nothing to do on. */
export type IdlePage = 'login' | 'messages' | 'upload' | 'setting' | 'tiktokstudio' | 'shop';

/** What a path shows. */
export type Route =
  | { page: 'home' }
  | { page: 'video'; id: string }
  | { page: 'following' }
  | { page: 'grid'; grid: GridRoute }
  | { page: 'live' }
  | { page: 'room'; handle: string }
  | { page: IdlePage }
  | { page: 'elsewhere' };

/** Real pages the replica answers with a notice instead of an error, since its own links lead there. */
const ELSEWHERE = /^\/(effect\/[^/]+|search\/user)$/;
const IDLE = /^\/(login|messages|upload|setting|tiktokstudio|shop)(?:\/[\w/-]+)?$/;

function gridOf(path: string, query: string): GridRoute | null {
  if (path === '/explore') return { kind: 'explore', name: '' };
  if (path === '/search') return { kind: 'searchTop', name: query };
  if (path === '/search/video') return { kind: 'searchVideo', name: query };
  const [, kind, name = ''] = /^\/(tag|music|place)\/([^/]+)$/.exec(path) ?? [];
  if (kind === 'tag' || kind === 'music' || kind === 'place') return { kind, name };
  const handle = /^\/@([\w.]+)$/.exec(path)?.[1];
  return handle ? { kind: 'profile', name: handle } : null;
}

/** Finds out what a path shows; `null` for paths the replica does not know. `query` is what was searched for. */
export function routeOf(path: string, query = ''): Route | null {
  const clean = path.replace(/^\/[a-z]{2}(-[A-Z]{2})?(?=\/|$)/, '').replace(/\/$/, '') || '/';
  if (clean === '/' || clean === '/foryou' || clean === '/friends') return { page: 'home' };
  const video = /^\/@[\w.]*\/(?:video|photo)\/(\d{15,25})$/.exec(clean);
  if (video?.[1]) return { page: 'video', id: video[1] };
  if (clean === '/following') return { page: 'following' };
  if (clean === '/live') return { page: 'live' };
  const room = /^\/@([\w.]+)\/live$/.exec(clean)?.[1];
  if (room) return { page: 'room', handle: room };
  const idle = IDLE.exec(clean)?.[1];
  if (idle) return { page: idle as IdlePage };
  const grid = gridOf(clean, query);
  if (grid) return { page: 'grid', grid };
  return ELSEWHERE.test(clean) ? { page: 'elsewhere' } : null;
}

const LINKS = [
  ['foryou', '/', 'For You', 'home'],
  ['explore', '/explore', 'Explore', 'compass'],
  ['following', '/following', 'Following', 'people'],
  ['upload', '/upload', 'Upload', 'plus'],
  ['messages', '/messages', 'Messages', 'plane'],
  ['live', '/live', 'LIVE', 'camera'],
] as const;

function navLink([name, href, label, shape]: (typeof LINKS)[number], path: string): Element {
  const active = path === href || (href === '/' && path === '/foryou');
  return h(
    'a',
    {
      'data-e2e': `nav-${name}`,
      href,
      class: 'link-a11y-focus',
      'aria-current': active ? 'page' : null,
    },
    h(
      'button',
      { type: 'button', role: 'listitem', tabindex: '-1', 'aria-label': label, class: 'TUXButton' },
      h(
        'div',
        { class: 'TUXButton-content' },
        icon(shape, '1em'),
        h('div', { class: 'TUXButton-label' }, label),
      ),
    ),
  );
}

/** The navigation at the left. */
export function sideNav(path: string, build: Build): Element {
  return h(
    'div',
    { class: classOf('DivSideNavPlaceholderContainer', build) },
    h(
      'div',
      { class: classOf('DivSideNavContainer', build) },
      // No wordmark: the replica must not pass for the site.
      h('div', { class: classOf('DivLogoWrapper', build) }, h('strong', {}, 'Sample feed')),
      h(
        'div',
        { class: classOf('DivMainNavContainer', build) },
        LINKS.map((link) => navLink(link, path)),
      ),
    ),
  );
}

/** `/following` of a viewer who follows nobody: creators to follow, no feed. */
export function followingPage(posts: readonly FeedPost[], build: Build): Element {
  return h(
    'main',
    { id: 'main-content-following', class: classOf('MainContent', build) },
    h(
      'div',
      { class: classOf('DivUserCardContainer', build) },
      posts.map((post) =>
        h(
          'a',
          { href: `/@${post.author.handle}`, class: classOf('AUserCard', build) },
          h('img', { alt: '', src: `/replica/avatar/${hashOf(post.author.handle)}.png` }),
          h('h5', {}, post.author.name),
          h('h6', {}, post.author.handle),
          h('button', { type: 'button' }, 'Follow'),
        ),
      ),
    ),
  );
}

/**
 * Pages to leave alone. Each holds a whole card (a video sent in a message, a preview before publishing), so that an
 * extension which decides by the card and not by the address gives itself away.
 */
export function idlePage(page: IdlePage, post: FeedPost, build: Build): Element {
  const card = article(post, { slot: 0, player: page === 'messages', expanded: false, build });
  const field = (label: string, attributes: Record<string, string>) =>
    h('label', {}, label, h('input', { type: 'text', ...attributes }));
  const inner = {
    login: [h('h2', { 'data-e2e': 'login-title' }, 'Log in'), field('Email', { name: 'username' }), card],
    messages: [
      h('h2', {}, 'Messages'),
      h(
        'div',
        { 'data-e2e': 'dm-new-conversation-list' },
        ['How was the ferry?', 'Look at this one:'].map((line) => h('p', { 'data-e2e': 'chat-item' }, line)),
        card,
      ),
      h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': 'Send a message' }),
    ],
    upload: [
      h('h2', {}, 'Upload video'),
      h('div', { contenteditable: 'true', role: 'combobox', 'aria-label': 'Caption' }, 'My draft #notposted'),
      h('div', { 'data-e2e': 'upload-preview' }, card),
    ],
    setting: [
      h('h2', {}, 'Privacy'),
      h('label', {}, h('input', { type: 'checkbox', name: 'private' }), 'Private account'),
      h('div', { hidden: '' }, card),
    ],
    tiktokstudio: [
      h('h2', {}, 'Posts'),
      h('p', {}, '12 views today'),
      h(
        'div',
        { 'data-e2e': 'user-post-item-list' },
        tile(post, { kind: 'profile', index: 0, isHovered: false }),
      ),
    ],
    shop: [
      h('h2', {}, 'Shop'),
      h('p', {}, 'Two for one, today only'),
      h(
        'div',
        { 'data-e2e': 'explore-item-list' },
        tile(post, { kind: 'explore', index: 0, isHovered: false }),
      ),
      card,
    ],
  }[page];
  return h('main', { id: `main-content-${page}`, class: classOf('MainContent', build) }, inner);
}

/** Shown where a link leads out of what the replica holds. */
export function elsewherePage(path: string, build: Build): Element {
  return h(
    'main',
    { id: 'main-content-elsewhere', class: classOf('MainContent', build) },
    h('p', { role: 'status' }, `The sample feed has no page for ${path}.`),
  );
}
