import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { collapsedPart } from './instagram/caption';
import { type FeedPost, findPost, numberOf, postAt, posts, toFeedPost } from './instagram/posts';
import { articleHtml, commentsHtml, newArticleHtml, permalinkHtml } from './instagram/render';
import { instagram } from './instagram/site';
import {
  dangers,
  deviations,
  elementOf,
  hostile,
  leftovers,
  open,
  openJson,
  outsideAddresses,
  skeletonsOf,
  type Unit,
} from './kit/testing';
import type { SamplePost } from './site';
import { landmarksOf } from './skeleton';

const skeletons = skeletonsOf('instagram');

function variantsOf(post: SamplePost, isExpanded: boolean): string[] {
  const { media, hasTranslation } = toFeedPost(post);
  const isWhole = isExpanded || collapsedPart(post.caption) === null;
  const holds = {
    [media]: true,
    ad: post.sponsored,
    place: post.region !== null,
    lines: isWhole && post.caption.includes('\n'),
    tagged: isWhole && post.hashtags.length > 0,
    mention: isWhole && /@\w/.test(post.caption),
    translation: hasTranslation,
    replies: post.comments.some(({ replyTo }) => replyTo !== undefined),
  };
  return Object.entries(holds).flatMap(([name, isTrue]) => (isTrue ? [name] : []));
}

function* unitsOf(post: SamplePost): Generator<Unit> {
  for (const isExpanded of [false, true]) {
    const element = elementOf(articleHtml(post, { isExpanded }));
    yield { name: 'article', element, variants: variantsOf(post, isExpanded) };
  }
  const variants = variantsOf(post, true);
  const { landmarks = '' } = skeletons.articleNew?.derivation ?? {};
  yield { name: 'articleNew', element: landmarksOf(elementOf(newArticleHtml(post)), landmarks), variants };
  yield { name: 'permalink', element: elementOf(permalinkHtml(post)), variants };
  for (const row of commentsHtml(post)) yield { name: 'comment', element: elementOf(row), variants };
}

const units = posts.flatMap((post) => [...unitsOf(post)]);

describe('the Instagram replica', () => {
  it('builds every unit like the captured page, in both directions', () => {
    expect(deviations(units, skeletons)).toEqual([]);
  });

  it('allows no deviation that no unit needs', () => {
    expect(leftovers(units, skeletons)).toEqual([]);
  });

  it('notices when an article loses its time', () => {
    const [post] = posts;
    if (!post) throw new Error('no posts');
    const element = elementOf(articleHtml(post));
    element.querySelector('time')?.remove();
    expect(
      deviations([{ name: 'article', element, variants: variantsOf(post, false) }], skeletons),
    ).not.toEqual([]);
  });

  it('holds enough posts, languages and kinds, about half of them worth explaining', () => {
    expect(posts.length).toBeGreaterThanOrEqual(28);
    expect(new Set(posts.map((post) => post.language)).size).toBeGreaterThanOrEqual(12);
    const share = posts.filter((post) => post.worthExplaining).length / posts.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    const kinds = new Set(posts.map((post) => toFeedPost(post).media));
    expect(kinds).toEqual(new Set(['video', 'photo', 'carousel']));
    expect(posts.some((post) => post.sponsored)).toBe(true);
    expect(posts.some((post) => post.caption === '')).toBe(true);
    expect(posts.some((post) => toFeedPost(post).isSuggested)).toBe(true);
  });

  it('gives every post a well-formed shortcode that carries its time, and hashtags that match its caption', () => {
    for (const post of posts) {
      expect(post.id).toMatch(/^[\w-]{11}$/);
      // The number behind a shortcode begins with the milliseconds since the site's own epoch.
      expect(Number(numberOf(post.id) >> 23n) + 1_314_220_021_721).toBe(Date.parse(post.postedAt));
      const whole = elementOf(articleHtml(post, { isExpanded: true }));
      const shown = [...whole.querySelectorAll('a[href^="/explore/tags/"]')].map((tag) =>
        tag.textContent?.slice(1),
      );
      expect(shown).toEqual(post.hashtags);
    }
  });

  it('shows of a long caption only the first part until the reader asks for more', () => {
    const long = posts.filter((post) => collapsedPart(post.caption) !== null);
    expect(long.length).toBeGreaterThan(10);
    for (const post of long) {
      const collapsed = elementOf(articleHtml(post));
      expect(collapsed.textContent).not.toContain(post.caption.slice(-20));
      expect(collapsed.querySelector('a[href^="/explore/tags/"]')).toBeNull();
      const more = collapsed.querySelector('span > [role=button][style*="inline-block"]');
      expect(more?.textContent).toBe('more');
      const [firstLine = ''] = post.caption.split('\n');
      expect(firstLine.startsWith(collapsedPart(post.caption) ?? '?')).toBe(true);
    }
  });

  it('marks the caption of an opened post by the only time without a link', () => {
    for (const post of posts) {
      const main = elementOf(permalinkHtml(post));
      const bare = [...main.querySelectorAll('time')].filter((time) => !time.closest('a'));
      expect(bare).toHaveLength(post.caption === '' ? 0 : 1);
      expect(main.querySelector('article')).toBeNull();
      const answers = post.comments.filter(({ replyTo }) => replyTo !== undefined);
      expect(main.querySelectorAll('a[href*="/c/"] > time')).toHaveLength(
        post.comments.length - answers.length,
      );
    }
  });

  it('gives sponsored articles neither a time nor a link to themselves', () => {
    for (const post of posts.filter((one) => one.sponsored)) {
      for (const html of [articleHtml(post), newArticleHtml(post)]) {
        const element = elementOf(html);
        expect(element.querySelector('time, a[href^="/p/"]')).toBeNull();
        expect(element.querySelector('a[href*="/ads/ig_redirect"]')).not.toBeNull();
      }
    }
  });

  it('repeats posts under fresh shortcodes that lead back to them', () => {
    const codes = Array.from({ length: 500 }, (_, index) => postAt(index)?.id ?? '');
    expect(new Set(codes).size).toBe(500);
    for (const [index, code] of codes.entries()) {
      expect(findPost(code)?.author.handle).toBe(posts[index % posts.length]?.author.handle);
    }
  });

  it('escapes hostile text everywhere', () => {
    for (const post of posts.slice(0, 8).map(hostile)) {
      const shown = [articleHtml(post, { isExpanded: true }), newArticleHtml(post), permalinkHtml(post)];
      for (const html of [...shown, ...commentsHtml(post)]) expect(dangers(elementOf(html))).toEqual([]);
    }
  });

  it('serves every page under a strict policy, asking nothing of other hosts', async () => {
    for (const path of Object.values(instagram.paths)) {
      const { headers, body } = await open(instagram, path);
      const html = String(body);
      expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+'/);
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|https?:/);
      expect(outsideAddresses(html)).toEqual([]);
      expect(html).not.toMatch(/<[^>]+\son\w+=/);
    }
    expect(await instagram.handle(new URL('https://www.instagram.com/nowhere/'))).toBeNull();
  });

  it('streams whole captions of the first posts only', async () => {
    const html = String((await open(instagram, '/')).body);
    const { document } = new JSDOM(html).window;
    const blobs = [...document.querySelectorAll('script[type="application/json"][data-sjs]')];
    const blob = blobs.find((one) => one.textContent?.includes('xdt_api__v1__feed__timeline__connection'));
    const values = JSON.stringify(JSON.parse(blob?.textContent ?? ''));
    const held = posts.filter((post) => post.caption !== '' && values.includes(JSON.stringify(post.caption)));
    expect(held).toEqual(posts.slice(0, 3));
  });

  it('hands out the feed in stretches and never tells the page what a test expects', async () => {
    const first = await openJson<FeedPost[]>(instagram, '/graphql/query?from=0&count=12');
    const rest = await openJson<FeedPost[]>(instagram, `/graphql/query?from=${first.length}&count=12`);
    expect([...first, ...rest]).toHaveLength(12);
    expect(JSON.stringify([...first, ...rest])).not.toMatch(/worthExplaining|"language"/);
  });

  it('has pages to leave alone on which things look like posts', async () => {
    for (const name of ['login', 'inbox', 'edit', 'create']) {
      const html = String((await open(instagram, instagram.paths[name] ?? '')).body);
      expect(new JSDOM(html).window.document.querySelector('article time')).not.toBeNull();
    }
    expect(String((await open(instagram, '/direct/inbox/')).body)).toContain('href="/direct/t/');
  });

  it('bundles its script without any way to make HTML from text', async () => {
    const script = String((await open(instagram, '/assets/client.js')).body);
    expect(script.length).toBeGreaterThan(1000);
    expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});
