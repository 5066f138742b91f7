import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  dangers,
  deviations,
  elementOf,
  hostile,
  leftovers,
  open,
  openJson,
  skeletonsOf,
  type Unit,
} from './kit/testing';
import { toHtml } from './markup';
import { landmarksOf } from './skeleton';
import { runsOf } from './tiktok/caption';
import { closedCaption } from './tiktok/card';
import { type CommentThread, threadsOf } from './tiktok/comments';
import type { GridKind } from './tiktok/grid-tile';
import { routeOf } from './tiktok/pages';
import { type FeedPost, findPost, posts, profilePostAt, toFeedPost } from './tiktok/posts';
import { cardHtml, cinemaHtml, gridPageHtml, liveHtml, tileHtml } from './tiktok/render';
import { tiktok } from './tiktok/site';

const skeletons = skeletonsOf('tiktok-surfaces');
const KINDS: readonly (readonly [GridKind, string])[] = [
  ['explore', 'exploreTile'],
  ['profile', 'profileTile'],
  ['tag', 'tagTile'],
  ['music', 'musicTile'],
  ['searchTop', 'searchTop'],
  ['searchVideo', 'searchVideo'],
];

/** A unit as its skeleton wants it: whole, or its landmarks. */
function unit(name: string, html: string, variants: string[], inner?: string): Unit {
  const root = elementOf(html);
  const element = inner ? (root.querySelector(inner) ?? root) : root;
  const landmarks = skeletons[name]?.derivation?.landmarks;
  return { name, element: landmarks ? landmarksOf(element, landmarks) : element, variants };
}

function variantsOf(post: FeedPost, isHovered: boolean): string[] {
  const runs = runsOf(post.caption);
  const holds: Record<string, boolean> = {
    photo: post.kind === 'photo',
    hovered: isHovered && post.kind === 'video',
    text: runs.some((run) => run.kind !== 'hashtag'),
  };
  return Object.keys(holds).filter((name) => holds[name]);
}

function* unitsOf(post: FeedPost): Generator<Unit> {
  for (const isHovered of [false, true]) {
    for (const [kind, name] of KINDS) {
      const whole = kind === 'explore' || kind === 'profile';
      const html = tileHtml(post, { kind, isHovered });
      const variants = variantsOf(post, isHovered);
      yield unit(name, html, variants, whole ? undefined : '[id^="grid-item-container"]');
    }
  }
  const { card, room } = liveHtml(post);
  yield unit('liveCard', card, []);
  yield unit('liveRoom', room, [], '[data-e2e="live-content-container"]');
}

function* pages(): Generator<Unit> {
  const about = { title: 'Somebody', count: 12 };
  const profile = elementOf(gridPageHtml({ kind: 'profile', name: 'somebody' }, about));
  const list = profile.querySelector('[data-e2e="user-post-item-list"]');
  for (const post of posts.slice(0, 3)) {
    list?.append(elementOf(tileHtml(toFeedPost(post), { kind: 'profile' })).cloneNode(true));
  }
  yield { name: 'profilePage', element: profile, variants: [] };
  const tag = gridPageHtml({ kind: 'tag', name: 'something' }, about);
  yield unit('tagHead', tag, [], '[class*="DivShareLayoutHeader"]');
  yield unit('cinema', cinemaHtml(), []);
  yield unit('closedCaption', toHtml(closedCaption('a line', '2026')), []);
}

const units = [...posts.flatMap((post) => [...unitsOf(toFeedPost(post))]), ...pages()];

describe('the TikTok replica beyond its column', () => {
  it('builds every unit like the captured page, in both directions', () => {
    expect(deviations(units, skeletons)).toEqual([]);
  });

  it('allows no deviation that no unit needs', () => {
    expect(leftovers(units, skeletons)).toEqual([]);
    for (const { allowed } of Object.values(skeletons)) {
      expect(allowed.every(({ reason }) => reason.length > 20)).toBe(true);
    }
  });

  it('says which skeletons are derived and not captured', () => {
    const derived = Object.entries(skeletons).filter(([, { from }]) => from.startsWith('DERIVED: '));
    expect(derived.map(([name]) => name).sort()).toEqual([
      'cinema',
      'closedCaption',
      'musicTile',
      'searchTop',
      'searchVideo',
      'tagTile',
    ]);
  });

  it('notices when a tile loses its picture’s description', () => {
    const [post] = posts;
    if (!post) throw new Error('no posts');
    const tile = elementOf(tileHtml(toFeedPost(post), { kind: 'profile' }));
    tile.querySelector('img')?.removeAttribute('alt');
    expect(deviations([{ name: 'profileTile', element: tile, variants: [] }], skeletons)).toHaveLength(1);
  });

  it('has captions in grids only where the site has them', () => {
    for (const post of posts.map(toFeedPost).filter(({ caption }) => caption !== '')) {
      const profile = elementOf(tileHtml(post, { kind: 'profile' }));
      expect(profile.textContent).toBe('');
      expect(profile.querySelector('img')?.alt).toMatch(/ created by .+ with .+$/s);
      const explore = elementOf(tileHtml(post, { kind: 'explore' }));
      expect(explore.querySelector('a')?.textContent).toMatch(/^[\d.KM]+$/);
      expect(explore.querySelector('img')?.alt).toBe(post.caption);
      const search = elementOf(tileHtml(post, { kind: 'searchVideo' }));
      expect(search.querySelector('[data-e2e="search-card-video-caption"]')?.textContent).toBe(post.caption);
    }
  });

  it('gives everybody a profile of posts under fresh ids that lead back to it', () => {
    for (const { author } of posts.slice(0, 5)) {
      const own = Array.from({ length: 200 }, (_, index) => profilePostAt(author.handle, index));
      expect(new Set(own.map((post) => post?.id)).size).toBe(200);
      for (const post of own) {
        expect(post?.author.handle).toBe(author.handle);
        expect(findPost(post?.id ?? '')).toEqual(post);
      }
    }
  });

  it('answers for every list, to any length', async () => {
    const lists = [
      'explore/item_list/?',
      'challenge/item_list/?challengeName=FYP&',
      'music/item_list/?name=x&',
      'search/general/full/?keyword=tea&',
      'search/item/full/?keyword=tea&',
      `post/item_list/?uniqueId=${posts[1]?.author.handle}&`,
    ];
    for (const list of lists) {
      const path = `/api/${list}cursor=1990&size=50&count=2000`;
      const answer = await openJson<{ posts: FeedPost[]; hasMore: boolean }>(tiktok, path);
      expect(answer.posts).toHaveLength(10);
      expect(answer.hasMore).toBe(false);
      expect(JSON.stringify(answer)).not.toMatch(/"language"|"worthExplaining"|"comments"/);
    }
  });

  it('holds back replies until they are asked for, and tells nobody what tests expect', async () => {
    const [post] = posts;
    if (!post) throw new Error('no posts');
    const all = threadsOf(post, true);
    expect(all.some(({ replies }) => replies.length > 2)).toBe(true);
    const first = threadsOf(post);
    expect(first.every(({ replies }) => replies.length <= 2)).toBe(true);
    const total = (threads: CommentThread[]) =>
      threads.reduce((sum, { replies, more = 0 }) => sum + 1 + replies.length + more, 0);
    expect(total(first)).toBe(post.comments.length);
    expect(total(all)).toBe(post.comments.length);
    const { body } = await open(tiktok, `/api/comment/list/?aweme_id=${post.id}`);
    expect(String(body)).not.toMatch(/language|worthExplaining|replyTo/);
  });

  it('holds comments in many languages, some worth explaining', () => {
    const judged = posts.flatMap(({ comments }) => comments).filter(({ language }) => language);
    expect(judged.length).toBeGreaterThanOrEqual(10);
    expect(new Set(judged.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
    expect(judged.some(({ worthExplaining }) => worthExplaining)).toBe(true);
    expect(judged.some(({ worthExplaining }) => !worthExplaining)).toBe(true);
  });

  it('shows a line of subtitles only while it is spoken', () => {
    const post = posts.map(toFeedPost).find(({ subtitles }) => subtitles.length > 1);
    if (!post) throw new Error('nobody speaks');
    expect(cardHtml(post)).not.toContain('DivVideoClosedCaption');
    const card = elementOf(cardHtml(post, { subtitle: post.subtitles[0] ?? null }));
    expect(card.querySelectorAll('[class*="--DivVideoClosedCaption"]')).toHaveLength(1);
    expect(toHtml(closedCaption('a line', '2026'))).toContain('>a line<');
  });

  it('knows the surfaces by their addresses', () => {
    const grid = (path: string, query?: string) => {
      const route = routeOf(path, query);
      return route?.page === 'grid' ? route.grid.kind : route?.page;
    };
    expect(grid('/explore')).toBe('explore');
    expect(grid('/ja-JP/tag/猫')).toBe('tag');
    expect(grid('/search', 'tea')).toBe('searchTop');
    expect(grid('/search/video', 'tea')).toBe('searchVideo');
    expect(grid('/@some.body')).toBe('profile');
    expect(grid('/@some.body/live')).toBe('room');
    expect(grid('/tiktokstudio/content')).toBe('tiktokstudio');
    expect(grid('/shop/pdp/1')).toBe('shop');
    expect(routeOf('/@/video/7681189988492148688')?.page).toBe('video');
  });

  it('escapes hostile text in every new place', () => {
    for (const post of posts.slice(0, 6)) {
      const evil = { ...toFeedPost(hostile(post)), author: hostile(post).author };
      const shown = [...KINDS.map(([kind]) => tileHtml(evil, { kind })), ...Object.values(liveHtml(evil))];
      for (const html of shown) expect(dangers(elementOf(html))).toEqual([]);
    }
  });

  it('keeps a state of its own on profiles and none of other pages', async () => {
    const stateOf = async (path: string) => {
      const { document } = new JSDOM(String((await open(tiktok, path)).body)).window;
      const text = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__')?.textContent ?? '';
      return JSON.parse(text).__DEFAULT_SCOPE__ as Record<string, unknown>;
    };
    expect(await stateOf(tiktok.paths.profile ?? '')).toHaveProperty(['webapp.user-detail']);
    expect(await stateOf('/explore')).not.toHaveProperty(['webapp.user-detail']);
  });
});
