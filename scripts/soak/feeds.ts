/**
 * Scrolls through a long generated feed, as fast as the extension can follow, and holds every post that comes on the screen
 * against the words it was made of.
 */
import type { Page } from 'puppeteer-core';
import type { Platform, Post } from '../../lib/post';
import { findGenerated, generatedPost } from '../../test/replica/kit/generated';
import { WatchedPage } from './watched-page';

export interface FeedRun {
  platform: Platform;
  posts: number;
  seed: number;
  visit(url: string): Promise<Page>;
  onStop?(counts: FeedCounts): void;
}

export interface FeedCounts {
  platform: Platform;
  posts: number;
  /** Different posts that stood on the screen. */
  seen: number;
  /** Of these, those that stood there with exactly one chip, and the right one. */
  once: number;
  stops: number;
  /** Each with the post it is about. */
  wrong: string[];
  twice: string[];
  missing: string[];
  /** The words read are not the words the post was made of. */
  misread: string[];
  /** What the content script threw or complained of. */
  errors: string[];
  elementsMost: number;
  seconds: number;
}

const ADDRESS: Readonly<Record<Platform, string>> = {
  tiktok: 'https://www.tiktok.com/foryou',
  rednote: 'https://www.xiaohongshu.com/explore',
  instagram: 'https://www.instagram.com/',
};
/** Share of the window by which the page is scrolled: every post is half on the screen at some stop. */
const STEP = 0.6;
/** Waited for only where something is missing: a busy machine may take seconds to wake the background. */
const PATIENCE_MS = 15_000;
/** Stops without a new post after which the feed is at its end. */
const STILL = 8;

/** Scrolls one step; TikTok scrolls a column of cards as high as the window, the others the window. */
function scrollOn(page: Page): Promise<void> {
  return page.evaluate(async (step) => {
    const column = document.querySelector('#column-list-container');
    const { top, height } = (column ?? document.documentElement).getBoundingClientRect();
    const next = [...(column?.children ?? [])].find(
      (card) => card.getBoundingClientRect().top > top + height / 2,
    );
    if (!column) scrollBy({ top: innerHeight * step, behavior: 'instant' });
    // At the end of the list the site waits for the scrolling to rest before it makes more of it.
    else if (next) next.scrollIntoView({ behavior: 'instant', block: 'start' });
    else column.dispatchEvent(new Event('scroll'));
    // The site draws in the next frame: until then old cards are all there is to see.
    for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, STEP);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether what was read of a post is what it was made of; cut where the page shows the beginning only. */
function isRead(post: Post): boolean {
  const sample = post.id === null ? undefined : findGenerated(post.platform, post.id);
  if (!sample) return false;
  const written = flat(
    [sample.title, post.form === 'tile' ? null : sample.caption].filter(Boolean).join(' '),
  );
  const read = flat(post.text.map(({ text }) => text).join(' '));
  return post.isPartial ? read !== '' && written.startsWith(read) : read === written;
}

/** Runs through the whole feed. */
export async function runFeed(run: FeedRun): Promise<FeedCounts> {
  const { platform, posts, seed } = run;
  const page = await run.visit(`${ADDRESS[platform]}?posts=${posts}&seed=${seed}`);
  // Instagram's cards are nearly as high as a window: a high one shows several at once.
  if (platform === 'instagram') await page.setViewport({ width: 1280, height: 2400 });
  const watched = await WatchedPage.of(page);
  const seen = new Set<string>();
  const once = new Set<string>();
  const start = Date.now();
  const counts: FeedCounts = {
    ...{ platform, posts, seen: 0, once: 0, stops: 0 },
    ...{ wrong: [], twice: [], missing: [], misread: [], errors: [] },
    ...{ elementsMost: 0, seconds: 0 },
  };
  const last = generatedPost(platform, seed, posts - 1).id;
  for (let still = 0; still < STILL; still++) {
    const { snapshot, faults } = await watched.settled(PATIENCE_MS, ({ snapshot: now }) => {
      const onScreen = now.posts.filter(({ isOnScreen, post }) => isOnScreen && post !== null);
      // TikTok tells a video's id a moment later than its words.
      return onScreen.length > 0 && onScreen.every(({ post }) => post?.id !== null);
    });
    const before = seen.size;
    for (const { post, isOnScreen } of snapshot.posts) {
      if (!post || !isOnScreen || post.id === null) continue;
      seen.add(post.id);
      const isFaulty = [...faults.wrong, ...faults.doubled, ...faults.missing].some((line) =>
        line.includes(post.key),
      );
      if (!isFaulty) once.add(post.id);
      if (!isRead(post)) counts.misread.push(`${post.key}: ${JSON.stringify(post.text)}`);
    }
    counts.wrong.push(...faults.wrong, ...faults.stray);
    counts.twice.push(...faults.doubled);
    counts.missing.push(...faults.missing);
    counts.errors.push(...watched.takeFaults(), ...snapshot.failures);
    counts.stops += 1;
    counts.seen = seen.size;
    counts.once = once.size;
    counts.elementsMost = Math.max(counts.elementsMost, snapshot.elements);
    counts.seconds = (Date.now() - start) / 1000;
    run.onStop?.(counts);
    if (seen.size > before) still = -1;
    else await wait(200);
    if (seen.has(last) && seen.size >= posts) break;
    await scrollOn(page);
  }
  await page.close();
  return counts;
}

/** Whether every post was there, once and right. */
export function isClean({ posts, seen, once, wrong, twice, missing, misread, errors }: FeedCounts): boolean {
  return (
    seen === posts &&
    once === posts &&
    [wrong, twice, missing, misread, errors].every((list) => list.length === 0)
  );
}
