/** Broadcasts: the wall of `/live` and a room, after captures of 2026-08. Both are to be left alone. */
import { type Element, h } from '../markup';
import type { FeedPost } from './posts';
import { hashOf } from './style-names';

/** These pages come from another bundle of the site: their classes say nothing at all. */
const name = (seed: string) => ({ class: `tiktok-${hashOf(seed).slice(0, 6)} e${hashOf(seed)}0` });

/** One broadcast on the wall. */
export function liveCard(post: FeedPost): Element {
  const href = `/@${post.author.handle}/live`;
  const picture = `/replica/cover/${hashOf(post.id)}.png`;
  return h(
    'div',
    { 'data-e2e': 'discover_category-list-live-card', ...name('card') },
    h(
      'div',
      name('top'),
      h('div', name('badge'), h('div', name('badge text'), 'LIVE')),
      h('div', name('cover'), h('img', { ...name('cover picture'), src: picture })),
      h('a', { ...name('cover link'), href, 'data-discover': 'true' }),
    ),
    h(
      'div',
      name('bottom'),
      h('img', { ...name('face'), src: `/replica/avatar/${hashOf(post.author.handle)}.png` }),
      h(
        'a',
        { ...name('text link'), href, 'data-discover': 'true' },
        h('div', name('title'), post.caption || 'Live now'),
        h('div', name('author'), post.author.name),
      ),
    ),
  );
}

const page = (...children: Element[]) =>
  h('main', { id: 'tiktok-live-main-container-id', ...name('main') }, children);

/** The wall of broadcasts. */
export function liveWall(posts: readonly FeedPost[]): Element {
  return page(h('div', { type: 'medium', ...name('list') }, posts.map(liveCard)));
}

/** A running broadcast. */
export function liveRoom(post: FeedPost): Element {
  const href = `/@${post.author.handle}`;
  const header = h(
    'div',
    { 'data-e2e': 'live-header-container' },
    h('a', { href }, h('div', { 'data-e2e': 'room-header-anchor-avatar' })),
    h('a', { href }, h('p', { 'data-e2e': 'room-header-anchor-name' }, post.author.name)),
    h('button', { 'data-e2e': 'room-header-follow-btn' }, 'Follow'),
    h('div', { 'data-e2e': 'room-header-share-btn' }, 'Share'),
  );
  const content = h(
    'div',
    { 'data-e2e': 'live-room-content' },
    h('div', { class: 'xgplayer_autohide xgplayer xgplayer-pc xgplayer-playing' }, h('video', { class: '' })),
  );
  const chat = h('div', { class: 'live-chat' }, h('p', {}, 'kkkkk boa noite'), h('p', {}, '555 มาแล้ว'));
  return page(
    h(
      'div',
      { class: 'live-room-container' },
      h('div', { 'data-e2e': 'live-content-container' }, header, content),
      chat,
    ),
  );
}
