/** The panel of comments in the browser: it is opened, follows the card in view, and asks for more replies. */
import { Mounted } from '../markup';
import { type CommentThread, commentPanel } from './comments';
import type { Build } from './style-names';

async function ask(query: string): Promise<CommentThread[]> {
  const response = await fetch(`/api/comment/list/?${query}`);
  return ((await response.json()) as { comments: CommentThread[] }).comments;
}

/** The panel beside a column. Comments enter the document when they are opened, never before. */
export class CommentSide {
  private readonly build: Build;
  private mounted: Mounted | null = null;
  private postId = '';

  constructor(build: Build) {
    this.build = build;
  }

  /** Whether it is shown. */
  get isOpen(): boolean {
    return this.mounted !== null;
  }

  /** Takes the panel off the page. */
  close(): void {
    this.mounted?.node.parentNode?.removeChild(this.mounted.node);
    this.mounted = null;
  }

  /** Shows the comments of a post, in the panel that is there or in a new one. */
  async open(parent: Element, postId: string): Promise<void> {
    this.postId = postId;
    const empty = commentPanel(null, this.build);
    if (this.mounted) this.mounted.update(empty);
    else {
      this.mounted = new Mounted(empty, document);
      parent.append(this.mounted.node);
    }
    await this.show(`aweme_id=${postId}`, postId);
  }

  /** An open panel follows the card in view. */
  follow(parent: Element, postId: string): void {
    if (this.isOpen && this.postId !== postId) void this.open(parent, postId);
  }

  /** Shows the rest of the replies. */
  async more(): Promise<void> {
    await this.show(`aweme_id=${this.postId}&replies=all`, this.postId);
  }

  private async show(query: string, postId: string): Promise<void> {
    const threads = await ask(query);
    // The viewer may have moved on meanwhile.
    if (this.postId === postId) this.mounted?.update(commentPanel(threads, this.build));
  }
}
