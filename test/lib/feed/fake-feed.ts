/** A feed that is annotated with everything around it faked: background, painter, dwell, clock. */
import { vi } from 'vitest';
import { AnnotationClient } from '../../../lib/feed/annotation-client';
import { Annotator, type Dwell, type Painter } from '../../../lib/feed/annotator';
import type { AnnotatedPost } from '../../../lib/messages';
import type { Post } from '../../../lib/post';
import { annotation } from '../exposure/samples';
import { FakeAdapter } from './fake-adapter';

/** What each node shows: the caption the painted annotation was made for. */
export const painted = new Map<Element, string>();
/** Where a chip was moved to. */
export const places = new Map<Element, Element>();
/** What painter, dwell and diary were told. */
export const log: string[] = [];
/** Requests that wait for their answer. */
export const asked: { posts: Post[]; answer(answers?: (AnnotatedPost | null)[]): void }[] = [];
let aborter = new AbortController();

/** Before each test: time stands still until `pass` is called. */
export function openFeed(): void {
  vi.useFakeTimers({
    toFake: ['performance', 'setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  painted.clear();
  places.clear();
  log.length = 0;
  asked.length = 0;
  aborter = new AbortController();
}

/** Ends the annotator. */
export function stop(): void {
  aborter.abort();
}

export function closeFeed(): void {
  stop();
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
  vi.useRealTimers();
}

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
  move: (root, { mount }) => void places.set(root, mount),
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

/** Starts an annotator on this document. */
export function start(over: { dwell?: Dwell | null } = {}): Annotator {
  const send = (posts: Post[]) =>
    new Promise<(AnnotatedPost | null)[]>((resolve) => {
      asked.push({ posts, answer: (answers = posts.map(annotated)) => resolve(answers) });
    });
  return new Annotator({
    document,
    adapter: new FakeAdapter(),
    client: new AnnotationClient(send, () => {}, aborter.signal),
    painter: fakePainter,
    dwell: fakeDwell,
    onNotesShown: (post) => void log.push(`shown ${post.key}`),
    onIdentified: (fingerprint, post) => void log.push(`identified ${fingerprint} as ${post.key}`),
    signal: aborter.signal,
    ...over,
  });
}

/** Lets time pass, in ms. */
export const pass = (ms = 120) => vi.advanceTimersByTimeAsync(ms);

export async function answerAll(): Promise<void> {
  for (const request of asked.splice(0)) request.answer();
  await pass(0);
}
