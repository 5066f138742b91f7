/** Single posts in the browser: over a grid, or as a page of their own. Replies come when they are asked for. */
import { Mounted } from '../markup';
import { modalArticle, modalDialog } from './modal';
import { NAMES } from './names';
import { permalink } from './permalink';
import type { OpenPost } from './posts';

type Draw = (open: ReadonlySet<number>) => ReturnType<typeof permalink>;

/** A drawn post whose replies can be opened. */
export class OpenedPost {
  readonly mounted: Mounted;
  private readonly post: OpenPost;
  private readonly draw: Draw;
  private readonly open = new Set<number>();

  private constructor(post: OpenPost, draw: Draw) {
    this.post = post;
    this.draw = draw;
    this.mounted = new Mounted(draw(this.open), document);
    this.mounted.node.addEventListener('click', (event) => this.press(event.target as Element));
  }

  /** The page of one post. `isArticle`: in the layout the site had until 2024, as an article. */
  static page(post: OpenPost, isArticle: boolean): OpenedPost {
    const now = Date.now();
    return new OpenedPost(post, (open) =>
      isArticle ? modalArticle(post, { now, open }) : permalink(post, now, open),
    );
  }

  /** A dialog over whatever is shown. */
  static dialog(post: OpenPost): OpenedPost {
    const now = Date.now();
    return new OpenedPost(post, (open) => modalDialog(post, { now, open }));
  }

  private press(target: Element): void {
    const replies = target.closest(`.${NAMES.replies}`);
    const isAsking = target.closest('button, [role=button]')?.textContent?.match(/^(View|Hide) replies/);
    if (!replies || !isAsking) return;
    const all = (this.mounted.node as Element).querySelectorAll(`.${NAMES.replies}`);
    const answered = this.post.threads.filter((thread) => thread.replies.length > 0);
    const place = answered[[...all].indexOf(replies)]?.place;
    if (place === undefined) return;
    if (!this.open.delete(place)) this.open.add(place);
    this.mounted.update(this.draw(this.open));
  }
}
