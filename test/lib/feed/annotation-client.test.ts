import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnotationClient, type SendPosts } from '../../../lib/feed/annotation-client';
import { ANNOTATE_AGAIN_AFTER_MS, ANNOTATIONS_KEPT_PER_PAGE, POSTS_PER_MESSAGE } from '../../../lib/limits';
import type { AnnotatedPost } from '../../../lib/messages';
import { annotation } from '../exposure/samples';
import { fakePost } from './fake-adapter';

/** An annotation that can be told by its post. */
const annotated = (id: string | null): AnnotatedPost => ({
  annotation: annotation(),
  communityLabels: [String(id)],
});
const fakeSend = () => vi.fn<SendPosts>(async (posts) => posts.map((post) => annotated(post.id)));

function clientWith(send: SendPosts, life = new AbortController()) {
  const onLost = vi.fn();
  const client = new AnnotationClient(send, onLost, life.signal);
  const request = (id: string) => client.request(fakePost(id, 'x'), `s${id}`);
  return { client, request, onLost };
}

describe('requests', () => {
  it('made at once travel in one message, and are answered in order', async () => {
    const send = fakeSend();
    const { request } = clientWith(send);
    const answers = await Promise.all(['1', '2', '3'].map(request));
    expect(answers.map((answer) => answer?.communityLabels)).toEqual([['1'], ['2'], ['3']]);
    expect(send).toHaveBeenCalledOnce();
  });

  it('are split where there are more than a message takes', async () => {
    const send = fakeSend();
    const { request } = clientWith(send);
    const ids = Array.from({ length: POSTS_PER_MESSAGE + 1 }, (_, i) => String(i));
    const answers = await Promise.all(ids.map(request));
    expect(send.mock.calls.map(([posts]) => posts.length)).toEqual([POSTS_PER_MESSAGE, 1]);
    expect(answers.at(-1)?.communityLabels).toEqual([String(POSTS_PER_MESSAGE)]);
  });

  it('made later travel in a message of their own', async () => {
    const send = fakeSend();
    const { request } = clientWith(send);
    await request('1');
    await request('2');
    expect(send).toHaveBeenCalledTimes(2);
  });
});

describe('answers', () => {
  it('are kept, until they are to be forgotten', async () => {
    const send = fakeSend();
    const { client, request } = clientWith(send);
    const first = await request('1');
    expect(client.known('s1')).toBe(first);
    expect(await request('1')).toBe(first);
    expect(send).toHaveBeenCalledOnce();
    client.clear();
    expect(client.known('s1')).toBeNull();
  });

  it('that are null are asked for again', async () => {
    const send = vi.fn<SendPosts>(async () => [null]);
    const { client, request } = clientWith(send);
    expect(await request('1')).toBeNull();
    expect(client.known('s1')).toBeNull();
    await request('1');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('are kept in a limited number, the oldest going first', async () => {
    const { client, request } = clientWith(fakeSend());
    for (let i = 0; i <= ANNOTATIONS_KEPT_PER_PAGE; i++) await request(String(i));
    expect(client.known('s0')).toBeNull();
    expect(client.known('s1')).not.toBeNull();
  });

  it('that are missing are null', async () => {
    const { request } = clientWith(async () => []);
    expect(await Promise.all([request('1'), request('2')])).toEqual([null, null]);
  });
});

describe('a background that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('because it was killed meanwhile is asked again', async () => {
    const send = fakeSend();
    send.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    send.mockResolvedValueOnce(undefined as never);
    const { request, onLost } = clientWith(send);
    const answers = Promise.all(['1', '2'].map(request));
    await vi.runAllTimersAsync();
    expect((await answers).map((answer) => answer?.communityLabels)).toEqual([['1'], ['2']]);
    expect(send).toHaveBeenCalledTimes(3);
    expect(onLost).toHaveBeenCalledTimes(2);
  });

  it('is asked a few times, then the posts go without', async () => {
    const send = vi.fn<SendPosts>(async () => Promise.reject(new Error('not yet')));
    const { request, onLost } = clientWith(send);
    const answers = Promise.all(['1', '2', '3'].map(request));
    await vi.runAllTimersAsync();
    expect(await answers).toEqual([null, null, null]);
    expect(send).toHaveBeenCalledTimes(ANNOTATE_AGAIN_AFTER_MS.length + 1);
    expect(onLost).toHaveBeenCalledTimes(send.mock.calls.length);
  });

  it('is left alone once the extension is gone', async () => {
    const life = new AbortController();
    const send = vi.fn<SendPosts>(async () => {
      life.abort();
      throw new Error('Extension context invalidated.');
    });
    const { request } = clientWith(send, life);
    expect(await Promise.all(['1', '2'].map(request))).toEqual([null, null]);
    expect(send).toHaveBeenCalledOnce();
  });
});
