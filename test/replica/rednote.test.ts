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
  outsideAddresses,
  skeletonsOf,
  type Unit,
} from './kit/testing';
import { type FeedItem, findPost, postAt, posts, tokenOf } from './rednote/notes';
import { cardHtml, commentsHtml, noteHtml, overlayHtml } from './rednote/render';
import { rednote } from './rednote/site';
import type { SamplePost } from './site';

const skeletons = skeletonsOf('rednote');
const EMOJI = /\[(doge|\p{Script=Han}+R)\]/u;

function variantsOf(post: SamplePost): string[] {
  const holds = {
    photo: post.kind === 'photo',
    video: post.kind === 'video',
    text: post.caption !== '',
    emoji: EMOJI.test(post.caption),
    emojiTitle: EMOJI.test(post.title ?? ''),
    untitled: post.title === null,
    untagged: post.hashtags.length === 0,
  };
  return Object.entries(holds).flatMap(([name, isTrue]) => (isTrue ? [name] : []));
}

function* unitsOf(post: SamplePost): Generator<Unit> {
  const variants = variantsOf(post);
  yield { name: 'card', element: elementOf(cardHtml(post)), variants };
  const note = elementOf(noteHtml(post)).querySelector('#noteContainer');
  if (note) yield { name: 'note', element: note, variants };
  const comments = elementOf(commentsHtml(post));
  const overlay = elementOf(overlayHtml(post));
  overlay.querySelector('.comments-el')?.replaceChildren(comments.cloneNode(true));
  yield { name: 'overlay', element: overlay, variants };
  for (const thread of comments.querySelectorAll('.parent-comment')) {
    yield { name: 'comment', element: thread, variants };
  }
}

const units = posts.flatMap((post) => [...unitsOf(post)]);

describe('the RedNote replica', () => {
  it('builds every unit like the captured page, in both directions', () => {
    expect(deviations(units, skeletons)).toEqual([]);
  });

  it('allows no deviation that no unit needs', () => {
    expect(leftovers(units, skeletons)).toEqual([]);
  });

  it('says which skeletons are derived and not captured', () => {
    expect(skeletons.overlay?.from).toContain('DERIVED');
    expect(skeletons.comment?.from).toContain('DERIVED');
    expect(skeletons.card?.from).not.toContain('DERIVED');
  });

  it('notices when a card loses its title', () => {
    const [post] = posts;
    if (!post) throw new Error('no posts');
    const card = elementOf(cardHtml(post));
    card.querySelector('.title')?.remove();
    expect(deviations([{ name: 'card', element: card, variants: variantsOf(post) }], skeletons)).not.toEqual(
      [],
    );
  });

  it('holds enough notes, languages and kinds, about half of them worth explaining', () => {
    expect(posts.length).toBeGreaterThanOrEqual(28);
    expect(new Set(posts.map((post) => post.language)).size).toBeGreaterThanOrEqual(12);
    const share = posts.filter((post) => post.worthExplaining).length / posts.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.7);
    expect(posts.some((post) => post.title === null)).toBe(true);
    expect(posts.some((post) => post.kind === 'video')).toBe(true);
    const mainland = posts.filter((post) => post.language === 'zh-Hans');
    expect(mainland.length).toBeGreaterThan(posts.length / 3);
  });

  it('gives every note a well-formed id that carries its time, and hashtags that match its text', () => {
    for (const post of posts) {
      expect(post.id).toMatch(/^[0-9a-f]{24}$/);
      expect(Number.parseInt(post.id.slice(0, 8), 16) * 1000).toBe(Date.parse(post.postedAt));
      const note = elementOf(noteHtml(post));
      const shown = [...note.querySelectorAll('#detail-desc a.tag')].map((tag) => tag.textContent?.slice(1));
      expect(shown).toEqual(post.hashtags);
    }
  });

  it('keeps the text of a note whole, but for the emoji shown as pictures', () => {
    for (const post of posts) {
      const text = elementOf(noteHtml(post)).querySelector('.note-text')?.textContent;
      expect(text).toBe(post.caption.replaceAll(new RegExp(EMOJI, 'gu'), ''));
    }
  });

  it('repeats notes under fresh ids that lead back to them', () => {
    const ids = Array.from({ length: 500 }, (_, index) => postAt(index)?.id ?? '');
    expect(new Set(ids).size).toBe(500);
    for (const [index, id] of ids.entries()) {
      expect(findPost(id)?.caption).toBe(posts[index % posts.length]?.caption);
    }
    expect(tokenOf(ids[0] ?? '')).not.toBe(tokenOf(ids[1] ?? ''));
  });

  it('escapes hostile text everywhere', () => {
    for (const post of posts.slice(0, 8).map(hostile)) {
      for (const html of [cardHtml(post), noteHtml(post), overlayHtml(post), commentsHtml(post)]) {
        expect(dangers(elementOf(html))).toEqual([]);
      }
    }
  });

  it('serves every page in both languages under a strict policy, asking nothing of other hosts', async () => {
    for (const host of rednote.hosts) {
      for (const path of Object.values(rednote.paths)) {
        const { headers, body } = await open(rednote, path, host);
        const html = String(body);
        expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+'/);
        expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|https?:/);
        expect(outsideAddresses(html)).toEqual([]);
        expect(html).not.toMatch(/<[^>]+\son\w+=/);
        expect(html.includes('>发现<')).toBe(host === 'www.xiaohongshu.com');
      }
    }
  });

  it('answers a missing note with the error page', async () => {
    const { status, body } = await open(rednote, rednote.paths.missingNote ?? '');
    expect(status).toBe(404);
    expect(String(body)).toContain('页面不见了');
    expect(await rednote.handle(new URL('https://www.xiaohongshu.com/nowhere'))).toBeNull();
  });

  it('hands out the feed in stretches, with a box of searches and a live broadcast among the notes', async () => {
    const first = await openJson<FeedItem[]>(rednote, '/api/sns/web/v1/homefeed?cursor=0&count=30');
    const rest = await openJson<FeedItem[]>(rednote, '/api/sns/web/v1/homefeed?cursor=24&count=30');
    const notes = [...first, ...rest].filter((item) => item.kind === 'note');
    expect(notes).toHaveLength(30);
    expect(first.map((item) => item.kind)).toContain('query');
    expect(first.map((item) => item.kind)).toContain('live');
  });

  it('never tells the page what a test expects', async () => {
    const pages = [rednote.paths.home, rednote.paths.note, '/api/sns/web/v1/homefeed?cursor=0'];
    for (const path of pages) {
      expect(String((await open(rednote, path ?? '')).body)).not.toMatch(/worthExplaining|"language"/);
    }
  });

  it('puts as many cards as asked into the document, the live one without a cover link', async () => {
    const { document } = new JSDOM(String((await open(rednote, '/explore?present=60&count=80')).body)).window;
    const cards = [...document.querySelectorAll('#exploreFeeds > section.note-item:not(.query-note-item)')];
    expect(cards.filter((card) => card.querySelector('a.cover[href]'))).toHaveLength(60);
    expect(cards.filter((card) => card.querySelector('.xhs-live-note-item-badge'))).toHaveLength(1);
  });

  it('writes its state as JavaScript that JSON cannot read, yet whole', async () => {
    const html = String((await open(rednote, rednote.paths.note ?? '')).body);
    const text = /window\.__INITIAL_STATE__=(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(() => JSON.parse(text)).toThrow();
    const state = JSON.parse(
      text.replace(/"(?:\\.|[^"\\])*"|\bundefined\b/g, (run) => (run === 'undefined' ? 'null' : run)),
    );
    const [post] = posts;
    expect(state.note.noteDetailMap[post?.id ?? ''].note.title).toBe(post?.title);
  });

  it('bundles its script without any way to make HTML from text', async () => {
    const script = String((await open(rednote, '/assets/client.js')).body);
    expect(script.length).toBeGreaterThan(1000);
    expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});
