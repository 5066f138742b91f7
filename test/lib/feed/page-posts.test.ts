// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PagePosts } from '../../../lib/feed/page-posts';
import { FakeAdapter } from './fake-adapter';

function page() {
  const adapter = new FakeAdapter();
  const findPosts = vi.spyOn(adapter, 'findPosts');
  return { posts: new PagePosts(adapter, document), findPosts };
}

beforeEach(() => history.replaceState(null, '', '/'));

describe('the posts of a page', () => {
  it('are looked for once as long as nothing changes', () => {
    const { posts, findPosts } = page();
    expect(posts.find()).toBe(posts.find());
    expect(findPosts).toHaveBeenCalledOnce();
  });

  it('are looked for anew after a change, and at another address', () => {
    const { posts, findPosts } = page();
    posts.find();
    posts.onChange();
    posts.find();
    history.replaceState(null, '', '/elsewhere');
    posts.find();
    expect(findPosts).toHaveBeenCalledTimes(3);
  });

  it('are none where nothing may be done, and nobody looks for them', () => {
    const { posts, findPosts } = page();
    history.replaceState(null, '', '/messages');
    expect(posts.find()).toEqual({ surface: null, elements: [] });
    expect(findPosts).not.toHaveBeenCalled();
  });
});
