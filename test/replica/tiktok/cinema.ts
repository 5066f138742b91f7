/**
 * A video opened from a grid inside the app. The grid stays in the document behind it. Going to a neighbour, the
 * address changes first and the card only a moment later, in the same article: for that moment the two disagree.
 */
import { h, Mounted } from '../markup';
import { articleAttributes, cardContent } from './card';
import { CommentSide } from './comment-side';
import { icon } from './icon';
import type { FeedPost } from './posts';
import { setPlaying } from './still-video';
import { type Build, classOf } from './style-names';

/** How long the last video stays after the address has changed. */
const LATE_MS = 250;

/** The frame of an opened video; cards are put into its articles. */
export function cinemaFrame(build: Build) {
  const article = (slot: number) => h('article', articleAttributes(slot, true, build));
  return h(
    'div',
    { class: classOf('DivCinemaModeContent', build) },
    h('button', { type: 'button', 'data-e2e': 'cinema-mode-exit', 'aria-label': 'Close' }, icon('close', 24)),
    h('div', { class: classOf('DivCinemaColumn', build) }, article(0), article(1)),
  );
}

/** One opened video of one page visit, with its neighbours of the grid. */
export class Cinema {
  readonly node: HTMLElement;
  private readonly build: Build;
  private readonly play: boolean;
  private readonly search: string;
  private readonly posts: readonly FeedPost[];
  private readonly articles: HTMLElement[];
  private readonly contents: (Mounted | null)[] = [null, null];
  private readonly side: CommentSide;
  private at: number;
  private timer = 0;

  constructor(
    posts: readonly FeedPost[],
    at: number,
    options: { build: Build; play: boolean; search: string },
  ) {
    this.posts = posts;
    this.at = at;
    this.build = options.build;
    this.play = options.play;
    this.search = options.search;
    this.side = new CommentSide(options.build);
    this.node = new Mounted(cinemaFrame(options.build), document).node as HTMLElement;
    this.articles = [...this.node.querySelectorAll('article')];
    this.draw();
  }

  /** Goes to a neighbour. */
  step(by: 1 | -1): void {
    const post = this.posts[this.at + by];
    if (!post) return;
    this.at += by;
    history.replaceState(history.state, '', `/@${post.author.handle}/${post.kind}/${post.id}${this.search}`);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.draw(), LATE_MS);
  }

  /** Opens the rest of the replies. */
  moreReplies(): void {
    void this.side.more();
  }

  /** Takes it off the page. */
  close(): void {
    clearTimeout(this.timer);
    this.node.remove();
  }

  /** The current video in the first article, its neighbour, not in view, in the second. */
  private draw(): void {
    this.articles.forEach((article, slot) => {
      const post = this.posts[this.at + slot];
      if (!post) return;
      const state = { slot, player: true, expanded: false, build: this.build };
      const markup = cardContent(post, state);
      const known = this.contents[slot];
      if (known) known.update(markup);
      else {
        const fresh = new Mounted(markup, document);
        this.contents[slot] = fresh;
        article.append(fresh.node);
      }
      const video = article.querySelector('video');
      if (video && this.play) setPlaying(video, slot === 0);
    });
    const post = this.posts[this.at];
    if (post) void this.side.open(this.node, post.id);
  }
}
