// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnotationClient } from '../../../lib/feed/annotation-client';
import { Annotator, type Dwell, type Painter } from '../../../lib/feed/annotator';
import type { AnnotatedPost } from '../../../lib/messages';
import type { Post } from '../../../lib/post';
import { annotation } from '../exposure/samples';
import { addPost, FakeAdapter, fill } from './fake-adapter';

/** What each node shows: the caption the painted annotation was made for. */
let painted: Map<Element, string>;
let log: string[];
/** Requests that wait for their answer. */
let asked: { posts: Post[]; answer(answers?: (AnnotatedPost | null)[]): void }[];
let aborter: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  [painted, log, asked] = [new Map(), [], []];
  aborter = new AbortController();
});

afterEach(() => {
  aborter.abort();
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
  vi.useRealTimers();
});

const captionOf = (post: Post) => post.text[0]?.text ?? '';

/** The annotation of a post; captions with a `!` raise a note. */
function annotated(post: Post): AnnotatedPost {
  const at = { part: 'text', index: 0, start: 0, end: 1 } as const;
  const note = { id: 'zh.a', face: '0', at, trigger: 'x', confidence: 0.9 };
  return {
    annotation: annotation({ notes: captionOf(post).includes('!') ? [note] : [] }),
    communityLabels: [captionOf(post)],
  };
}

const fakePainter: Painter = {
  reserve: (root) => void log.push(`reserve ${root.id}`),
  paint(post, _placement, { communityLabels: [made = ''] }) {
    painted.set(post.element.root, made);
  },
  restore: (root) => void log.push(`restore ${root.id}`),
  remove(root) {
    painted.delete(root);
  },
  owns: () => false,
};

const fakeDwell: Dwell = {
  observe: (_, info) => void log.push(`observe ${info.postKey} at ${info.position}`),
  unobserve: (root) => void log.push(`unobserve ${root.id}`),
  rekey: (_, key) => void log.push(`rekey ${key}`),
  setCovered: (root, isCovered) => void log.push(`${isCovered ? 'covered' : 'uncovered'} ${root.id}`),
  setMedia: (root, media) => void log.push(`media ${root.id} ${media?.tagName}`),
};

function start(over: { dwell?: Dwell | null } = {}): Annotator {
  const send = (posts: Post[]) =>
    new Promise<(AnnotatedPost | null)[]>((resolve) => {
      asked.push({ posts, answer: (answers = posts.map(annotated)) => resolve(answers) });
    });
  return new Annotator({
    document,
    adapter: new FakeAdapter(),
    client: new AnnotationClient(send, () => {}),
    painter: fakePainter,
    dwell: fakeDwell,
    onNotesShown: (post) => void log.push(`shown ${post.key}`),
    onIdentified: (fingerprint, post) => void log.push(`identified ${fingerprint} as ${post.key}`),
    signal: aborter.signal,
    ...over,
  });
}

const pass = (ms = 120) => vi.advanceTimersByTimeAsync(ms);

async function answerAll(): Promise<void> {
  for (const request of asked.splice(0)) request.answer();
  await pass(0);
}

describe('a post', () => {
  it('is asked for, with all others of the page at once, and painted', async () => {
    const [one, two] = [addPost('1', 'one'), addPost('2', 'two')];
    const annotator = start();
    await pass();
    expect(asked.map(({ posts }) => posts.map((post) => post.id))).toEqual([['1', '2']]);
    expect(log).toEqual(['reserve 1', 'reserve 2']);
    await answerAll();
    expect([painted.get(one), painted.get(two)]).toEqual(['one', 'two']);
    await pass(500);
    expect(annotator.status).toEqual({
      platform: 'tiktok',
      surface: 'home',
      postsFound: 2,
      postsAnnotated: 2,
    });
    expect(annotator.paintedRoots()).toEqual([one, two]);
  });

  it('that comes back is painted at once, without being asked for again', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    fill(root, '2', 'two');
    await pass();
    await answerAll();
    fill(root, '1', 'one');
    await pass();
    expect(painted.get(root)).toBe('one');
    expect(asked).toEqual([]);
  });

  it('that leaves the page loses its chip and is no longer timed', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    root.remove();
    await pass();
    expect(painted.size).toBe(0);
    expect(log.at(-1)).toBe('unobserve 1');
  });

  it('without an answer stays as it is', async () => {
    addPost('1', 'one');
    const annotator = start();
    await pass();
    asked[0]?.answer([null]);
    await pass(500);
    expect(painted.size).toBe(0);
    expect(annotator.status.postsAnnotated).toBe(0);
  });
});

describe('a node whose post changes while its annotation is under way', () => {
  it('never shows the annotation of the post before', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    fill(root, '2', 'two');
    await answerAll();
    expect(painted.get(root)).toBeUndefined();
    await pass();
    await answerAll();
    expect(painted.get(root)).toBe('two');
  });

  it('shows the right one when answers come late and in the wrong order', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    fill(root, '2', 'two');
    await pass();
    const [first, second] = asked;
    second?.answer();
    await pass(0);
    first?.answer();
    await pass(0);
    expect(painted.get(root)).toBe('two');
  });

  it('shows the right one when it changes there and back between two looks', async () => {
    const root = addPost('1', 'one');
    start();
    await pass();
    fill(root, '2', 'two');
    await pass();
    asked[1]?.answer();
    await pass(0);
    fill(root, '1', 'one');
    asked[0]?.answer();
    await pass(0);
    fill(root, '2', 'two');
    await pass(500);
    expect(painted.get(root)).toBe('two');
  });

  it('never shows anything once it left the page, or once we stopped', async () => {
    const [gone, stopped] = [addPost('1', 'one'), addPost('2', 'two')];
    start();
    await pass();
    gone.remove();
    aborter.abort();
    await answerAll();
    expect([painted.get(gone), painted.get(stopped)]).toEqual([undefined, undefined]);
  });
});

describe('time', () => {
  it('is taken of posts that settled, with what may cover and play them', async () => {
    const root = addPost('1', 'one');
    root.append(document.createElement('video'));
    start();
    await pass();
    expect(log.filter((line) => line.startsWith('observe'))).toEqual([]);
    await pass(500);
    expect(log).toEqual(expect.arrayContaining(['observe tiktok:1 at 0', 'uncovered 1', 'media 1 VIDEO']));
    document.body.append(document.createElement('dialog'));
    await pass();
    expect(log.at(-1)).toBe('covered 1');
  });

  it('is not taken while nothing may be recorded', async () => {
    addPost('1', 'one');
    start({ dwell: null });
    await pass();
    await answerAll();
    await pass(500);
    expect(painted.size).toBe(1);
    expect(log.filter((line) => /observe|covered|media/.test(line))).toEqual([]);
  });
});

describe('notes', () => {
  const shown = () => log.filter((line) => line.startsWith('shown'));

  it('count as shown once a settled post is painted', async () => {
    addPost('1', 'one!');
    addPost('2', 'nothing to explain');
    start();
    await pass();
    await answerAll();
    expect(shown()).toEqual([]);
    await pass(1_000);
    expect(shown()).toEqual(['shown tiktok:1']);
  });

  it('count when the answer comes after the post settled', async () => {
    addPost('1', 'one!');
    start();
    await pass(1_000);
    expect(shown()).toEqual([]);
    await answerAll();
    expect(shown()).toEqual(['shown tiktok:1']);
  });
});

describe('a post that is identified late', () => {
  it('keeps its chip, and counts under its id', async () => {
    const root = addPost('', 'one');
    start();
    await pass();
    await answerAll();
    await pass(500);
    root.id = '1';
    await pass();
    expect(painted.get(root)).toBe('one');
    expect(asked).toEqual([]);
    expect(log).toEqual(expect.arrayContaining(['rekey tiktok:1', 'identified tiktok:~one as tiktok:1']));
  });

  it('before its annotation came is annotated under its id, and counts under it', async () => {
    const root = addPost('', 'one');
    start();
    await pass(500);
    root.id = '1';
    await pass();
    expect(log).toEqual(expect.arrayContaining(['rekey tiktok:1', 'identified tiktok:~one as tiktok:1']));
    await answerAll();
    expect(painted.get(root)).toBe('one');
  });
});

describe('the page', () => {
  it('where nothing may be done shows nothing', async () => {
    addPost('1', 'one');
    const annotator = start();
    await pass();
    await answerAll();
    history.pushState(null, '', '/messages');
    annotator.onNavigation();
    await pass();
    expect(painted.size).toBe(0);
    expect(annotator.status).toMatchObject({ surface: null, postsFound: 0, postsAnnotated: 0 });
  });

  it('has chips that it took away put back', async () => {
    addPost('1', 'one');
    start();
    await pass();
    await answerAll();
    log.length = 0;
    document.body.append(document.createElement('i'));
    await pass();
    expect(log).toContain('restore 1');
  });

  it('is annotated anew when the reader changes', async () => {
    const root = addPost('1', 'one');
    const annotator = start();
    await pass();
    await answerAll();
    annotator.reset();
    expect(painted.get(root)).toBeUndefined();
    await pass();
    expect(asked).toHaveLength(1);
  });
});
