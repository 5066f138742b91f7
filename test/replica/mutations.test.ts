import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toHtml } from './markup';
import { MUTATIONS, mutationScript } from './mutations';
import { tile } from './tiktok/grid-tile';
import { posts, toFeedPost } from './tiktok/posts';
import { cardHtml } from './tiktok/render';

const body = posts
  .slice(0, 3)
  .map((post) => cardHtml(toFeedPost(post)))
  .join('');
const grid = posts
  .slice(0, 3)
  .map((post, index) => toHtml(tile(toFeedPost(post), { kind: 'explore', index, isHovered: false })))
  .join('');

/** A page that runs what it is given, as a browser does for a test. */
function page(html: string) {
  const { window } = new JSDOM(`<main>${html}</main>`, { runScripts: 'outside-only' });
  const run = (seed: number, steps: number, skip?: string) =>
    window.eval(mutationScript(seed, steps, skip)) as number;
  return { run, document: window.document };
}

describe('mutations of a page', () => {
  it('do the same for the same seed, and other things for another', () => {
    const mutated = (seed: number) => {
      const { run, document } = page(body + grid);
      const made = run(seed, 60);
      return { made, html: document.body.innerHTML };
    };
    const first = mutated(1);
    expect(mutated(1)).toEqual(first);
    expect(mutated(2).html).not.toBe(first.html);
    expect(first.made).toBeGreaterThan(30);
  });

  it('leave what is not the site’s alone', () => {
    const { run, document } = page(body);
    for (const article of document.querySelectorAll('article')) {
      const host = document.createElement('div');
      host.className = 'host';
      host.attachShadow({ mode: 'open' });
      article.append(host);
    }
    const outside = document.createElement('div');
    outside.className = 'ours';
    const inner = document.createElement('article');
    inner.append('mine');
    outside.append(inner);
    document.body.append(outside);
    run(7, 150, '.ours');
    expect(outside.innerHTML).toBe('<article>mine</article>');
    for (const host of document.querySelectorAll('.host')) expect(host.attributes).toHaveLength(1);
  });

  it('come in every kind, and keep the page in bounds', () => {
    const { run, document } = page(body + grid);
    const before = document.querySelectorAll('*').length;
    for (let round = 0; round < 6; round++) run(round, 50);
    expect(MUTATIONS).toHaveLength(6);
    expect(document.body.innerHTML).toContain('-renamed');
    expect(document.querySelectorAll('*').length).not.toBe(before);
    expect(document.querySelectorAll('*').length).toBeLessThan(60_000);
  });

  it('do nothing where there are no posts', () => {
    expect(page('<p>nothing</p>').run(1, 100)).toBe(0);
  });
});
