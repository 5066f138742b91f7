import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type FeedPost, findPost, numberOf, posts, profilePostAt, toFeedPost } from './instagram/posts';
import { gridPageHtml, modalHtml, reelHtml, tileHtml } from './instagram/render';
import { instagram } from './instagram/site';
import { surfaceOf } from './instagram/surface';
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
import type { SamplePost } from './site';
import { landmarksOf } from './skeleton';

const skeletons = skeletonsOf('instagram-surfaces');

function variantsOf(post: SamplePost): string[] {
  const { media, hasTranslation } = toFeedPost(post);
  const holds = {
    [media]: true,
    ad: post.sponsored,
    place: post.region !== null,
    noPlace: post.region === null,
    lines: post.caption.includes('\n'),
    tagged: post.hashtags.length > 0,
    mention: /@\w/.test(post.caption),
    wordless: post.caption === '',
    translation: hasTranslation,
    replies: post.comments.some(({ replyTo }) => replyTo !== undefined),
    commentless: post.comments.length === 0,
  };
  return Object.entries(holds).flatMap(([name, isTrue]) => (isTrue ? [name] : []));
}

function* unitsOf(post: SamplePost): Generator<Unit> {
  const variants = variantsOf(post);
  yield { name: 'exploreTile', element: elementOf(tileHtml('explore', post)), variants };
  yield { name: 'reelsTabTile', element: elementOf(tileHtml('reelsTab', post)), variants };
  for (const index of [0, 4, 5]) {
    yield { name: 'profileTile', element: elementOf(tileHtml('profile', post, index)), variants };
  }
  const { desktop, mobile } = reelHtml(post);
  yield { name: 'reelSlot', element: elementOf(desktop), variants };
  yield { name: 'reelSlotMobile', element: elementOf(mobile), variants };
  const article = elementOf(modalHtml(post)).querySelector('article');
  for (const comment of article?.querySelectorAll('ul:has(> div[role=button] > li h3)') ?? []) {
    yield { name: 'modalComment', element: comment, variants };
  }
  if (article) yield { name: 'modal', element: article, variants };
}

function* allUnits(): Generator<Unit> {
  for (const post of posts) yield* unitsOf(post);
  const profile = elementOf(gridPageHtml({ kind: 'profile', name: 'somebody' }));
  const tabs = profile.querySelector('[role=tablist]');
  if (tabs) yield { name: 'profileTabs', element: tabs, variants: [] };
  const head = profile.querySelector('header');
  const { landmarks = '' } = skeletons.profileHead?.derivation ?? {};
  if (head) yield { name: 'profileHead', element: landmarksOf(head, landmarks), variants: [] };
}

const units = [...allUnits()];

describe('the Instagram replica beyond feed and post page', () => {
  it('builds every unit like the captured page, in both directions', () => {
    expect(deviations(units, skeletons)).toEqual([]);
  });

  it('allows no deviation that no unit needs', () => {
    expect(leftovers(units, skeletons)).toEqual([]);
  });

  it('says which skeletons are derived and not captured', () => {
    const derived = Object.entries(skeletons).filter(([, { from }]) => from.startsWith('DERIVED: '));
    expect(derived.map(([name]) => name)).toEqual(['reelsTabTile']);
  });

  it('notices when an opened post loses its caption’s heading', () => {
    const post = posts.find(({ caption }) => caption !== '');
    if (!post) throw new Error('no posts');
    const article = elementOf(modalHtml(post)).querySelector('article');
    article?.querySelector('h1')?.remove();
    const found = article ? [{ name: 'modal', element: article, variants: variantsOf(post) }] : [];
    expect(deviations(found, skeletons)).toHaveLength(1);
  });

  it('marks captions and comments of an opened post as the site does', () => {
    for (const post of posts) {
      const article = elementOf(modalHtml(post, true)).querySelector('[role=dialog] article');
      const isWordless = post.caption === '';
      expect(article?.querySelectorAll('h1[dir=auto]')).toHaveLength(isWordless ? 0 : 1);
      const bare = [...(article?.querySelectorAll('time') ?? [])].filter((time) => !time.closest('a'));
      expect(bare).toHaveLength(isWordless ? 0 : 1);
      expect(article?.querySelectorAll('h3')).toHaveLength(post.comments.length);
      expect(article?.querySelectorAll('a[href*="/c/"] > time')).toHaveLength(post.comments.length);
      const own = [...(article?.querySelectorAll('a:has(time)') ?? [])].map((link) =>
        link.getAttribute('href'),
      );
      expect(own.filter((href) => href?.endsWith(`/${post.id}/`))).toHaveLength(1);
    }
  });

  it('holds back replies until they are asked for', () => {
    const post = posts.find(({ comments }) => comments.some(({ replyTo }) => replyTo !== undefined));
    if (!post) throw new Error('nobody answers');
    const closed = elementOf(modalHtml(post));
    expect(closed.textContent).toMatch(/View replies \(\d\)/);
    expect(closed.querySelectorAll('h3').length).toBeLessThan(post.comments.length);
  });

  it('says neither code nor time in the slots of the reels viewer, but the number on phones', () => {
    for (const post of posts) {
      const { desktop, mobile } = reelHtml(post);
      const slot = elementOf(desktop);
      expect(slot.querySelector('time, a[href*="/p/"], article')).toBeNull();
      expect([...slot.querySelectorAll('a')].some((link) => link.href.includes(post.id))).toBe(false);
      expect(elementOf(mobile).querySelector(`[id^="clipsoverlay${numberOf(post.id)}_"]`)).not.toBeNull();
      expect(slot.querySelector('a[href*="/ads/ig_redirect"]') !== null).toBe(post.sponsored);
    }
    const long = posts.find(({ caption }) => caption.length > 300);
    const cut = long && elementOf(reelHtml(long).mobile).querySelector('[role=presentation] [dir=auto]');
    expect(cut?.lastElementChild?.getAttribute('aria-hidden')).toBe('true');
  });

  it('shows captions in tiles as descriptions of pictures only, and none in the reels tab', () => {
    for (const post of posts) {
      const explore = elementOf(tileHtml('explore', post)).querySelector('img');
      if (post.caption !== '') expect(explore?.alt).toBe(post.caption);
      const reel = elementOf(tileHtml('reelsTab', post));
      expect(reel.querySelector('img')).toBeNull();
      expect(reel.textContent).toMatch(/^[\d\s\w]*$/);
    }
    const alts = posts.map(
      (post, index) => elementOf(tileHtml('profile', post, index)).querySelector('img')?.alt,
    );
    const automatic = alts.filter((alt) => alt?.startsWith('Photo by '));
    expect(automatic.length).toBeGreaterThan(5);
    expect(automatic.length).toBeLessThan(posts.length - 5);
  });

  it('gives everybody a profile of posts under fresh codes that lead back to it', () => {
    for (const { author } of posts.slice(0, 5)) {
      const own = Array.from({ length: 200 }, (_, index) => profilePostAt(author.handle, index));
      expect(new Set(own.map((post) => post?.id)).size).toBe(200);
      for (const post of own) expect(findPost(post?.id ?? '')).toEqual(post);
    }
  });

  it('knows the surfaces by their addresses', () => {
    const at = (path: string) => {
      const surface = surfaceOf(path, new URLSearchParams('q=x'));
      return surface?.page === 'grid' ? surface.grid.kind : (surface?.page ?? null);
    };
    const known: Record<string, string | null> = {
      '/': 'home',
      '/p/DgDZ8A3vbmh/': 'post',
      '/somebody/reel/DgDZ8A3vbmh/': 'post',
      '/reels/': 'reels',
      '/reels/DgDZ8A3vbmh/': 'reels',
      '/reels/audio/27000000000000001/': 'audio',
      '/explore/': 'explore',
      '/explore/tags/foodie/': 'tag',
      '/explore/search/keyword/': 'search',
      '/popular/foodie/': 'popular',
      '/some.body/': 'profile',
      '/some.body/reels/': 'reelsTab',
      '/stories/some.body/3700000000000000001/': 'story',
      '/direct/inbox/': 'inbox',
      '/accounts/login/': null,
      '/create/': null,
    };
    expect(Object.fromEntries(Object.keys(known).map((path) => [path, at(path)]))).toEqual(known);
  });

  it('answers for every list, to any length, and tells nobody what tests expect', async () => {
    const lists = ['home', 'explore', 'tag&name=foodie', 'reels', `profile&name=${posts[2]?.author.handle}`];
    for (const list of lists) {
      const found = await openJson<FeedPost[]>(instagram, `/graphql/query?list=${list}&from=1994&count=2000`);
      expect(found).toHaveLength(6);
      expect(JSON.stringify(found)).not.toMatch(/worthExplaining|"language"|"comments"/);
    }
    const [post] = posts;
    const { body } = await open(instagram, `/api/v1/media/${post?.id}/info/`);
    expect(String(body)).not.toMatch(/worthExplaining|"language"/);
  });

  it('shows the messages under the address of a reel', async () => {
    const html = String((await open(instagram, instagram.paths.inboxUnderReels ?? '')).body);
    const { document } = new JSDOM(html).window;
    expect(document.querySelector('main [data-pagelet^="IGD"] [aria-label="Thread list"]')).not.toBeNull();
    expect(document.querySelector('main video')).not.toBeNull();
    expect(document.querySelector('main article time')).not.toBeNull();
  });

  it('still shows single posts as articles where asked, and carousels with their slides', async () => {
    const article = String((await open(instagram, instagram.paths.articlePost ?? '')).body);
    expect(new JSDOM(article).window.document.querySelector('main article h1[dir=auto]')).not.toBeNull();
    const carousel = String((await open(instagram, instagram.paths.carouselPost ?? '')).body);
    expect(new JSDOM(carousel).window.document.querySelectorAll('main ul > li img').length).toBe(2);
  });

  it('holds comments in many languages, some worth explaining', () => {
    const judged = posts.flatMap(({ comments }) => comments).filter(({ language }) => language);
    expect(judged.length).toBeGreaterThanOrEqual(10);
    expect(new Set(judged.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
    expect(judged.some(({ worthExplaining }) => worthExplaining)).toBe(true);
  });

  it('escapes hostile text in every new place', () => {
    for (const post of posts.slice(0, 6).map(hostile)) {
      const tiles = (['explore', 'profile', 'reelsTab'] as const).map((kind) => tileHtml(kind, post));
      const shown = [...tiles, modalHtml(post, true), ...Object.values(reelHtml(post))];
      for (const html of shown) expect(dangers(elementOf(html))).toEqual([]);
    }
  });
});
