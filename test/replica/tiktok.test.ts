import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { allDifferences, compareWithSkeleton, isAllowed, landmarksOf, type Skeleton } from './skeleton';
import { runsOf } from './tiktok/caption';
import { threadsOf } from './tiktok/comments';
import { routeOf } from './tiktok/pages';
import { findPost, postAt, posts, type TikTokPost, toFeedPost } from './tiktok/posts';
import { cardHtml, commentHtml, commentPanelHtml, shellHtml } from './tiktok/render';
import { tiktok } from './tiktok/site';

const skeletons = JSON.parse(
  readFileSync(new URL('./skeletons/tiktok.json', import.meta.url), 'utf8'),
) as Record<string, Skeleton>;

function skeleton(unit: string): Skeleton {
  const found = skeletons[unit];
  if (!found) throw new Error(`no skeleton "${unit}"`);
  return found;
}

// One document for all units: making one for each would take most of the test's time.
const template = new JSDOM().window.document.createElement('template');

function element(html: string): Element {
  template.innerHTML = html;
  const first = template.content.firstElementChild;
  if (!first) throw new Error('nothing was rendered');
  return first;
}

/** What is special about a post's card, by the names the skeletons' allowances use. */
function variantsOf(post: TikTokPost, card: Element): string[] {
  const runs = runsOf(post.caption);
  const holds: Record<string, boolean> = {
    photo: post.kind === 'photo',
    ad: post.sponsored,
    live: post.live ?? false,
    captionless: post.caption === '',
    untagged: post.hashtags.length === 0,
    mention: runs.some((run) => run.kind === 'mention'),
    short: card.querySelector('[class*="--ButtonExpand"]') === null,
    playerless: card.querySelector('video') === null,
  };
  return Object.keys(holds).filter((name) => holds[name]);
}

/** Every rendered unit with the skeleton it must match. */
function* units(): Generator<{ unit: string; found: Element; variants: string[] }> {
  const { landmarks = '' } = skeleton('forYouCard').derivation ?? {};
  for (const post of posts) {
    for (const player of [true, false]) {
      const older = element(cardHtml(toFeedPost(post), { player, build: '2025' }));
      yield { unit: 'videoCard', found: older, variants: variantsOf(post, older) };
      const newer = element(cardHtml(toFeedPost(post), { player }));
      yield {
        unit: 'forYouCard',
        found: landmarksOf(newer, landmarks),
        variants: variantsOf(post, newer),
      };
    }
    for (const thread of threadsOf(post)) {
      yield { unit: 'comment2025', found: element(commentHtml(thread, '2025')), variants: [] };
      const item = element(commentHtml(thread)).firstElementChild;
      if (item) yield { unit: 'comment2026', found: item, variants: [] };
    }
  }
  yield { unit: 'emptyShell', found: element(shellHtml()), variants: [] };
}

const allUnits = [...units()];

const open = (path: string) => tiktok.handle(new URL(path, 'https://www.tiktok.com'));

describe('the TikTok replica', () => {
  it('builds every unit like the captured page, in both directions', () => {
    const found = allUnits.flatMap(({ unit, found, variants }) =>
      compareWithSkeleton(found, skeleton(unit), ...variants).map((line) => `${unit}: ${line}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('allows no deviation that no unit needs', () => {
    for (const [unit, known] of Object.entries(skeletons)) {
      const differences = allUnits
        .filter((one) => one.unit === unit)
        .flatMap(({ found, variants }) =>
          allDifferences(found, known).map((line) => [line, variants] as const),
        );
      const unneeded = known.allowed.filter(
        (allowance) => !differences.some(([line, variants]) => isAllowed(line, allowance, variants)),
      );
      expect(unneeded).toEqual([]);
      expect(known.allowed.every((allowance) => allowance.reason.length > 20)).toBe(true);
    }
  });

  it('notices when a card loses or gains structure', () => {
    const [post] = posts;
    if (!post) throw new Error('no posts');
    const card = element(cardHtml(toFeedPost(post), { build: '2025' }));
    card.querySelector('[data-e2e="video-desc"]')?.setAttribute('data-e2e', 'renamed');
    const found = compareWithSkeleton(card, skeleton('videoCard'));
    expect(found.map((line) => line.split(' ')[0])).toEqual(['extra', 'missing']);
  });

  it('shows the post id only while the player is mounted, and never for a photo', () => {
    for (const post of posts) {
      const html = (player: boolean) => cardHtml(toFeedPost(post), { player });
      expect(html(true).includes(`xgwrapper-0-${post.id}`)).toBe(post.kind === 'video');
      expect(html(false)).not.toContain(post.id);
      expect(html(true)).not.toContain('/video/');
    }
  });

  it('holds enough posts, languages and kinds, about half of them worth explaining', () => {
    expect(posts.length).toBeGreaterThanOrEqual(30);
    expect(new Set(posts.map((post) => post.language)).size).toBeGreaterThanOrEqual(14);
    const share = posts.filter((post) => post.worthExplaining).length / posts.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    for (const wanted of ['sponsored', 'live'] as const)
      expect(posts.some((post) => post[wanted])).toBe(true);
    expect(posts.some((post) => post.kind === 'photo')).toBe(true);
  });

  it('gives every post a well-formed id that carries its time, and hashtags that match its caption', () => {
    for (const post of posts) {
      expect(post.id).toMatch(/^7\d{18}$/);
      expect(Number(BigInt(post.id) >> 32n) * 1000).toBe(Date.parse(post.postedAt));
      const tags = runsOf(post.caption).filter((run) => run.kind === 'hashtag');
      expect(tags.map((run) => run.text.slice(1))).toEqual(post.hashtags);
      expect(
        runsOf(post.caption)
          .map((run) => run.text)
          .join(''),
      ).toBe(post.caption);
    }
  });

  it('repeats the samples under new ids that stay findable', () => {
    const feed = Array.from({ length: 500 }, (_, index) => postAt(index)?.id ?? '');
    expect(new Set(feed).size).toBe(500);
    expect(findPost(feed[499] ?? '')?.caption).toBe(posts[499 % posts.length]?.caption);
    expect(findPost('7000000000000000000')).toBeUndefined();
  });

  it('escapes hostile text wherever people write', async () => {
    const evil = '"><img src=x onerror=alert(1)></script><b>\'&';
    const [post] = posts;
    if (!post) throw new Error('no posts');
    const author = { handle: evil, name: evil };
    const hostile = { ...toFeedPost(post), caption: `${evil} #a<b @c"d`, author };
    const thread = { comment: { author, text: evil }, replies: [{ author, text: evil }], date: evil };
    for (const html of [cardHtml(hostile), commentHtml(thread), commentPanelHtml([thread])]) {
      const root = element(html);
      expect(root.querySelectorAll('b, script, [onerror], [src="x"]')).toHaveLength(0);
      expect(root.textContent).toContain(evil);
    }
    const page = (await open('/'))?.body;
    const { document } = new JSDOM(String(page)).window;
    const state = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__')?.textContent ?? '';
    expect(state).not.toContain('<');
    expect(JSON.parse(state).__DEFAULT_SCOPE__['webapp.updated-items']).toHaveLength(3);
  });

  it('answers its addresses under a strict policy and asks for nothing outside', async () => {
    for (const path of Object.values(tiktok.paths)) {
      const response = await open(path);
      expect(response?.status).toBe(200);
      expect(response?.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      const html = String(response?.body);
      expect(html.match(/(?:src|href)="(?!\/replica\/)/g)).toBeNull();
      expect(html.match(/https?:\/\/(?!www\.tiktok\.com\/)/g)).toBeNull();
    }
    for (const post of posts) {
      expect(cardHtml(toFeedPost(post)).replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    }
    const script = String((await open('/replica/page.js'))?.body);
    expect(script.match(/https?:\/\/(?!www\.w3\.org\/2000\/svg|www\.tiktok\.com[$/])/g)).toBeNull();
    expect(String((await open('/replica/page.css'))?.body)).not.toMatch(/url\(|https?:/);
  });

  it('knows its routes and refuses what it does not have', async () => {
    expect(routeOf('/')).toEqual({ page: 'home' });
    expect(routeOf('/en/foryou')).toEqual({ page: 'home' });
    expect(routeOf('/tag/朝ごはん')).toEqual({ page: 'grid', grid: { kind: 'tag', name: '朝ごはん' } });
    expect(await open('/no/such/page')).toBeNull();
    expect(await open('/@nobody/video/7000000000000000000')).toBeNull();
  });

  it('sends no test answers to the page', async () => {
    const list = String((await open('/api/recommend/item_list/?size=60'))?.body);
    expect(list).not.toMatch(/"language"|"worthExplaining"|"comments"/);
    expect(JSON.parse(list).posts).toHaveLength(posts.length);
  });
});
