/** What stands around a grid: the head and tabs of a profile (capture of 2026-07), the line above search results. */
import { type Element, h } from '../markup';
import { cls } from './names';
import { button, htmlDiv, htmlSpan, type IconName, icon, link, nest, text } from './parts';
import type { GridKind } from './tile';

/** Which grid, of what: a handle, a hashtag, words searched for, a place. */
export interface GridRoute {
  kind: GridKind;
  name: string;
}

function count(value: string, label: string): Element {
  return h('div', {}, text(18, {}, h('span', {}, htmlSpan({}, value)), ` ${label}`));
}

function head(handle: string): Element {
  const face = h(
    'span',
    { role: 'link', style: 'height: 150px; width: 150px;', tabindex: '0' },
    h('img', {
      alt: `${handle}'s profile picture`,
      crossorigin: 'anonymous',
      draggable: 'false',
      src: `/avatar/${handle}.png`,
    }),
  );
  const ring = button({}, h('canvas', { height: '330', width: '330' }), face);
  const name = h('h2', { dir: 'auto' }, h('span', {}, handle));
  const bio = h(
    'span',
    { dir: 'auto' },
    h(
      'div',
      { 'aria-disabled': 'false', role: 'button', style: 'display: inline; cursor: pointer;', tabindex: '0' },
      h('span', { dir: 'auto' }, 'Posts invented for tests.', h('br'), 'Nobody is meant.'),
    ),
  );
  const words = htmlDiv({}, bio, h('h1', { dir: 'auto' }));
  const numbers = htmlDiv(cls('line'), count('42', 'posts'), count('1,204', 'followers'));
  const about = h('section', {}, htmlDiv({}, h('div', {}, link('#', {}, name))), numbers, words);
  return h(
    'header',
    cls('head'),
    h('section', {}, h('div', {}, h('span', { class: 'html-span' }, h('div', {}, ring)))),
    about,
  );
}

/** The tabs of a profile. */
export function tabs(handle: string, isReels: boolean): Element {
  const tab = (path: string, name: IconName, isSelected: boolean) =>
    htmlDiv(
      {},
      link(`/${handle}/${path}`, { 'aria-selected': String(isSelected) }, htmlDiv({}, icon(name, 24))),
    );
  return htmlDiv(
    { role: 'tablist', ...cls('tabs') },
    tab('', 'Posts', !isReels),
    tab('reels/', 'Reels', isReels),
    tab('tagged/', 'Tagged', false),
  );
}

function heading({ kind, name }: GridRoute): Element | null {
  if (kind === 'explore') return null;
  const label = kind === 'tag' || kind === 'popular' ? `#${name}` : name;
  return htmlDiv(cls('head'), h('h1', { dir: 'auto' }, label));
}

/** What `main` holds; the script puts rows into the list, with padding for those off screen. */
export function gridPage(route: GridRoute): Element {
  const style =
    'display: flex; flex-direction: column; padding-bottom: 0px; padding-top: 0px; position: relative;';
  const list = nest(4, h('div', { style, ...cls('grid') }));
  if (route.kind !== 'profile' && route.kind !== 'reelsTab') {
    return h('div', cls('column2'), heading(route), list);
  }
  return h(
    'div',
    cls('column2'),
    head(route.name),
    htmlDiv({}, tabs(route.name, route.kind === 'reelsTab'), htmlDiv({ role: 'tabpanel' })),
    list,
  );
}
