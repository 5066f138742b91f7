/**
 * The one-column feed: a scrolling column of articles, of which only those around the current one hold a post. The
 * number of articles is limited, so that neither memory nor work grows with the length of the feed.
 */
import { h, Mounted } from '../markup';
import { articleAttributes, cardContent } from './card';
import { ask, type FeedOptions } from './feed-source';
import { icon } from './icon';
import type { FeedPost } from './posts';
import { release, setPlaying } from './still-video';
import { classOf } from './style-names';

/** A place of the list: its article, and the post it holds at the moment. */
interface Slot {
  article: HTMLElement;
  /** Place in the feed. Changes when the article is used again further down. */
  index: number;
  post: FeedPost | null;
  content: Mounted | null;
  hasPlayer: boolean;
  expanded: boolean;
  timer: number;
  /** How many lines of its subtitles have been shown; 0 while it stands still. */
  spoken: number;
}

/** Players mount a moment after their card, the current one first. */
const PLAYER_DELAY = { current: 80, neighbour: 220 };
/** How long a line of subtitles stays. */
const LINE_MS = 1500;
/** How near the end of the list the viewer comes before it grows. */
const AHEAD = 5;
const GROWTH = 8;

/** The feed of one page visit. */
export class Feed {
  readonly main: HTMLElement;
  private readonly column: HTMLElement;
  private readonly options: FeedOptions;
  private readonly first: string | null;
  private readonly onCurrent: (post: FeedPost) => void;
  private slots: Slot[] = [];
  private posts: FeedPost[] = [];
  private asked = 0;
  private hasMore = true;
  private asking = false;
  private current = -1;
  private settle = 0;
  private frame = 0;
  private subtitles = 0;

  constructor(options: FeedOptions, first: string | null, onCurrent: (post: FeedPost) => void) {
    this.options = options;
    this.first = first;
    this.onCurrent = onCurrent;
    const { build } = options;
    const button = (name: string, shape: 'up' | 'down', label: string) =>
      h(
        'button',
        { type: 'button', 'data-e2e': `feed-navigation-${name}`, 'aria-label': label },
        icon(shape, 24),
      );
    this.main = new Mounted(
      h(
        'main',
        { id: 'main-content-homepage_hot', class: classOf('MainContent', build) },
        h('div', { id: 'column-list-container', class: classOf('DivColumnListContainer', build) }),
        h(
          'aside',
          { class: classOf('DivFeedNavigationContainer', build) },
          button('prev', 'up', 'Previous video'),
          button('next', 'down', 'Next video'),
        ),
      ),
      document,
    ).node as HTMLElement;
    this.column = this.main.firstElementChild as HTMLElement;
  }
  /** Fetches the first posts and draws them. */
  async start(): Promise<void> {
    this.column.addEventListener('scroll', this.onScroll, { passive: true });
    addEventListener('resize', this.onScroll);
    this.subtitles = window.setInterval(() => this.speak(), LINE_MS);
    await this.fetchMore(Math.max(this.options.present + AHEAD, 30));
    this.append(this.options.present);
    this.update();
  }

  /** Ends timers and listeners; the page is about to be replaced. */
  stop(): void {
    removeEventListener('resize', this.onScroll);
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settle);
    clearInterval(this.subtitles);
    for (const slot of this.slots) clearTimeout(slot.timer);
    this.slots = [];
  }

  /** The post an article holds now. */
  postOf(article: Element | null): FeedPost | null {
    return this.slots.find((slot) => slot.article === article)?.post ?? null;
  }

  /** Scrolls to a neighbour, as the arrow buttons do. */
  step(by: 1 | -1): void {
    this.slots[this.current + by]?.article.scrollIntoView({ behavior: 'smooth', block: 'start' });
  }

  /** Shows or clamps a long caption. */
  toggleCaption(article: Element | null): void {
    const slot = this.slots.find((candidate) => candidate.article === article);
    if (!slot) return;
    slot.expanded = !slot.expanded;
    this.draw(slot);
  }

  /** Other posts in the same articles, without any article leaving the document. */
  refresh(): void {
    this.posts = [...this.posts.slice(7), ...this.posts.slice(0, 7)];
    this.slots.forEach((slot, at) => {
      slot.index = at;
      if (slot.content) this.fill(slot);
      else this.mark(slot);
    });
    this.column.scrollTop = 0;
    this.current = -1;
    this.update();
  }

  private readonly onScroll = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.update();
    });
    clearTimeout(this.settle);
    this.settle = window.setTimeout(() => this.recycle(), 150);
  };

  private async fetchMore(size: number): Promise<void> {
    if (this.asking || !this.hasMore) return;
    this.asking = true;
    const { posts, hasMore } = await ask(this.options, this.asked, size, this.first);
    this.asked += size;
    this.hasMore = hasMore;
    this.posts.push(...posts);
    this.asking = false;
  }

  private append(wanted: number): void {
    const room = Math.min(
      wanted,
      this.options.slots - this.slots.length,
      this.posts.length - this.nextIndex(),
    );
    for (let n = 0; n < room; n++) {
      const article = document.createElement('article');
      const slot: Slot = {
        article,
        index: this.nextIndex(),
        post: null,
        content: null,
        hasPlayer: false,
        expanded: false,
        timer: 0,
        spoken: 0,
      };
      this.slots.push(slot);
      this.mark(slot);
      this.column.append(article);
    }
  }

  private nextIndex(): number {
    return (this.slots.at(-1)?.index ?? -1) + 1;
  }

  /** Finds the card in view, fills what is near it and empties the rest. */
  private update(): void {
    const height = this.column.clientHeight;
    if (height === 0 || this.slots.length === 0) return;
    const current = Math.min(Math.round(this.column.scrollTop / height), this.slots.length - 1);
    if (current === this.current) return;
    this.current = current;
    this.slots.forEach((slot, at) => {
      const distance = Math.abs(at - current);
      if (distance > this.options.window) this.empty(slot);
      else {
        if (!slot.content) this.fill(slot);
        this.mountPlayer(slot, distance === 0 ? PLAYER_DELAY.current : PLAYER_DELAY.neighbour);
      }
      this.setPlaying(slot);
    });
    const post = this.slots[current]?.post;
    if (post) this.onCurrent(post);
    if (this.nextIndex() + GROWTH > this.posts.length) void this.fetchMore(30).then(() => this.append(0));
    if (current + AHEAD >= this.slots.length) this.append(GROWTH);
    if (current + 2 >= this.slots.length) this.recycle();
  }

  private fill(slot: Slot): void {
    const post = this.posts[slot.index];
    if (!post) return;
    if (slot.post?.id !== post.id) {
      slot.spoken = 0;
      slot.hasPlayer = false;
      slot.expanded = false;
    }
    slot.post = post;
    this.mark(slot);
    this.draw(slot);
  }

  /** Draws a slot's post: anew, or into the nodes that are there already. */
  private draw(slot: Slot): void {
    if (!slot.post) return;
    const { index, expanded, hasPlayer } = slot;
    const lines = slot.post.subtitles;
    const markup = cardContent(slot.post, {
      slot: index,
      player: hasPlayer,
      expanded,
      subtitle: slot.spoken > 0 ? (lines[(slot.spoken - 1) % lines.length] ?? null) : null,
      build: this.options.build,
    });
    if (slot.content) slot.content.update(markup);
    else {
      slot.content = new Mounted(markup, document);
      // Like React: own nodes only. Whatever somebody else put into the article stays where it is.
      slot.article.appendChild(slot.content.node);
    }
  }

  /** The next line of what is said in the current video; the others fall silent. */
  private speak(): void {
    if (!this.options.play) return;
    this.slots.forEach((slot, at) => {
      const speaks = at === this.current && slot.hasPlayer && (slot.post?.subtitles.length ?? 0) > 0;
      if (!speaks && slot.spoken === 0) return;
      slot.spoken = speaks ? slot.spoken + 1 : 0;
      this.draw(slot);
    });
  }

  private empty(slot: Slot): void {
    if (!slot.content) return;
    clearTimeout(slot.timer);
    for (const video of slot.article.querySelectorAll('video')) release(video);
    slot.article.removeChild(slot.content.node);
    slot.content = null;
    slot.post = null;
    slot.hasPlayer = false;
    slot.spoken = 0;
    this.mark(slot);
  }

  private mark(slot: Slot): void {
    const attributes = articleAttributes(slot.index, slot.post !== null, this.options.build);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) slot.article.removeAttribute(name);
      else if (slot.article.getAttribute(name) !== value) slot.article.setAttribute(name, value);
    }
  }

  private mountPlayer(slot: Slot, delay: number): void {
    if (slot.hasPlayer || slot.post?.kind === 'photo') return;
    clearTimeout(slot.timer);
    slot.timer = window.setTimeout(() => {
      if (!slot.content) return;
      slot.hasPlayer = true;
      this.draw(slot);
      this.setPlaying(slot);
    }, delay);
  }

  private setPlaying(slot: Slot): void {
    const video = slot.content && slot.article.querySelector('video');
    if (video && this.options.play) setPlaying(video, this.slots[this.current] === slot);
  }

  /** Uses the articles left far behind again at the end of the list; the one in view does not move. */
  private recycle(): void {
    if (this.slots.length < this.options.slots || this.current + AHEAD < this.slots.length) return;
    const behind = this.current - Math.max(this.options.window, 2);
    const shift = Math.min(behind, this.posts.length - this.nextIndex());
    if (shift <= 0) return;
    for (const slot of this.slots.splice(0, shift)) {
      this.empty(slot);
      slot.index = this.nextIndex();
      this.slots.push(slot);
      this.mark(slot);
      this.column.append(slot.article);
    }
    this.current -= shift;
    this.column.scrollTop = this.current * this.column.clientHeight;
  }
}
