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
import type { CommentPage } from './rednote/comments';
import { type FeedItem, findPost, posts, profilePostAt } from './rednote/notes';
import { cardHtml, commentsHtml, loginHtml, profileHtml, searchHtml } from './rednote/render';
import { rednote } from './rednote/site';
import { noteIdIn, surfaceOf } from './rednote/surface';
import type { SamplePost } from './site';

const skeletons = skeletonsOf('rednote-surfaces');
const EMOJI = /\[(doge|\p{Script=Han}+R)\]/u;

function variantsOf(post: SamplePost): string[] {
  const holds = {
    photo: post.kind === 'photo',
    video: post.kind === 'video',
    emojiTitle: EMOJI.test(post.title ?? ''),
    untitled: post.title === null,
  };
  return Object.entries(holds).flatMap(([name, isTrue]) => (isTrue ? [name] : []));
}

const owner = { handle: posts[0]?.author.handle ?? '', name: 'Somebody', hasNotes: true };

function* allUnits(): Generator<Unit> {
  for (const post of posts) {
    const variants = variantsOf(post);
    yield { name: 'poorCard', element: elementOf(cardHtml(post, 'poor')), variants };
    yield { name: 'bareCard', element: elementOf(cardHtml(post, 'bare')), variants };
    yield { name: 'searchCard', element: elementOf(cardHtml(post, 'search')), variants };
  }
  const titled = posts.filter((post) => post.title !== null && !EMOJI.test(post.title)).slice(0, 5);
  yield { name: 'profilePage', element: elementOf(profileHtml(owner, titled, 'poor')), variants: [] };
  yield { name: 'searchFrame', element: elementOf(searchHtml(true)), variants: [] };
  yield { name: 'loginModal', element: elementOf(loginHtml()), variants: [] };
}

const units = [...allUnits()];
const cardsIn = (html: string) => new JSDOM(html).window.document.querySelectorAll('section.note-item');

describe('the RedNote replica beyond feed and note', () => {
  it('builds every unit like the captured page, in both directions', () => {
    expect(deviations(units, skeletons)).toEqual([]);
  });

  it('allows no deviation that no unit needs', () => {
    expect(leftovers(units, skeletons)).toEqual([]);
  });

  it('says which skeletons are derived and not captured', () => {
    const derived = Object.entries(skeletons).filter(([, { from }]) => from.startsWith('DERIVED: '));
    expect(derived.map(([name]) => name).sort()).toEqual(['bareCard', 'searchCard']);
  });

  it('leads from every list to the note, but not from a profile seen signed out', () => {
    for (const post of posts) {
      const ids = (['search', 'bare', 'profile', 'collected'] as const).map((kind) => {
        const card = elementOf(cardHtml(post, kind));
        const link = card.querySelector('a.cover') ?? card.querySelector('a');
        return noteIdIn(new URL(link?.getAttribute('href') ?? '', 'https://www.rednote.com').pathname);
      });
      expect(ids).toEqual([post.id, post.id, post.id, post.id]);
      expect(cardHtml(post, 'poor')).not.toContain(post.id);
    }
  });

  it('gives everybody a profile of notes under fresh ids that lead back to it', () => {
    for (const { author } of posts.slice(0, 5)) {
      const own = Array.from({ length: 200 }, (_, index) => profilePostAt(author.handle, index));
      expect(new Set(own.map((post) => post?.id)).size).toBe(200);
      for (const post of own) expect(findPost(post?.id ?? '')).toEqual(post);
    }
  });

  it('knows the surfaces by their addresses', () => {
    const at = (path: string) => surfaceOf(path, new URLSearchParams())?.page ?? null;
    const { handle } = owner;
    expect([at('/'), at('/explore/'), at('/search_result'), at(`/user/profile/${handle}`)]).toEqual([
      'explore',
      'explore',
      'search',
      'profile',
    ]);
    const id = posts[0]?.id;
    for (const path of [`/search_result/${id}`, `/user/profile/${handle}/${id}`, `/discovery/item/${id}`]) {
      expect(at(path)).toBeNull();
      expect(noteIdIn(path)).toBe(id);
    }
  });

  it('answers for every list, to any length', async () => {
    const lists = ['v1/search/notes?', `v1/user_posted?user_id=${owner.handle}&`];
    for (const list of [...lists, `v2/note/collect/page?user_id=${owner.handle}&`]) {
      const path = `/api/sns/web/${list}cursor=1990&count=2000`;
      expect(await openJson<FeedItem[]>(rednote, path)).toHaveLength(10);
    }
  });

  it('shows a signed-out reader no results and a dozen cards that name no note', async () => {
    const search = String((await open(rednote, rednote.paths.searchLoggedOut ?? '')).body);
    expect(search).toContain('data-logged="0"');
    expect(cardsIn(search)).toHaveLength(0);
    const profile = String((await open(rednote, rednote.paths.profileLoggedOut ?? '')).body);
    expect(cardsIn(profile)).toHaveLength(12);
    expect(profile).not.toMatch(/"id":"[0-9a-f]{24}"/);
    expect(profile).toContain('href="/explore/"');
  });

  it('lays the log-in window over any page, in both languages', async () => {
    for (const host of rednote.hosts) {
      const html = String((await open(rednote, rednote.paths.noteUnderLogin ?? '', host)).body);
      const { document } = new JSDOM(html).window;
      expect(document.querySelector('#app > .login-modal .login-container')).not.toBeNull();
      expect(document.documentElement.className).toBe('reds-lock-scroll');
      expect(html.includes('手机号登录')).toBe(host === 'www.xiaohongshu.com');
    }
  });

  it('keeps the second tab’s container in the document, empty', async () => {
    const html = String((await open(rednote, rednote.paths.profile ?? '')).body);
    const containers = new JSDOM(html).window.document.querySelectorAll('.feeds-container');
    expect([...containers].map((one) => one.querySelectorAll('section').length)).toEqual([24, 0]);
    expect(containers[1]?.querySelector('.empty-text')?.textContent).toBeTruthy();
  });

  it('hands out comments in stretches, the pinned one first, replies below what they answer', async () => {
    const [post] = posts;
    const page = (cursor: number) =>
      openJson<CommentPage>(rednote, `/api/sns/web/v2/comment/page?note_id=${post?.id}&cursor=${cursor}`);
    const first = await page(0);
    expect(first.hasMore).toBe(true);
    expect(first.total).toBe(post?.comments.length);
    expect(first.threads[0]?.top.isPinned).toBe(true);
    const all = [...first.threads];
    for (let next = first; next.hasMore; all.push(...next.threads)) next = await page(all.length);
    const count = all.reduce((sum, { replies, more }) => sum + 1 + replies.length + more, 0);
    expect(count).toBe(post?.comments.length);
    expect(new Set(all.map(({ top }) => top.id)).size).toBe(all.length);
    expect(JSON.stringify(first)).not.toMatch(/language|worthExplaining/);
  });

  it('marks the author and the pinned comment', () => {
    const comments = elementOf(commentsHtml(posts[0] as SamplePost));
    expect(comments.querySelectorAll('.labels .top')).toHaveLength(1);
    const authored = posts.filter(({ author, comments: own }) =>
      own.some((comment) => comment.author.handle === author.handle),
    );
    expect(authored.length).toBeGreaterThanOrEqual(3);
    for (const post of authored) {
      expect(elementOf(commentsHtml(post)).querySelector('.author .tag')?.textContent).toBe('作者');
    }
  });

  it('holds comments in many languages, some worth explaining', () => {
    const judged = posts.flatMap(({ comments }) => comments).filter(({ language }) => language);
    expect(judged.length).toBeGreaterThanOrEqual(10);
    expect(new Set(judged.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
    expect(judged.some(({ worthExplaining }) => worthExplaining)).toBe(true);
  });

  it('escapes hostile text in every new place', () => {
    for (const post of posts.slice(0, 6).map(hostile)) {
      for (const kind of ['search', 'bare', 'profile', 'poor'] as const) {
        expect(dangers(elementOf(cardHtml(post, kind)))).toEqual([]);
      }
    }
  });
});
