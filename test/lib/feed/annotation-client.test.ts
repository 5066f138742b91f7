import { describe, expect, it, vi } from 'vitest';
import { AnnotationClient, type SendPosts } from '../../../lib/feed/annotation-client';
import { ANNOTATIONS_KEPT_PER_PAGE, POSTS_PER_MESSAGE } from '../../../lib/limits';
import type { AnnotatedPost } from '../../../lib/messages';
import { annotation } from '../exposure/samples';
import { fakePost } from './fake-adapter';

/** An annotation that can be told by its post. */
const annotated = (id: string | null): AnnotatedPost => ({
  annotation: annotation(),
  communityLabels: [String(id)],
});
const fakeSend = () => vi.fn<SendPosts>(async (posts) => posts.map((post) => annotated(post.id)));

function clientWith(send: SendPosts, onLost = vi.fn()) {
  const client = new AnnotationClient(send, onLost);
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

  it('that are missing, or no answer at all, are null', async () => {
    for (const answer of [[], undefined, null]) {
      const { request } = clientWith(async () => answer as never);
      expect(await Promise.all([request('1'), request('2')])).toEqual([null, null]);
    }
  });
});

describe('a background that is lost', () => {
  it('is told once for all posts of a message, which go without', async () => {
    const { request, onLost } = clientWith(async () => {
      throw new Error('Extension context invalidated.');
    });
    expect(await Promise.all(['1', '2', '3'].map(request))).toEqual([null, null, null]);
    expect(onLost).toHaveBeenCalledOnce();
  });

  it('that comes back is asked again', async () => {
    const send = fakeSend();
    send.mockRejectedValueOnce(new Error('not yet'));
    const { request, onLost } = clientWith(send);
    expect(await request('1')).toBeNull();
    expect((await request('1'))?.communityLabels).toEqual(['1']);
    expect(onLost).toHaveBeenCalledOnce();
  });
});
