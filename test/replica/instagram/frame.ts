/** What stands around every page: navigation outside `main`, story tray and right rail on the home page. */
import { type Element, h, type Markup } from '../markup';
import { avatar } from './header';
import { cls } from './names';
import { button, type IconName, icon, link, nest } from './parts';
import { posts } from './posts';

function navigation(): Element {
  const entry = (href: string, name: IconName, label: string) =>
    h(
      'div',
      {},
      h(
        'span',
        {},
        h(
          'div',
          {},
          link(
            href,
            { 'aria-describedby': `:r${label.length}:` },
            h('div', {}, icon(name, 24), h('span', { dir: 'auto' }, label)),
          ),
        ),
      ),
    );
  return h(
    'div',
    { ...cls('nav'), role: 'navigation' },
    h('div', {}, link('/', {}, h('span', {}, 'Instagram'))),
    entry('/', 'Home', 'Home'),
    entry('#', 'Search', 'Search'),
    entry('/explore/', 'Explore', 'Explore'),
    entry('/reels/', 'Reel', 'Reels'),
    entry('/direct/inbox/', 'Messages', 'Messages'),
    entry('/create/', 'Create', 'Create'),
  );
}

function storyTray(): Element {
  const story = (handle: string) =>
    h(
      'li',
      cls('story'),
      button({ 'aria-label': `Story by ${handle}, not seen` }, avatar(handle, true)),
      h('span', {}, handle),
    );
  return h(
    'div',
    { 'data-pagelet': 'story_tray', ...cls('tray') },
    h(
      'div',
      { role: 'presentation' },
      h(
        'div',
        {},
        h(
          'ul',
          {},
          posts.slice(0, 7).map((post) => story(post.author.handle)),
        ),
      ),
    ),
  );
}

function rightRail(): Element {
  const suggestion = (handle: string) =>
    h(
      'div',
      cls('header'),
      avatar(handle, false),
      h('div', cls('names'), link(`/${handle}/`, cls('bold'), h('span', { dir: 'auto' }, handle))),
      button(cls('follow'), 'Follow'),
    );
  return h(
    'div',
    cls('rail'),
    h(
      'div',
      cls('line'),
      h('span', cls('soft'), 'Suggested for you'),
      link('/explore/people/', {}, 'See all'),
    ),
    posts.slice(8, 12).map((post) => suggestion(post.author.handle)),
  );
}

/** What `main` holds on the home page. The script puts the articles into the element with `data-virtualized`. */
export function home(): Element {
  return h(
    'div',
    {},
    h(
      'div',
      { ...cls('group') },
      h('div', cls('column'), storyTray(), h('div', {}, h('div', { 'data-virtualized': 'false' }))),
      rightRail(),
    ),
  );
}

/** `#mount_0_0_…` with a page's own part in `main`. */
export function frame(content: readonly Markup[]): Element {
  const main = h('section', {}, h('main', { role: 'main' }, content));
  return h(
    'div',
    { id: 'mount_0_0_Xr' },
    h('div', {}, h('div', {}, h('div', {}, h('div')), h('div', {}, navigation(), nest(4, main)))),
  );
}
