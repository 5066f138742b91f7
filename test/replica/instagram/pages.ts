/** The documents of the site. */
import { h, type Markup, toHtml } from '../markup';
import { frame, home } from './frame';
import { inbox, lookalike } from './inbox';
import { modalArticle } from './modal';
import type { ModalState } from './modal-comments';
import { cls } from './names';
import { permalink } from './permalink';
import { feedPosts, type OpenPost, type PostAt } from './posts';
import { homeState, postState } from './state';

/** How a page is asked for. See `site.ts` for the meaning of each. */
export interface Options {
  count: number;
  /** What stands in lists that are nobody's own. */
  at: PostAt;
  present: number;
  theme: string | null;
  isLate: boolean;
  /** Posts in the layout the site had until 2024. */
  isArticle: boolean;
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
    h('link', { rel: 'icon', href: '/avatar/icon.png' }),
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
  const first = feedPosts(0, STREAMED, options.count, options.at);
  return page(nonce, options, [home()], 'Instagram', homeState(first));
}

/** A page the script draws: grids, reels, stories. */
export function emptyPage(nonce: string, options: Options): string {
  return page(nonce, options, [], 'Instagram');
}

/** The page of one post. */
export function postPage(nonce: string, options: Options, post: OpenPost): string {
  const state: ModalState = { now: Date.now(), open: new Set() };
  const drawn = options.isArticle ? modalArticle(post, state) : permalink(post, state.now);
  const content = options.isLate ? [] : [drawn];
  return page(nonce, options, content, `${post.author.name} on Instagram`, postState(post));
}

/** A post to make lookalikes of. */
const [sample] = feedPosts(0, 1, 1);
const likeAPost = (text: string): Markup[] => (sample ? lookalike(sample, text) : []);

const form = (...children: Markup[]) => h('form', { method: 'POST', ...cls('form') }, children);

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
    ...likeAPost('what friends are sharing, behind the sign-in form'),
  ],
  inbox: () => (sample ? [inbox(sample)] : []),
  edit: () => [
    form(h('textarea', { 'aria-label': 'Bio' }, 'my own description, not published yet')),
    ...likeAPost('a preview of my profile'),
  ],
  create: () => [
    h(
      'div',
      { role: 'dialog' },
      h('div', { contenteditable: 'true' }, 'a draft nobody has seen'),
      likeAPost('a preview of my draft'),
    ),
  ],
} as const;

/** Pages the extension must leave alone. */
export type PrivateKind = keyof typeof PRIVATE;

/** A page the extension must leave alone, with things on it that look like posts. */
export function privatePage(nonce: string, options: Options, kind: PrivateKind): string {
  return page(nonce, options, PRIVATE[kind](), 'Instagram');
}
