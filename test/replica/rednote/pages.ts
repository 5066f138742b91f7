/** The documents of the site. */
import { scriptJson } from '../kit/respond';
import { type Element, h, type Markup, toHtml } from '../markup';
import { card } from './card';
import { explorePart } from './explore';
import { frame } from './frame';
import { loginModal } from './login-modal';
import { notePage } from './note';
import { coverSize, type FeedItem, feedItems, type Note, type NoteAt, profileItems, tokenOf } from './notes';
import { type Owner, profilePage } from './profile';
import { searchPage } from './search';
import type { Words } from './words';

/** How a page is asked for. See `site.ts` for the meaning of each. */
export interface Options {
  count: number;
  /** What stands in the feed and in searches. */
  at: NoteAt;
  present: number;
  theme: string | null;
  isBodyLate: boolean;
  isLoggedIn: boolean;
  /** The log-in window lies over the page. */
  hasLoginModal: boolean;
}

/** Notes the server draws itself before the page's script takes over. */
export const DRAWN_BY_SERVER = 24;

const UNDEFINED = '\u0000undefined';

/** The site writes its state as JavaScript, not JSON: with bare `undefined`, and slashes escaped. */
function stateScript(state: unknown): string {
  const text = scriptJson(state)
    .replaceAll(JSON.stringify(UNDEFINED), 'undefined')
    .replaceAll('/', '\\u002F');
  return `window.__INITIAL_STATE__=${text}`;
}

function feedState(items: readonly FeedItem[]): object[] {
  return items.map((item, index) =>
    item.kind === 'query'
      ? { id: `query${index}`, modelType: 'hot_query', index }
      : {
          noteCard: {
            type: item.note.kind === 'video' ? 'video' : 'normal',
            displayTitle: item.note.title ?? '',
            user: { userId: item.note.author.handle, nickname: item.note.author.name },
            interactInfo: { liked: false, likedCount: String(item.note.likes) },
            cover: { url: '', fileId: '', ...coverSize(item.note) },
          },
          id: item.note.id,
          modelType: item.kind === 'live' ? 'live_v2' : 'note',
          xsecToken: tokenOf(item.note.id),
          index,
          ignore: false,
          ssrRendered: true,
        },
  );
}

/** A note's text as the API writes it: every hashtag closed by `[话题]#`. */
function rawText(note: Note): string {
  return note.caption.replace(/#([\p{L}\p{M}\p{N}_]+)/gu, '#$1[话题]#');
}

function noteState(note: Note): unknown {
  const time = Date.parse(note.postedAt);
  return {
    noteId: note.id,
    xsecToken: tokenOf(note.id),
    title: note.title ?? '',
    desc: rawText(note),
    type: note.kind === 'video' ? 'video' : 'normal',
    time,
    lastUpdateTime: time + 1000,
    ipLocation: note.region ?? '',
    user: {
      userId: note.author.handle,
      nickname: note.author.name,
      avatar: `/avatar/${note.author.handle}.png`,
    },
    interactInfo: { liked: false, likedCount: String(note.likes), commentCount: String(note.commentCount) },
    tagList: note.hashtags.map((name, index) => ({
      id: `${note.id.slice(0, 22)}0${index % 10}`,
      name,
      type: 'topic',
    })),
    atUserList: [],
    imageList: [],
    shareInfo: { unShare: false },
  };
}

function state(isLoggedIn: boolean, items: readonly FeedItem[], note: Note | null): object {
  const details = {
    comments: { list: [], cursor: '', hasMore: true, loading: false, firstRequestFinish: false },
    currentTime: 0,
  };
  // Pages without a note have an entry under the name "undefined".
  const noteDetailMap = note
    ? { [note.id]: { ...details, note: noteState(note) } }
    : { undefined: { ...details, note: {} } };
  return {
    global: { appSettings: {}, supportWebp: false, pwaAddDesktopPrompt: UNDEFINED, firstVisitUrl: UNDEFINED },
    user: { loggedIn: isLoggedIn, activated: false },
    feed: {
      isFetching: false,
      isError: false,
      feedsWrapper: UNDEFINED,
      // However many are in the document, the state holds what a server draws.
      feeds: feedState(items.slice(0, DRAWN_BY_SERVER)),
      currentChannel: 'homefeed_recommend',
    },
    search: { feeds: [], searchValue: '' },
    note: { firstNoteId: note?.id ?? '', currentNoteId: note?.id ?? UNDEFINED, noteDetailMap },
  };
}

function metas(note: Note, words: Words, origin: string): Element[] {
  const meta = (name: string, content: string) => h('meta', { content, name });
  // The site says `name` where the protocol says `property`.
  return [
    meta('og:description', words.slogan),
    meta('keywords', note.hashtags.join(', ')),
    meta('description', note.caption.replaceAll('\n', ' ')),
    meta('og:type', 'article'),
    meta('og:site_name', words.site),
    meta('og:title', `${note.title ?? ''} - ${words.site}`),
    meta('og:url', `${origin}/explore/${note.id}`),
    meta('og:xhs:note_comment', String(note.commentCount)),
    meta('og:xhs:note_like', String(note.likes)),
  ];
}

interface Document {
  nonce: string;
  words: Words;
  options: Options;
  content: Markup[];
  title?: string;
  head?: Markup[];
  state?: unknown;
}

function page({ nonce, words, options, content, title, head = [], state: values }: Document): string {
  const dark = options.theme === 'dark';
  const top = toHtml(
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
      h('title', {}, title ?? words.site),
      h('meta', { name: 'theme-color', content: dark ? 'rgb(10, 10, 10)' : 'rgb(255, 255, 255)' }),
      head,
      h('link', { rel: 'icon', href: '/avatar/icon.png' }),
      h('link', { rel: 'stylesheet', href: '/assets/style.css' }),
    ),
  );
  const script = values ? `<script nonce="${nonce}">${stateScript(values)}</script>` : '';
  const modal = options.hasLoginModal ? loginModal(words) : null;
  const body = `<body>${toHtml(frame(content, options.isLoggedIn, words, modal))}${script}<script nonce="${nonce}" src="/assets/client.js" defer></script></body>`;
  return `<!doctype html><html lang="${words.lang}"${dark ? ' dark=""' : ''}${modal ? ' class="reds-lock-scroll"' : ''}>${top}${body}</html>`;
}

/** The home feed. */
export function explorePage(nonce: string, words: Words, options: Options): string {
  const items = feedItems(0, Math.max(DRAWN_BY_SERVER, options.present), options.count, options.at);
  const cards = items.map((item, index) => card(item, index, null, words));
  const content = [explorePart(cards, words)];
  return page({ nonce, words, options, content, state: state(options.isLoggedIn, items, null) });
}

/** The results of a search; the server sends the frame only. */
export function searchDocument(nonce: string, words: Words, options: Options): string {
  const content = [searchPage(options.isLoggedIn, words)];
  return page({ nonce, words, options, content, state: state(options.isLoggedIn, [], null) });
}

/** Cards a signed-out reader gets to see on a profile. */
export const POOR_CARDS = 12;

/** Somebody's profile. Signed out it holds few cards, and none of them says which note it is. */
export function profileDocument(nonce: string, words: Words, options: Options, owner: Owner): string {
  const wanted = options.isLoggedIn ? Math.max(DRAWN_BY_SERVER, options.present) : POOR_CARDS;
  const items = profileItems(owner.handle, 0, wanted, options.count);
  const kind = options.isLoggedIn ? 'profile' : 'poor';
  const cards = items.map((item, index) => card(item, index, null, words, kind));
  return page({
    nonce,
    words,
    options,
    title: `${owner.name} - ${words.site}`,
    content: [profilePage(owner, cards, words)],
    state: { ...state(options.isLoggedIn, [], null), user: userState(options.isLoggedIn, owner, items) },
  });
}

function userState(isLoggedIn: boolean, owner: Owner, items: readonly FeedItem[]): object {
  const notes = feedState(items).map((note) => (isLoggedIn ? note : { ...note, id: '' }));
  const basicInfo = { nickname: owner.name, ipLocation: '上海', desc: '', redId: '100000001' };
  return { loggedIn: isLoggedIn, activated: false, userPageData: { basicInfo }, notes: [notes, [], []] };
}

/** A note under its own address. */
export function noteDocument(
  nonce: string,
  words: Words,
  options: Options,
  note: Note,
  origin: string,
): string {
  return page({
    nonce,
    words,
    options,
    title: `${note.title ?? ''} - ${words.site}`,
    head: metas(note, words, origin),
    content: options.isBodyLate ? [] : [notePage(note, words)],
    state: state(options.isLoggedIn, [], note),
  });
}

/** The error page, which has a state too. */
export function missingPage(nonce: string, words: Words, options: Options): string {
  const content = [h('div', { class: 'not-found-wrapper' }, h('p', {}, words.missing))];
  return page({ nonce, words, options, content, state: state(options.isLoggedIn, [], null) });
}

/** Pages the extension must leave alone, each with things on it that look like notes. */
export function privatePage(nonce: string, words: Words, options: Options, kind: PrivateKind): string {
  return page({ nonce, words, options, content: PRIVATE[kind](words) });
}

const [sample] = feedItems(0, 1, 1);

function lookalike(text: string, words: Words): Markup[] {
  const note: FeedItem[] =
    sample?.kind === 'note' ? [{ kind: 'note', note: { ...sample.note, title: text } }] : [];
  return note.map((item) => card(item, 0, null, words));
}

const PRIVATE = {
  login: (words: Words) => [
    h(
      'div',
      { class: 'login-container' },
      h('div', { class: 'title' }, words.login),
      h('input', { name: 'xhs-pc-web-phone', placeholder: words.phone, type: 'text' }),
      h('button', { class: 'submit' }, words.login),
    ),
    ...lookalike('登录后推荐更懂你的笔记', words),
  ],
  notification: (words: Words) => [
    h(
      'div',
      { class: 'notification-page' },
      h(
        'div',
        { class: 'tabs-content-container' },
        h(
          'div',
          { class: 'container' },
          h('a', { href: '/user/profile/5c0000000000000000000002', class: 'user-info' }, '路过的读者'),
          h('div', { class: 'interaction-hint' }, words.liked),
          h('div', { class: 'interaction-content' }, '谢谢你的菜谱，做成功了！'),
        ),
      ),
      lookalike('只有我看得到的通知', words),
    ),
  ],
  publish: (words: Words) => [
    h(
      'div',
      { class: 'publish-page' },
      h('div', { class: 'title' }, `${words.publish} · ${words.draft}`),
      h(
        'div',
        { class: 'ql-editor', contenteditable: 'true', id: 'detail-desc' },
        '还没写完的草稿，谁也不给看',
      ),
      lookalike('草稿标题', words),
    ),
  ],
  settings: (words: Words) => [
    h(
      'div',
      { class: 'settings-page' },
      h('div', { class: 'title' }, words.settings),
      lookalike('设置里的示例卡片', words),
    ),
  ],
} as const;

export type PrivateKind = keyof typeof PRIVATE;
