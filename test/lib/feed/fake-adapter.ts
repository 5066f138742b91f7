import type { PageContext, PlatformAdapter, PostElement, ReadOptions } from '../../../lib/platforms/adapter';
import { type Post, type PostKey, postKey, type Surface } from '../../../lib/post';

/**
 * A site whose posts are `<article id="…"><p>caption</p></article>`: no id, no id on the page yet; no `p`, an empty
 * slot; a `q` is the subtitle line on the screen. The chip stands in a `section` where there is one; in a post of class
 * `full` there is no room. A `dialog` covers what it does not hold. Nothing is to be done below `/messages`; `/post` is the
 * address of a post opened over the page.
 */
export class FakeAdapter implements PlatformAdapter {
  readonly platform = 'tiktok';
  readonly hosts = ['localhost'];
  /** Ids of the posts read, in order. */
  reads: string[] = [];

  surfaceOf(url: URL): Surface | null {
    if (url.pathname.startsWith('/messages')) return null;
    return url.pathname === '/post' ? 'post' : 'home';
  }

  findPosts({ document, surface }: Pick<PageContext, 'document' | 'surface'>): PostElement[] {
    const overlay = document.querySelector('dialog');
    return [...document.querySelectorAll('article')].map((root) => ({
      root,
      form: 'feed',
      surface,
      isCovered: overlay !== null && !overlay.contains(root),
    }));
  }

  readPost({ root, surface }: PostElement, _page?: unknown, { subtitles = false }: ReadOptions = {}) {
    this.reads.push(root.id);
    const caption = root.querySelector('p')?.textContent;
    if (caption === undefined || caption === null) return null;
    const post = { ...fakePost(root.id, caption), surface };
    const line = root.querySelector('q')?.textContent;
    if (subtitles && line) post.text.push({ role: 'subtitle', text: line });
    return { post, rules: {}, failures: [] };
  }

  placementOf({ root }: PostElement) {
    if (root.className === 'full') return null;
    return { mount: root.querySelector('section') ?? root, kind: 'row' as const, caption: null };
  }

  mediaOf({ root }: PostElement) {
    return root.querySelector('video');
  }

  isDark() {
    return null;
  }
}

export function fakePost(id: string, caption: string): Post {
  const key: PostKey = id ? postKey('tiktok', id) : postKey('tiktok', `~${caption}`);
  return {
    key,
    platform: 'tiktok',
    surface: 'home',
    form: 'feed',
    id: id || null,
    parent: null,
    url: null,
    author: null,
    text: [{ role: 'caption', text: caption }],
    hashtags: [],
    hints: {},
    isPartial: false,
  };
}

/** Puts a post into the page. */
export function addPost(id: string, caption: string): HTMLElement {
  const root = document.createElement('article');
  fill(root, id, caption);
  document.body.append(root);
  return root;
}

/** Puts another post into a node, as feeds do that recycle theirs. */
export function fill(root: HTMLElement, id: string, caption: string): void {
  const words = document.createElement('p');
  words.textContent = caption;
  root.replaceChildren(words);
  root.id = id;
}

/** Shows a line of subtitles in place of the last. */
export function say(root: HTMLElement, line: string): void {
  const shown = root.querySelector('q') ?? root.appendChild(document.createElement('q'));
  shown.textContent = line;
}
