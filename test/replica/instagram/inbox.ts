/** Private messages: to be left alone under whatever address they stand. */
import { type Element, h, type Markup } from '../markup';
import { article } from './article';
import { cls } from './names';
import { icon, link } from './parts';
import type { FeedPost } from './posts';

/** Something that looks like a post on a page where nothing may be read. */
export function lookalike(sample: FeedPost, text: string): Markup[] {
  return [article({ ...sample, caption: text }, { now: Date.now(), isExpanded: true, isTranslated: false })];
}

/** Threads, and a post somebody sent in one of them. */
export function inbox(sample: FeedPost): Element {
  const thread = (id: string, name: string, last: string) =>
    link(
      `/direct/t/${id}/`,
      {},
      h(
        'div',
        cls('header'),
        icon('Messages', 24),
        h('div', {}, h('span', { dir: 'auto' }, name), h('div', {}, h('span', { dir: 'auto' }, last))),
      ),
    );
  return h(
    'div',
    { 'data-pagelet': 'IGDInboxThreadListScrollableAreaPagelet' },
    h(
      'div',
      { 'aria-label': 'Thread list', role: 'navigation' },
      thread('17800000000000001', 'june', 'that is between us, please do not read it'),
      thread('17800000000000002', 'brian', 'eso queda entre nosotros'),
    ),
    lookalike(sample, 'a post somebody sent in a private message'),
    // A video of a reel that was shared: a `main video` alone does not make a reels viewer.
    h('div', {}, h('video', { preload: 'none' }), link(`/reels/${sample.id}/`, {}, 'a reel somebody sent')),
  );
}
