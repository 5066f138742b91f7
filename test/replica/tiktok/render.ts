/** HTML of every unit of the TikTok pages. Pure: a post in, a string out, everything a person wrote escaped. */
import { h, toHtml } from '../markup';
import { article, type CardState } from './card';
import { cinemaFrame } from './cinema';
import { type CommentThread, commentPanel, commentThread } from './comments';
import { type GridHead, type GridRoute, gridPage } from './grid-page';
import { type TileState, tile } from './grid-tile';
import { liveCard, liveRoom } from './live';
import type { FeedPost } from './posts';
import type { Build } from './style-names';

const DEFAULT: CardState = { slot: 0, player: true, expanded: false, build: '2026' };

/** A card of the column. */
export function cardHtml(post: FeedPost, state: Partial<CardState> = {}): string {
  return toHtml(article(post, { ...DEFAULT, ...state }));
}

/** A place of the list whose post is not rendered at the moment. */
export function shellHtml(state: Partial<CardState> = {}): string {
  return toHtml(article(null, { ...DEFAULT, ...state }));
}

/** A comment with its replies. */
export function commentHtml(thread: CommentThread, build: Build = '2026'): string {
  return toHtml(commentThread(thread, build));
}

/** The panel beside the column. */
export function commentPanelHtml(threads: readonly CommentThread[], build: Build = '2026'): string {
  return toHtml(commentPanel(threads, build));
}

/** A tile of a grid. */
export function tileHtml(post: FeedPost, state: Partial<TileState> & Pick<TileState, 'kind'>): string {
  return toHtml(tile(post, { index: 1, isHovered: false, ...state }));
}

/** The page around a grid, before any tile is there. */
export function gridPageHtml(route: GridRoute, about: GridHead): string {
  return toHtml(gridPage(route, about));
}

/** The frame of a video opened over a grid. */
export function cinemaHtml(build: Build = '2026'): string {
  return toHtml(cinemaFrame(build));
}

/** A broadcast: as a card of the wall, and its room. */
export function liveHtml(post: FeedPost): { card: string; room: string } {
  return { card: toHtml(liveCard(post)), room: toHtml(liveRoom(post)) };
}

/** What the document's shell needs. */
export interface DocumentOptions {
  title: string;
  theme: 'dark' | 'light';
  /** Page state, as found in the script tag at load. */
  state: object;
  nonce: string;
}

/** The document as sent: empty like the real one, its script draws the page. */
export function documentHtml({ title, theme, state, nonce }: DocumentOptions): string {
  // "<" must not end the script element early, whatever a caption says.
  const json = JSON.stringify(state).replaceAll('<', '\\u003c');
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
    h('title', {}, title),
    h('link', { rel: 'stylesheet', href: '/replica/page.css' }),
    h('link', { rel: 'icon', href: '/replica/avatar/icon.png' }),
  ];
  const dark = String(theme);
  return [
    '<!DOCTYPE html>',
    `<html lang="en" dir="ltr" data-theme="${dark}" data-tux-color-scheme="${dark}" data-rh="lang,data-theme">`,
    `<head>${head.map(toHtml).join('')}</head>`,
    '<body><div id="app"></div>',
    `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${json}</script>`,
    `<script nonce="${nonce}" src="/replica/page.js"></script>`,
    '</body></html>',
  ].join('');
}
