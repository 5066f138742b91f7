/** The documents of the site. */
import { type Element, h, type Markup, toHtml } from '../markup';
import { article } from './article';
import { frame, home } from './frame';
import { cls } from './names';
import { icon, link } from './parts';
import { permalink } from './permalink';
import { feedPosts, type OpenPost } from './posts';
import { homeState, postState } from './state';

/** How a page is asked for. See `site.ts` for the meaning of each. */
export interface Options {
  count: number;
  present: number;
  theme: string | null;
  isLate: boolean;
}

/** Posts whose data are in the document already. */
const STREAMED = 3;

function page(
  nonce: string,
  options: Options,
  content: readonly Markup[],
  title: string,
  state = '',
): string {
  const scheme = options.theme === 'dark' ? 'dark' : 'light';
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
    h('title', {}, title),
    h('meta', { name: 'theme-color', content: scheme === 'dark' ? '#0c1014' : '#ffffff' }),
    h('link', { rel: 'icon', href: '/avatar/icon.svg' }),
    h('link', { rel: 'stylesheet', href: '/assets/style.css' }),
  );
  const client = `<script nonce="${nonce}" src="/assets/client.js" defer></script>`;
  return (
    `<!doctype html><html lang="en" dir="ltr" style="color-scheme: ${scheme};">${toHtml(head)}` +
    `<body>${toHtml(frame(content))}${state}${client}</body></html>`
  );
}

/** The home page. Articles are drawn by the script. */
export function homePage(nonce: string, options: Options): string {
  return page(nonce, options, [home()], 'Instagram', homeState(feedPosts(0, STREAMED, options.count)));
}

/** The page of one post. */
export function postPage(nonce: string, options: Options, post: OpenPost): string {
  const content = options.isLate ? [] : [permalink(post, Date.now())];
  return page(nonce, options, content, `${post.author.name} on Instagram`, postState(post));
}

/** Something that looks like a post on a page where nothing may be read. */
function lookalike(text: string): Markup[] {
  const [post] = feedPosts(0, 1, 1);
  if (!post) return [];
  return [article({ ...post, caption: text }, { now: Date.now(), isExpanded: true, isTranslated: false })];
}

const form = (...children: Markup[]) => h('form', { method: 'POST', ...cls('form') }, children);

function inbox(): Element {
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
    lookalike('a post somebody sent in a private message'),
  );
}

const PRIVATE = {
  login: () => [
    h(
      'article',
      cls('article'),
      h(
        'div',
        {},
        form(h('input', { name: 'username' }), h('input', { name: 'password', type: 'password' })),
      ),
    ),
    ...lookalike('what friends are sharing, behind the sign-in form'),
  ],
  inbox: () => [inbox()],
  edit: () => [
    form(h('textarea', { 'aria-label': 'Bio' }, 'my own description, not published yet')),
    ...lookalike('a preview of my profile'),
  ],
  create: () => [
    h(
      'div',
      { role: 'dialog' },
      h('div', { contenteditable: 'true' }, 'a draft nobody has seen'),
      lookalike('a preview of my draft'),
    ),
  ],
} as const;

/** Pages the extension must leave alone. */
export type PrivateKind = keyof typeof PRIVATE;

/** A page the extension must leave alone, with things on it that look like posts. */
export function privatePage(nonce: string, options: Options, kind: PrivateKind): string {
  return page(nonce, options, PRIVATE[kind](), 'Instagram');
}
